"""How a letter tells of one thing: its title, a few words, who tells it, and where more is to be found."""

from urllib.parse import urlsplit

from hubgen.model.event import Event
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.language import base
from hubgen.model.resource import Resource
from hubgen.model.story import Story
from hubgen.newsletter.compose.links import outward
from hubgen.newsletter.compose.reading import Reading
from hubgen.newsletter.compose.recordings import recordings
from hubgen.newsletter.compose.teaser import OTHERS, teaser
from hubgen.newsletter.letter import Link, Told
from hubgen.portable.mailable import is_shown
from hubgen.portable.picture import Picture, picture_of
from hubgen.portable.telling import authors_of, names_of, sort_of, summary_of, title_of
from hubgen.portable.text import line

_ENOUGH = 2000
"""No teaser is made of more characters."""


def told_of(item: Item, name: str, reading: Reading, bounds: tuple[int, int] = OTHERS) -> Told:
    """Tell of a story, a recap, a resource, or whatever else an editor names."""
    return Told(
        name=name,
        title=title_of(item, reading.hub),
        url=reading.address(item),
        lang=item.lang,
        label=sort_of(item, reading.words),
        tongue=tongue_of(item.lang, reading),
        summary=teaser(summary_of(item, reading.hub, _ENOUGH), bounds),
        by=_by(item, reading),
        where=_where(item, reading),
        picture=cover(item, reading),
        links=links_of(item, reading),
    )


def _by(item: Item, reading: Reading) -> str:
    """Name who tells it; of an event, who speaks there, not who wrote its page."""
    if isinstance(item, Event):
        people = names_of(item.speakers, item, reading.hub)
        return reading.words.say("letter.with", people=reading.words.listed(people)) if people else ""
    people = authors_of(item, reading.hub)
    return reading.words.say("letter.by", people=reading.words.listed(people)) if people else ""


def _where(item: Item, reading: Reading) -> str:
    """Name the event at which a story was told."""
    event = reading.hub.get(Kind.EVENT, item.event, reading.locale) if isinstance(item, Story) and item.event else None
    return line(event.title) if event else ""


def tongue_of(lang: str, reading: Reading) -> str:
    """Name a language that is not the letter's own."""
    return "" if base(lang) == base(reading.issue.lang) else reading.words.language(lang)


def cover(item: Item, reading: Reading) -> Picture | None:
    """Give the picture that stands for an item, if mail can show it."""
    found = picture_of(item, reading.hub, reading.config)
    return found if found and is_shown(found.url, reading.config.base_url) else None


def links_of(item: Item, reading: Reading) -> tuple[Link, ...]:
    """Lead to more: to a resource itself, to what was recorded of a story, to its slides."""
    if isinstance(item, Resource):
        return _resource(item, reading)
    slides = outward(getattr(item, "slides", None), item, reading)
    return (*recordings(item, reading), *([Link(reading.words["story.slides"], slides)] if slides else []))


def _resource(item: Resource, reading: Reading) -> tuple[Link, ...]:
    """Lead to the resource itself; where it lies elsewhere, its host is named."""
    url = outward(item.link, item, reading)
    host = (urlsplit(url).hostname or "").removeprefix("www.")
    away = host and not url.startswith(reading.config.base_url)
    words = reading.words.say("letter.open", host=host) if away else reading.words["resource.open"]
    return (Link(words, url),) if url else ()
