"""What an edition has told so far: its issues, drafts among them, and everything that they name."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from zoneinfo import ZoneInfo

from hubgen.errors import FileError
from hubgen.model.cadence import Period
from hubgen.model.channel import edition_of
from hubgen.model.hub import Hub
from hubgen.model.issue import Issue, stem_of
from hubgen.model.kind import Kind
from hubgen.model.moment import EARLIEST, Moment
from hubgen.model.naming import ReferenceResolver, is_date, unresolved
from hubgen.model.period import period_of
from hubgen.model.problem import Code
from hubgen.model.text import escape_controls

MISREAD = frozenset({Code.UNREADABLE_FILE, Code.MISSING_KEY, Code.BAD_VALUE, Code.BAD_DATE, Code.BAD_ID})
"""What is wrong with an issue that hubgen has not understood as its author meant it."""


@dataclass(frozen=True)
class History:
    """The issues of one edition, the oldest first."""

    issues: tuple[Issue, ...]
    zone: ZoneInfo

    @cached_property
    def taken(self) -> frozenset[str]:
        """What is not to be told as new any more: told, shown, left out, or proposed and taken out."""
        return self.placed | {name for one in self.issues for name in one.drafted}

    @cached_property
    def placed(self) -> frozenset[str]:
        """What stands in an issue, or was left out of one; dates stand in `again` as long as they are to come."""
        shown = (name for one in self.issues for name in one.again if not is_date(name))
        return frozenset((*shown, *(name for one in self.issues for name in (*one.items, *one.left_out))))

    @cached_property
    def left_out(self) -> frozenset[str]:
        """What a person does not want told."""
        return frozenset(name for one in self.issues for name in one.left_out)

    @cached_property
    def since(self) -> Moment | None:
        """Where the edition begins: what is older is in no issue."""
        return min((one.since for one in self.issues if one.since), default=None)

    @property
    def first(self) -> Issue | None:
        """The earliest issue that tells something, or was to."""
        return next((one for one in self.issues if one.items or one.drafted), None)

    @cached_property
    def shown(self) -> dict[str, date]:
        """Map what was told, shown again, or proposed and not wanted then, to the last day on which it was."""
        found: dict[str, date] = {}
        for issue in self.issues:
            for name in (*issue.items, *issue.again, *issue.drafted):
                found[name] = max(self.day(issue), found.get(name, date.min))
        return found

    @property
    def reruns(self) -> tuple[date, ...]:
        """The days of the issues that showed something again; dates that are still to come are no reruns."""
        return tuple(self.day(one) for one in self.issues if any(not is_date(name) for name in one.again))

    @property
    def start(self) -> date | None:
        """A day of the period of the first issue."""
        days = [period.first if (period := period_of(one)) else self.day(one) for one in self.issues]
        return min((day for day in days if day > date.min), default=None)

    def day(self, issue: Issue) -> date:
        """Give the day of an issue."""
        return issue.date.day_in(self.zone) if issue.date else date.min

    def last_before(self, moment: datetime) -> Moment | None:
        """Give the date of the newest issue that was out before a moment."""
        return max(
            (one.date for one in self.issues if one.date and not one.draft and one.date.at < moment), default=None
        )

    def named(self, name: str) -> Issue | None:
        """Find the issue of this name."""
        return next((one for one in self.issues if stem_of(one).casefold() == name.casefold()), None)

    def dated_in(self, period: Period) -> tuple[Issue, ...]:
        """List the issues that bear names of their own, and a date in a period."""
        own = [one for one in self.issues if one.date and not period_of(one)]
        return tuple(one for one in own if period.first <= self.day(one) <= period.last)

    @property
    def next_number(self) -> int | None:
        """Give the number of the next issue; None where issues are not numbered."""
        numbers = [one.number for one in self.issues if one.number is not None]
        return max(numbers) + 1 if numbers else None if self.issues else 1


def history_of(hub: Hub, edition: str, zone: ZoneInfo) -> History:
    """Gather the issues of an edition; raises FileError where one could not be read: it may have told anything."""
    if path := next(_misread(hub), None):
        raise FileError(
            f"{path} was not understood, so nobody knows what it has told", "mend it: hubgen check says how"
        )
    issues = [one for one in _issues(hub) if edition_of(one) == edition]
    if found := next(_unclear(hub, issues), None):
        raise FileError(f"{found}, so nobody knows what was told", "write one name a line, such as story/first-steps")
    return History(tuple(sorted(issues, key=_order)), zone)


def _issues(hub: Hub) -> Iterator[Issue]:
    """Yield the issues, a translated one once; of two with one id, both."""
    for item in hub.items:
        if isinstance(item, Issue) and item.locale == hub.translations(item)[0].locale:
            yield item


def _misread(hub: Hub) -> Iterator[str]:
    folder = f"{Kind.ISSUE.folder}/"
    yield from (one.path for one in hub.problems if one.code in MISREAD and one.path.startswith(folder))


def _unclear(hub: Hub, issues: Iterable[Issue]) -> Iterator[str]:
    naming = ReferenceResolver(hub)
    for issue in issues:
        for key, name in unresolved(issue, naming):
            yield f"{issue.source.path}:{issue.source.mark(*key).line} names '{escape_controls(name)}'"


def _order(issue: Issue) -> tuple[datetime, str]:
    return (issue.date.at if issue.date else EARLIEST, issue.source.path)
