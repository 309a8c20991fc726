"""What RSS, Atom and OPML have in common: texts, links, addresses and languages of elements."""

from collections.abc import Callable, Iterator
from typing import Any

from hubgen.feeds.lint.document import Link, Stamp, Words
from hubgen.feeds.lint.names import ATOM, DC, XML

ADDRESS_ATTRIBUTES = ("href", "url", "src", "xmlUrl", "htmlUrl")
ADDRESS_ELEMENTS = frozenset({"link", "url", "docs", "comments", f"{ATOM}uri", f"{ATOM}icon", f"{ATOM}logo"})
LANGUAGE_ATTRIBUTES = (f"{XML}lang", "hreflang")
LANGUAGE_ELEMENTS = frozenset({"language", f"{DC}language"})

Dating = Callable[[str, str, int], Stamp]


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


def languages(root: Any) -> tuple[Words, ...]:
    """List every language that a document names."""
    return tuple(_named(root, LANGUAGE_ATTRIBUTES, LANGUAGE_ELEMENTS))


def _named(root: Any, attributes: tuple[str, ...], elements: frozenset[str]) -> Iterator[Words]:
    for element in root.iter("*"):
        if element.tag in elements:
            yield Words(text_of(element), element.sourceline or 1)
        for name in attributes if element.attrib else ():
            value = element.get(name)
            if value is not None:
                yield Words(value, element.sourceline or 1)
