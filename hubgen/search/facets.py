"""What Pagefind indexes of each page beside its text: the values of its filters, its date, and other names for it.

The values of filters are ids, the same in every language, so that the indexes of all languages can be
searched as one; readers see the labels of `hubgen.search.labels` instead.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, TypeAlias

from hubgen.model.consent import has_declined
from hubgen.model.hub import Hub
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.output import WebPage
from hubgen.model.person import Person
from hubgen.model.recap import Recap
from hubgen.model.topic import Topic
from hubgen.search.spelling import search_variants

FACETS = {Kind.TOPIC: "topic", Kind.PERSON: "person", Kind.EVENT: "event"}
"""The facets that are made of references."""

UNDATED = "0"
"""Comes last, newest first; Pagefind would leave out what has no value to sort by."""

EVERY = "ꙮ"
"""A word that every page has and nobody types. Without a query Pagefind would fetch its whole index; asked for
this word (in `engine.js`) it fetches a small part."""

Recaps: TypeAlias = Mapping[str, Sequence[Recap]]


@dataclass(frozen=True, slots=True)
class _Reference:
    """An item that another names; `value` is its id, or its name as written where it has no file."""

    kind: Kind
    value: str
    item: Item | None = field(default=None, compare=False)


def with_facets(pages: tuple[WebPage, ...], hub: Hub) -> tuple[WebPage, ...]:
    """Return pages with the language of their search box in `finder`, and those of items with `search` for Pagefind.

    Only pages of items can be found; home pages, lists and the like cannot.
    """
    recaps: defaultdict[str, list[Recap]] = defaultdict(list)
    for recap in hub.of(Recap):
        recaps[recap.event].append(recap)
    return tuple(_with_facets(page, hub, recaps) for page in pages)


def _with_facets(page: WebPage, hub: Hub, recaps: Recaps) -> WebPage:
    meta: dict[str, Any] = {**page.meta, "finder": page.meta.get("chrome", page.lang)}
    item = hub.get(*page.item) if page.item else None
    if item:
        meta["search"] = _search_data(page, item, (item, *_after(page, item, hub, recaps)), hub)
    return replace(page, meta=meta)


def _after(page: WebPage, item: Item, hub: Hub, recaps: Recaps) -> list[Item]:
    """List the recaps that stand on an event's page, in the page's language."""
    found = recaps.get(item.id, ()) if item.kind is Kind.EVENT else ()
    return [hub.get(Kind.RECAP, recap.id, page.lang) or recap for recap in found]


def _search_data(page: WebPage, item: Item, shown: Sequence[Item], hub: Hub) -> Mapping[str, Any]:
    """Return what Pagefind indexes beside the text of a page about `item`, on which all of `shown` stand."""
    found = list(dict.fromkeys(reference for one in shown for reference in _references(one, hub)))
    named = (reference.item for reference in found if reference.item and not has_declined(reference.item, "page"))
    text = "\n".join([page.title, *(hub.html(one).text for one in shown)])
    date = item.shown.day.isoformat() if item.shown else ""
    meta = {
        "summary": page.meta.get("description") or "",
        "date": date,
        "every": EVERY,
        "names": " · ".join(dict.fromkeys(_aliases_of(item))),
        "also": " · ".join(dict.fromkeys(name for one in named for name in _names_of(one, hub))),
        "spelt": " ".join(search_variants(text, page.lang)),
    }
    return {
        "body": True,
        "filters": {facet: values for facet, values in _filters(page, item, shown, found).items() if values},
        "meta": {name: text for name, text in meta.items() if text},
        "sort": {"date": date or UNDATED},
    }


def _filters(page: WebPage, item: Item, shown: Sequence[Item], found: Sequence[_Reference]) -> dict[str, list[str]]:
    return {
        "kind": [one.kind.value for one in shown],
        **{facet: [one.value for one in found if one.kind is kind] for kind, facet in FACETS.items()},
        "language": [page.lang],
        "year": [str(item.shown.day.year)] if item.shown else [],
    }


def _references(item: Item, hub: Hub) -> Iterator[_Reference]:
    """Yield the topics, people and events that an item names, itself first where it is one."""
    if item.kind in FACETS:
        yield _Reference(item.kind, item.id, item)
    for _, kind, name in item.named():
        if kind in FACETS:
            target = hub.resolve(kind, name)
            yield _Reference(kind, target.id if target else name, target)


def _names_of(item: Item, hub: Hub) -> Iterator[str]:
    """Yield every name of a person or topic, in all languages of the hub."""
    for version in hub.translations(item):
        yield version.title
        yield from _aliases_of(version)
    if isinstance(item, Topic):
        yield from item.label.values()


def _aliases_of(item: Item) -> tuple[str, ...]:
    """Return the other names of a person or topic; the labels of a topic have pages of their own."""
    return item.also_known_as if isinstance(item, Person | Topic) else ()
