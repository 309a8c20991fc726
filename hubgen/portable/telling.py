"""How items are called and summed up wherever they are told outside of their own page."""

from collections.abc import Iterable

from hubgen.model.event import Event
from hubgen.model.hub import Hub
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.recap import Recap
from hubgen.model.resource import Resource
from hubgen.model.topic import Topic
from hubgen.portable.text import SUMMARY_LENGTH, line, shorten
from hubgen.words import Words, words_for


def title_of(item: Item, hub: Hub) -> str:
    """Give the title; a recap that bears its event's name says that it is the recap."""
    title = line(item.title) or item.id
    event = hub.get(Kind.EVENT, item.event, item.locale) if isinstance(item, Recap) else None
    if event and line(event.title).casefold() == title.casefold():
        return f"{words_for(item.lang)['kind.recap']}: {title}"
    return title


def sort_of(item: Item, words: Words) -> str:
    """Say what an item is: a resource's or an event's own sort where it has one."""
    if isinstance(item, Resource) and item.format:
        return words[f"format.{item.format}"]
    if isinstance(item, Event) and item.format:
        return words[f"gathering.{item.format}"]
    return words[f"kind.{item.kind}"]


def sentences_of(item: Item, hub: Hub) -> str:
    """Give the author's summary, else what a resource helps one do or an issue's preheader, else how it begins."""
    own = item.summary or getattr(item, "helps", None) or getattr(item, "preheader", None)
    return own or hub.html(item).lead


def summary_of(item: Item, hub: Hub, length: int = SUMMARY_LENGTH) -> str:
    """Give the same on one line, of so many characters at most."""
    return shorten(sentences_of(item, hub), length)


def authors_of(item: Item, hub: Hub) -> tuple[str, ...]:
    """List names as readers know them, speakers first, each once."""
    return names_of(item.people(), item, hub)


def names_of(people: Iterable[str], item: Item, hub: Hub) -> tuple[str, ...]:
    """List people of an item as its readers know them, each once."""
    shown = ((name, hub.person(name, item.locale)) for name in people)
    names = (line(person.title if person else name) for name, person in shown)
    return tuple(dict.fromkeys(filter(None, names)))


def tags_of(item: Item, hub: Hub) -> tuple[str, ...]:
    """List the topics by their labels in the item's language, each once."""
    topics = ((name, hub.topic(name, item.locale)) for name in item.topics)
    labels = (line(label(topic, item) if topic else name) for name, topic in topics)
    return tuple(dict.fromkeys(filter(None, labels)))


def label(topic: Topic, item: Item) -> str:
    """Call a topic by its name in the language of an item."""
    return topic.label.get(item.lang) or topic.label.get(item.locale) or topic.title
