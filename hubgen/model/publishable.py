"""What can be published between two events: a story, a recap, a quote or a resource, and which is shown again when."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from hubgen.model.consent import may_quote
from hubgen.model.hub import Hub
from hubgen.model.item import Item
from hubgen.model.moment import Moment
from hubgen.model.occurrence import Occurrence
from hubgen.model.parts import Quote, quotes_by_id
from hubgen.model.recap import Recap
from hubgen.model.resource import Resource
from hubgen.model.story import Story


class PublishableType(StrEnum):
    """What a publishable is."""

    RECAP = "recap"
    STORY = "story"
    QUOTE = "quote"
    RESOURCE = "resource"


TYPES: Mapping[type[Item], PublishableType] = {
    Story: PublishableType.STORY,
    Recap: PublishableType.RECAP,
    Resource: PublishableType.RESOURCE,
}
STOCKED = frozenset({PublishableType.STORY, PublishableType.RECAP})
"""What waits in stock as long as it has no date; a resource without one is out, and was never featured."""


@dataclass(frozen=True, slots=True)
class Publishable:
    """A story, recap, resource or quote.

    `name` is `story/x`, for a quote `story/x#id` (an id made of its words, where it has none). `item` is what it is, or
    what the quote is taken from; `quote` is a quote's index in it. `event` is the key of the occurrence that it comes
    from. `moment` is when it is or will be out, and `day` that moment's day in the hub's zone. `ready` says that it has
    no moment and may be planned. `people` are ids, or names in lower case where a person has no page.
    """

    name: str
    sort: PublishableType
    title: str
    item: Item
    quote: int | None = None
    event: str | None = None
    moment: Moment | None = None
    day: date | None = None
    ready: bool = False
    people: frozenset[str] = field(default=frozenset())
    not_before: date | None = None
    not_after: date | None = None
    priority: int = 0
    evergreen: bool = False
    since: date = date.min
    """How long it has waited: the day of its event, where it has one."""

    @property
    def at(self) -> datetime | None:
        """The instant of its moment."""
        return self.moment.at if self.moment else None

    @property
    def parent(self) -> str:
        """The name of what a quote is taken from; "" for anything else."""
        return self.name.partition("#")[0] if self.quote is not None else ""

    def fits(self, day: date) -> bool:
        """Tell whether a day lies between `not_before` and `not_after`, both included."""
        return (self.not_before or date.min) <= day <= (self.not_after or date.max)


def with_quotes(hub: Hub, item: Item, zone: ZoneInfo, occurrence: Occurrence | None = None) -> Iterator[Publishable]:
    """Yield a story, recap or resource, then its quotes but those of people who declined to be quoted.

    `occurrence` is the event that it comes from, where that is known; of any other kind of item nothing is yielded.
    """
    if sort := TYPES.get(type(item)):
        whole = _publishable(hub, item, sort, zone, occurrence)
        yield whole
        yield from _quotes(hub, whole, zone)


def _publishable(
    hub: Hub, item: Item, sort: PublishableType, zone: ZoneInfo, occurrence: Occurrence | None
) -> Publishable:
    over = occurrence.last_day(zone) if occurrence else None
    before = _day(item.not_before, zone)
    return Publishable(
        name=item.key.name,
        sort=sort,
        title=item.title,
        item=item,
        event=occurrence.key if occurrence else None,
        moment=item.date,
        day=_day(item.date, zone),
        ready=item.date is None and sort in STOCKED,
        people=person_ids(hub, item.people()),
        not_before=max(filter(None, (before, over)), default=None) if sort is PublishableType.RECAP else before,
        not_after=_day(item.not_after, zone),
        priority=item.priority,
        evergreen=item.evergreen,
        since=over or date.min,
    )


def _quotes(hub: Hub, parent: Publishable, zone: ZoneInfo) -> Iterator[Publishable]:
    """A quote follows what it is taken from: not before the day after that, or after its slot in the same plan."""
    quotes: Sequence[Quote] = getattr(parent.item, "quotes", ())
    after = parent.day + timedelta(days=1) if parent.day else None
    for name, quote in quotes_by_id(quotes).items():
        if not may_quote(hub, quote):
            continue
        moment = max(quote.date, parent.moment) if quote.date and parent.moment else None
        yield replace(
            parent,
            name=f"{parent.name}#{name}",
            sort=PublishableType.QUOTE,
            title=quote.text,
            quote=quotes.index(quote),
            moment=moment,
            day=_day(moment, zone),
            ready=quote.date is None and (parent.ready or parent.day is not None),
            people=person_ids(hub, [quote.by]) if quote.by else parent.people,
            not_before=max(filter(None, (parent.not_before, after)), default=None),
            evergreen=False,
        )


def _day(moment: Moment | None, zone: ZoneInfo) -> date | None:
    return moment.day_in(zone) if moment else None


def person_id(hub: Hub, name: str) -> str:
    """Give the id of the person who bears a name or alias; the name in lower case where nobody does."""
    found = hub.person(name)
    return found.id if found else name.casefold()


def person_ids(hub: Hub, names: Iterable[str]) -> frozenset[str]:
    """Give `person_id` of each of several names."""
    return frozenset(person_id(hub, name) for name in names)


def pick_rerun(
    published: Iterable[Publishable],
    day: date,
    shown: Mapping[str, date],
    reruns: Iterable[date],
    *,
    cooldown_days: int,
    every_weeks: int,
) -> Publishable | None:
    """Choose what is shown again on a day: what is evergreen and longest unseen, by priority among equals.

    `shown` maps names to the last day on which an issue showed them, `reruns` are the days on which anything was shown
    again. None where one of these is nearer than `every_weeks`, or nothing has been unseen for `cooldown_days`.
    """
    if any(abs((day - other).days) < 7 * every_weeks for other in reruns):
        return None
    evergreen = [one for one in published if one.evergreen and one.fits(day)]
    seen = {one.name: max(one.day or date.min, shown.get(one.name, date.min)) for one in evergreen}
    rested = (one for one in evergreen if (day - seen[one.name]).days >= cooldown_days)
    return min(rested, key=lambda one: (seen[one.name], -one.priority, one.name), default=None)
