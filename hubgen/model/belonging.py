"""Of what an item is: the topics, people, series and chapters to whose followers it is sent."""

from collections.abc import Iterator

from hubgen.model.event import Event
from hubgen.model.hub import Hub
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.places import Name, name_of
from hubgen.model.series import Series


def belongs_to(hub: Hub, item: Item) -> frozenset[Name]:
    """Name everything whose followers get an item; what is not out is not named."""
    return frozenset((*_topics(hub, item), *_people(hub, item), *_gatherings(hub, item)))


def _topics(hub: Hub, item: Item) -> set[Name]:
    """Find its topics and all wider ones: who follows a topic gets what is in its parts too."""
    found: set[Name] = set()
    for word in item.topics:
        topic = hub.topic(word)
        while topic and name_of(topic) not in found:  # a ring of parents comes to an end too
            found.add(name_of(topic))
            topic = hub.topic(topic.parent) if topic.parent else None
    return found


def _people(hub: Hub, item: Item) -> Iterator[Name]:
    for word in item.people():
        person = hub.person(word)
        if person:
            yield name_of(person)


def _gatherings(hub: Hub, item: Item) -> Iterator[Name]:
    """Find the series and the chapters of the event at which it was told or shown."""
    event = hub.get(Kind.EVENT, getattr(item, "event", None) or "")
    if not isinstance(event, Event):
        return
    series = hub.get(Kind.SERIES, event.series) if event.series else None
    if isinstance(series, Series):
        yield name_of(series)
        yield from _chapter(series.chapter)
    yield from _chapter(event.chapter)


def _chapter(identifier: str | None) -> Iterator[Name]:
    if identifier:
        yield (Kind.CHAPTER, identifier)
