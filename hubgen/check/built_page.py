"""One page of a built site, read as a crawler reads it: what it leads to, what it loads, and the places in it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any, NamedTuple

from lxml import etree

LOADED: Mapping[str, tuple[str, ...]] = {
    "img": ("src",),
    "source": ("src",),
    "video": ("src", "poster"),
    "audio": ("src",),
    "track": ("src",),
    "script": ("src",),
    "iframe": ("src",),
    "frame": ("src",),
    "embed": ("src",),
    "object": ("data",),
    "input": ("src",),
    "image": ("href", "xlink:href"),
}
"""The attributes that name a file which a browser loads with the page, by element (HTML, SVG)."""

LOADED_RELATIONS = frozenset("stylesheet icon apple-touch-icon mask-icon manifest preload modulepreload".split())
IGNORED_RELATIONS = frozenset({"preconnect", "dns-prefetch"})
"""Relations of a `link` that name a file to load, and those that name a host; any other names a page or a feed."""

_REFRESH = re.compile(r"""\s*[\d.]+\s*[;,]\s*(?:url\s*=\s*)?["']?([^"']+)""", re.IGNORECASE)
_BLANK = re.compile(r"[\s,]*")
_WORD = re.compile(r"\S+")


class AddressUse(Enum):
    """What a page does with an address: readers can follow it, only programs can, or a browser loads it."""

    FOLLOWED = auto()
    NAMED = auto()
    LOADED = auto()


class PageReference(NamedTuple):
    """An address as a page writes it, the first line on which it does so, and the use that it has there."""

    line: int
    written: str
    use: AddressUse


@dataclass(frozen=True, slots=True)
class BuiltPage:
    """A page: its references, the names of its places (`id`, and `name` of an `a`), and the address in its `<base>`.

    A redirect sends its readers on by itself.
    """

    references: tuple[PageReference, ...] = ()
    anchors: frozenset[str] = frozenset()
    base: str = ""
    is_redirect: bool = False


def read_page(html: bytes) -> BuiltPage:
    """Read a page in UTF-8, however broken; what is in a `<template>` or a comment is not there.

    The time that it takes grows with the length of the page, and with nothing else.
    """
    found = _Collector()
    target: Any = found
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, target=target)
    try:
        for line in html.splitlines(keepends=True):  # one after another, so that each address has its line
            found.line += 1
            parser.feed(line)
        parser.close()
    except etree.XMLSyntaxError:  # there is no element in it
        return BuiltPage()
    references = tuple(PageReference(line, *key) for key, line in found.references.items())
    return BuiltPage(references, frozenset(found.anchors), found.base, found.is_redirect)


class _Collector:
    """Takes the elements of a page from the parser, and keeps each reference once, with its first line."""

    def __init__(self) -> None:
        self.line = 0
        self.references: dict[tuple[str, AddressUse], int] = {}
        self.anchors: set[str] = set()
        self.base = ""
        self.is_redirect = False
        self._templates = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Take an element."""
        self._templates += tag == "template"
        if self._templates or not attributes:
            return
        self.anchors.update(filter(None, (attributes.get("id"), attributes.get("name") if tag == "a" else None)))
        if tag == "base":
            self.base = self.base or attributes.get("href", "")
        for written, use in _references(tag, attributes):
            self.is_redirect |= tag == "meta"
            self.references.setdefault((written, use), self.line)

    def end(self, tag: str) -> None:
        """Take the end of an element, also of one that nobody closed."""
        self._templates -= tag == "template"

    def close(self) -> None:
        """Take the end of the page."""


def _references(tag: str, attributes: Mapping[str, str]) -> Iterator[tuple[str, AddressUse]]:
    """Yield the addresses that one element names."""
    if tag in ("a", "area"):
        yield from ((attributes[name], AddressUse.FOLLOWED) for name in ("href", "xlink:href") if name in attributes)
    elif tag == "link":
        yield from _linked(attributes)
    elif tag == "meta":
        refresh = attributes.get("http-equiv", "").lower() == "refresh"
        target = _REFRESH.match(attributes.get("content", "")) if refresh else None
        yield from [(target[1], AddressUse.FOLLOWED)] if target else ()
    else:
        yield from ((attributes[name], AddressUse.LOADED) for name in LOADED.get(tag, ()) if attributes.get(name))
    for name in ("srcset", "imagesrcset"):
        yield from ((written, AddressUse.LOADED) for written in srcset(attributes.get(name, "")))


def _linked(attributes: Mapping[str, str]) -> Iterator[tuple[str, AddressUse]]:
    relations, address = set(attributes.get("rel", "").lower().split()), attributes.get("href")
    if address and relations and not relations & IGNORED_RELATIONS:
        yield address, AddressUse.LOADED if relations & LOADED_RELATIONS else AddressUse.NAMED


def srcset(value: str) -> Iterator[str]:
    """Yield the addresses of a `srcset` (HTML, 4.8.4.2.1): one may have commas in it, but none at its end."""
    place = _skip(value, 0)
    while word := _WORD.match(value, place):
        yield word[0].rstrip(",")
        comma = word.end() - 1 if word[0].endswith(",") else value.find(",", word.end())
        place = _skip(value, comma if comma >= 0 else len(value))


def _skip(value: str, place: int) -> int:
    found = _BLANK.match(value, place)
    return found.end() if found else place
