"""From a file's bytes to a built feed; whatever the bytes are, nothing is fetched, and no entity is expanded."""

import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from hubgen.feeds.lint.document import (
    BuiltFeed,
    BuiltItem,
    DateAt,
    DocumentType,
    EnclosureAt,
    TextAt,
    Unreadable,
    to_bytes,
    to_moment,
)
from hubgen.feeds.lint.read_json import read_json
from hubgen.model.text import quote_for_message

ATOM = "{http://www.w3.org/2005/Atom}"
ENCODED = "{http://purl.org/rss/1.0/modules/content/}encoded"
ITUNES = "{http://www.itunes.com/dtds/podcast-1.0.dtd}"
ADDRESS_ATTRIBUTES = ("href", "url", "src", "xmlUrl", "htmlUrl")
ADDRESS_ELEMENTS = frozenset({"link", "url", "docs", "comments", f"{ATOM}uri", f"{ATOM}icon", f"{ATOM}logo"})
LANGUAGE_ATTRIBUTES = ("{http://www.w3.org/XML/1998/namespace}lang", "hreflang")
LANGUAGE_ELEMENTS = frozenset({"language", "{http://purl.org/dc/elements/1.1/}language"})
# The groups are atomic, so that no prologue makes this slow.
_DOCTYPE = re.compile(r"(?>(?:\s+|<\?(?>.*?\?>)|<!--(?>.*?-->))*)<!DOCTYPE", re.DOTALL)


def read_feed(path: str, data: bytes) -> BuiltFeed:
    """Read RSS, Atom, JSON Feed or OPML, by the ending of its path; raises Unreadable."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Unreadable(data.count(b"\n", 0, error.start) + 1, "the file is not UTF-8", "write it as UTF-8") from None
    return read_json(path, text, len(data)) if path.endswith(".json") else _read_xml(path, text, len(data))


def _read_xml(path: str, text: str, size: int) -> BuiltFeed:
    if _DOCTYPE.match(text):
        raise Unreadable(1, "the file declares a document type", "a feed needs none, and readers refuse it")
    root = _root(text)
    if root.tag == "rss":
        return _rss(path, size, root)
    if root.tag == f"{ATOM}feed":
        return _atom(path, size, root)
    if root.tag == "opml":
        return _opml(path, size, root)
    raise Unreadable(_line(root), f"{quote_for_message(root.tag)} is neither RSS 2.0 nor Atom nor OPML")


def _root(text: str) -> Any:
    parser = etree.XMLParser(
        encoding="utf-8", resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_pis=True
    )
    try:
        return etree.fromstring(text.encode(), parser)
    except etree.XMLSyntaxError as error:
        raise Unreadable(
            error.lineno or 1, f"the file is no well-formed XML: {quote_for_message(error.msg or '')}"
        ) from None


def _rss(path: str, size: int, root: Any) -> BuiltFeed:
    """Read RSS 2.0; one without a channel has nothing in it."""
    channel: Any = root.find("channel")
    if channel is None:
        channel = etree.Element("channel")
    named = path.rpartition("/")[2].startswith("podcast")
    is_podcast = named or any(str(child.tag).startswith(ITUNES) for child in channel)
    return BuiltFeed(
        path=path,
        type=DocumentType.RSS,
        size=size,
        title=_text(channel, "title"),
        own_urls=_links(channel, "self"),
        dates=tuple(_dates(channel, "pubDate", "lastBuildDate")),
        items=tuple(_rss_item(item) for item in channel.iterfind("item")),
        addresses=tuple(_named(root, ADDRESS_ELEMENTS, ADDRESS_ATTRIBUTES)),
        languages=tuple(_named(root, LANGUAGE_ELEMENTS, LANGUAGE_ATTRIBUTES)),
        podcast=channel if is_podcast else None,
    )


def _rss_item(item: Any) -> BuiltItem:
    dates = tuple(_dates(item, "pubDate"))
    return BuiltItem(
        line=_line(item),
        id=(item.findtext("guid") or "").strip(),
        page=(item.findtext("link") or "").strip(),
        title=_text(item, "title"),
        html=tuple(filter(None, (_text(item, "description"), _text(item, ENCODED)))),
        has_text=False,
        dates=dates,
        published=dates[0].moment if dates else None,
        enclosures=tuple(_enclosure(one, "url") for one in item.iterfind("enclosure")),
    )


def _atom(path: str, size: int, root: Any) -> BuiltFeed:
    """Read Atom (RFC 4287)."""
    return BuiltFeed(
        path=path,
        type=DocumentType.ATOM,
        size=size,
        title=_text(root, f"{ATOM}title"),
        own_urls=_links(root, "self"),
        dates=tuple(_dates(root, f"{ATOM}updated")),
        items=tuple(_atom_item(entry) for entry in root.iterfind(f"{ATOM}entry")),
        addresses=tuple(_named(root, ADDRESS_ELEMENTS, ADDRESS_ATTRIBUTES)),
        languages=tuple(_named(root, LANGUAGE_ELEMENTS, LANGUAGE_ATTRIBUTES)),
    )


def _atom_item(entry: Any) -> BuiltItem:
    texts = [text for name in ("summary", "content") if (text := entry.find(f"{ATOM}{name}")) is not None]
    dates = tuple(_dates(entry, f"{ATOM}published", f"{ATOM}updated"))
    pages = [link.text for link in _links(entry, "alternate")]
    return BuiltItem(
        line=_line(entry),
        id=(entry.findtext(f"{ATOM}id") or "").strip(),
        page=pages[0] if pages else "",
        title=_text(entry, f"{ATOM}title"),
        html=tuple(TextAt(_content(text), _line(text)) for text in texts if text.get("type") in ("html", "xhtml")),
        has_text=any((text.text or "").strip() or text.get("src") or len(text) for text in texts),
        dates=dates,
        published=dates[0].moment if dates else None,
        enclosures=tuple(
            _enclosure(link, "href") for link in entry.iterfind(f"{ATOM}link") if link.get("rel") == "enclosure"
        ),
    )


def _opml(path: str, size: int, root: Any) -> BuiltFeed:
    """Read OPML 2.0; its outlines are no items, for they have neither id nor date."""
    head: Any = root.find("head")
    if head is None:
        head = etree.Element("head")
    return BuiltFeed(
        path=path,
        type=DocumentType.OPML,
        size=size,
        title=_text(head, "title"),
        own_urls=(),
        dates=tuple(_dates(head, "dateCreated", "dateModified")),
        items=(),
        addresses=tuple(_named(root, ADDRESS_ELEMENTS, ADDRESS_ATTRIBUTES)),
        languages=tuple(_named(root, LANGUAGE_ELEMENTS, LANGUAGE_ATTRIBUTES)),
    )


def _content(element: Any) -> str:
    """Give the text of an element, XHTML within it written out again."""
    return "".join([element.text or "", *(etree.tostring(part, encoding="unicode") for part in element)]).strip()


def _text(parent: Any, name: str) -> TextAt | None:
    """Give the text of a child, with what stands around comments; None where there is none."""
    element = parent.find(name)
    return None if element is None else TextAt(_words(element), _line(element), element.get("type", "text"))


def _words(element: Any) -> str:
    return "".join(element.itertext()).strip()


def _links(parent: Any, rel: str) -> tuple[TextAt, ...]:
    """List Atom's links of one relation among the children of an element."""
    links = (link for link in parent.iterfind(f"{ATOM}link") if link.get("rel", "alternate") == rel)
    return tuple(TextAt(link.get("href", ""), _line(link)) for link in links)


def _dates(parent: Any, *names: str) -> Iterator[DateAt]:
    for name in names:
        if found := _text(parent, name):
            yield DateAt(name.rpartition("}")[2], found.text, found.line, to_moment(found.text))


def _named(root: Any, elements: frozenset[str], attributes: tuple[str, ...]) -> Iterator[TextAt]:
    """Yield what stands in all elements and attributes of some names."""
    for element in root.iter("*"):
        if element.tag in elements:
            yield TextAt(_words(element), _line(element))
        for name in attributes if element.attrib else ():
            if (value := element.get(name)) is not None:
                yield TextAt(value, _line(element))


def _enclosure(element: Any, address: str) -> EnclosureAt:
    return EnclosureAt(element.get(address, ""), to_bytes(element.get("length", "")), _line(element))


def _line(element: Any) -> int:
    return element.sourceline or 1
