"""Time zones as calendars carry them: one observance for each time that the clocks change.

Every reader of calendars understands that, whatever it knows of zones; rules of their own it may read amiss.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from hubgen.model.event import A_DAY

A_SECOND = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class Observance:
    """What the clocks show from a wall time on, said in the offset `before`."""

    wall: datetime
    before: timedelta
    after: timedelta
    name: str
    summer: bool


@lru_cache
def observances(place: ZoneInfo, first: int, last: int) -> tuple[Observance, ...]:
    """List the observances of a zone from the year `first` to the year `last`, whole in every zone."""
    since = datetime(first, 1, 1, tzinfo=UTC) - A_DAY
    until = datetime(last + 1, 1, 1, tzinfo=UTC) + A_DAY
    beginning = _observance(since, _offset(since, place), place)
    return (beginning, *_changes(since, until, place))


def _changes(since: datetime, until: datetime, place: ZoneInfo) -> Iterator[Observance]:
    """Look at each day: no zone has ever changed its clocks twice in one."""
    while since < until:
        day = since + A_DAY
        if _offset(since, place) != _offset(day, place):
            yield _observance(_instant(since, day, place), _offset(since, place), place)
        since = day


def _instant(since: datetime, until: datetime, place: ZoneInfo) -> datetime:
    """Find the first second with the offset that holds at `until`."""
    before = _offset(since, place)
    while until - since > A_SECOND:
        middle = since + timedelta(seconds=(until - since) // A_SECOND // 2)
        since, until = (middle, until) if _offset(middle, place) == before else (since, middle)
    return until


def _observance(at: datetime, before: timedelta, place: ZoneInfo) -> Observance:
    local = at.astimezone(place)
    wall = (at + before).replace(tzinfo=None)
    summer = (local.dst() or timedelta()) > timedelta()
    return Observance(wall, before, _offset(at, place), local.tzname() or place.key, summer)


def _offset(at: datetime, place: ZoneInfo) -> timedelta:
    return at.astimezone(place).utcoffset() or timedelta()
