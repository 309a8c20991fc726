"""The ledger: one small file beside mkdocs.yml that remembers what became of each issue, on each of its ways."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import TypeAlias

from hubgen.errors import HubError
from hubgen.senders.ledgerfile import HINT, Texts, read_texts, write_texts
from hubgen.senders.lock import locked
from hubgen.senders.private import close_to_others

Clock: TypeAlias = Callable[[], datetime]


class State(StrEnum):
    """How far an issue is on its way."""

    PLANNED = "planned"
    INTENT = "intent"
    HANDING = "handing"
    DRAFTED = "drafted"
    SENT = "sent"
    UNKNOWN = "unknown"


AHEAD = frozenset({State.INTENT, State.HANDING})
"""What is written before something is done: without it, nothing is. All else says what is so already."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What is known of one issue on one way: `id` is its name there, `to` the address of a mail.

    `at` is a moment in UTC (RFC 3339).
    """

    state: State = State.PLANNED
    hash: str = ""
    id: str = ""
    at: str = ""
    to: str = ""

    @property
    def moment(self) -> datetime | None:
        """Give the moment of `at`."""
        try:
            return datetime.fromisoformat(self.at).astimezone(UTC)
        except (ValueError, OverflowError):
            return None


Entries: TypeAlias = dict[str, dict[str, Entry]]


@dataclass(slots=True)
class Ledger:
    """All entries, by issue and way; `fault` says why something that is so already could not be written."""

    path: Path
    entries: Entries = field(default_factory=dict)
    fault: str = ""

    def find(self, issue: str, via: str) -> Entry | None:
        """Find what is known."""
        return self.entries.get(issue, {}).get(via)

    def put(self, issue: str, via: str, entry: Entry) -> None:
        """Write an entry, so that it is on the disk before anything else happens; raises OSError."""
        self.entries.setdefault(issue, {})[via] = entry
        texts = {name: {way: _texts(one) for way, one in ways.items()} for name, ways in self.entries.items()}
        write_texts(self.path, texts)


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

    def write(self, state: State, digest: str, name: str = "", to: str = "") -> Entry:
        """Write what is so now; raises HubError where that cannot be written and something was to be done upon it."""
        return self.keep(Entry(state, digest, name, f"{self.clock().astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}", to))

    def keep(self, entry: Entry) -> Entry:
        """Write an entry as it is."""
        try:
            self.ledger.put(self.issue, self.via, entry)
        except OSError as error:
            fault = f"{self.ledger.path.name} cannot be written: {error.strerror}"
            if entry.state in AHEAD:
                raise HubError(fault, "nothing more was done") from None
            self.ledger.fault = fault
        return entry


@contextmanager
def opened(path: Path) -> Iterator[Ledger]:
    """Read the ledger and keep it for oneself; raises HubError where another does, or where it cannot be read.

    From now on nobody but its owner reads it.
    """
    with locked(path):
        close_to_others(path)
        yield Ledger(path, read(path))


def read(path: Path) -> Entries:
    """Read a ledger; one that is not there is empty, one that cannot be read raises HubError."""
    try:
        return {issue: {via: _entry(one) for via, one in ways.items()} for issue, ways in read_texts(path).items()}
    except (ValueError, TypeError) as error:
        raise HubError(f"{path.name} cannot be read: {error}", HINT) from None


def _entry(texts: Texts) -> Entry:
    rest = {name: value for name, value in texts.items() if name != "state"}
    return Entry(State(texts.get("state", "")), **rest)


def _texts(entry: Entry) -> Texts:
    """Write an entry; only a mail says to whom it went."""
    return {name: value for name, value in asdict(entry).items() if value or name != "to"}
