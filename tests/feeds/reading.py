"""Read feeds back with other people's parsers."""

import json
from calendar import timegm
from dataclasses import replace
from datetime import UTC, datetime
from html import escape
from typing import Any

import feedparser
from lxml import etree

from hubgen.config import Config
from hubgen.feeds import plan_feeds
from hubgen.model.hub import Hub, published
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.output import SITE_PLACEHOLDER, Rendered
from hubgen.portable.site_index import SiteIndex
from tests.builders import NOW, config, event, hub, item, person, recap, resource, story

ATOM = "{http://www.w3.org/2005/Atom}"
DC = "{http://purl.org/dc/elements/1.1/}"
ENCODED = "{http://purl.org/rss/1.0/modules/content/}encoded"
FILES = ("feed.xml", "atom.xml", "feed.json")


def rendered(items: Hub, html: str | dict[str, str] = "<p>Words.</p>") -> Hub:
    """Give each item of a hub an HTML body: the same to all, or one by id (with locale for a translation)."""

    def body(one: Item) -> str:
        return html if isinstance(html, str) else html.get(one.id, "<p>Words.</p>")

    return replace(items, rendered={i.key: Rendered(html=body(i), text="Words.", lead="Words.") for i in items.items})


def feeds(
    *items: Item, html: str | dict[str, str] = "<p>Words.</p>", settings: Config | None = None, **keys: Any
) -> dict[str, bytes]:
    """Write the feeds of items, as a build at NOW does."""
    return written(published(rendered(hub(*items, **keys), html), NOW), settings or config())


def written(items: Hub, settings: Config, as_of: datetime = NOW) -> dict[str, bytes]:
    """Plan the feeds of a hub, and write them all."""
    return {path: make() for path, make in plan_feeds(SiteIndex(items, settings, as_of)).items()}


def sample() -> tuple[Item, ...]:
    """A hub with something of each kind, in three languages, on one day."""
    return (
        story("first-steps", authors=["ada", "Bo & Co"], topics=["rituals"], title="R&D <b>tales</b>"),
        story("first-steps", locale="zh", title="第一步"),
        story("only-arabic", locale="ar", title="قصة"),
        story("timed", date="2026-05-01 18:30"),
        resource("guide", helps="Helps to begin."),
        recap("may"),
        person("ada", title="Ada Lovelace"),
    )


def whole() -> tuple[Item, ...]:
    """The same with a topic, a series, a chapter and a newsletter, so that it has a channel of each sort."""
    return (
        *sample(),
        item(Kind.TOPIC, "rituals", label={"en": "Rituals & rites"}),
        item(Kind.SERIES, "circle", chapter="calgary"),
        item(Kind.CHAPTER, "calgary"),
        event("may", series="circle"),
        item(Kind.ISSUE, "2026-05"),
    )


def tree(data: bytes) -> Any:
    """Parse XML strictly."""
    return etree.fromstring(data)


def rss(data: bytes) -> Any:
    """Parse an RSS feed strictly; gives its channel."""
    return tree(data).find("channel")


def contents(planned: dict[str, bytes], address: str = "") -> tuple[str, str, str]:
    """Give the HTML of the one item in a feed, in each format."""
    told = rss(planned[f"{address}feed.xml"]).find("item")
    entry = tree(planned[f"{address}atom.xml"]).find(f"{ATOM}entry")
    return told.findtext(ENCODED), entry.findtext(f"{ATOM}content"), items_of(planned, address)[0]["content_html"]


def content_of(html: str, **keys: Any) -> str:
    """Tell what becomes of a story's HTML."""
    text: str = items_of(feeds(story(**keys), html=html))[0]["content_html"]
    return text


def items_of(planned: dict[str, bytes], address: str = "") -> list[dict[str, Any]]:
    """Give the items of a JSON feed."""
    found: list[dict[str, Any]] = json.loads(planned[f"{address}feed.json"])["items"]
    return found


def parsed(data: bytes) -> Any:
    """Parse with feedparser, which must find nothing wrong."""
    found = feedparser.parse(data)
    assert not found.bozo, found.bozo_exception
    return found


def moment(parts: Any) -> datetime:
    """Read feedparser's date."""
    return datetime.fromtimestamp(timegm(parts), UTC)


def at(path: str) -> str:
    """Write an address as the renderer leaves it."""
    return SITE_PLACEHOLDER + escape(path)
