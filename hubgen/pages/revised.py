"""When each page last changed, as far as its authors say so; the day of a build says nothing about that."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from hubgen.model.address import event_recaps
from hubgen.model.event import Event
from hubgen.model.hub import Hub
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.moment import Moment
from hubgen.model.output import WebPage
from hubgen.pages.alternates import placed

GATHERING = frozenset({"home", "list", Kind.TOPIC, Kind.PERSON, Kind.SERIES, Kind.CHAPTER})
"""Sorts of pages that are there for what they list, and so change with it."""
_PART = re.compile(r"page/\d+/$")


def last_changes(pages: Iterable[WebPage], hub: Hub) -> Mapping[str, Moment]:
    """Map addresses to the last change of what stands there; a page of which nothing is known is left out.

    A list changed when the newest thing in it did, on whichever of the list's pages that stands.
    """
    planned = tuple(pages)
    own = _own(planned, hub)
    found = {address: max(moments) for address, moments in own.items() if moments}
    listed: defaultdict[str, list[Moment]] = defaultdict(list)
    for page in planned:
        if page.meta.get("kind") in GATHERING:
            listed[_whole(page)] += [*own[page.address], *(found[url] for url in _shown(page) if url in found)]
    gathered = {page.address: max(listed[_whole(page)]) for page in planned if listed.get(_whole(page))}
    return {**found, **gathered}


def _own(pages: Iterable[WebPage], hub: Hub) -> dict[str, list[Moment]]:
    """Gather what is known of the texts on each page: its item or preface, and an event's recap."""
    items = {item.key: item for item in hub.items}
    prefaces = {item.source.path: item for item in hub.items if item.kind is Kind.PAGE}
    recaps = event_recaps(hub)
    found: dict[str, list[Moment]] = {}
    for page in pages:
        item = items[page.item] if page.item else prefaces.get(page.source or "")
        texts = [item, _recap(page, item, recaps, hub)]
        found[page.address] = [moment for text in texts if text for moment in _moments(text)]
    return found


def _recap(page: WebPage, item: Item | None, recaps: Mapping[str, str], hub: Hub) -> Item | None:
    if not isinstance(item, Event) or item.id not in recaps:
        return None
    return hub.get(Kind.RECAP, recaps[item.id], placed(page.address, hub.languages)[0])


def _moments(item: Item) -> Iterator[Moment]:
    """List what an author dated in an item; what lies ahead is not in a published hub."""
    quotes, changes = getattr(item, "quotes", ()), getattr(item, "changes", ())
    yield from filter(None, (item.date, item.updated, *(quote.date for quote in quotes)))
    yield from (change.on for change in changes)


def _whole(page: WebPage) -> str:
    """Name the list of which a page may be a part."""
    return _PART.sub("", page.address) if page.meta.get("kind") == "list" else page.address


def _shown(page: WebPage) -> Iterator[str]:
    """Name the pages to which a page's cards lead."""
    for section in ({"cards": page.meta.get("new", ())}, *page.meta.get("sections", ())):
        for card in section["cards"]:
            yield str(card.get("url", "")).partition("#")[0]
