"""Breaks: days on which nothing is expected, once or every year, as series, newsletters and hubs declare them."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from typing import Annotated, Any

from pydantic import Field, PlainValidator, ValidationInfo, WithJsonSchema
from pydantic_core import PydanticCustomError

from hubgen.model.fields import StrictModel, zone_of
from hubgen.model.moment import parse_moment

_YEARLY = re.compile(r"(?:--)?([0-9]{2})-([0-9]{2})")
LEAP = 2000
"""A year that has every day there is."""


@dataclass(frozen=True, order=True, slots=True)
class MonthDay:
    """A day of every year, written as 08-31."""

    month: int
    day: int


BreakDay = date | MonthDay


def _typed_day(value: Any, info: ValidationInfo) -> BreakDay:
    if isinstance(value, datetime):  # YAML reads days and hours by itself in mkdocs.yml
        return value.date()
    if isinstance(value, date | MonthDay):
        return value
    try:
        return parse_break_day(str(value).strip(), zone_of(info))
    except ValueError as fault:
        raise PydanticCustomError("bad_date", "{sentence}", {"sentence": str(fault)}) from None


def parse_break_day(text: str, zone: tzinfo) -> BreakDay:
    """Read a date, or a day of every year; raises ValueError with an author's sentence."""
    match = _YEARLY.fullmatch(text)
    if not match:
        if not text[:4].isdecimal():
            raise ValueError(f"'{text}' is not a day: write it as 2026-08-31, or as 08-31 for every year")
        return parse_moment(text, zone).day
    try:
        day = date(LEAP, int(match[1]), int(match[2]))
    except ValueError:
        raise ValueError(f"the day {text} does not exist: write it as 08-31, the month first") from None
    return MonthDay(day.month, day.day)


Day = Annotated[
    BreakDay,
    PlainValidator(_typed_day),
    WithJsonSchema({"type": "string", "title": "ISO date, or MM-DD for every year"}),
]


class Break(StrictModel):
    """A declared rest: of a series, of the newsletter, or of the whole community."""

    since: Day = Field(alias="from", description="First day of the rest: 2026-08-01, or 08-01 for every year.")
    until: Day = Field(alias="to", description="Last day of the rest.")
    why: str | None = Field(None, description="The reason, for readers.")

    def covers(self, day: date) -> bool:
        """Tell whether a day lies in this break; one of every year may run over New Year.

        False where one of its ends has a year and the other has none: that is a Problem of its file.
        """
        since, until = self.since, self.until
        if isinstance(since, MonthDay) and isinstance(until, MonthDay):
            here = MonthDay(day.month, day.day)
            return since <= here <= until if since <= until else here >= since or here <= until
        if isinstance(since, MonthDay) or isinstance(until, MonthDay):
            return False
        return since <= day <= until


def is_in_break(breaks: Iterable[Break], day: date) -> bool:
    """Tell whether a day lies in any of these breaks."""
    return any(one.covers(day) for one in breaks)


def is_all_break(breaks: Collection[Break], first: date, last: date) -> bool:
    """Tell whether each day from `first` to `last`, both included, lies in one of these breaks."""
    return all(is_in_break(breaks, first + timedelta(days=n)) for n in range((last - first).days + 1))


def break_error(pause: Break) -> str:
    """Say in a sentence why a break cannot be, or "" where it can."""
    since, until = pause.since, pause.until
    if isinstance(since, MonthDay) or isinstance(until, MonthDay):
        return "" if type(since) is type(until) else "of 'from' and 'to', one has a year and one has none"
    return "'to' lies before 'from'" if until < since else ""
