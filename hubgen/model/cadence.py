"""A cadence: how often something is to appear, and since when; weeks and months are its periods."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Annotated, Any

from pydantic import Field, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from hubgen.model.fields import StrictModel, When

_EVERY = re.compile(r"(?:every )?(?:([0-9]{1,2}|two|three|four|six|other) )?(week|month|quarter|year)s?")
NAMES = {"weekly": "week", "monthly": "month", "quarterly": "quarter", "yearly": "year", "fortnightly": "2 weeks"}
NUMBERS = {"two": 2, "other": 2, "three": 3, "four": 4, "six": 6}
MONTHS = {"quarter": 3, "year": 12}
A_DAY = timedelta(days=1)


class Unit(StrEnum):
    """What periods are counted in."""

    WEEK = "week"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class Every:
    """A length of periods: every 2 weeks, every 3 months."""

    number: int
    unit: Unit

    def __str__(self) -> str:
        """Say it in words."""
        return f"every {self.unit}" if self.number == 1 else f"every {self.number} {self.unit}s"


@dataclass(frozen=True, order=True, slots=True)
class Period:
    """A stretch of whole weeks or months; `name` is its first: 2018-07, or 2018-W29."""

    first: date
    last: date
    name: str


def parse_every(text: str) -> Every:
    """Read 'month', 'every 2 weeks' or 'quarterly'; raises ValueError with an author's sentence."""
    said = " ".join(text.lower().split())
    match = _EVERY.fullmatch(NAMES.get(said, said))
    number = int(NUMBERS.get(match[1], match[1]) or 1) if match else 0
    if not match or not number:
        raise ValueError(f"'{text}' is no cadence: write it as week, month, 2 weeks or quarter")
    unit = Unit.WEEK if match[2] == "week" else Unit.MONTH
    return Every(number * MONTHS.get(match[2], 1), unit)


def _every(value: Any) -> Every:
    try:
        return value if isinstance(value, Every) else parse_every(str(value))
    except ValueError as fault:
        raise PydanticCustomError("bad_value", "{sentence}", {"sentence": str(fault)}) from None


class Cadence(StrictModel):
    """How often something appears, from a day on."""

    every: Annotated[Every, PlainValidator(_every), WithJsonSchema({"type": "string"})] = Field(
        description="How often: week, 2 weeks, month, quarter."
    )
    since: When | None = Field(None, alias="from", description="First day of this rhythm; else from the first issue.")


def periods(cadences: Iterable[Cadence], since: date, until: date) -> Iterator[Period]:
    """Yield the periods from the one that holds `since` to the one that holds `until`, each rhythm in its own time.

    A period that a new rhythm cuts short is nobody's.
    """
    starts = sorted(cadences, key=lambda one: one.since.day if one.since else date.min)
    runs = [(one.every, _begin(one.every, one.since.day if one.since else since)) for one in starts]
    changes = [_changed(one, first) for one, (_, first) in zip(starts, runs, strict=True)][1:]
    for (every, first), end in zip(runs, [*changes, date.max], strict=True):
        yield from (one for one in _run(every, first, min(end, until + A_DAY)) if since <= one.last < end)


def _changed(cadence: Cadence, first: date) -> date:
    """Say when a rhythm ends the one before: a week may reach back into a month that was whole."""
    return cadence.since.day if cadence.since and cadence.every.unit is Unit.WEEK else first


def _run(every: Every, first: date, end: date) -> Iterator[Period]:
    """Yield the periods that begin before `end`."""
    while first < end:
        after = _step(every, first)
        yield Period(first, after - A_DAY, name_of(every.unit, first))
        first = after


def _begin(every: Every, day: date) -> date:
    """Find the first day of the week or month that a day lies in."""
    return day - timedelta(days=day.weekday()) if every.unit is Unit.WEEK else day.replace(day=1)


def _step(every: Every, first: date) -> date:
    if every.unit is Unit.WEEK:
        return first + timedelta(weeks=every.number)
    years, month = divmod(first.month - 1 + every.number, 12)
    return date(first.year + years, month + 1, 1)


def name_of(unit: Unit, day: date) -> str:
    """Name a week as ISO 8601 does, or a month."""
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02}" if unit is Unit.WEEK else f"{day:%Y-%m}"
