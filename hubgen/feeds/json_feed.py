"""JSON Feed 1.1 (jsonfeed.org/version/1.1)."""

import json
from typing import Any

from hubgen.feeds.feed import Entry, Feed
from hubgen.model.channel import FeedFormat

VERSION = "https://jsonfeed.org/version/1.1"
ESCAPES = (("\\", "\\\\"), ('"', '\\"'), ("\n", "\\n"), ("\t", "\\t"))
"""How JSON writes what it must escape (RFC 8259, 7) and a feed's text may hold; the backslash comes first."""


def json_feed(feed: Feed) -> bytes:
    """Write a feed as JSON, one item a line."""
    head = json.dumps(_head(feed) | {"items": []}, ensure_ascii=False, indent=1).removesuffix("]\n}")
    items = ",\n".join(map(_item, feed.entries))
    return f"{head}\n{items}\n]}}\n".encode()


def _head(feed: Feed) -> dict[str, Any]:
    """Tell of the feed and of this document."""
    values = {
        "version": VERSION,
        "title": feed.title,
        "home_page_url": feed.page,
        "feed_url": feed.address(FeedFormat.JSON),
        "next_url": feed.previous(FeedFormat.JSON),
        "description": feed.description,
        "icon": feed.image,
        "language": feed.lang,
        "authors": [{"name": feed.author, "url": feed.site}],
        "hubs": [{"type": "WebSub", "url": feed.hub}] if feed.hub else None,
    }
    return {key: value for key, value in values.items() if value}


def _item(entry: Entry) -> str:
    return entry.json.around(_escaped(entry.item.html))


def _escaped(text: str) -> str:
    """Escape the content, which is written anew in each document: json takes three times as long."""
    for char, written in ESCAPES:
        text = text.replace(char, written)
    return text
