"""The other names of whoever and whatever a page is about: a name in any script finds the page."""

from collections.abc import Iterable, Iterator

from hubgen.model.hub import Hub
from hubgen.model.item import Item
from hubgen.model.person import Person
from hubgen.model.topic import Topic


def names_of(named: Iterable[Item], hub: Hub) -> Iterator[str]:
    """Yield every name of these people and topics, in all languages of the hub."""
    for item in named:
        for version in hub.translations(item):
            yield version.title
            yield from aliases_of(version)
        if isinstance(item, Topic):
            yield from item.label.values()


def aliases_of(item: Item) -> tuple[str, ...]:
    """Give the other names of a person or topic; its labels have pages of their own."""
    return item.also_known_as if isinstance(item, Person | Topic) else ()
