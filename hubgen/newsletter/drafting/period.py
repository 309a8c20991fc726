"""Periods: for which weeks or months an issue is, and the moment at which it goes out."""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hubgen.config.newsletter import Edition
from hubgen.errors import HubError
from hubgen.model.cadence import A_DAY, Cadence, Every, Period, Unit, periods
from hubgen.model.period import parse_period
from hubgen.model.rest import rests
from hubgen.model.rule import DAY_NAMES

MONTHLY = Cadence(every=Every(1, Unit.MONTH))
"""How often an issue is drafted where no cadence is set."""
YEARS = timedelta(days=5 * 366)
"""How far periods are looked for: no cadence is as long as that."""


def period_named(text: str) -> Period:
    """Read a week or a month, such as 2026-W47 or 2026-11; raises HubError."""
    if found := parse_period(text.strip()):
        return found
    raise HubError(f"'{text}' is no week or month", "write it as 2026-W47 or 2026-11")


def periods_of(edition: Edition, start: date, today: date) -> Iterator[Period]:
    """Yield an edition's periods, from the one that holds `start`, the day of its first issue, on."""
    yield from periods(edition.cadence or (MONTHLY,), min(start, today), today + YEARS)


def wanted_period(name: str, known: Iterable[Period]) -> Period:
    """Give the period of a name: one of the edition's own, which may be several months long, else that one alone."""
    alone = period_named(name)
    return next((one for one in known if one.name == alone.name), alone)


def following(period: Period) -> Period:
    """Give the period that comes after one, as long as it."""
    return list(periods((Cadence(every=_length(period)),), period.first, period.last + A_DAY))[1]


def slot(period: Period, edition: Edition, zone: ZoneInfo) -> datetime:
    """Give the moment at which a period's issue goes out: the last such day of its last week or month, at that hour.

    A day that lies in a rest is none: then it is such a day before, else the last day that is at work, if there is one.
    """
    days = [period.last - number * A_DAY for number in range((period.last - period.first).days + 1)]
    usual = [day for day in days if day.weekday() == DAY_NAMES.index(edition.weekday)]
    at_work = (day for day in (*usual, *days) if not rests(edition.breaks, day))
    return _at(next(at_work, usual[0]), edition.hour, zone)


def next_slot(now: datetime, edition: Edition, zone: ZoneInfo) -> datetime:
    """Give the next day's hour, of those that lie in no rest: a mail is never dated back."""
    tomorrow = now.astimezone(zone).date() + A_DAY
    days = (tomorrow + number * A_DAY for number in range(YEARS.days))
    return _at(next((day for day in days if not rests(edition.breaks, day)), tomorrow), edition.hour, zone)


def is_at_rest(period: Period, edition: Edition) -> bool:
    """Tell whether all of a period lies in rests: it needs no issue."""
    days = (period.last - period.first).days + 1
    return all(rests(edition.breaks, period.first + number * A_DAY) for number in range(days))


def _at(day: date, hour: int, zone: ZoneInfo) -> datetime:
    """Give an hour of a day; one that the clocks skip is the one after it."""
    return datetime.combine(day, time(hour), zone).astimezone(UTC).astimezone(zone)


def _length(period: Period) -> Every:
    first, after = period.first, period.last + A_DAY
    if "W" in period.name:
        return Every((after - first).days // 7, Unit.WEEK)
    return Every((after.year - first.year) * 12 + after.month - first.month, Unit.MONTH)
