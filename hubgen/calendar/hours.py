"""When an entry begins and ends, as iCalendar says it."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hubgen.calendar.entry import UNKNOWN, Time
from hubgen.model.event import A_DAY
from hubgen.model.moment import Moment


def begins(moment: Moment, place: ZoneInfo) -> Time:
    """Give a day, or the hour in a zone."""
    return moment.day if moment.day_only else _hour(moment.at, place)


def ends(start: Time, end: datetime, place: ZoneInfo) -> Time:
    """Give the day after the last, or the hour in a zone, of what begins at `start`."""
    if not isinstance(start, datetime):
        return max(_next_day(end), start + A_DAY)
    return max(_hour(end, place), start, key=lambda at: at.astimezone(UTC))


def at_wall(wall: datetime, place: ZoneInfo, bare: bool) -> Time:
    """Give what a wall time of a series means; `bare` where the series knows days only."""
    return wall.date() if bare else wall.replace(tzinfo=place)


def second(moment: Moment) -> datetime:
    """Give a moment in UTC, to the second: iCalendar knows nothing less."""
    return moment.utc.replace(microsecond=0)


def latest(*moments: Moment | None) -> datetime:
    """Give the last of those moments that are known."""
    return max((second(moment) for moment in moments if moment), default=UNKNOWN)


def _next_day(end: datetime) -> date:
    return end.date() + (A_DAY if end.time() > time() else timedelta())


def _hour(at: datetime, place: ZoneInfo) -> datetime:
    """Write an hour in a zone; when clocks go back, iCalendar can name the second of two only in UTC."""
    local = at.astimezone(place).replace(microsecond=0)
    return local.astimezone(UTC) if local.fold else local
