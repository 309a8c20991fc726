"""When an edition appears: which issue comes next, the moment at which it goes out, and where the edition begins."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hubgen.config.newsletter import Edition
from hubgen.errors import HubError
from hubgen.model.breaks import is_all_break, is_in_break
from hubgen.model.issue import Issue
from hubgen.model.kind import Kind
from hubgen.model.moment import Moment
from hubgen.model.period import ONE_DAY, Cadence, Interval, Period, Unit, issue_period, parse_period, periods
from hubgen.model.rule import DAY_NAMES
from hubgen.newsletter.drafting.history import IssueHistory
from hubgen.newsletter.issues import is_final

MONTHLY = Cadence(every=Interval(1, Unit.MONTH))
"""How often an issue is drafted where no cadence is set."""
YEARS = timedelta(days=5 * 366)
"""How far periods are looked for: no cadence is as long as that."""
INSTANT = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class NextIssue:
    """The period that is drafted for, and its issue, where there is one.

    `gone_out` is the issue of the running period, if that has gone out; `skipped` are periods that lie in breaks.
    """

    period: Period
    issue: Issue | None = None
    gone_out: Issue | None = None
    skipped: tuple[Period, ...] = ()


@dataclass(frozen=True, slots=True)
class SendWindow:
    """The moment at which an issue goes out, and its cut-off; `late` says that the moment has passed already."""

    at: datetime
    until: datetime
    late: bool = False


@dataclass(frozen=True, slots=True)
class EditionStart:
    """The moment at which an edition begins: what is older is in no issue; `is_new` where no issue says so yet."""

    since: Moment
    is_new: bool = False


def next_issue(history: IssueHistory, edition: Edition, as_of: datetime, name: str | None) -> NextIssue:
    """Find the period of a name, else the first from today on, not all in breaks, whose issue has not gone out.

    Raises HubError for a name that is no period, and where there is no such period in the next years.
    """
    today = as_of.astimezone(history.zone).date()
    known = _periods(edition, history.start or today, today)
    if name:
        alone = parse_period(name.strip())
        if alone is None:
            raise HubError(f"'{name}' is no week or month", "write it as 2026-W47 or 2026-11")
        period = next((one for one in known if one.name == alone.name), alone)  # it may be several months long
        return NextIssue(period, _own_issue(history, edition, period) or _open_issue(history, period, as_of))
    gone_out: Issue | None = None
    skipped: list[Period] = []
    for period in (one for one in known if one.last >= today):
        dated = (_open_issue(history, period, as_of), *_telling(history, period))
        issue = next(filter(None, (_own_issue(history, edition, period), *dated)), None)
        if issue is None and is_all_break(edition.breaks, period.first, period.last):
            skipped.append(period)
        elif issue is None or not is_final(issue, as_of):
            return NextIssue(period, issue, gone_out, tuple(skipped))
        else:
            gone_out = gone_out or issue
    why = "all issues of the next years have gone out" if gone_out else "all of the next years is a break"
    raise HubError(why, "name a period with --period")


def _periods(edition: Edition, start: date, today: date) -> Iterator[Period]:
    """Yield an edition's periods, from the one that holds `start`, the day of its first issue, on."""
    yield from periods(edition.cadence or (MONTHLY,), min(start, today), today + YEARS)


def _own_issue(history: IssueHistory, edition: Edition, period: Period) -> Issue | None:
    return history.find(issue_name(edition, period))


def _open_issue(history: IssueHistory, period: Period, as_of: datetime) -> Issue | None:
    """An issue of that time under a name of its own is the period's, as long as it has not gone out."""
    return next((one for one in _telling(history, period) if not is_final(one, as_of)), None)


def _telling(history: IssueHistory, period: Period) -> Iterator[Issue]:
    """Yield the issues of a period that have a list of items; one without is a letter for an occasion."""
    lists = ("items", "drafted")
    yield from (one for one in history.dated_in(period) if any(one.source.has(key) for key in lists))


def issue_name(edition: Edition, period: Period) -> str:
    """Return the file name of a period's issue without its ending: 2026-11, or zh-2026-11 for the edition zh."""
    return f"{edition.id}-{period.name}" if edition.id else period.name


def issue_path(edition: Edition, period: Period) -> str:
    """Return the path of a period's issue below the content folder: newsletter/2026-11.md."""
    return f"{Kind.ISSUE.folder}/{issue_name(edition, period)}.md"


def send_window(chosen: NextIssue, edition: Edition, as_of: datetime, zone: ZoneInfo) -> SendWindow:
    """Return when an issue goes out: at its own date, else at its period's send slot, else soon, if that has passed.

    An issue for a time that lies further back is dated then: it is for the archive.
    """
    issue, at = chosen.issue, _send_slot(chosen.period, edition, zone)
    if issue:
        at = issue.date.at if issue.date else at
        return SendWindow(at, _end(issue.until) if issue.until else at, at <= as_of)
    if at <= as_of and as_of.astimezone(zone).date() <= chosen.period.next.last:
        at = _next_free_day(as_of, edition, zone)
    return SendWindow(at, at, at <= as_of)


def _end(until: Moment) -> datetime:
    """A cut-off that is a day means that day's end."""
    return until.at + ONE_DAY - INSTANT if until.day_only else until.at


def _send_slot(period: Period, edition: Edition, zone: ZoneInfo) -> datetime:
    """Give the moment at which a period's issue goes out: the last such day of its last week or month, at that hour.

    A day that lies in a break is none: then it is such a day before, else the last day outside breaks, if there is one.
    """
    days = [period.last - number * ONE_DAY for number in range((period.last - period.first).days + 1)]
    usual = [day for day in days if day.weekday() == DAY_NAMES.index(edition.weekday)]
    free = (day for day in (*usual, *days) if not is_in_break(edition.breaks, day))
    return _at(next(free, usual[0]), edition.hour, zone)


def _next_free_day(now: datetime, edition: Edition, zone: ZoneInfo) -> datetime:
    """Give the next day's hour, of those that lie in no break: a mail is never dated back."""
    tomorrow = now.astimezone(zone).date() + ONE_DAY
    days = (tomorrow + number * ONE_DAY for number in range(YEARS.days))
    return _at(next((day for day in days if not is_in_break(edition.breaks, day)), tomorrow), edition.hour, zone)


def _at(day: date, hour: int, zone: ZoneInfo) -> datetime:
    """Give an hour of a day; one that the clocks skip is the one after it."""
    return datetime.combine(day, time(hour), zone).astimezone(UTC).astimezone(zone)


def edition_start(history: IssueHistory, edition: Edition, chosen: NextIssue, at: datetime) -> EditionStart:
    """Find where an edition begins; `at` is when the issue that is drafted now goes out.

    That is written in an issue. Else it begins with its first issue that names items, or the one that is drafted
    now: at the newest issue before it, such as one that was brought in from elsewhere, else with its period.
    """
    if history.since:
        return EditionStart(history.since)
    first = history.first
    day = (_first_day(history, edition, first) if first else None) or chosen.period.first
    midnight = datetime.combine(day, time(), history.zone)
    if first:
        at = first.date.at if first.date else midnight
    return EditionStart(history.last_before(at) or Moment(midnight, day_only=True), is_new=True)


def _first_day(history: IssueHistory, edition: Edition, issue: Issue) -> date | None:
    """Give the first day of an issue's period."""
    if period := issue_period(issue):
        return period.first
    day = history.day(issue)
    return min(day, next(_periods(edition, day, day)).first) if day > date.min else None
