"""Tells Pagefind of each page: by what it can be filtered, its date, and other names that lead to it.

The values of filters are ids, the same in every language, so that the indexes of all languages can be
searched as one; readers see the labels of `hubgen.search.labels` instead.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, TypeAlias

from hubgen.model.consent import has_declined
from hubgen.model.hub import Hub
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.person import Person
from hubgen.model.recap import Recap
from hubgen.model.topic import Topic
from hubgen.model.web import WebPage
from hubgen.search.spelling import spellings

FACETS = {Kind.TOPIC: "topic", Kind.PERSON: "person", Kind.EVENT: "event"}
"""The facets that are made of references."""

UNDATED = "0"
"""Comes last, newest first; Pagefind would leave out what has no value to sort by."""

EVERY = "ꙮ"
"""A word that every page has and nobody types. Without a query Pagefind would fetch its whole index; asked for
this word (in `engine.js`) it fetches a small part."""

Recaps: TypeAlias = Mapping[str, Sequence[Recap]]


def with_facets(pages: tuple[WebPage, ...], hub: Hub) -> tuple[WebPage, ...]:
    """Add to each page whose words its search speaks, and to each item's page what Pagefind is told of it.

    Only pages of items are found; home, lists and service pages are not.
    """
    recaps: defaultdict[str, list[Recap]] = defaultdict(list)
    for recap in hub.of(Recap):
        recaps[recap.event].append(recap)
    return tuple(_with_facets(page, hub, recaps) for page in pages)


def _with_facets(page: WebPage, hub: Hub, recaps: Recaps) -> WebPage:
    meta: dict[str, Any] = {**page.meta, "finder": page.meta.get("chrome", page.lang)}
    item = hub.get(*page.item) if page.item else None
    if item:
        meta["search"] = _told(page, item, (item, *_after(page, item, hub, recaps)), hub)
    return replace(page, meta=meta)


def _after(page: WebPage, item: Item, hub: Hub, recaps: Recaps) -> list[Item]:
    """List the recaps that stand on an event's page, in the page's language."""
    found = recaps.get(item.id, ()) if item.kind is Kind.EVENT else ()
    return [hub.get(Kind.RECAP, recap.id, page.lang) or recap for recap in found]


def _told(page: WebPage, item: Item, shown: Sequence[Item], hub: Hub) -> Mapping[str, Any]:
    """Say what a page about `item`, on which all of `shown` stand, is found by."""
    found = list(dict.fromkeys(reference for one in shown for reference in references(one, hub)))
    named = (ref.item for ref in found if ref.item and not has_declined(ref.item, "page"))
    date = item.shown.day.isoformat() if item.shown else ""
    told = {
        "summary": page.meta.get("description") or "",
        "date": date,
        "every": EVERY,
        "names": " · ".join(dict.fromkeys(aliases_of(item))),
        "also": " · ".join(dict.fromkeys(names_of(named, hub))),
        "spelt": _spelt(page, shown, hub),
    }
    return {
        "body": True,
        "filters": {name: values for name, values in _filters(page, item, shown, found).items() if values},
        "meta": {name: text for name, text in told.items() if text},
        "sort": {"date": date or UNDATED},
    }


def _filters(page: WebPage, item: Item, shown: Sequence[Item], found: Iterable[Reference]) -> dict[str, list[str]]:
    referred: dict[str, list[str]] = {facet: [] for facet in FACETS.values()}
    for reference in found:
        referred[FACETS[reference.kind]].append(reference.value)
    return {
        "kind": [one.kind.value for one in shown],
        **referred,
        "language": [page.lang],
        "year": [str(item.shown.day.year)] if item.shown else [],
    }


def _spelt(page: WebPage, shown: Iterable[Item], hub: Hub) -> str:
    """Gather other spellings of the words that stand on the page."""
    text = "\n".join([page.title, *(hub.html(one).text for one in shown)])
    return " ".join(spellings(text, page.lang))


# FOLDED from names: The other names of whoever and whatever a page is about: a name in any script finds the page.


def names_of(named: Iterable[Item], hub: Hub) -> Iterator[str]:
    """Yield every name of these people and topics, in all languages of the hub."""
    for item in named:
        for version in hub.translations(item):
            yield version.title
            yield from aliases_of(version)
        if isinstance(item, Topic):
            yield from item.label.values()


def aliases_of(item: Item) -> tuple[str, ...]:
    """Give the other names of a person or topic; its labels have pages of their own."""
    return item.also_known_as if isinstance(item, Person | Topic) else ()


# FOLDED from references: Whom, what and which event an item names, as filters know them.

KINDS = (Kind.TOPIC, Kind.PERSON, Kind.EVENT)
FURTHER = {Kind.EVENT: {"sponsors": Kind.PERSON}}
"""References to somebody who need not have a page."""


@dataclass(frozen=True, slots=True)
class Reference:
    """What an item names; `value` is its id, or the name as written where it has no file."""

    kind: Kind
    value: str
    item: Item | None = field(default=None, compare=False)


def references(item: Item, hub: Hub) -> Iterator[Reference]:
    """Yield what an item names, itself first where others are filtered by it."""
    if item.kind in KINDS:
        yield Reference(item.kind, item.id, item)
    keys = {"topics": Kind.TOPIC} | item.references | FURTHER.get(item.kind, {})
    for key, kind in keys.items():
        if kind in KINDS:
            for word in _words(getattr(item, key)):
                target = hub.resolve(kind, word)
                yield Reference(kind, target.id if target else word, target)


def _words(value: str | tuple[str, ...] | None) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else value or ()
