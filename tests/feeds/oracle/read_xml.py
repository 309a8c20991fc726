"""XML, read without entities, document types, network or unbounded depth."""

import re
from collections.abc import Callable, Iterator
from typing import Any

from lxml import etree

from tests.feeds.oracle.document import (
    ATOM,
    CONTENT,
    HISTORY,
    ILLEGAL,
    Document,
    Enclosure,
    Entry,
    Form,
    Link,
    Stamp,
    Unreadable,
    Words,
    rfc_822,
    rfc_3339,
)

# The groups are atomic, so that no prologue makes this slow.
_DOCTYPE = re.compile(r"(?>(?:\s+|<\?(?>.*?\?>)|<!--(?>.*?-->))*)<!DOCTYPE", re.DOTALL)
ADDRESS_ATTRIBUTES = ("href", "url", "src", "xmlUrl", "htmlUrl")
ADDRESS_ELEMENTS = frozenset({"link", "url", "docs", "comments", f"{ATOM}uri", f"{ATOM}icon", f"{ATOM}logo"})
Dating = Callable[[str, str, int], Stamp]
ENCODED = f"{CONTENT}encoded"


def read_atom(path: str, text: str, root: Any) -> Document:
    """Read an Atom feed."""
    archive = root.find(f"{HISTORY}archive")
    return Document(
        path=path,
        form=Form.ATOM,
        text=text,
        root=root,
        title=words(root, f"{ATOM}title"),
        links=tuple(atom_links(root)),
        stamps=stamps(root, rfc_3339, f"{ATOM}updated"),
        entries=tuple(_entry(entry) for entry in root.iterfind(f"{ATOM}entry")),
        addresses=addresses(root),
        archive=0 if archive is None else archive.sourceline or 1,
    )


def read_rss(path: str, text: str, root: Any) -> Document:
    """Read an RSS feed; one without a channel has nothing in it."""
    channel: Any = root.find("channel")
    if channel is None:
        channel = etree.Element("channel")
    archive = channel.find(f"{HISTORY}archive")
    return Document(
        path=path,
        form=Form.RSS,
        text=text,
        root=root,
        title=words(channel, "title"),
        links=(*_page(channel), *atom_links(channel)),
        stamps=stamps(channel, rfc_822, "pubDate", "lastBuildDate"),
        entries=tuple(_entry_rss(item) for item in channel.iterfind("item")),
        addresses=addresses(root),
        archive=0 if archive is None else archive.sourceline or 1,
    )


def read_opml(path: str, text: str, root: Any) -> Document:
    """Read a list of feeds; its outlines are no entries, for they have neither id nor date."""
    head = root.find("head")
    return Document(
        path=path,
        form=Form.OPML,
        text=text,
        root=root,
        title=None if head is None else words(head, "title"),
        links=(),
        stamps=() if head is None else stamps(head, rfc_822, "dateCreated", "dateModified"),
        entries=(),
        addresses=addresses(root),
    )


READERS: dict[str, Callable[[str, str, Any], Document]] = {
    "rss": read_rss,
    f"{ATOM}feed": read_atom,
    "opml": read_opml,
}


def read_xml(path: str, text: str) -> Document:
    """Read RSS, Atom or OPML; illegal characters are passed over here, and told by their own rule."""
    if _DOCTYPE.match(text):
        raise Unreadable
    root = _root(ILLEGAL.sub("", text))
    reader = READERS.get(root.tag)
    if not reader:
        raise Unreadable
    return reader(path, text, root)


def _root(text: str) -> Any:
    parser = etree.XMLParser(
        encoding="utf-8", resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_pis=True
    )
    try:
        return etree.fromstring(text.encode(), parser)
    except etree.XMLSyntaxError:
        raise Unreadable from None


def _entry(entry: Any) -> Entry:
    links = tuple(atom_links(entry))
    dates = stamps(entry, rfc_3339, f"{ATOM}published", f"{ATOM}updated")
    files = [element for element in entry.iterfind(f"{ATOM}link") if element.get("rel") == "enclosure"]
    return Entry(
        line=entry.sourceline or 1,
        node=entry,
        id=words(entry, f"{ATOM}id"),
        title=words(entry, f"{ATOM}title"),
        links=links,
        contents=tuple(filter(None, (_html(entry, "summary"), _html(entry, "content")))),
        published=dates[0] if dates else None,
        stamps=dates,
        enclosures=tuple(_enclosure(element) for element in files),
    )


def _enclosure(element: Any) -> Enclosure:
    href, length, kind = (element.get(name, "") for name in ("href", "length", "type"))
    return Enclosure(href, length, kind, element.sourceline or 1)


def _html(entry: Any, name: str) -> Words | None:
    """Give a text that readers take for HTML; in XHTML it is written out again."""
    element = entry.find(f"{ATOM}{name}")
    kind = None if element is None else element.get("type")
    if kind == "xhtml":
        return Words("".join(etree.tostring(part, encoding="unicode") for part in element), element.sourceline or 1)
    return words(entry, f"{ATOM}{name}") if kind == "html" else None


def words(parent: Any, name: str) -> Words | None:
    """Give the text of a child, with what stands around comments; None where there is none."""
    element = parent.find(name)
    return None if element is None else Words(text_of(element), element.sourceline or 1)


def text_of(element: Any) -> str:
    """Give all text of an element without its edges."""
    return "".join(element.itertext()).strip() if len(element) else (element.text or "").strip()


def atom_links(parent: Any) -> Iterator[Link]:
    """List Atom's links of an element."""
    for element in parent.iterfind(f"{ATOM}link"):
        given = element.get
        rel, line = given("rel", "alternate"), element.sourceline or 1
        yield Link(rel, given("href", ""), line, given("type", ""), given("hreflang", ""))


def stamps(parent: Any, read: Dating, *names: str) -> tuple[Stamp, ...]:
    """Read the dates among the children of an element."""
    found = ((name.rpartition("}")[2], words(parent, name)) for name in names)
    return tuple(read(name, date.text, date.line) for name, date in found if date)


def addresses(root: Any) -> tuple[Words, ...]:
    """List every address that a document names in its elements and attributes."""
    return tuple(_named(root, ADDRESS_ATTRIBUTES, ADDRESS_ELEMENTS))


def _named(root: Any, attributes: tuple[str, ...], elements: frozenset[str]) -> Iterator[Words]:
    for element in root.iter("*"):
        if element.tag in elements:
            yield Words(text_of(element), element.sourceline or 1)
        for name in attributes if element.attrib else ():
            value = element.get(name)
            if value is not None:
                yield Words(value, element.sourceline or 1)


def _entry_rss(item: Any) -> Entry:
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
        enclosures=tuple(_enclosure_rss(element) for element in item.iterfind("enclosure")),
    )


def _page(element: Any) -> tuple[Link, ...]:
    return tuple(Link("alternate", text_of(link), link.sourceline or 1) for link in element.iterfind("link"))


def _enclosure_rss(element: Any) -> Enclosure:
    url, length, kind = (element.get(name, "") for name in ("url", "length", "type"))
    return Enclosure(url, length, kind, element.sourceline or 1)
