"""What a name in an issue means: an item, or a quote within one."""

from dataclasses import dataclass

from hubgen.model.hub import Hub
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.parts import Quote
from hubgen.model.quoting import by_name


@dataclass(frozen=True, slots=True)
class Named:
    """An item that is out, with the quote that is meant, if one is; `name` is as the issue writes it."""

    name: str
    item: Item
    quote: Quote | None = None


def named(hub: Hub, name: str, locale: str) -> Named | None:
    """Find what `kind/id` or `kind/id#quote` means to readers of `locale`; None where it is not out."""
    whole, hash_, part = name.partition("#")
    kind, slash, identifier = whole.partition("/")
    item = hub.get(Kind(kind), identifier, locale) if slash and kind in set(Kind) else None
    if not item or not hash_:
        return Named(name, item) if item else None
    return _quoted(hub, name, item, part)


def _quoted(hub: Hub, name: str, item: Item, part: str) -> Named | None:
    """Find a quote; a translation that brings other quotes does not hide those of its original."""
    for version in (item, *hub.translations(item)):
        quote = by_name(getattr(version, "quotes", ())).get(part)
        if quote:
            return Named(name, version, quote)
    return None
