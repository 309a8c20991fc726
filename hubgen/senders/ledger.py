"""The ledger: a JSON file beside mkdocs.yml that remembers what became of each issue, by each way that it went.

It is read strictly, for a forgotten mail would be sent again; it is written whole, and only its owner reads it.
"""

import json
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, field, fields
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from stat import S_IMODE
from typing import Any, TypeAlias

from hubgen.errors import HubError
from hubgen.write.files import lock_file, write_file

Clock: TypeAlias = Callable[[], datetime]
OWNER_ONLY, OTHERS = 0o600, 0o077
"""Rights of a file, and the part of them that is of everybody but its owner."""
BUSY = "another hubgen is sending from this hub"
MEND = (
    "mend it by hand: keep the entries of both sides, and of two for one issue the one by which more was done; "
    "an older copy may have forgotten a mail that went out"
)


class DeliveryState(StrEnum):
    """How far an issue is; the texts stand in ledgers.

    A draft: `planned` (asked for in vain), `intent` (about to be asked for), `drafted`, `sent` (seen to be no draft
    any more). A mail: `planned`, `intent` (nothing of it left yet), `handing` (it may have), `sent`, `unknown`.
    """

    PLANNED = "planned"
    INTENT = "intent"
    HANDING = "handing"
    DRAFTED = "drafted"
    SENT = "sent"
    UNKNOWN = "unknown"


WRITTEN_AHEAD = frozenset({DeliveryState.INTENT, DeliveryState.HANDING})
"""What is written before something is done, which is not done otherwise. All other states are facts already."""


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """What is known of an issue on one way: `id` is its name there, `at` a moment (RFC 3339, UTC), `to` an address."""

    state: DeliveryState = DeliveryState.PLANNED
    hash: str = ""
    id: str = ""
    at: str = ""
    to: str = ""

    @property
    def moment(self) -> datetime | None:
        """`at` in UTC, in the machine's own zone where it names none; None if it is no moment."""
        try:
            return datetime.fromisoformat(self.at).astimezone(UTC)
        except (ValueError, OverflowError):
            return None


Entries: TypeAlias = dict[str, dict[str, LedgerEntry]]
"""Entries by issue and by way."""


@dataclass(slots=True)
class Ledger:
    """A ledger that this process alone may write; `error` says why a fact could not be written."""

    path: Path
    entries: Entries = field(default_factory=dict)
    error: str = ""

    def find(self, issue: str, via: str) -> LedgerEntry | None:
        """Return the entry of an issue on one way; None if there is none."""
        return self.entries.get(issue, {}).get(via)

    def put(self, issue: str, via: str, entry: LedgerEntry) -> None:
        """Write an entry, so that it is on the disk before anything else happens; raises OSError."""
        self.entries.setdefault(issue, {})[via] = entry
        data = {issue: {via: _fields(one) for via, one in ways.items()} for issue, ways in self.entries.items()}
        text = json.dumps(data, ensure_ascii=False, indent=2, sort_keys=True) + "\n"  # in order, for git
        write_file(self.path, text.encode(), OWNER_ONLY)


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """One issue's line in the ledger, for one way; `clock` gives the present moment."""

    ledger: Ledger
    issue: str
    via: str
    clock: Clock

    @property
    def entry(self) -> LedgerEntry:
        """The entry; an empty one if there is none."""
        return self.ledger.find(self.issue, self.via) or LedgerEntry()

    def write(self, state: DeliveryState, digest: str, name: str = "", to: str = "") -> LedgerEntry:
        """Write and return an entry of this moment; raises HubError where `keep` does: nothing is done without it."""
        at = f"{self.clock().astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
        return self.keep(LedgerEntry(state, digest, name, at, to))

    def keep(self, entry: LedgerEntry) -> LedgerEntry:
        """Write and return an entry.

        If it cannot be written, raises HubError before something is done, and else notes that in `ledger.error`.
        """
        try:
            self.ledger.put(self.issue, self.via, entry)
        except OSError as error:
            text = f"{self.ledger.path.name} cannot be written: {error.strerror}"
            if entry.state in WRITTEN_AHEAD:
                raise HubError(text, "nothing more was done") from None
            self.ledger.error = text
        return entry


@contextmanager
def open_ledger(path: Path) -> Iterator[Ledger]:
    """Read a ledger and hold its lock meanwhile, with both files closed to all but their owner.

    Raises HubError if another process holds it, or if it cannot be read.
    """
    with _locked(path):
        _close_to_others(path)
        yield Ledger(path, read_ledger(path))


def read_ledger(path: Path) -> Entries:
    """Return the entries of a ledger's file, {} if there is no such file; raises HubError if it cannot be read."""
    try:
        data = json.loads(path.read_bytes().decode("utf-8"), object_pairs_hook=_unique)
        return {issue: {via: _entry(one) for via, one in _dict(ways).items()} for issue, ways in _dict(data).items()}
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise HubError(f"{path.name} cannot be read: {error.strerror}") from None
    except RecursionError:
        raise HubError(f"{path.name} cannot be read: it goes too deep", MEND) from None
    except ValueError as error:
        raise HubError(f"{path.name} cannot be read: {error}", MEND) from None


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a name stands in it twice")
    return found


def _entry(data: Any) -> LedgerEntry:
    if not all(isinstance(value, str) for value in _dict(data).values()):
        raise ValueError("an entry holds something else than texts")
    if unknown := sorted(data.keys() - {one.name for one in fields(LedgerEntry)}):
        raise ValueError(f"an entry holds '{unknown[0]}', which hubgen does not know")
    return LedgerEntry(**{**data, "state": DeliveryState(data.get("state", ""))})


def _dict(data: Any) -> Mapping[str, Any]:
    if not isinstance(data, dict):
        raise ValueError("it is not made of entries by issue and way")  # noqa: TRY004 - one kind of fault, one error
    return data


def _fields(entry: LedgerEntry) -> Mapping[str, str]:
    """Return the fields of an entry; only a mail says to whom it went."""
    return {name: value for name, value in asdict(entry).items() if value or name != "to"}


def _close_to_others(path: Path) -> None:
    """Let only its owner read or write a file, if there is one and it is ours."""
    with suppress(FileNotFoundError, PermissionError):
        mode = S_IMODE(path.stat().st_mode)
        if path.is_file() and mode & OTHERS:
            path.chmod(mode & ~OTHERS)


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    """Hold a lock file beside `path`; raises HubError if another process does. One that was killed holds nothing."""
    lock = path.with_name(f".{path.name}.lock")
    descriptor = _open_lock(lock)
    try:
        if not (_is_locked(descriptor) and _is_same(descriptor, lock)):
            raise HubError(BUSY, "wait until it is done, and look what it reports")
        _close_to_others(lock)
        try:
            yield
        finally:
            lock.unlink(missing_ok=True)  # before it is let go: who waits for this very file sees that it is no more
    finally:
        os.close(descriptor)


def _open_lock(lock: Path) -> int:
    """Open a lock file; where a system has no locks, the file itself is one and must be new."""
    try:
        return os.open(lock, os.O_RDWR | os.O_CREAT | (0 if os.name == "posix" else os.O_EXCL), OWNER_ONLY)
    except FileExistsError:
        raise HubError(BUSY, f"if that is not so, it was ended too soon: remove {lock.name}") from None
    except OSError as error:
        raise HubError(f"{lock.name} cannot be written: {error.strerror}") from None


def _is_locked(descriptor: int) -> bool:
    try:
        return lock_file(descriptor)
    except OSError:
        return os.name != "posix"


def _is_same(descriptor: int, lock: Path) -> bool:
    """Tell whether an open file is the one that stands there: it may have been removed before it was locked."""
    try:
        return os.path.samestat(os.fstat(descriptor), lock.stat())
    except OSError:
        return False
