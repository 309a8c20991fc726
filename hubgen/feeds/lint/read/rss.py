"""RSS 2.0, a podcast's too."""

from typing import Any

from lxml import etree

from hubgen.feeds.lint.dates import rfc_822
from hubgen.feeds.lint.document import Document, Enclosure, Entry, Form, Link
from hubgen.feeds.lint.names import CONTENT, HISTORY
from hubgen.feeds.lint.read.elements import addresses, atom_links, languages, stamps, text_of, words

ENCODED = f"{CONTENT}encoded"


def read_rss(path: str, text: str, size: int, root: Any) -> Document:
    """Read an RSS feed; one without a channel has nothing in it."""
    channel: Any = root.find("channel")
    if channel is None:
        channel = etree.Element("channel")
    archive = channel.find(f"{HISTORY}archive")
    return Document(
        path=path,
        form=Form.RSS,
        size=size,
        text=text,
        root=root,
        title=words(channel, "title"),
        links=(*_page(channel), *atom_links(channel)),
        stamps=stamps(channel, rfc_822, "pubDate", "lastBuildDate"),
        entries=tuple(_entry(item) for item in channel.iterfind("item")),
        languages=languages(root),
        addresses=addresses(root),
        archive=0 if archive is None else archive.sourceline or 1,
    )


def _entry(item: Any) -> Entry:
    dates = stamps(item, rfc_822, "pubDate")
    contents = (words(item, "description"), words(item, ENCODED))
    return Entry(
        line=item.sourceline or 1,
        node=item,
        id=words(item, "guid"),
        title=words(item, "title"),
        links=(*_page(item), *atom_links(item)),
        contents=tuple(filter(None, contents)),
        published=dates[0] if dates else None,
        stamps=dates,
        enclosures=tuple(_enclosure(element) for element in item.iterfind("enclosure")),
    )


def _page(element: Any) -> tuple[Link, ...]:
    return tuple(Link("alternate", text_of(link), link.sourceline or 1) for link in element.iterfind("link"))


def _enclosure(element: Any) -> Enclosure:
    url, length, kind = (element.get(name, "") for name in ("url", "length", "type"))
    return Enclosure(url, length, kind, element.sourceline or 1)
