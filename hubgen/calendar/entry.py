"""A calendar before it is iCalendar: entries with all that they say, in plain data."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import TypeAlias

Time: TypeAlias = date | datetime
"""A day, or an hour in an IANA zone or in UTC."""

UNKNOWN = datetime(1970, 1, 1, tzinfo=UTC)
"""Stands where the content does not say when something was written."""


class Status(StrEnum):
    """How an entry stands (RFC 5545, 3.8.1.11)."""

    CONFIRMED = "CONFIRMED"
    CANCELLED = "CANCELLED"


@dataclass(frozen=True, slots=True)
class Told:
    """What an entry tells its reader; `lang` is the language of the words where it is not the calendar's own."""

    summary: str
    description: str = ""
    location: str = ""
    url: str = ""
    categories: tuple[str, ...] = ()
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One VEVENT; `end` is exclusive, `free` says that it takes none of its reader's time."""

    uid: str
    told: Told
    start: Time
    end: Time
    stamp: datetime = UNKNOWN
    created: datetime | None = None
    sequence: int = 0
    status: Status = Status.CONFIRMED
    recurrence: Time | None = None
    rule: str = ""
    extra: tuple[Time, ...] = ()
    dropped: tuple[Time, ...] = ()
    free: bool = False

    def times(self) -> Iterator[Time]:
        """List every day and hour that it names."""
        yield from (self.start, self.end, *self.extra, *self.dropped)
        if self.recurrence is not None:
            yield self.recurrence


@dataclass(frozen=True, slots=True)
class Sheet:
    """One calendar; `path` is below the site's root, "" for what is only imported, and `years` reach to `last`."""

    name: str
    lang: str
    entries: tuple[Entry, ...]
    path: str = ""
    last: int = 0
