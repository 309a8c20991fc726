"""A point in time as an author writes it: a day, or a day and an hour, in some zone."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo

_ISO = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[Tt ]+(\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?)\s*([Zz]|[+-]\d{2}:?\d{2})?)?")

EARLIEST = datetime.min.replace(tzinfo=UTC)
LATEST = datetime.max.replace(tzinfo=UTC)
"""Before and after all that anybody dates; neither can be converted to another zone."""


@dataclass(frozen=True, order=True, slots=True)
class Moment:
    """An aware time; `day_only` when the author gave no hour (then it is the day's first minute)."""

    at: datetime
    day_only: bool = False

    @property
    def day(self) -> date:
        """The day in the zone that the author meant."""
        return self.at.date()

    def day_in(self, zone: tzinfo) -> date:
        """Give the day in another zone; a bare day is that day everywhere."""
        return self.day if self.day_only else self.at.astimezone(zone).date()

    @property
    def utc(self) -> datetime:
        """The same instant in UTC, as feeds want it."""
        return self.at.astimezone(UTC)


def parse_moment(text: str, zone: tzinfo) -> Moment:
    """Read an ISO date, or date and time; without a zone of its own it is in `zone`.

    Raises ValueError with an author's sentence for prose, for a day that does not exist
    and for an hour that the clocks skip in that zone.
    """
    match = _ISO.fullmatch(text.strip())
    # Far years overflow on their way to another zone; no community meets there.
    if not match or not 1800 <= int(match[1][:4]) <= 2999:
        raise ValueError(f"'{text}' is not a date: write it as 2026-03-09 or 2026-03-09 18:30")
    day, hour, offset = match.groups()
    local = datetime.combine(_day(day), _hour(hour) if hour else time())
    if offset:
        return Moment(local.replace(tzinfo=_offset(offset)))
    return Moment(_existing(local, zone), day_only=hour is None)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ValueError(f"the day {text} does not exist") from None


def _hour(text: str) -> time:
    try:
        return time.fromisoformat(text)
    except ValueError:
        raise ValueError(f"the hour {text} does not exist") from None


def _offset(text: str) -> tzinfo:
    if text in "Zz":
        return UTC
    hours, minutes = int(text[1:3]), int(text[-2:])
    if hours > 23 or minutes > 59:
        raise ValueError(f"the offset {text} does not exist: write it as +01:00")
    length = timedelta(hours=hours, minutes=minutes)
    return timezone(-length if text[0] == "-" else length)


def _existing(local: datetime, zone: tzinfo) -> datetime:
    aware = local.replace(tzinfo=zone)
    if aware.astimezone(UTC).astimezone(zone).replace(tzinfo=None) == local:
        return aware
    if local.time() == time():  # a zone may change its clocks at midnight; a bare day still means that day
        return aware.astimezone(UTC).astimezone(zone)
    raise ValueError(f"{local:%H:%M} does not exist on {local:%Y-%m-%d} in {zone}: the clocks are put forward then")
