"""A built feed as the lint reads it: one neutral document, whatever its format, with lines."""

from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from enum import StrEnum
from typing import Any, NamedTuple


class DocumentType(StrEnum):
    """A format that is known here; a podcast is RSS."""

    RSS = "RSS"
    ATOM = "Atom"
    JSON = "JSON Feed"
    OPML = "OPML"


class TextAt(NamedTuple):
    """A text and its line; of a title of Atom also its type."""

    text: str
    line: int
    type: str = ""


class DateAt(NamedTuple):
    """A date: the name of its element or key, how it is written, its line, and what it means (None for no date)."""

    name: str
    text: str
    line: int
    moment: datetime | None


class EnclosureAt(NamedTuple):
    """A file that goes with an item: its address, its announced length in bytes (None where that is no number)."""

    url: str
    length: int | None
    line: int


@dataclass(frozen=True, slots=True)
class BuiltItem:
    """One item of a built feed; `id` and `page` (the address of its page) are "" where it has none.

    `html` are all its texts that readers take for HTML; `has_text` says that it has another text.
    """

    line: int
    id: str
    page: str
    title: TextAt | None
    html: tuple[TextAt, ...]
    has_text: bool
    dates: tuple[DateAt, ...]
    published: datetime | None
    enclosures: tuple[EnclosureAt, ...]


@dataclass(frozen=True, slots=True)
class BuiltFeed:
    """One feed, or one list of feeds.

    `size` is in bytes; `own_urls` say where it is itself; `dates` are its own, without its items'; `addresses` are all
    that it names outside of HTML, `languages` all tags of languages; `podcast` is the channel's element where it is a
    podcast, else None.
    """

    path: str
    type: DocumentType
    size: int
    title: TextAt | None
    own_urls: tuple[TextAt, ...]
    dates: tuple[DateAt, ...]
    items: tuple[BuiltItem, ...]
    addresses: tuple[TextAt, ...]
    languages: tuple[TextAt, ...]
    podcast: Any = None


class Unreadable(Exception):
    """A file that is no feed, or a broken one: at which line, why, and what to do."""

    def __init__(self, line: int, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.line, self.message, self.hint = line, message, hint


def to_moment(text: str) -> datetime | None:
    """Read a date of RFC 3339 or RFC 822 as a moment in UTC; None for any other text. Without a zone it is UTC."""
    for read in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            found = read(text.strip())
            return found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC)
        except (ValueError, TypeError, OverflowError, IndexError):
            continue
    return None


def to_bytes(text: str) -> int | None:
    """Read a number of bytes; None for anything but ASCII digits."""
    return int(text[:18]) if text.isascii() and text.isdecimal() else None
