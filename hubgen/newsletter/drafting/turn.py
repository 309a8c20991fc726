"""Whose turn it is: for which period an issue is drafted, what is there of it, and when it goes out."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from hubgen.config.newsletter import Edition
from hubgen.errors import HubError
from hubgen.model.issue import Issue
from hubgen.model.kind import Kind
from hubgen.model.moment import Moment
from hubgen.model.period import ONE_DAY, Period
from hubgen.newsletter.drafting.history import History
from hubgen.newsletter.drafting.period import following, is_at_rest, next_slot, periods_of, slot, wanted_period
from hubgen.newsletter.issues import is_closed

INSTANT = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class Turn:
    """A period and its issue, where there is one.

    `out` is the issue of the running period, if it has gone out; `rested` are periods that were passed over.
    """

    period: Period
    issue: Issue | None = None
    out: Issue | None = None
    rested: tuple[Period, ...] = ()


@dataclass(frozen=True, slots=True)
class Outing:
    """When an issue goes out, and up to when it tells; `late` says that the moment has passed already."""

    at: datetime
    until: datetime
    late: bool = False


def turn_of(history: History, edition: Edition, as_of: datetime, name: str | None) -> Turn:
    """Find the period of a name, else the first from today on, not all at rest, whose issue has not gone out."""
    today = as_of.astimezone(history.zone).date()
    known = periods_of(edition, history.start or today, today)
    if name:
        period = wanted_period(name, known)
        return Turn(period, _issue(history, edition, period) or _open(history, period, as_of))
    out: Issue | None = None
    rested: list[Period] = []
    for period in (one for one in known if one.last >= today):
        issue = _issue(history, edition, period) or _any(history, period, as_of)
        if issue is None and is_at_rest(period, edition):
            rested.append(period)
        elif issue is None or not is_closed(issue, as_of):
            return Turn(period, issue, out, tuple(rested))
        else:
            out = out or issue
    why = "all issues of the next years have gone out" if out else "all of the next years is a break"
    raise HubError(why, "name a period with --period")


def id_of(edition: Edition, period: Period) -> str:
    """Name the issue of a period, as its file is named."""
    return f"{edition.id}-{period.name}" if edition.id else period.name


def outing_of(turn: Turn, edition: Edition, as_of: datetime, history: History) -> Outing:
    """Say when the issue goes out: as it says itself, else on the slot of its period, else soon, if that has passed.

    An issue for a time that lies further back is dated then: it is for the archive.
    """
    if turn.issue:
        at = turn.issue.date.at if turn.issue.date else slot(turn.period, edition, history.zone)
        return Outing(at, _end(turn.issue.until) or at, at <= as_of)
    at = slot(turn.period, edition, history.zone)
    if at <= as_of and as_of.astimezone(history.zone).date() <= following(turn.period).last:
        at = next_slot(as_of, edition, history.zone)
    return Outing(at, at, at <= as_of)


def path_of(edition: Edition, period: Period) -> str:
    """Name the file of a period's issue, below the content folder."""
    return f"{Kind.ISSUE.folder}/{id_of(edition, period)}.md"


def _end(until: Moment | None) -> datetime | None:
    """A cut-off that is a day means that day's end."""
    if until is None:
        return None
    return until.at + ONE_DAY - INSTANT if until.day_only else until.at


def _issue(history: History, edition: Edition, period: Period) -> Issue | None:
    return history.named(id_of(edition, period))


def _open(history: History, period: Period, as_of: datetime) -> Issue | None:
    """An issue of that time under a name of its own is the period's, as long as it has not gone out."""
    return next((one for one in _own(history, period) if not is_closed(one, as_of)), None)


def _any(history: History, period: Period, as_of: datetime) -> Issue | None:
    return _open(history, period, as_of) or next(_own(history, period), None)


def _own(history: History, period: Period) -> Iterator[Issue]:
    """Yield those that tell things; what has no list of them is a letter for an occasion, beside the others."""
    lists = ("items", "drafted")
    yield from (one for one in history.dated_in(period) if any(one.source.has(key) for key in lists))
