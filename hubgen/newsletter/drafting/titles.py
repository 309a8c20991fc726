"""How the things that an issue names are called, in all their languages, whether they are out or not."""

import re
from collections.abc import Iterable
from unicodedata import east_asian_width

from hubgen.model.event import Event
from hubgen.model.hub import Hub
from hubgen.model.item import Item
from hubgen.model.reference import parse_reference
from hubgen.newsletter.drafting.coming import place_of
from hubgen.newsletter.drafting.words import APART, LONG
from hubgen.portable.telling import title_of
from hubgen.portable.text import line, shorten

CUT = "…"


def titles_of(hub: Hub, names: Iterable[str]) -> frozenset[str]:
    """Give the titles of what is named, and is in the hub."""
    found = (title for one in _items(hub, names) for title in (title_of(one, hub), line(one.title)))
    return frozenset(filter(None, found))


def lines_of(hub: Hub, names: Iterable[str]) -> frozenset[str]:
    """Give what a preheader may say of things: titles, in pieces as it parts them, and summaries as it cuts them."""
    known = tuple(names)
    pieces = (piece for title in titles_of(hub, known) for piece in title.split(APART))
    summaries = (shorten(one.summary, LONG) for one in _items(hub, known) if one.summary)
    return frozenset((*pieces, *(piece for summary in summaries for piece in summary.split(APART))))


def places_of(hub: Hub, names: Iterable[str]) -> frozenset[str]:
    """Give the places at which one can register for the events among things."""
    places = (place_of(one) for one in _items(hub, names) if isinstance(one, Event))
    return frozenset(filter(None, places))


def says(part: str, lines: Iterable[str]) -> bool:
    """Tell whether a part of a preheader is one of these lines, or the beginning of one."""
    if part in lines:
        return True
    return part.endswith(CUT) and any(one.startswith(part.removesuffix(CUT)) for one in lines)


def names_it(text: str, title: str) -> bool:
    """Tell whether a text has a title in it, as whole words where words are set apart: Tea is not in Team."""
    before, after = ("" if east_asian_width(sign) in "WF" else edge for sign, edge in _edges(title))
    return re.search(before + re.escape(title) + after, text) is not None


def _edges(title: str) -> tuple[tuple[str, str], tuple[str, str]]:
    return (title[0], r"(?<!\w)"), (title[-1], r"(?!\w)")


def _items(hub: Hub, names: Iterable[str]) -> list[Item]:
    """List all versions of what is named; quotes are not."""
    read = (parse_reference(name) for name in names if "#" not in name)
    items = (hub.get(*one) for one in read if one)
    return [version for item in items if item for version in hub.translations(item)]
