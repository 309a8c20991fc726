"""The ledger: one small file beside mkdocs.yml that remembers what became of each issue, on each of its ways."""

import json
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeAlias

from hubgen.errors import HubError
from hubgen.senders.lock import locked

Clock: TypeAlias = Callable[[], datetime]


class State(StrEnum):
    """How far an issue is on its way."""

    PLANNED = "planned"
    INTENT = "intent"
    HANDING = "handing"
    DRAFTED = "drafted"
    SENT = "sent"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Entry:
    """What is known of one issue on one way; `id` is its name there, `at` a moment in UTC (RFC 3339)."""

    state: State = State.PLANNED
    hash: str = ""
    id: str = ""
    at: str = ""

    @property
    def moment(self) -> datetime | None:
        """Give the moment of `at`."""
        try:
            return datetime.fromisoformat(self.at).astimezone(UTC)
        except ValueError:
            return None


Entries: TypeAlias = dict[str, dict[str, Entry]]


@dataclass(slots=True)
class Ledger:
    """All entries, by issue and way; each change is on the disk before anything else happens."""

    path: Path
    entries: Entries = field(default_factory=dict)

    def find(self, issue: str, via: str) -> Entry | None:
        """Find what is known."""
        return self.entries.get(issue, {}).get(via)

    def put(self, issue: str, via: str, entry: Entry) -> None:
        """Write an entry; raises HubError where that is not possible."""
        self.entries.setdefault(issue, {})[via] = entry
        try:
            _replace(self.path, as_json(self.entries))
        except OSError as error:
            raise HubError(f"{self.path.name} cannot be written: {error.strerror}", "nothing more was done") from None


@dataclass(frozen=True, slots=True)
class Line:
    """One issue's way in the ledger, and the clock by which it is kept."""

    ledger: Ledger
    issue: str
    via: str
    clock: Clock

    @property
    def entry(self) -> Entry:
        """What is known of it."""
        return self.ledger.find(self.issue, self.via) or Entry()

    def write(self, state: State, digest: str, name: str = "") -> Entry:
        """Write what is so now."""
        entry = Entry(state, digest, name, f"{self.clock().astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}")
        self.ledger.put(self.issue, self.via, entry)
        return entry


@contextmanager
def opened(path: Path) -> Iterator[Ledger]:
    """Read the ledger and keep it for oneself; raises HubError where another does, or where it cannot be read."""
    with locked(path):
        yield Ledger(path, read(path))


def read(path: Path) -> Entries:
    """Read a ledger; one that is not there is empty, one that cannot be read raises HubError."""
    try:
        return _entries(json.loads(path.read_bytes().decode("utf-8"), object_pairs_hook=_once))
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise HubError(f"{path.name} cannot be read: {error.strerror}") from None
    except (ValueError, TypeError, RecursionError) as error:
        hint = "mend it by hand, or take it from an older commit; it says what was sent, so hubgen does not guess"
        raise HubError(f"{path.name} cannot be read: {error}", hint) from None


def as_json(entries: Entries) -> str:
    """Write entries in the order of their names, so that git shows what changed."""
    plain = {issue: {via: asdict(entry) for via, entry in ways.items()} for issue, ways in entries.items()}
    return json.dumps(plain, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a name stands in it twice")
    return found


def _entries(data: Any) -> Entries:
    return {issue: {via: _entry(one) for via, one in _mapping(ways).items()} for issue, ways in _mapping(data).items()}


def _entry(data: Any) -> Entry:
    texts = _mapping(data)
    if not all(isinstance(value, str) for value in texts.values()):
        raise TypeError("an entry holds something else than texts")
    return Entry(**{**texts, "state": State(texts.get("state", ""))})


def _mapping(data: Any) -> Mapping[str, Any]:
    if not isinstance(data, dict):
        raise TypeError("it is not made of entries by issue and way")
    return data


def _replace(path: Path, text: str) -> None:
    """Put a whole file in place of the old one, so that a crash leaves one or the other."""
    part = path.with_name(f".{path.name}.part")
    with part.open("w", encoding="utf-8", newline="") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    part.replace(path)
    _settle(path.parent)


def _settle(folder: Path) -> None:
    """Have the folder itself written down, where the system can."""
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
