"""In which order each kind's list stands, and under which headings."""

from collections.abc import Iterable
from itertools import groupby
from operator import itemgetter
from typing import TypeAlias

from hubgen.model.event import Event
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.language import base
from hubgen.model.person import Person, PersonKind
from hubgen.pages.dates import is_coming
from hubgen.pages.relations import newest_first
from hubgen.pages.sections import cards_of
from hubgen.pages.view import Data, View

Entry: TypeAlias = tuple[str, Item]
"""A heading (a key of hubgen's words, or nothing) and an item under it."""

DATED = frozenset({Kind.STORY, Kind.RESOURCE, Kind.RECAP, Kind.EVENT, Kind.ISSUE})
"""Kinds whose lists go by time; the others go by name."""
STYLES = {Kind.PERSON: "people", Kind.TOPIC: "topics", Kind.EVENT: "agenda", Kind.RECAP: "recaps"}


def in_order(view: View, kind: Kind) -> list[Entry]:
    """Put the items of a kind in order."""
    items = view.items(kind)
    if kind is Kind.EVENT:
        return _agenda(view, items)
    if kind is Kind.PERSON:
        people = [(_sort_of(item), item) for item in items]
        return sorted(people, key=lambda entry: (entry[0] != "list.people", *_alphabet(view, entry[1])))
    if kind is Kind.ISSUE:
        return _letters(view, newest_first(items))
    if kind in DATED:
        return [("", item) for item in newest_first(items)]
    return [("", item) for item in sorted(items, key=lambda item: _alphabet(view, item))]


def _agenda(view: View, items: Iterable[Item]) -> list[Entry]:
    events = [item for item in newest_first(items) if isinstance(item, Event)]
    coming: list[Entry] = [("event.coming", event) for event in reversed(events) if is_coming(view, event)]
    return coming + [("event.past", event) for event in events if not is_coming(view, event)]


def _letters(view: View, items: Iterable[Item]) -> list[Entry]:
    """Put first what readers can read: letters are not translated, each language has its own."""
    parts: dict[bool, list[Item]] = {True: [], False: []}
    for item in items:
        parts[base(view.lang(item)) == base(view.locale)].append(item)
    other = "list.other_languages" if parts[True] else ""
    return [*(("", item) for item in parts[True]), *((other, item) for item in parts[False])]


def _sort_of(item: Item) -> str:
    human = isinstance(item, Person) and item.sort is PersonKind.PERSON
    return "list.people" if human else "list.organizations"


def _alphabet(view: View, item: Item) -> tuple[str, str]:
    return (view.title(item).casefold(), item.id)


def under_headings(view: View, kind: Kind, entries: Iterable[Entry]) -> list[Data]:
    """Group entries that follow one another under one heading."""
    return [
        {
            "id": heading.replace(".", "-"),
            "title": view.words[heading] if heading else "",
            "style": STYLES.get(kind, "cards"),
            "cards": cards_of(view, (item for _, item in group)),
            **view.spoken,
        }
        for heading, group in groupby(entries, key=itemgetter(0))
    ]
