"""The newsletter's cadence, judged edition by edition in its own periods."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from hubgen.config.newsletter import Edition, NewsletterSettings
from hubgen.model.breaks import Break, is_all_break
from hubgen.model.channel import edition_of
from hubgen.model.issue import Issue, stem_of
from hubgen.model.naming import is_date
from hubgen.model.period import Period, Unit, issue_period, periods
from hubgen.model.plan import EditionCadence

YEAR = timedelta(days=366)
"""After so long a silence, letters that were written by hand are those of another time."""
HasContent = Callable[[str, str], bool]
"""Tells whether an edition, by its id, has something to tell in the issue of a period, by its name."""


def always(*_: str) -> bool:
    """Return True: assume that every issue has content."""
    return True


def check_cadences(
    issues: Iterable[Issue],
    settings: NewsletterSettings,
    breaks: tuple[Break, ...],
    as_of: datetime,
    zone: ZoneInfo,
    has_content: HasContent = always,
) -> tuple[EditionCadence, ...]:
    """Return the cadence of each edition that has one and has appeared, the main one first; drafts have not appeared.

    An issue that had nothing to tell is missing, and is not late: nobody can write it.
    """
    known = tuple(issues)
    whole = [one for one in known if not one.draft]
    found = (check_cadence(whole, edition, breaks, as_of, zone) for edition in settings.all_editions())
    return tuple(_lateness(one, known, zone, has_content) for one in found if one)


def _lateness(one: EditionCadence, issues: Iterable[Issue], zone: ZoneInfo, has_content: HasContent) -> EditionCadence:
    """Take back that an issue is late where it has nothing to tell; else name its draft, where there is one."""
    late = one.late
    if late is None or not has_content(one.edition, late.name):
        return replace(one, late=None)
    drafts = (issue for issue in issues if issue.draft and edition_of(issue) == one.edition)
    return replace(one, begun=next((stem_of(draft) for draft in drafts if _is_for(draft, late, zone)), ""))


def check_cadence(
    issues: Iterable[Issue], edition: Edition, breaks: tuple[Break, ...], as_of: datetime, zone: ZoneInfo
) -> EditionCadence | None:
    """List the whole periods that had no issue of an edition; those that lie in a break need none.

    None where no cadence is set, or nothing has appeared yet.
    """
    own = [issue for issue in issues if edition_of(issue) == edition.id and issue.date]
    today = as_of.astimezone(zone).date()
    begun = _begun([issue for issue in own if issue.date and issue.date.at <= as_of], edition, today, zone)
    if not edition.cadence or not begun:
        return None
    paused, known = (*edition.breaks, *breaks), periods(edition.cadence, begun, today)
    due = [one for one in known if one.last < today and not is_all_break(paused, one.first, one.last)]
    missing = tuple(one for one in due if not any(_is_for(issue, one, zone) for issue in own))
    late = due[-1] if due and due[-1] in missing else None
    ordered = sorted(edition.cadence, key=lambda cadence: cadence.start)
    now = next((one for one in reversed(ordered) if one.start <= today), ordered[0])
    return EditionCadence(now.every, len(due), missing, late, edition.id, edition.title)


def _begun(out: Sequence[Issue], edition: Edition, today: date, zone: ZoneInfo) -> date | None:
    """Find the day from which issues are expected: that of the first that hubgen drafted.

    What is older was brought in, and nobody owes what lies between. Where all are written by hand, those count that
    no long silence parts from the next one, or from today.
    """
    drafted = [_day_of(issue, zone) for issue in out if issue.since or issue.items or issue.drafted]
    if drafted:
        return min(drafted)
    begun = None
    for day in sorted((_day_of(issue, zone) for issue in out), reverse=True):
        if (begun or today) - day > _long_silence(edition):
            break
        begun = day
    return begun


def _long_silence(edition: Edition) -> timedelta:
    """Give a year, or twice the longest period."""
    days = [one.every.number * (7 if one.every.unit is Unit.WEEK else 31) for one in edition.cadence]
    return max(YEAR, timedelta(days=2 * max(days, default=0)))


def _is_for(issue: Issue, period: Period, zone: ZoneInfo) -> bool:
    """Tell whether an issue is a period's: named after it, whenever it goes out, or dated in it."""
    return period.first <= _day_of(issue, zone) <= period.last


def _day_of(issue: Issue, zone: ZoneInfo) -> date:
    """Give a day of the period that an issue is for: by its file's name, else the day on which it came out."""
    if period := issue_period(issue):
        return period.first
    return issue.date.day_in(zone) if issue.date else date.min


def last_reruns(issues: Iterable[Issue], zone: ZoneInfo) -> dict[str, date]:
    """Map names of what issues of any edition show again to the last day on which one does.

    Issues to come count too. Dates of events do not: an issue names one again as long as it is coming.
    """
    found: dict[str, date] = {}
    for day, name in ((issue.date.day_in(zone), name) for issue in issues if issue.date for name in issue.again):
        if not is_date(name):
            found[name] = max(day, found.get(name, day))
    return found
