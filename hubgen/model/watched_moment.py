"""The moment of a build, which notes until when it would give the same answers."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from typing import Any

A_DAY = timedelta(days=1)
PARTS = ("year", "month", "day", "hour", "minute", "second", "microsecond", "fold")
READINGS = (
    "replace isoformat strftime ctime time timetz timestamp timetuple utctimetuple toordinal weekday isoweekday "
    "isocalendar utcoffset dst tzname __str__ __repr__ __format__ __sub__ __rsub__ __reduce_ex__"
).split()
"""What of a datetime tells something that is another thing at every other moment."""


@dataclass
class Expiry:
    """Until when all that was asked of a moment is answered alike; `at` is None where that is for ever.

    Time goes forward only: what was before the moment is before every later one.
    """

    moment: datetime
    at: datetime | None = None

    def hold_until(self, turn: datetime) -> None:
        """Note that an answer may be another one from `turn` on; what has passed already never turns."""
        if turn >= self.moment and (self.at is None or turn < self.at):
            self.at = turn


class WatchedMoment(datetime):
    """A moment that is compared as any other, and notes with what in its `expiry`.

    Time is an input of a build as a file is: whoever asks whether a day has come gets an answer that holds until it
    does. Nobody who asks has to know of this, for it is a `datetime`. What is asked otherwise than by comparing or by
    its day holds for this moment alone. `ahead` is how much later it is than the moment whose expiry it notes, `plain`
    the same moment unwatched.
    """

    expiry: Expiry
    ahead: timedelta
    plain: datetime

    @classmethod
    def of(cls, moment: datetime, expiry: Expiry | None = None, ahead: timedelta = timedelta(0)) -> "WatchedMoment":
        """Watch a moment, which has a zone; without `expiry` it gets one of its own."""
        plain = datetime.combine(datetime.date(moment), datetime.timetz(moment))
        made = cls.combine(datetime.date(moment), datetime.timetz(moment))
        made.expiry, made.ahead, made.plain = expiry or Expiry(plain), ahead, plain
        return made

    def __lt__(self, other: Any) -> bool:
        """Compare, and note the other moment."""
        return self.plain < self._noted(other)

    def __le__(self, other: Any) -> bool:
        """Compare, and note the other moment."""
        return self.plain <= self._noted(other)

    def __gt__(self, other: Any) -> bool:
        """Compare, and note the other moment."""
        return self.plain > self._noted(other)

    def __ge__(self, other: Any) -> bool:
        """Compare, and note the other moment."""
        return self.plain >= self._noted(other)

    def __eq__(self, other: object) -> bool:
        """Compare, and note the other moment."""
        return self.plain == (self._noted(other) if isinstance(other, datetime) else other)

    def __hash__(self) -> int:
        """Hash it, which holds for this moment alone."""
        self.expiry.hold_until(self.expiry.moment)
        return hash(self.plain)

    def astimezone(self, tz: tzinfo | None = None) -> "WatchedMoment":
        """Give the same moment in another zone, watched too."""
        return self.of(self.plain.astimezone(tz), self.expiry, self.ahead)

    def date(self) -> date:
        """Give its day, which holds until it is over in the moment's zone."""
        day = self.plain.date()
        if day < date.max:
            self._noted(datetime.combine(day + A_DAY, datetime.min.time(), self.tzinfo))
        return day

    def __add__(self, other: timedelta) -> "WatchedMoment":
        """Give a moment that is so much later, watched too."""
        return self.of(self.plain + other, self.expiry, self.ahead + other)

    def _noted(self, other: datetime) -> datetime:
        """Note another moment, and give it plain; one that is so much ahead of the same moment stays so."""
        if isinstance(other, WatchedMoment):
            return other.plain
        if other.tzinfo:
            self.expiry.hold_until(other - self.ahead)
        return other


def holds_until(moment: datetime) -> datetime | None:
    """Give until when the answers about a moment hold that were given so far: None for ever.

    One that is not watched holds for itself alone.
    """
    return moment.expiry.at if isinstance(moment, WatchedMoment) else moment


def unwatched(moment: datetime) -> datetime:
    """Give a moment without what watches it, for what is written down as of that moment."""
    return moment.plain if isinstance(moment, WatchedMoment) else moment


def _reading(name: str) -> Callable[..., Any]:
    def read(self: WatchedMoment, *arguments: Any, **named: Any) -> Any:
        self.expiry.hold_until(self.expiry.moment)
        return getattr(self.plain, name)(*arguments, **named)

    return read


def _part(name: str) -> property:
    def read(self: WatchedMoment) -> int:
        self.expiry.hold_until(self.expiry.moment)
        return int(getattr(self.plain, name))

    return property(read)


# Set from here, for each would be the same few lines: what tells a thing that is another one at every other moment.
for each in READINGS:
    setattr(WatchedMoment, each, _reading(each))
for each in PARTS:
    setattr(WatchedMoment, each, _part(each))
