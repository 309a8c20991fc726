"""A feed item as each format writes it but for its content, which is filled in wherever the item appears.

An item appears in a dozen documents: everything, its kind, its topics, people and places. To write each of
its entries anew takes most of the time that feeds take, to keep them whole most of the memory. Small entries
and one text of the content take neither.

Entries of RSS 2.0 and Atom (RFC 4287) are written by feedgen and mended by lxml: feedgen dates by the clock what is
not dated, writes an entry's links in Atom without their types, accepts no illegal character, and has no word for an
entry's language or for a picture with its description. The two formats want some fields set differently, so that the
order of the setters counts.
"""

import json
import re
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from html import escape
from typing import Any

from feedgen.entry import FeedEntry as Generator
from lxml import etree

from hubgen.feeds.items import Attachment, FeedItem
from hubgen.portable.describe import Picture

CONTENT_MARK = "\ufdd0"
"""Stands in an entry for its content: a noncharacter, which no text of a feed holds."""
FRAME = 2_000
"""How many bytes an entry takes beside its texts, at most."""
DC = "http://purl.org/dc/elements/1.1/"
MEDIA = "http://search.yahoo.com/mrss/"
NAMESPACES = {
    "fh": "http://purl.org/syndication/history/1.0",
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": DC,
    "media": MEDIA,
}
"""The namespaces that the root of each RSS document declares."""
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
TITLE = re.compile("<title>[^<]*</title>")


@dataclass(frozen=True)
class FeedEntry:
    """An item, and its entry in each format with CONTENT_MARK for its content, made when first asked for."""

    item: FeedItem

    @cached_property
    def size(self) -> int:
        """How many bytes it takes in the format that takes most: JSON, which escapes quotes and ends of lines."""
        item = self.item
        texts = escape("".join((item.title, item.summary, *item.authors, *item.tags)))
        html = len(item.html) if item.html.isascii() else len(item.html.encode())
        return FRAME + html + item.html.count('"') + item.html.count("\n") + 2 * len(texts.encode())

    @property
    def rss(self) -> str:
        """The entry as an `item` of RSS 2.0."""
        return self._xml[0]

    @property
    def atom(self) -> str:
        """The entry as an `entry` of Atom."""
        return self._xml[1]

    @cached_property
    def json(self) -> str:
        """The entry as an item of JSON Feed 1.1; what is not known is left out, for null is not allowed."""
        item = self.item
        values = {
            "id": item.id,
            "url": item.url,
            "title": item.title,
            "summary": item.summary,
            "content_html": CONTENT_MARK,
            "image": item.image.url if item.image else None,
            "date_published": _stamp(item.published),
            "date_modified": _stamp(item.updated),
            "authors": [{"name": name} for name in item.authors],
            "tags": list(item.tags),
            "language": item.lang,
            "attachments": [_json_attachment(one) for one in item.attachments],
        }
        return json.dumps(_known(values), ensure_ascii=False)

    @cached_property
    def _xml(self) -> tuple[str, str]:
        generator = _generator(self.item)
        atom = _atom(generator, self.item)  # first: once feedgen knows a link, it writes that into Atom too
        return _rss(generator, self.item), atom


def plain_titles(rss: str) -> str:
    """Return RSS with `&` and `<` in titles as its Best Practices Profile advises, so that none is taken for HTML."""
    return TITLE.sub(lambda title: title[0].replace("&amp;", "&#x26;").replace("&lt;", "&#x3C;"), rss)


def _generator(item: FeedItem) -> Any:
    entry = Generator()
    entry.guid(item.id, permalink=False)
    entry.title(item.title)
    entry.published(item.published)
    entry.updated(item.updated)
    entry.category([{"term": tag} for tag in item.tags])
    entry.author([{"name": name} for name in item.authors])  # RSS has no author without an address
    entry.summary(item.summary or None)
    entry.description(escape(item.summary, quote=False) or None)  # RSS alone; readers take it for HTML
    entry.content(CONTENT_MARK, type="html")
    return entry


def _atom(entry: Any, item: FeedItem) -> str:
    element = entry.atom_entry()
    element.set(XML_LANG, item.lang)
    etree.SubElement(element, "link", {"href": item.url, "rel": "alternate", "type": "text/html"})
    for one in item.attachments:
        file = {"href": one.url, "rel": "enclosure", "type": one.media_type, "length": str(one.length)}
        etree.SubElement(element, "link", file)
    return _written(element)


def _rss(entry: Any, item: FeedItem) -> str:
    entry.link(href=item.url, rel="alternate")
    for one in item.attachments[:1]:  # RSS has room for one
        entry.enclosure(one.url, str(one.length), one.media_type)
    element = entry.rss_entry()
    for name in item.authors:
        _add(element, f"{{{DC}}}creator", name)
    _add(element, f"{{{DC}}}language", item.lang)
    if item.image:
        _add_picture(element, item.image)
    return plain_titles(_written(element))


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


def _json_attachment(attachment: Attachment) -> dict[str, Any]:
    values = {
        "url": attachment.url,
        "mime_type": attachment.media_type,
        "size_in_bytes": attachment.length,
        "duration_in_seconds": attachment.seconds,
    }
    return _known(values)


def _known(values: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value}


def _stamp(at: datetime) -> str:
    return at.isoformat().replace("+00:00", "Z")
