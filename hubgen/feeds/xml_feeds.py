"""RSS 2.0 and Atom (RFC 4287) through feedgen: the only module that knows it, and its traps.

feedgen dates by the clock what is not dated, adds entries in front, takes the last link for the site's,
writes an entry's links in Atom without their types, and accepts no illegal character. Each format
has a generator of its own, since the two want the same fields set differently.
"""

import re
from html import escape
from typing import Any

from feedgen.ext.base import BaseEntryExtension, BaseExtension
from feedgen.feed import FeedGenerator
from lxml import etree

from hubgen.feeds.item import Feed, FeedItem
from hubgen.model.channel import FeedFormat

GENERATOR = "hubgen"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_TITLE = re.compile(rb"<title>[^<]*</title>")


def rss_feed(feed: Feed) -> bytes:
    """Write a feed as RSS 2.0, with the full content beside the summary."""
    generator = _generator(feed, FeedFormat.RSS)
    generator.load_extension("dc", atom=False)
    generator.lastBuildDate(feed.updated)
    generator.pubDate(feed.published)
    for item in feed.items:
        _add_rss(generator, item, feed.lang)
    return _TITLE.sub(_plain, generator.rss_str(pretty=True))


def atom_feed(feed: Feed) -> bytes:
    """Write a feed as Atom."""
    generator = _generator(feed, FeedFormat.ATOM)
    generator.register_extension("mended", BaseExtension, MendedEntry)
    generator.author(name=feed.author, uri=feed.site)
    for item in feed.items:
        _add_atom(generator, item, feed.lang)
    written: bytes = generator.atom_str(pretty=True)
    return written


class MendedEntry(BaseEntryExtension):  # type: ignore[misc]
    """Gives an Atom entry what feedgen loses or has no word for: typed links, and a language."""

    links: tuple[dict[str, str], ...] = ()
    lang: str | None = None

    def extend_atom(self, entry: Any) -> Any:
        """Replace the entry's links; extensions run last."""
        for link in entry.findall("link"):
            entry.remove(link)
        for attributes in self.links:
            etree.SubElement(entry, "link", attributes)
        if self.lang:
            entry.set(XML_LANG, self.lang)
        return entry


def _generator(feed: Feed, form: FeedFormat) -> Any:
    generator = FeedGenerator()
    generator.id(feed.id)
    generator.title(feed.title)
    generator.description(feed.description)
    generator.language(feed.lang)
    generator.generator(GENERATOR)
    generator.updated(feed.updated)
    generator.link(href=feed.page + form, rel="self", type=form.media_type)
    generator.link(href=feed.page, rel="alternate", type="text/html")  # the last one becomes RSS's <link>
    return generator


def _add(generator: Any, item: FeedItem) -> Any:
    entry = generator.add_entry(order="append")
    entry.guid(item.id, permalink=False)
    entry.title(item.title)
    entry.link(href=item.url, rel="alternate")
    entry.published(item.published)
    entry.updated(item.updated)
    for tag in item.tags:
        entry.category(term=tag)
    return entry


def _add_rss(generator: Any, item: FeedItem, lang: str) -> None:
    entry = _add(generator, item)
    entry.description(escape(item.summary, quote=False) or None)  # readers take a description for HTML
    entry.content(item.html, type="CDATA")
    entry.dc.dc_creator(list(item.authors))
    if item.lang != lang:
        entry.dc.dc_language(item.lang)
    for attachment in item.attachments[:1]:  # RSS has room for one
        entry.enclosure(attachment.url, str(attachment.length), attachment.media_type)


def _add_atom(generator: Any, item: FeedItem, lang: str) -> None:
    entry = _add(generator, item)
    entry.summary(item.summary or None)
    entry.content(item.html, type="html")
    entry.author([{"name": name} for name in item.authors])
    entry.mended.links = tuple(_links(item))
    entry.mended.lang = item.lang if item.lang != lang else None


def _links(item: FeedItem) -> list[dict[str, str]]:
    page = {"href": item.url, "rel": "alternate", "type": "text/html"}
    files = [
        {"href": one.url, "rel": "enclosure", "type": one.media_type, "length": str(one.length)}
        for one in item.attachments
    ]
    return [page, *files]


def _plain(title: re.Match[bytes]) -> bytes:
    """Write `&` and `<` in a title as the RSS Best Practices Profile advises, so that none is taken for HTML."""
    return title[0].replace(b"&amp;", b"&#x26;").replace(b"&lt;", b"&#x3C;")
