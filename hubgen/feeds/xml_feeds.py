"""Documents of RSS 2.0 and Atom (RFC 4287): their heads by feedgen, around entries that are written already.

feedgen dates by the clock what is not dated, takes the last link for the site's and forgets all others in RSS.
It would write each entry anew in every document, so its heads are written without any, and the entries, which
it wrote too, are put in as text: nothing is parsed again.
"""

from collections.abc import Iterable
from html import escape
from typing import Any

from feedgen.ext.base import BaseExtension
from feedgen.feed import FeedGenerator
from lxml import etree

from hubgen.feeds.entries import NAMESPACES, plain_titles
from hubgen.feeds.feed import Feed
from hubgen.model.channel import FeedFormat

GENERATOR = "hubgen"
STYLE = '?>\n<?xml-stylesheet type="text/css" href="{}"?>\n'


def rss_feed(feed: Feed) -> bytes:
    """Write a feed as RSS 2.0, with the full content beside the summary."""
    generator = _generator(feed, FeedFormat.RSS)
    generator.register_extension("vocabularies", Vocabularies, atom=False)
    generator.description(escape(feed.description, quote=False))  # readers take it for HTML, as they do an item's
    generator.pubDate(feed.published)
    head = plain_titles(generator.rss_str(pretty=True).decode())
    return _whole(feed, head, "</channel>", (one.rss.around(_content(one.item.html)) for one in feed.entries))


def atom_feed(feed: Feed) -> bytes:
    """Write a feed as Atom."""
    generator = _generator(feed, FeedFormat.ATOM)
    generator.author(name=feed.author, uri=feed.site)
    head = generator.atom_str(pretty=True).decode()
    return _whole(feed, head, "</feed>", (one.atom.around(_content(one.item.html)) for one in feed.entries))


class History(BaseExtension):  # type: ignore[misc]
    """Tells of what goes on around a document: its archives (RFC 5005) and its WebSub hub."""

    links: tuple[tuple[str, str], ...] = ()
    is_archive = False

    def extend_ns(self) -> dict[str, str]:
        """Declare the vocabulary of archives."""
        return {"fh": NAMESPACES["fh"]}

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


class Vocabularies(BaseExtension):  # type: ignore[misc]
    """Declares what the entries of RSS are written with; those of Atom need no other."""

    def extend_ns(self) -> dict[str, str]:
        """Declare them."""
        return NAMESPACES


def _generator(feed: Feed, form: FeedFormat) -> Any:
    generator = FeedGenerator()
    generator.id(feed.id)
    generator.title(feed.title)
    generator.description(feed.description)
    generator.language(feed.lang)
    generator.generator(GENERATOR)
    generator.updated(feed.updated)
    generator.register_extension("history", History)
    generator.history.links = tuple(_links(feed, form))
    generator.history.is_archive = bool(feed.number)
    if feed.image:
        generator.image(url=feed.image, title=feed.title, link=feed.page)
        generator.logo(feed.image)
    generator.link(href=feed.address(form), rel="self", type=form.media_type)
    generator.link(href=feed.page, rel="alternate", type="text/html")  # the last one becomes RSS's <link>
    return generator


def _links(feed: Feed, form: FeedFormat) -> Iterable[tuple[str, str]]:
    """Name the WebSub hub and the neighbours, those that there are."""
    links = {
        "hub": feed.hub,
        "current": feed.current(form) if feed.number else None,
        "prev-archive": feed.previous(form),
        "next-archive": feed.following(form),
    }
    return ((rel, href) for rel, href in links.items() if href)


def _content(html: str) -> str:
    """Write the content as it is: escaped it takes more room, and more time in each document."""
    return f"<![CDATA[{html.replace(']]>', ']]]]><![CDATA[>')}]]>"


def _whole(feed: Feed, head: str, end: str, entries: Iterable[str]) -> bytes:
    before, closing, after = head.replace("?>\n", STYLE.format(escape(feed.style)), 1).rpartition(end)
    return "".join((before.rstrip(" "), *entries, closing, after)).encode()
