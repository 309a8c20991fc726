"""Documents of RSS 2.0, Atom (RFC 4287) and JSON Feed 1.1, around entries that are written already.

The heads of RSS and Atom are written by feedgen. It dates by the clock what is not dated, takes the last link for the
site's and forgets all others in RSS. It would write each entry anew in every document, so its heads are written
without any, and the entries, which it wrote too, are put in as text: nothing is parsed again.
"""

import json
from collections.abc import Iterable
from html import escape
from typing import Any

from feedgen.ext.base import BaseExtension
from feedgen.feed import FeedGenerator
from lxml import etree

from hubgen.feeds.entry import CONTENT_MARK, NAMESPACES, plain_titles
from hubgen.feeds.feed import Feed
from hubgen.model.channel import FeedFormat

GENERATOR = "hubgen"
STYLE = '?>\n<?xml-stylesheet type="text/css" href="{}"?>\n'
VERSION = "https://jsonfeed.org/version/1.1"
ESCAPES = (("\\", "\\\\"), ('"', '\\"'), ("\n", "\\n"), ("\t", "\\t"))
"""How JSON writes what it must escape (RFC 8259, 7) and a feed's text may hold; the backslash comes first."""


def rss_feed(feed: Feed) -> bytes:
    """Return a feed as a document of RSS 2.0, with the full content beside the summary."""
    generator = _generator(feed, FeedFormat.RSS, NAMESPACES)
    generator.description(escape(feed.description, quote=False))  # readers take it for HTML, as they do an item's
    generator.pubDate(feed.published)
    head = plain_titles(generator.rss_str(pretty=True).decode())
    return _with_entries(feed, head, "</channel>", ((entry.rss, entry.item.html) for entry in feed.entries))


def atom_feed(feed: Feed) -> bytes:
    """Return a feed as a document of Atom."""
    generator = _generator(feed, FeedFormat.ATOM, {"fh": NAMESPACES["fh"]})
    generator.author(name=feed.author, uri=feed.site)
    head = generator.atom_str(pretty=True).decode()
    return _with_entries(feed, head, "</feed>", ((entry.atom, entry.item.html) for entry in feed.entries))


def json_feed(feed: Feed) -> bytes:
    """Return a feed as a document of JSON Feed (jsonfeed.org/version/1.1), one item a line."""
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
    known = {key: value for key, value in values.items() if value}
    head = json.dumps(known | {"items": []}, ensure_ascii=False, indent=1).removesuffix("]\n}")
    items = ",\n".join(entry.json.replace(CONTENT_MARK, _escaped(entry.item.html), 1) for entry in feed.entries)
    return f"{head}\n{items}\n]}}\n".encode()


class HeadExtension(BaseExtension):  # type: ignore[misc]
    """Adds to a feed's head its namespaces, its archives (RFC 5005) and its WebSub hub."""

    namespaces: dict[str, str]
    links: tuple[tuple[str, str], ...]
    is_archive: bool

    def extend_ns(self) -> dict[str, str]:
        """Return the namespaces that the root declares, by their prefixes."""
        return self.namespaces

    def extend_rss(self, rss: Any) -> Any:
        """Add to an RSS channel, whose links are Atom's."""
        return self._extend(rss[0], f"{{{NAMESPACES['atom']}}}link")

    def extend_atom(self, feed: Any) -> Any:
        """Add to an Atom feed."""
        return self._extend(feed, "link")

    def _extend(self, head: Any, tag: str) -> Any:
        for rel, href in self.links:
            etree.SubElement(head, tag, {"rel": rel, "href": href})
        if self.is_archive:
            etree.SubElement(head, f"{{{NAMESPACES['fh']}}}archive")
        return head


def _generator(feed: Feed, form: FeedFormat, namespaces: dict[str, str]) -> Any:
    generator = FeedGenerator()
    generator.id(feed.id)
    generator.title(feed.title)
    generator.description(feed.description)
    generator.language(feed.lang)
    generator.generator(GENERATOR)
    generator.updated(feed.updated)
    generator.register_extension("head", HeadExtension)
    generator.head.namespaces = namespaces
    generator.head.links = tuple(_links(feed, form))
    generator.head.is_archive = bool(feed.number)
    if feed.image:
        generator.image(url=feed.image, title=feed.title, link=feed.page)
        generator.logo(feed.image)
    generator.link(href=feed.address(form), rel="self", type=form.media_type)
    generator.link(href=feed.page, rel="alternate", type="text/html")  # the last one becomes RSS's <link>
    return generator


def _links(feed: Feed, form: FeedFormat) -> Iterable[tuple[str, str]]:
    """Yield the relation and the address of the WebSub hub and the neighbours, those that there are."""
    links = {
        "hub": feed.hub,
        "current": feed.current(form) if feed.number else None,
        "prev-archive": feed.previous(form),
        "next-archive": feed.following(form),
    }
    return ((rel, href) for rel, href in links.items() if href)


def _with_entries(feed: Feed, head: str, end: str, entries: Iterable[tuple[str, str]]) -> bytes:
    """Put entries, each with its HTML, before the tag that ends the list, and the style sheet at the top."""
    before, closing, after = head.replace("?>\n", STYLE.format(escape(feed.style)), 1).rpartition(end)
    written = (entry.replace(CONTENT_MARK, _cdata(html), 1) for entry, html in entries)
    return "".join((before.rstrip(" "), *written, closing, after)).encode()


def _cdata(html: str) -> str:
    """Write the content as it is: escaped it takes more room, and more time in each document."""
    return f"<![CDATA[{html.replace(']]>', ']]]]><![CDATA[>')}]]>"


def _escaped(text: str) -> str:
    """Escape the content, which is written anew in each document: json takes three times as long."""
    for char, written in ESCAPES:
        text = text.replace(char, written)
    return text
