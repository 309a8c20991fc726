"""A built feed as the lint reads it: one neutral document, whatever its format, with lines."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from enum import StrEnum
from typing import Any, NamedTuple

ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
ATOM = "{http://www.w3.org/2005/Atom}"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}"
DC = "{http://purl.org/dc/elements/1.1/}"
HISTORY = "{http://purl.org/syndication/history/1.0}"
ITUNES = "{http://www.itunes.com/dtds/podcast-1.0.dtd}"
MEDIA = "{http://search.yahoo.com/mrss/}"
PODCAST = "{https://podcastindex.org/namespace/1.0}"
XML = "{http://www.w3.org/XML/1998/namespace}"
KNOWN = frozenset(
    name.strip("{}")
    for name in (
        *(ATOM, CONTENT, DC, HISTORY, ITUNES, MEDIA, PODCAST, XML),
        "http://purl.org/dc/terms/",
        "http://purl.org/rss/1.0/modules/syndication/",
        "http://purl.org/rss/1.0/modules/slash/",
        "http://purl.org/syndication/thread/1.0",
        "http://wellformedweb.org/CommentAPI/",
        "http://www.google.com/schemas/play-podcasts/1.0",
        "http://www.georss.org/georss",
        "http://www.w3.org/1999/xhtml",
    )
)
DAYS = "Mon Tue Wed Thu Fri Sat Sun".split()
MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
NAMED = {"GMT": 0, "UT": 0, "UTC": 0, "Z": 0, "EST": -5, "EDT": -4, "CST": -6, "CDT": -5}
NAMED |= {"MST": -7, "MDT": -6, "PST": -8, "PDT": -7}
_RFC_822 = re.compile(
    rf"(?:(?P<weekday>{'|'.join(DAYS)}),\s+)?(?P<day>\d{{1,2}})\s+(?P<month>{'|'.join(MONTHS)})\s+(?P<year>\d{{4}})"
    r"\s+(?P<hour>\d\d):(?P<minute>\d\d)(?::(?P<second>\d\d))?\s+(?P<zone>[+-]\d{4}|[A-Z]{1,3})",
    re.ASCII,
)
_RFC_3339 = re.compile(
    r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)T(?P<hour>\d\d):(?P<minute>\d\d):(?P<second>\d\d)(?:\.\d+)?"
    r"(?P<zone>Z|[+-]\d\d:\d\d)",
    re.ASCII,
)


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
    text: str
    root: Any
    title: Words | None
    links: tuple[Link, ...]
    stamps: tuple[Stamp, ...]
    entries: tuple[Entry, ...]
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


def line_at(text: str, offset: int) -> int:
    """Give the line of a place in a text."""
    return text.count("\n", 0, offset) + 1


def short(tag: str) -> str:
    """Write an element's name without its namespace."""
    return tag.rpartition("}")[2]


def space(tag: str) -> str:
    """Give an element's namespace, "" for none."""
    return tag[1:].partition("}")[0] if tag.startswith("{") else ""


def rfc_822(name: str, text: str, line: int) -> Stamp:
    """Read a date such as `Fri, 02 Jan 2026 09:00:00 +0000`."""
    match = _RFC_822.fullmatch(text.strip())
    if not match:
        return Stamp(name, text, line, fault="is not written as 'Fri, 02 Jan 2026 09:00:00 +0000'")
    return _stamp(name, text, line, match, str(MONTHS.index(match["month"]) + 1), match["weekday"])


def rfc_3339(name: str, text: str, line: int) -> Stamp:
    """Read a date such as `2026-01-02T09:00:00Z`."""
    match = _RFC_3339.fullmatch(text.strip())
    if not match:
        return Stamp(name, text, line, fault="is not written as '2026-01-02T09:00:00Z'")
    return _stamp(name, text, line, match, match["month"])


def _stamp(name: str, text: str, line: int, match: re.Match[str], month: str, weekday: str | None = None) -> Stamp:
    hour, minute, second = (int(match[part] or 0) for part in ("hour", "minute", "second"))
    day = int(match["day"])
    try:
        at = datetime(int(match["year"]), int(month), day, hour, minute, second, tzinfo=_zone(match["zone"]))
        at.astimezone(UTC)
    except (ValueError, OverflowError):
        return Stamp(name, text, line, fault="is no date that exists")
    if weekday and weekday != DAYS[at.weekday()]:
        return Stamp(name, text, line, at, f"is a {DAYS[at.weekday()]}, not a {weekday}", match["zone"])
    return Stamp(name, text, line, at, zone=match["zone"])


def _zone(text: str) -> timezone:
    if text in NAMED:
        return timezone(timedelta(hours=NAMED[text]))
    digits = text[1:].replace(":", "")
    if not digits.isdigit() or int(digits[2:]) > 59:
        raise ValueError(text)
    length = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    return timezone(-length if text[0] == "-" else length)


class Unreadable(Exception):
    """A file that is no feed, or a broken one."""
