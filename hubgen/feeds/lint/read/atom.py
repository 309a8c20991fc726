"""Atom (RFC 4287)."""

from typing import Any

from lxml import etree

from hubgen.feeds.lint.dates import rfc_3339
from hubgen.feeds.lint.document import Document, Enclosure, Entry, Form, Words
from hubgen.feeds.lint.names import ATOM, HISTORY
from hubgen.feeds.lint.read.elements import addresses, atom_links, languages, stamps, words


def read_atom(path: str, text: str, size: int, root: Any) -> Document:
    """Read an Atom feed."""
    archive = root.find(f"{HISTORY}archive")
    return Document(
        path=path,
        form=Form.ATOM,
        size=size,
        text=text,
        root=root,
        title=words(root, f"{ATOM}title"),
        links=tuple(atom_links(root)),
        stamps=stamps(root, rfc_3339, f"{ATOM}updated"),
        entries=tuple(_entry(entry) for entry in root.iterfind(f"{ATOM}entry")),
        languages=languages(root),
        addresses=addresses(root),
        archive=0 if archive is None else archive.sourceline or 1,
    )


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
