"""The issues of an edition so far, drafts among them: what they name, and what people changed by hand."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from zoneinfo import ZoneInfo

from hubgen.errors import FileError
from hubgen.model.channel import edition_of
from hubgen.model.hub import Hub
from hubgen.model.issue import Issue, stem_of
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.moment import EARLIEST, Moment
from hubgen.model.naming import KEYS, ReferenceResolver, is_date, unresolved
from hubgen.model.period import Period, issue_period
from hubgen.model.problem import Code
from hubgen.model.reference import parse_old_url
from hubgen.model.text import escape_controls
from hubgen.newsletter.issues import is_final

MISREAD = frozenset({Code.UNREADABLE_FILE, Code.MISSING_KEY, Code.BAD_VALUE, Code.BAD_DATE, Code.BAD_ID})
"""What is wrong with an issue that hubgen has not understood as its author meant it."""


@dataclass(frozen=True)
class IssueHistory:
    """The issues of one edition, the oldest first, and the hub's zone."""

    issues: tuple[Issue, ...]
    zone: ZoneInfo

    @cached_property
    def included_or_rejected(self) -> frozenset[str]:
        """The names that are not new any more: in an issue, left out of one, or proposed and taken out."""
        return self.listed | {name for one in self.issues for name in one.drafted}

    @cached_property
    def listed(self) -> frozenset[str]:
        """The names in `items`, `again` and `left_out` of any issue; of dates only those that are not in `again`."""
        again = (name for one in self.issues for name in one.again if not is_date(name))
        return frozenset((*again, *(name for one in self.issues for name in (*one.items, *one.left_out))))

    @cached_property
    def left_out(self) -> frozenset[str]:
        """The names in `left_out` of any issue."""
        return frozenset(name for one in self.issues for name in one.left_out)

    @cached_property
    def since(self) -> Moment | None:
        """The moment at which the edition begins, as an issue says; None where none does."""
        return min((one.since for one in self.issues if one.since), default=None)

    @property
    def first(self) -> Issue | None:
        """The earliest issue that names items, or for which hubgen proposed some; None where none does."""
        return next((one for one in self.issues if one.items or one.drafted), None)

    @cached_property
    def last_shown(self) -> dict[str, date]:
        """Map each name in an issue, also one that was proposed and taken out, to the day of the last such issue."""
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
        """The first day of the first issue's period; None where no issue has a day."""
        days = [period.first if (period := issue_period(one)) else self.day(one) for one in self.issues]
        return min((day for day in days if day > date.min), default=None)

    @property
    def next_number(self) -> int | None:
        """The number of the next issue; None where issues are not numbered."""
        numbers = [one.number for one in self.issues if one.number is not None]
        return max(numbers) + 1 if numbers else None if self.issues else 1

    def day(self, issue: Issue) -> date:
        """Return the day of an issue in the hub's zone; `date.min` where it has no date."""
        return issue.date.day_in(self.zone) if issue.date else date.min

    def last_before(self, moment: datetime) -> Moment | None:
        """Return the date of the newest issue that was out before a moment; None where there was none."""
        dates = (one.date for one in self.issues if one.date and not one.draft and one.date.at < moment)
        return max(dates, default=None)

    def find(self, name: str) -> Issue | None:
        """Find an issue by the name of its file, without its ending; letter case does not matter."""
        return next((one for one in self.issues if stem_of(one).casefold() == name.casefold()), None)

    def dated_in(self, period: Period) -> tuple[Issue, ...]:
        """List the issues whose date lies in a period, and whose file is called after none."""
        own = [one for one in self.issues if one.date and not issue_period(one)]
        return tuple(one for one in own if period.first <= self.day(one) <= period.last)


def history_of(hub: Hub, edition: str, zone: ZoneInfo) -> IssueHistory:
    """Return the issues of an edition, the oldest first; raises FileError where it is not sure what one of them names.

    That is where one was not understood, or names something unclear, or a name that two items claim.
    """
    folder = f"{Kind.ISSUE.folder}/"
    misread = (one.path for one in hub.problems if one.code in MISREAD and one.path.startswith(folder))
    if path := next(misread, None):
        raise FileError(
            f"{path} was not understood, so nobody knows what it has told", "mend it: hubgen check says how"
        )
    issues = [one for one in _issues(hub) if edition_of(one) == edition]
    if found := next(_unclear(hub, issues), None):
        raise FileError(f"{found}, so nobody knows what was told", "write one name a line, such as story/first-steps")
    if claim := next(_claimed_twice(hub, issues), None):
        raise FileError(f"{claim}, so nobody knows which was told", "take the alias away, or rename a file")
    return IssueHistory(tuple(sorted(issues, key=_order)), zone)


def _issues(hub: Hub) -> Iterator[Issue]:
    """Yield the issues, a translated one once; of two with one id, both."""
    for item in hub.items:
        if isinstance(item, Issue) and item.locale == hub.translations(item)[0].locale:
            yield item


def _unclear(hub: Hub, issues: Iterable[Issue]) -> Iterator[str]:
    naming = ReferenceResolver(hub)
    for issue in issues:
        for key, name in unresolved(issue, naming):
            yield f"{issue.source.path}:{issue.source.mark(*key).line} names '{escape_controls(name)}'"


def _claimed_twice(hub: Hub, issues: Iterable[Issue]) -> Iterator[str]:
    """Yield what is wrong with names that one item has by its file and another by its old address.

    `hubgen check` reports them as duplicate addresses.
    """
    used = {name.partition("#")[0] for issue in issues for key in KEYS for name in getattr(issue, key)}
    for item in hub.items:
        for other in _claimed(hub, item, used):
            yield f"{item.source.path} was once where {other.source.path} is, and an issue names that"


def _claimed(hub: Hub, item: Item, used: Iterable[str]) -> Iterator[Item]:
    """Yield the other items whose names an item claims, of those that are used."""
    for kind, identifier in filter(None, (parse_old_url(alias, hub.languages) for alias in item.aliases)):
        other, name = hub.get(kind, identifier, item.locale), f"{kind}/{identifier}"
        is_other = other and other.key.name != item.key.name and other.locale == item.locale
        if other and is_other and name in used and is_date(name) is is_date(item.key.name):
            yield other


def _order(issue: Issue) -> tuple[datetime, str]:
    return (issue.date.at if issue.date else EARLIEST, issue.source.path)


@dataclass(frozen=True, slots=True)
class MovedItem:
    """A name that somebody moved from the file of one issue, `old`, to that of another, `new`."""

    name: str
    old: str
    new: str


def removed_by_editor(history: IssueHistory) -> dict[str, tuple[str, ...]]:
    """Map files of issues to the names that were proposed there and stand nowhere now: left out from here on.

    What somebody moved to another issue is not left out. A date is, in the issue that it was taken out of, unless it
    stands in a later one.
    """
    listed, found = set(history.listed), {}
    for number, issue in enumerate(history.issues, 1):
        later = {name for one in history.issues[number:] for name in (*one.items, *one.again)}
        gone = [name for name in _missing(issue) if name not in (later if is_date(name) else listed)]
        listed.update(gone)
        if gone:
            found[issue.source.path] = tuple(gone)
    return found


def moved_by_editor(history: IssueHistory, as_of: datetime) -> Iterator[MovedItem]:
    """Yield the names that hubgen proposed in one issue and a person moved to another.

    It is remembered there from now on: if that issue is thrown away, it is new again, and not taken out. What an
    issue proposes is in no earlier one, so an earlier one can have it by a move only as long as it has not gone out.
    """
    for number, issue in enumerate(history.issues):
        earlier = [one for one in history.issues[:number] if not is_final(one, as_of)]
        others = (*history.issues[number + 1 :], *earlier)
        for name in (one for one in _missing(issue) if not is_date(one)):
            place = next((one for one in others if name in (*one.items, *one.again) and name not in one.drafted), None)
            if place:
                yield MovedItem(name, issue.source.path, place.source.path)


def _missing(issue: Issue) -> list[str]:
    """List what was proposed in an issue and does not stand in it."""
    present = {*issue.items, *issue.again, *issue.left_out}
    return [name for name in dict.fromkeys(issue.drafted) if name not in present]
