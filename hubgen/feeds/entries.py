"""Entries of RSS 2.0 and Atom (RFC 4287), written by feedgen and mended by lxml.

feedgen dates by the clock what is not dated, writes an entry's links in Atom without their types, accepts no
illegal character, and has no word for an entry's language or for a picture with its description. The two
formats want some fields set differently, so that the order of the setters counts.
"""

import re
from html import escape
from typing import Any

from feedgen.entry import FeedEntry
from lxml import etree

from hubgen.feeds.frame import GAP, Frame, frame
from hubgen.feeds.item import FeedItem
from hubgen.portable.picture import Picture

DC = "http://purl.org/dc/elements/1.1/"
MEDIA = "http://search.yahoo.com/mrss/"
NAMESPACES = {
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": DC,
    "fh": "http://purl.org/syndication/history/1.0",
    "media": MEDIA,
}
"""What the root of each document declares."""
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
TITLE = re.compile("<title>[^<]*</title>")


def xml_entries(item: FeedItem) -> tuple[Frame, Frame]:
    """Frame an item in RSS and in Atom."""
    entry = _entry(item)
    atom = _atom(entry, item)
    return _rss(entry, item), atom


def _rss(entry: Any, item: FeedItem) -> Frame:
    """Write what Atom has no more need of: once feedgen knows a link, it writes that into Atom too."""
    entry.link(href=item.url, rel="alternate")
    for attachment in item.attachments[:1]:  # RSS has room for one
        entry.enclosure(attachment.url, str(attachment.length), attachment.media_type)
    element = entry.rss_entry()
    for name in item.authors:
        _add(element, f"{{{DC}}}creator", name)
    _add(element, f"{{{DC}}}language", item.lang)
    if item.image:
        _add_picture(element, item.image)
    return frame(plain_titles(_written(element)))


def _atom(entry: Any, item: FeedItem) -> Frame:
    element = entry.atom_entry()
    element.set(XML_LANG, item.lang)
    for attributes in _links(item):
        etree.SubElement(element, "link", attributes)
    return frame(_written(element))


def plain_titles(text: str) -> str:
    """Write `&` and `<` in titles as the RSS Best Practices Profile advises, so that none is taken for HTML."""
    return TITLE.sub(lambda title: title[0].replace("&amp;", "&#x26;").replace("&lt;", "&#x3C;"), text)


def _entry(item: FeedItem) -> Any:
    entry = FeedEntry()
    entry.guid(item.id, permalink=False)
    entry.title(item.title)
    entry.published(item.published)
    entry.updated(item.updated)
    entry.category([{"term": tag} for tag in item.tags])
    entry.author([{"name": name} for name in item.authors])  # RSS has no author without an address
    entry.summary(item.summary or None)
    entry.description(escape(item.summary, quote=False) or None)  # RSS alone; readers take it for HTML
    entry.content(GAP, type="html")
    return entry


def _links(item: FeedItem) -> list[dict[str, str]]:
    page = {"href": item.url, "rel": "alternate", "type": "text/html"}
    files = [
        {"href": one.url, "rel": "enclosure", "type": one.media_type, "length": str(one.length)}
        for one in item.attachments
    ]
    return [page, *files]


def _add_picture(element: Any, picture: Picture) -> None:
    """Add the picture (Media RSS); never as an enclosure, of which there is one, for recordings."""
    known = {"type": picture.media_type, "width": picture.width, "height": picture.height}
    media = etree.SubElement(element, f"{{{MEDIA}}}content", {"url": picture.url, "medium": "image"})
    for name, value in known.items():
        if value:
            media.set(name, str(value))
    if picture.alt:
        _add(media, f"{{{MEDIA}}}description", picture.alt).set("type", "plain")


def _add(parent: Any, tag: str, text: str) -> Any:
    element = etree.SubElement(parent, tag)
    element.text = text
    return element


def _written(element: Any) -> str:
    """Write an entry as it stands below a root that declares all namespaces."""
    root = etree.Element("root", nsmap=NAMESPACES)
    root.append(element)
    text: str = etree.tostring(root, encoding="unicode", pretty_print=True)
    return text.partition(">\n")[2].removesuffix("</root>\n")
