"""Tells Pagefind of each page: by what it can be filtered, its date, and other names that lead to it.

The values of filters are ids, the same in every language, so that the indexes of all languages can be
searched as one; readers see the labels of `hubgen.search.labels` instead.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeAlias

from hubgen.model.consent import declined
from hubgen.model.hub import Hub
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.output import WebPage
from hubgen.model.recap import Recap
from hubgen.search.names import aliases_of, names_of
from hubgen.search.references import Reference, references
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
    named = (ref.item for ref in found if ref.item and not declined(hub, ref.item, "page"))
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
