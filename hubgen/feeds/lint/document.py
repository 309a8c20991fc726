"""A built feed as the lint reads it: one neutral document, whatever its format, with lines."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, NamedTuple


class Form(StrEnum):
    """A format that is known here; a podcast is RSS."""

    RSS = "RSS"
    ATOM = "Atom"
    JSON = "JSON Feed"
    OPML = "OPML"


class Words(NamedTuple):
    """A text and its line."""

    text: str
    line: int


class Link(NamedTuple):
    """A link to a page or to another document; in JSON Feed the keys stand for the relations of Atom."""

    rel: str
    href: str
    line: int
    type: str = ""
    hreflang: str = ""


class Enclosure(NamedTuple):
    """A file that goes with an item, as the feed announces it; what is not said is ""."""

    href: str
    length: str
    type: str
    line: int

    @property
    def bytes(self) -> int | None:
        """The announced length; None where it is no number."""
        return int(self.length[:18]) if self.length.isascii() and self.length.isdecimal() else None


class Stamp(NamedTuple):
    """A date: what it is called, how it is written, and what it means or why it means nothing."""

    name: str
    text: str
    line: int
    at: datetime | None = None
    fault: str = ""
    zone: str = ""


class Odd(NamedTuple):
    """A value of a JSON feed that is `null`, of a wrong `type`, `unknown` or `missing`."""

    kind: str
    where: str
    line: int


@dataclass(frozen=True, slots=True)
class Entry:
    """One item; `node` is its element, or its object in JSON.

    `contents` are all its texts that readers take for HTML.
    """

    line: int
    node: Any
    id: Words | None
    title: Words | None
    links: tuple[Link, ...]
    contents: tuple[Words, ...]
    published: Stamp | None
    stamps: tuple[Stamp, ...]
    enclosures: tuple[Enclosure, ...]

    @property
    def page(self) -> Link | None:
        """The item's page."""
        return next((link for link in self.links if link.rel == "alternate"), None)


@dataclass(frozen=True, slots=True)
class Document:
    """One feed, or one list of feeds.

    `root` is its first element, or its object in JSON; `links` and `stamps` are its own, without its entries';
    `addresses` are all that it names outside of HTML; `archive` is the line where it calls itself one, else 0;
    `repeated` and `odd` are what only JSON can have.
    """

    path: str
    form: Form
    size: int
    text: str
    root: Any
    title: Words | None
    links: tuple[Link, ...]
    stamps: tuple[Stamp, ...]
    entries: tuple[Entry, ...]
    languages: tuple[Words, ...]
    addresses: tuple[Words, ...]
    archive: int = 0
    repeated: tuple[str, ...] = ()
    odd: tuple[Odd, ...] = ()

    def link(self, rel: str) -> Link | None:
        """Give the first link of a relation."""
        return next((link for link in self.links if link.rel == rel), None)

    @property
    def contents(self) -> tuple[Words, ...]:
        """All texts of all entries that readers take for HTML."""
        return tuple(words for entry in self.entries for words in entry.contents)

    @property
    def all_stamps(self) -> tuple[Stamp, ...]:
        """All dates, its own and its entries'."""
        return (*self.stamps, *(stamp for entry in self.entries for stamp in entry.stamps))
