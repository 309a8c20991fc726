"""What a name in an issue means: an item, or a quote within one."""

from dataclasses import dataclass

from hubgen.model.hub import Hub
from hubgen.model.item import Item
from hubgen.model.naming import find_quote
from hubgen.model.parts import Quote
from hubgen.model.reference import ItemRef


@dataclass(frozen=True, slots=True)
class Named:
    """An item that is out, with the quote that is meant, if one is; `name` is as the issue has it."""

    name: str
    item: Item
    quote: Quote | None = None


def named(hub: Hub, name: str, locale: str) -> Named | None:
    """Find what `kind/id` or `kind/id#quote` means to readers of `locale`; None where it is not out."""
    ref = ItemRef(name)
    item = hub.get(*ref.item, locale) if ref.item else None
    if not item or ref.quote is None:
        return Named(name, item) if item else None
    found = find_quote(hub, item, ref.quote)
    return Named(name, *found) if found else None
