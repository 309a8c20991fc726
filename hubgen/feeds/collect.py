"""From a hub's items to feed items, before any format is thought of."""

import re
from datetime import datetime

from hubgen.config import Config
from hubgen.feeds.content import content
from hubgen.feeds.item import FeedItem
from hubgen.feeds.picture import picture_of
from hubgen.feeds.recording import recordings
from hubgen.feeds.text import line, shorten
from hubgen.model.address import encoded
from hubgen.model.hub import Hub
from hubgen.model.identifier import tag_uri
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.recap import Recap
from hubgen.model.topic import Topic
from hubgen.words import direction, words_for

_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def feed_item(item: Item, hub: Hub, config: Config, address: str, updated: datetime) -> FeedItem:
    """Tell an item as feed readers get it; one without a date counts as published when it last changed."""
    title, url = title_of(item, hub), config.base_url + encoded(address)
    summary, picture = summary_of(item, hub), picture_of(item, hub, config)
    return FeedItem(
        id=id_of(item, hub, config),
        url=url,
        title=title,
        summary=summary,
        html=content(item, hub, config, url, summary or title, picture),
        published=item.date.utc.replace(microsecond=0) if item.date else updated,
        updated=updated,
        authors=authors_of(item, hub),
        tags=tags_of(item, hub),
        lang=item.lang if _TAG.fullmatch(item.lang) else item.locale,
        dir=direction(item.lang),
        image=picture,
        attachments=recordings(item, hub, config),
    )


def id_of(item: Item, hub: Hub, config: Config) -> str:
    """Name an item for ever, whatever its file is called now; a translation is an item of its own."""
    kind, _, name = hub.register.name(item, hub.home).partition("/")
    return tag_uri(config.authority, kind, name)


def title_of(item: Item, hub: Hub) -> str:
    """Give the title; a recap that bears its event's name says that it is the recap."""
    title = line(item.title) or item.id
    event = hub.get(Kind.EVENT, item.event, item.locale) if isinstance(item, Recap) else None
    if event and line(event.title).casefold() == title.casefold():
        return f"{words_for(item.lang)['kind.recap']}: {title}"
    return title


def summary_of(item: Item, hub: Hub) -> str:
    """Give the author's summary, else what a resource helps one do, else how the body begins."""
    return shorten(item.summary or getattr(item, "helps", None) or hub.html(item).lead)


def authors_of(item: Item, hub: Hub) -> tuple[str, ...]:
    """List names as readers know them, speakers first, each once."""
    people = ((n, hub.person(n, item.locale)) for n in item.people() if not hub.is_withheld(Kind.PERSON, n))
    names = (line(person.title if person else name) for name, person in people)
    return tuple(dict.fromkeys(filter(None, names)))


def tags_of(item: Item, hub: Hub) -> tuple[str, ...]:
    """List the topics by their labels in the item's language, each once."""
    topics = ((n, hub.topic(n, item.locale)) for n in item.topics if not hub.is_withheld(Kind.TOPIC, n))
    labels = (line(label(topic, item) if topic else name) for name, topic in topics)
    return tuple(dict.fromkeys(filter(None, labels)))


def label(topic: Topic, item: Item) -> str:
    """Call a topic by its name in the language of an item."""
    return topic.label.get(item.lang) or topic.label.get(item.locale) or topic.title
