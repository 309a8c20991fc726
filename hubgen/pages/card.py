"""Cards: an item in small, as lists show it."""

from hubgen.model.address import encoded, name_of
from hubgen.model.event import Event
from hubgen.model.issue import Issue
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.moment import Moment
from hubgen.model.occurrence import Occurrence
from hubgen.model.person import Person
from hubgen.model.resource import Resource
from hubgen.model.series import Series
from hubgen.model.topic import Topic
from hubgen.pages.dates import hours, is_coming, leaf, span, stamp, status
from hubgen.pages.letters import edition_name, number_of, own_subject
from hubgen.pages.links import cover, face, host, people_links, references
from hubgen.pages.view import Data, View
from hubgen.portable.telling import sentences_of, sort_of

SUMMARY = 220
"""How many characters of an opening paragraph stand on a card."""


def card(view: View, item: Item) -> Data:
    """Give an item's card; it is made once for each view."""
    name = name_of(item)
    if name not in view.cards:
        view.cards[name] = {key: value for key, value in _card(view, item).items() if value not in (None, "", [])}
    return view.cards[name]


def _card(view: View, item: Item) -> Data:
    address = view.address(name_of(item))
    return {
        "title": view.title(item),
        "url": encoded(address) if address is not None else None,
        "kind": item.kind.value,
        "label": sort_of(item, view.words),
        "spoken": view.spoken or None,
        "when": stamp(view, item.shown) if item.kind is not Kind.SERIES else None,
        "summary": summary(view, item),
        "people": [link["title"] for link in people_links(view, item.people())],
        "topics": [link["title"] for link in references(view, Kind.TOPIC, item.topics)[:3]],
        "image": cover(view, item),
        **view.tongue(view.lang(item)),
        **_own(view, item),
    }


def occurrence_card(view: View, one: Occurrence) -> Data:
    """Give the card of a date with its hours: its event's, else one of its day that leads to its series."""
    if one.event:
        return {**card(view, one.event), "hours": hours(view, one.event)}
    return {**_of_series(view, one, one.series), "hours": span(view, one.start, _end(one))} if one.series else {}


def _of_series(view: View, one: Occurrence, series: Series) -> Data:
    place = {"place": series.place.name} if series.place and series.place.name else {}
    return {**card(view, series), "leaf": leaf(view, one.start), **place}


def _end(one: Occurrence) -> Moment | None:
    """Say when a date of a series ends, where the series tells how long it lasts and at what hour it begins."""
    told = one.series and one.series.duration and not one.start.day_only
    return Moment(one.end) if told else None


def summary(view: View, item: Item) -> str:
    """Give the sentences that stand for an item: the author's own, else its opening words."""
    text = sentences_of(item, view.hub)
    return text if len(text) <= SUMMARY else text[:SUMMARY].rsplit(" ", 1)[0].rstrip(",.;: ") + "…"


def _own(view: View, item: Item) -> Data:
    if isinstance(item, Event):
        place = item.place.name if item.place else None
        return {
            "leaf": leaf(view, item.start),
            "coming": is_coming(view, item) or None,
            "status": status(view, item),
            "place": place,
        }
    if isinstance(item, Resource):
        return {"host": host(item.link)}
    if isinstance(item, Person):
        return {"face": face(view, item)}
    if isinstance(item, Issue):
        number, edition = number_of(view, item), edition_name(view, item)
        return {"number": number, "edition": edition, "subject": own_subject(item)}
    if isinstance(item, Topic):
        return {"count": sum(map(len, view.relations.named.get(name_of(item), {}).values()))}
    return {}
