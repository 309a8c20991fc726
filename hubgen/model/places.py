"""Where each item has its page, by language of the reader."""

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from hubgen.model.address import address_of, door
from hubgen.model.consent import has_declined
from hubgen.model.event import Event
from hubgen.model.hub import Hub
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.recap import Recap
from hubgen.model.topic import Topic

Name: TypeAlias = tuple[Kind, str]
"""An item whatever its language."""

Places: TypeAlias = Mapping[Name, Mapping[str, str]]


def name_of(item: Item) -> Name:
    """Name an item whatever its language."""
    return (item.kind, item.id)


def places_of(hub: Hub) -> Places:
    """Map each item of a published hub to its addresses by configured language, the hub's own first.

    Whoever agreed to no page of their own has none.
    """
    recaps = event_recaps(hub)
    return {
        name: {locale: door(locale, hub.home) + _tail(item, recaps) for locale in _locales(hub, item, recaps)}
        for name, item in hub.versions().items()
        if not has_declined(item, "page")
    }


def event_recaps(hub: Hub) -> dict[str, str]:
    """Map events that are there to the recap that stands on their page: the first, where there are several."""
    found: dict[str, str] = {}
    for recap in hub.of(Recap):
        if hub.get(Kind.EVENT, recap.event):
            found.setdefault(recap.event, recap.id)
    return found


def _tail(item: Item, recaps: Mapping[str, str]) -> str:
    if isinstance(item, Recap) and recaps.get(item.event) != item.id:
        return f"{Kind.RECAP.folder}/{item.id}/"
    return address_of(item, item.locale)


def _locales(hub: Hub, item: Item, recaps: Mapping[str, str]) -> Iterator[str]:
    there = {version.locale for version in hub.translations(item)}
    if isinstance(item, Topic):
        there |= item.label.keys()
    if isinstance(item, Event) and item.id in recaps:
        recap = hub.get(Kind.RECAP, recaps[item.id])
        there |= {version.locale for version in hub.translations(recap)} if recap else set()
    return (locale for locale in hub.languages if locale in there)
