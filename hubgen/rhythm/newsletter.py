"""The newsletter's cadence, judged edition by edition in its own periods."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from hubgen.config.newsletter import Edition, NewsletterSettings
from hubgen.model.cadence import Cadence, Every, Period, Unit, periods
from hubgen.model.channel import edition_of
from hubgen.model.issue import Issue, stem_of
from hubgen.model.naming import is_date
from hubgen.model.period import period_of
from hubgen.model.plan import Newsletter
from hubgen.model.rest import Break, rests

YEAR = timedelta(days=366)
"""After so long a silence, letters that were written by hand are those of another time."""
Untold = Callable[[str, str], bool]
"""Tells whether an edition has something to tell in the issue of a period; both are named."""


def always(*_: str) -> bool:
    """Take it that every edition has something to tell."""
    return True


def judged(
    issues: Iterable[Issue],
    settings: NewsletterSettings,
    breaks: tuple[Break, ...],
    as_of: datetime,
    zone: ZoneInfo,
    untold: Untold = always,
) -> tuple[Newsletter, ...]:
    """Judge each edition that has a cadence and has appeared, the main one first; drafts among issues have not.

    An issue that had nothing to tell is missing, and is not late: nobody can write it.
    """
    known = tuple(issues)
    whole = [one for one in known if not one.draft]
    found = (judge(whole, edition, breaks, as_of, zone) for edition in settings.all_editions())
    return tuple(_begun_as(_owed(letter, untold), known, zone) for letter in found if letter)


def _owed(letter: Newsletter, untold: Untold) -> Newsletter:
    idle = letter.late and not untold(letter.edition, letter.late.name)
    return replace(letter, late=None) if idle else letter


def _begun_as(letter: Newsletter, issues: Iterable[Issue], zone: ZoneInfo) -> Newsletter:
    """Name the draft of the issue that is late, where there is one."""
    if letter.late is None:
        return letter
    drafts = [one for one in issues if one.draft and edition_of(one) == letter.edition]
    return replace(letter, begun=next((stem_of(one) for one in drafts if _serves(one, letter.late, zone)), ""))


def judge(
    issues: Iterable[Issue], edition: Edition, breaks: tuple[Break, ...], as_of: datetime, zone: ZoneInfo
) -> Newsletter | None:
    """List the whole periods that had no issue of an edition; those that lie in a rest need none.

    None where no cadence is set, or nothing has appeared yet.
    """
    own = [issue for issue in issues if edition_of(issue) == edition.id and issue.date]
    today = as_of.astimezone(zone).date()
    begun = _begun([issue for issue in own if issue.date and issue.date.at <= as_of], edition, today, zone)
    if not edition.cadence or not begun:
        return None
    resting = (*edition.breaks, *breaks)
    due = [one for one in periods(edition.cadence, begun, today) if one.last < today and not _rests(one, resting)]
    missing = tuple(one for one in due if not any(_serves(issue, one, zone) for issue in own))
    late = due[-1] if due and due[-1] in missing else None
    every = _now(edition.cadence, today)
    return Newsletter(every, len(due), missing, late, edition.id, edition.title)


def _begun(out: Sequence[Issue], edition: Edition, today: date, zone: ZoneInfo) -> date | None:
    """Find the day from which issues are expected: that of the first that hubgen drafted.

    What is older was brought in, and nobody owes what lies between. Where all are written by hand, those count that
    no long silence parts from the next one, or from today.
    """
    drafted = [day_of(issue, zone) for issue in out if issue.since or issue.items or issue.drafted]
    if drafted:
        return min(drafted)
    begun = None
    for day in sorted((day_of(issue, zone) for issue in out), reverse=True):
        if (begun or today) - day > _silence(edition):
            break
        begun = day
    return begun


def _silence(edition: Edition) -> timedelta:
    """Give a year, or twice the longest period."""
    days = [one.every.number * (7 if one.every.unit is Unit.WEEK else 31) for one in edition.cadence]
    return max(YEAR, timedelta(days=2 * max(days, default=0)))


def _serves(issue: Issue, period: Period, zone: ZoneInfo) -> bool:
    """Tell whether an issue is a period's: named after it, whenever it goes out, or dated in it."""
    return period.first <= day_of(issue, zone) <= period.last


def _now(cadences: Iterable[Cadence], today: date) -> Every:
    """Find the rhythm that holds today, else the first to come."""
    by_start = sorted(cadences, key=_since)
    begun = [one for one in by_start if _since(one) <= today]
    return (begun[-1] if begun else by_start[0]).every


def _since(cadence: Cadence) -> date:
    return cadence.since.day if cadence.since else date.min


def shown_again(issues: Iterable[Issue], zone: ZoneInfo) -> dict[str, date]:
    """Map what issues of any edition show a second time to the last day on which one does.

    Issues to come count too. Dates do not count: an issue names one again as long as it is coming.
    """
    found: dict[str, date] = {}
    for day, name in ((issue.date.day_in(zone), name) for issue in issues if issue.date for name in issue.again):
        if not is_date(name):
            found[name] = max(day, found.get(name, day))
    return found


def day_of(issue: Issue, zone: ZoneInfo) -> date:
    """Give a day of the period that an issue is for: by its file's name, else the day on which it came out."""
    if period := period_of(issue):
        return period.first
    return issue.date.day_in(zone) if issue.date else date.min


def _rests(period: Period, breaks: tuple[Break, ...]) -> bool:
    days = (period.last - period.first).days + 1
    return all(rests(breaks, period.first + timedelta(days=number)) for number in range(days))
