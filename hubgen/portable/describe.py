"""Items outside of their own page: title, summary, names, topics and picture, as feeds and mails show them."""

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

from hubgen.config import Config
from hubgen.model.address import encoded
from hubgen.model.channel import Channel
from hubgen.model.event import Event
from hubgen.model.hub import Hub
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.media import ending_of
from hubgen.model.recap import Recap
from hubgen.model.resource import Resource
from hubgen.model.text import single_line
from hubgen.portable.text import SUMMARY_LENGTH, shorten
from hubgen.words import Words, words_for

TYPES = {
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".gif": "image/gif",
    ".webp": "image/webp",
    ".avif": "image/avif",
}


@dataclass(frozen=True, slots=True)
class Picture:
    """The picture that stands for an item: a file of the hub; its size is None where it could not be measured."""

    url: str
    alt: str = ""
    media_type: str | None = None
    width: int | None = None
    height: int | None = None


def item_title(item: Item, hub: Hub) -> str:
    """Return an item's title on one line, else its id; "Recap: …" for a recap that bears its event's title."""
    title = single_line(item.title) or item.id
    event = hub.get(Kind.EVENT, item.event, item.locale) if isinstance(item, Recap) else None
    if event and single_line(event.title).casefold() == title.casefold():
        return f"{words_for(item.lang)['kind.recap']}: {title}"
    return title


def type_label(item: Item, words: Words) -> str:
    """Return the word for an item's type: the format of a resource or an event (Book, Workshop), else its kind."""
    if isinstance(item, Resource) and item.format:
        return words[f"format.{item.format}"]
    if isinstance(item, Event) and item.format:
        return words[f"gathering.{item.format}"]
    return words[f"kind.{item.kind}"]


def summary_source(item: Item, hub: Hub) -> str:
    """Return an item's summary, else a resource's `helps` or an issue's `preheader`, else its first paragraph."""
    own = item.summary or getattr(item, "helps", None) or getattr(item, "preheader", None)
    return own or hub.html(item).lead


def summary_of(item: Item, hub: Hub, length: int = SUMMARY_LENGTH) -> str:
    """Return an item's summary, else its first paragraph, on one line of at most `length` characters and `…`."""
    return shorten(summary_source(item, hub), length)


def authors_of(item: Item, hub: Hub) -> tuple[str, ...]:
    """Return the display names of an item's people, speakers first."""
    return display_names(item.people(), item, hub)


def display_names(people: Iterable[str], item: Item, hub: Hub) -> tuple[str, ...]:
    """Return the names of people in an item's language, each once."""
    shown = ((name, hub.person(name, item.locale)) for name in people)
    names = (single_line(person.title if person else name) for name, person in shown)
    return tuple(dict.fromkeys(filter(None, names)))


def topic_labels(item: Item, hub: Hub) -> tuple[str, ...]:
    """Return the labels of an item's topics in its language, each once."""
    topics = ((name, hub.topic(name, item.locale)) for name in item.topics)
    labels = (topic.title_in(item.lang, item.locale) if topic else name for name, topic in topics)
    return tuple(dict.fromkeys(filter(None, map(single_line, labels))))


def edition_title(channel: Channel, config: Config) -> str:
    """Return the title that the settings give to the newsletter of a channel; "" for all else."""
    edition = config.options.newsletter.edition(channel.edition) if channel.kind is Kind.ISSUE else None
    return edition.title if edition else ""


def picture_of(item: Item, hub: Hub, config: Config) -> Picture | None:
    """Return the picture that an item's `image` names; None where that is no file of the hub."""
    path = hub.published_file(item, item.image)
    if not path:
        return None
    measured, url = hub.measured.get(path), config.base_url + encoded(path)
    width, height = measured.pixels if measured and measured.pixels else (None, None)
    return Picture(url, single_line(item.image_alt or ""), media_type_of(url), width, height)


def media_type_of(url: str) -> str | None:
    """Return the media type that the ending of a picture's address stands for; None for another ending."""
    return TYPES.get(ending_of(url))


def picture_html(picture: Picture) -> str:
    """Return a paragraph of HTML that shows the picture, with its size where that is known."""
    size = f' width="{picture.width}" height="{picture.height}"' if picture.width and picture.height else ""
    return f'<p><img src="{escape(picture.url)}" alt="{escape(picture.alt)}"{size}></p>'
