"""A calendar before it is iCalendar: entries with all that they say, in plain data, and how their times are made."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import TypeAlias
from zoneinfo import ZoneInfo

from hubgen.model.event import A_DAY
from hubgen.model.moment import Moment

Time: TypeAlias = date | datetime
"""A day, or an hour in an IANA zone or in UTC."""


class Status(StrEnum):
    """How an entry stands (RFC 5545, 3.8.1.11)."""

    CONFIRMED = "CONFIRMED"
    CANCELLED = "CANCELLED"


@dataclass(frozen=True, slots=True)
class EntryText:
    """What an entry tells its reader; `lang` is the language of the words where it is not the calendar's own.

    `call` is the address at which people come online (RFC 7986, 5.11, CONFERENCE).
    """

    summary: str
    description: str = ""
    location: str = ""
    url: str = ""
    call: str = ""
    categories: tuple[str, ...] = ()
    lang: str = ""


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """One VEVENT; `end` is exclusive, `free` says that it takes none of its reader's time."""

    uid: str
    text: EntryText
    start: Time
    end: Time
    stamp: datetime
    created: datetime | None = None
    sequence: int = 0
    status: Status = Status.CONFIRMED
    recurrence: Time | None = None
    rule: str = ""
    extra: tuple[Time, ...] = ()
    dropped: tuple[Time, ...] = ()
    free: bool = False

    def times(self) -> Iterator[Time]:
        """Yield every date and datetime of this entry, so that a calendar knows which zones it needs."""
        yield from (self.start, self.end, *self.extra, *self.dropped)
        if self.recurrence is not None:
            yield self.recurrence


@dataclass(frozen=True, slots=True)
class CalendarData:
    """One calendar; `path` is below the site's root, "" for what is only imported, and `years` reach to `last`."""

    name: str
    lang: str
    entries: tuple[CalendarEntry, ...]
    path: str = ""
    last: int = 0


def start_time(moment: Moment, place: ZoneInfo) -> Time:
    """Give when an entry begins: a date where the author gave no hour, else a datetime in the zone `place`."""
    return moment.day if moment.day_only else _hour(moment.at, place)


def end_time(start: Time, end: datetime, place: ZoneInfo) -> Time:
    """Give the exclusive end of an entry, never before `start`: a date where that is one, else a datetime."""
    if not isinstance(start, datetime):
        return max(_next_day(end), start + A_DAY)
    return max(_hour(end, place), start, key=lambda at: at.astimezone(UTC))


def wall_time(wall: datetime, place: ZoneInfo, bare: bool) -> Time:
    """Give a naive wall time as a datetime in the zone `place`, or as a date where `bare` (the series has no hour)."""
    return wall.date() if bare else wall.replace(tzinfo=place)


def utc_second(moment: Moment) -> datetime:
    """Give a moment as a datetime in UTC without fractions of a second, which iCalendar cannot write."""
    return moment.utc.replace(microsecond=0)


def latest(*moments: Moment | None) -> datetime | None:
    """Give the latest of some moments, in UTC; None among them is skipped, and without any it is None."""
    return max((utc_second(moment) for moment in moments if moment), default=None)


def _next_day(end: datetime) -> date:
    return end.date() + (A_DAY if end.time() > time() else timedelta())


def _hour(at: datetime, place: ZoneInfo) -> datetime:
    """Write an hour in a zone; when clocks go back, iCalendar can name the second of two only in UTC."""
    local = at.astimezone(place).replace(microsecond=0)
    return local.astimezone(UTC) if local.fold else local
