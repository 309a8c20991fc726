"""The period that an issue is for, as its file is named: 2026-11, 2026-W47, or zh-2026-11 for an edition's."""

import re
from datetime import date

from hubgen.model.cadence import Cadence, Every, Period, Unit, periods
from hubgen.model.issue import Issue, stem_of

_NAME = re.compile(r"([12]\d{3})-(?:W(\d{2})|(\d{2}))", re.IGNORECASE)


def parse_period(text: str) -> Period | None:
    """Read a week (ISO 8601) or a month, such as 2026-W47 or 2026-11; None where it is neither."""
    match = _NAME.fullmatch(text)
    try:
        if match and match[2]:
            return _one(Unit.WEEK, date.fromisocalendar(int(match[1]), int(match[2]), 1))
        if match:
            return _one(Unit.MONTH, date(int(match[1]), int(match[3]), 1))
    except ValueError:  # no such week or month: then it is just a name
        pass
    return None


def period_of(issue: Issue) -> Period | None:
    """Find the period after which an issue's file is called, whatever its `uid`; None where that names none."""
    return parse_period("-".join(stem_of(issue).rsplit("-", 2)[-2:]))


def _one(unit: Unit, first: date) -> Period:
    return next(periods((Cadence(every=Every(1, unit)),), first, first))
