"""What a name in an issue means: an item, or a quote within one."""

from dataclasses import dataclass

from hubgen.model.hub import Hub
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.naming import quoted
from hubgen.model.parts import Quote


@dataclass(frozen=True, slots=True)
class Named:
    """An item that is out, with the quote that is meant, if one is; `name` is as the issue has it."""

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
    found = quoted(hub, item, part)
    return Named(name, *found) if found else None
