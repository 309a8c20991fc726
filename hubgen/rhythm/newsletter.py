"""The newsletter's cadence, judged in its own periods."""

import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from hubgen.config.rhythm import NewsletterSettings
from hubgen.model.cadence import Cadence, Every, Period, periods
from hubgen.model.issue import Issue
from hubgen.model.plan import Newsletter
from hubgen.model.rest import Break, rests

_STEM = re.compile(r"(?:.+-)?(\d{4})-(?:W(\d{2})|(\d{2}))", re.IGNORECASE)
"""An issue is called after its period: 2018-07 or 2018-W29, with the edition before it."""


def judge(
    issues: Iterable[Issue], settings: NewsletterSettings, breaks: tuple[Break, ...], as_of: datetime, zone: ZoneInfo
) -> Newsletter | None:
    """List the whole periods that had no issue of the main edition; those that lie in a rest need none.

    None where no cadence is set, or nothing has appeared yet.
    """
    out = sorted(day_of(issue, zone) for issue in issues if _is_out(issue, as_of))
    if not settings.cadence or not out:
        return None
    today = as_of.astimezone(zone).date()
    resting = (*settings.breaks, *breaks)
    due = [one for one in periods(settings.cadence, out[0], today) if one.last < today and not _rests(one, resting)]
    missing = tuple(one for one in due if not any(one.first <= day <= one.last for day in out))
    late = due[-1] if due and due[-1] in missing else None
    return Newsletter(_now(settings.cadence, today), len(due), missing, late)


def _now(cadences: Iterable[Cadence], today: date) -> Every:
    """Find the rhythm that holds today, else the first to come."""
    by_start = sorted(cadences, key=_since)
    begun = [one for one in by_start if _since(one) <= today]
    return (begun[-1] if begun else by_start[0]).every


def _since(cadence: Cadence) -> date:
    return cadence.since.day if cadence.since else date.min


def shown_again(issues: Iterable[Issue], zone: ZoneInfo) -> dict[str, date]:
    """Map what issues show a second time to the last day on which one does; issues to come count too."""
    found: dict[str, date] = {}
    for day, name in ((issue.date.day_in(zone), name) for issue in issues if issue.date for name in issue.again):
        found[name] = max(day, found.get(name, day))
    return found


def day_of(issue: Issue, zone: ZoneInfo) -> date:
    """Give a day of the period that an issue is for: by its name, else the day on which it came out."""
    match = _STEM.fullmatch(issue.id)
    try:
        if match and match[2]:
            return date.fromisocalendar(int(match[1]), int(match[2]), 1)
        if match:
            return date(int(match[1]), int(match[3]), 1)
    except ValueError:  # no such week or month: then it is just a name
        pass
    return issue.date.day_in(zone) if issue.date else date.min


def _is_out(issue: Issue, as_of: datetime) -> bool:
    return not issue.edition and issue.date is not None and issue.date.at <= as_of


def _rests(period: Period, breaks: tuple[Break, ...]) -> bool:
    days = (period.last - period.first).days + 1
    return all(rests(breaks, period.first + timedelta(days=number)) for number in range(days))
