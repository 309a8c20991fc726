"""By what an item is known again: digests of its words, its title, its link, and of what calendars hold of it."""

import hashlib
from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple
from urllib.parse import quote
from zoneinfo import ZoneInfo

from hubgen.model.event import Event
from hubgen.model.item import Item
from hubgen.model.moment import Moment
from hubgen.model.parts import Venue
from hubgen.model.resource import Resource
from hubgen.model.series import Series

CONTENT_KEYS = ("title", "summary", "lang", "link", "helps", "outcome", "video", "slides")
"""Keys that readers see; with the body they make up an item's content."""


class Fingerprint(NamedTuple):
    """By what an item is known again under another name; an event also by its day, for many share all their words."""

    kind: str
    digest: str
    start: str


def fingerprint(item: Item) -> Fingerprint:
    """Give kind, digest and start of an item, by which it is known again under another name."""
    return Fingerprint(item.kind, digest_of(item), start_of(item))


def digest_of(item: Item, lang: str | None = None) -> str:
    """Give sixteen hexadecimal digits of a SHA-256 over the texts that readers see of an item, and its body.

    `lang` stands for another language of its words than its own. Whoever changes how a digest is made dates all
    items of all hubs anew. A key more is named only where it is set.
    """
    values = {key: _written(getattr(item, key, None)) for key in CONTENT_KEYS}
    shown = [f"{key}={value}" for key, value in (values | {"lang": lang or item.lang}).items() if value]
    return _digest("\0".join([*shown, item.source.body.strip()]), 16)


def has_digest(item: Item, digest: str, languages: Collection[str]) -> bool:
    """Tell whether a digest is that of an item's words, whichever of the hub's languages they were taken for then.

    A hub that puts another language first takes files without `lang` for words of that language.
    """
    return digest == digest_of(item) or any(digest == digest_of(item, lang) for lang in languages)


def start_of(item: Item) -> str:
    """Give an event's start as `2026-05-01`, or with an hour as `2026-05-01T16:30:00Z`; "" for other kinds."""
    return _start(item.start) if isinstance(item, Event) else ""


def title_digest(item: Item) -> str:
    """Give eight hexadecimal digits of an item's title; letter case and spaces do not count."""
    return _digest("".join(item.title.casefold().split()), 8)


def link_of(item: Item) -> str:
    """Give the link of a resource, in which a space is percent-encoded; "" for other kinds."""
    return quote(item.link, safe="/%:@!$&'()*+,;=~?#[]") if isinstance(item, Resource) else ""


def calendar_facts(item: Item) -> Mapping[str, str]:
    """Map what a calendar holds of an event or series to eight hexadecimal digits a fact; {} for other kinds.

    What the item does not have is left out, and so are its words and an event's start, which `digest_of` and
    `start_of` tell. They are facts of the content and not of what is written into a
    calendar, so that a newer hubgen that writes them otherwise changes none.
    """
    return {name: _digest(fact, 8) for name, fact in _calendar_facts(item) if fact}


def _calendar_facts(item: Item) -> Iterator[tuple[str, str]]:
    if isinstance(item, Event):
        yield "end", _start(item.end) if item.end else ""
        yield "status", item.status
        yield "series", item.series or ""
        yield "day", _start(item.occurrence) if item.occurrence else ""
        yield "register", item.registration or ""
    elif isinstance(item, Series):
        yield "start", f"{item.start.at.replace(tzinfo=None).isoformat()}"
        yield "rule", item.repeats.text
        yield "zone", item.timezone or (place.key if isinstance(place := item.start.at.tzinfo, ZoneInfo) else "")
        yield "duration", str(item.duration.delta) if item.duration else ""
        yield "rest", _rests(item)
    if isinstance(item, Event | Series):
        yield "place", _place(item.place)
        yield "why", _joined(*(change.why for change in item.changes))


def _rests(series: Series) -> str:
    """Give what a series leaves out and adds, in an order of its own."""
    rests = sorted(f"{one.since}/{one.until}" for one in series.breaks)
    return _joined(
        *rests,
        *(f"{sign}{_start(at)}" for sign, some in (("-", series.dropped), ("+", series.also)) for at in sorted(some)),
    )


def _place(place: Venue | None) -> str:
    """Give the parts that a place has, by name, so that a part which a later hubgen knows changes no other place."""
    return _joined(*(f"{name} {_written(part)}" for name, part in place or () if part))


def _joined(*parts: str | None) -> str:
    """Join what was written, "" where nothing was."""
    texts = [str(_written(part or "")) for part in parts]
    return "\0".join(texts) if any(texts) else ""


def _start(moment: Moment) -> str:
    return moment.day.isoformat() if moment.day_only else f"{moment.utc:%Y-%m-%dT%H:%M:%SZ}"


def _digest(text: str, length: int) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:length]


def _written(value: object) -> object:
    """Give what was written: of a recording its address, of a text the words before they were cleaned."""
    return getattr(value, "url", getattr(value, "written", value))
