"""The pieces of a hub: its stories, recaps, quotes and resources, each once, whatever its languages."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from hubgen.model.consent import named_declined
from hubgen.model.event import Event
from hubgen.model.hub import Hub
from hubgen.model.kind import Kind
from hubgen.model.moment import Moment
from hubgen.model.occurrence import Occurrence
from hubgen.model.parts import Quote, quotes_by_id
from hubgen.model.piece import Piece, Sort
from hubgen.model.recap import Recap
from hubgen.model.resource import Resource
from hubgen.model.story import Story
from hubgen.model.timeline import Timeline
from hubgen.rhythm.people import people_of, person_of

SORTS: dict[type[Story] | type[Recap] | type[Resource], Sort] = {
    Story: Sort.STORY,
    Recap: Sort.RECAP,
    Resource: Sort.RESOURCE,
}
STOCKED = frozenset({Sort.STORY, Sort.RECAP})
"""What waits in stock as long as it has no date; a resource without one is out, and was never featured."""
EVER = date.min


def pieces_of(hub: Hub, timeline: Timeline, zone: ZoneInfo) -> tuple[Piece, ...]:
    """List the pieces of a hub without drafts, stock included, in order of their names."""
    return tuple(sorted(_all(hub, timeline, zone), key=lambda piece: piece.name))


def _all(hub: Hub, timeline: Timeline, zone: ZoneInfo) -> Iterator[Piece]:
    for model, sort in SORTS.items():
        for item in hub.of(model):
            piece = _piece(hub, timeline, item, sort, zone)
            yield piece
            yield from _quotes(hub, item, piece, zone)


def _piece(hub: Hub, timeline: Timeline, item: Story | Recap | Resource, sort: Sort, zone: ZoneInfo) -> Piece:
    occurrence = _occurrence(hub, timeline, item)
    over = occurrence.last_day(zone) if occurrence else None
    before = _day(item.not_before, zone)
    return Piece(
        name=item.key.name,
        sort=sort,
        title=item.title,
        item=item.key,
        event=occurrence.key if occurrence else None,
        at=item.date.at if item.date else None,
        day=_day(item.date, zone),
        ready=item.date is None and sort in STOCKED,
        people=people_of(hub, item.people()),
        not_before=max(filter(None, (before, over)), default=None) if sort is Sort.RECAP else before,
        not_after=_day(item.not_after, zone),
        priority=item.priority,
        evergreen=item.evergreen,
        since=over or EVER,
    )


def _occurrence(hub: Hub, timeline: Timeline, item: Story | Recap | Resource) -> Occurrence | None:
    event = hub.get(Kind.EVENT, item.event) if item.event else None
    return timeline.of_event(event) if isinstance(event, Event) else None


def _quotes(hub: Hub, item: Story | Recap | Resource, parent: Piece, zone: ZoneInfo) -> Iterator[Piece]:
    quotes: tuple[Quote, ...] = getattr(item, "quotes", ())
    for name, quote in quotes_by_id(quotes).items():
        if quote.by and named_declined(hub, quote.by, "quotes"):
            continue
        people = frozenset({person_of(hub, quote.by)}) if quote.by else parent.people
        yield _quote(quote, f"{parent.name}#{name}", quotes.index(quote), people, parent, zone)


def _quote(quote: Quote, name: str, number: int, people: frozenset[str], parent: Piece, zone: ZoneInfo) -> Piece:
    """A quote follows what it is taken from: not before the day after that, or after its slot in the same plan."""
    after = parent.day + timedelta(days=1) if parent.day else None
    out = quote.date if parent.at else None
    return replace(
        parent,
        name=name,
        sort=Sort.QUOTE,
        title=quote.text,
        quote=number,
        at=max(out.at, parent.at) if out and parent.at else None,
        day=max(_day(out, zone) or EVER, parent.day or EVER) if out else None,
        ready=quote.date is None and (parent.ready or parent.day is not None),
        people=people,
        not_before=max(filter(None, (parent.not_before, after)), default=None),
        evergreen=False,
    )


def _day(moment: Moment | None, zone: ZoneInfo) -> date | None:
    return moment.day_in(zone) if moment else None
