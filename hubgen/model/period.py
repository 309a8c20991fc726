"""Weeks and months: how often something is to appear, and the periods in which that is counted."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Annotated

from pydantic import Field, WithJsonSchema

from hubgen.model.fields import StrictModel, When, read_by
from hubgen.model.issue import Issue, stem_of

_INTERVAL = re.compile(r"(?:every )?(?:([0-9]{1,2}|two|three|four|six|other) )?(week|month|quarter|year)s?")
_NAME = re.compile(r"([12]\d{3})-(?:W(\d{2})|(\d{2}))", re.IGNORECASE)
SYNONYMS = {"weekly": "week", "monthly": "month", "quarterly": "quarter", "yearly": "year", "fortnightly": "2 weeks"}
NUMBERS = {"two": 2, "other": 2, "three": 3, "four": 4, "six": 6}
MONTHS = {"quarter": 3, "year": 12}
ONE_DAY = timedelta(days=1)
ONE_WEEK = timedelta(weeks=1)


class Unit(StrEnum):
    """What periods are counted in."""

    WEEK = "week"
    MONTH = "month"


class Batch(StrEnum):
    """How much time one item of a batched feed gathers, as the settings name it."""

    WEEK = "weekly"
    MONTH = "monthly"

    @property
    def unit(self) -> Unit:
        """The unit of this batch."""
        return Unit.WEEK if self is Batch.WEEK else Unit.MONTH


@dataclass(frozen=True, slots=True)
class Interval:
    """A number of weeks or months, such as 2 weeks; `str()` gives `every 2 weeks`."""

    number: int
    unit: Unit

    def __str__(self) -> str:
        """Say it in words."""
        return f"every {self.unit}" if self.number == 1 else f"every {self.number} {self.unit}s"


@dataclass(frozen=True, order=True, slots=True)
class Period:
    """A stretch of whole weeks or months, from its first to its last day, both included."""

    first: date
    last: date
    unit: Unit

    @property
    def name(self) -> str:
        """Its first week or month as ISO 8601 writes it: 2026-W47 or 2026-11."""
        year, week, _ = self.first.isocalendar()
        return f"{year}-W{week:02}" if self.unit is Unit.WEEK else f"{self.first:%Y-%m}"

    @property
    def after(self) -> date:
        """The first day after it."""
        return self.last + ONE_DAY

    @property
    def interval(self) -> Interval:
        """Its length."""
        if self.unit is Unit.WEEK:
            return Interval((self.after - self.first).days // 7, Unit.WEEK)
        months = (self.after.year - self.first.year) * 12 + self.after.month - self.first.month
        return Interval(months, Unit.MONTH)

    @property
    def next(self) -> "Period":
        """The period of the same length that follows it."""
        return _period(self.interval, self.after)


def monday(day: date) -> date:
    """Give the Monday of the week (ISO 8601) that a day lies in."""
    return day - timedelta(days=day.weekday())


def period_at(day: date, unit: Unit) -> Period:
    """Give the one week or month that a day lies in."""
    return _period(Interval(1, unit), _first_day(unit, day))


def week_name(day: date) -> str:
    """Name the week that a day lies in, as ISO 8601 does: 2026-W53."""
    return period_at(day, Unit.WEEK).name


def parse_period(text: str) -> Period | None:
    """Read a week (ISO 8601) or a month, such as 2026-W47 or 2026-11; None where the text is neither."""
    match = _NAME.fullmatch(text)
    try:
        if match and match[2]:
            return period_at(date.fromisocalendar(int(match[1]), int(match[2]), 1), Unit.WEEK)
        if match:
            return period_at(date(int(match[1]), int(match[3]), 1), Unit.MONTH)
    except ValueError:  # no such week or month: then it is just a name
        pass
    return None


def issue_period(issue: Issue) -> Period | None:
    """Read the period in the name of an issue's file, 2026-11.md or zh-2026-11.md; None where it names none."""
    return parse_period("-".join(stem_of(issue).rsplit("-", 2)[-2:]))


def parse_interval(text: str) -> Interval:
    """Read 'month', 'every 2 weeks' or 'quarterly'; raises ValueError with an author's sentence."""
    said = " ".join(text.lower().split())
    match = _INTERVAL.fullmatch(SYNONYMS.get(said, said))
    number = int(NUMBERS.get(match[1], match[1]) or 1) if match else 0
    if not match or not number:
        raise ValueError(f"'{text}' is no cadence: write it as week, month, 2 weeks or quarter")
    unit = Unit.WEEK if match[2] == "week" else Unit.MONTH
    return Interval(number * MONTHS.get(match[2], 1), unit)


Every = Annotated[Interval, read_by(parse_interval, Interval, "bad_value"), WithJsonSchema({"type": "string"})]


class Cadence(StrictModel):
    """How often something appears, from a day on."""

    every: Every = Field(description="How often: week, 2 weeks, month, quarter.")
    since: When | None = Field(None, alias="from", description="First day of this rhythm; else from the first issue.")

    @property
    def start(self) -> date:
        """The day of `since`; the first day of all where there is none."""
        return self.since.day if self.since else date.min


def periods(cadences: Iterable[Cadence], since: date, until: date) -> Iterator[Period]:
    """Yield the periods from the one that holds `since` to the one that holds `until`, each cadence in its own time.

    A period that the next cadence cuts short is left out.
    """
    ordered = sorted(cadences, key=lambda cadence: cadence.start)
    firsts = [_first_day(one.every.unit, one.since.day if one.since else since) for one in ordered]
    changes = [_end_of_previous(one, first) for one, first in zip(ordered, firsts, strict=True)][1:]
    for cadence, first, end in zip(ordered, firsts, [*changes, date.max], strict=True):
        found = _from(cadence.every, first, min(end, until + ONE_DAY))
        yield from (one for one in found if since <= one.last < end)


def _end_of_previous(cadence: Cadence, first: date) -> date:
    """Say when a cadence ends the one before: a week may reach back into a month that was whole."""
    return cadence.since.day if cadence.since and cadence.every.unit is Unit.WEEK else first


def _from(every: Interval, first: date, end: date) -> Iterator[Period]:
    """Yield the periods that begin before `end`."""
    while first < end:
        period = _period(every, first)
        yield period
        first = period.after


def _first_day(unit: Unit, day: date) -> date:
    return monday(day) if unit is Unit.WEEK else day.replace(day=1)


def _period(every: Interval, first: date) -> Period:
    if every.unit is Unit.WEEK:
        return Period(first, first + every.number * ONE_WEEK - ONE_DAY, every.unit)
    years, month = divmod(first.month - 1 + every.number, 12)
    return Period(first, date(first.year + years, month + 1, 1) - ONE_DAY, every.unit)
