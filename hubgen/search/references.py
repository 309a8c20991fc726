"""Whom, what and which event an item names, as filters know them."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from hubgen.model.hub import Hub
from hubgen.model.item import Item
from hubgen.model.kind import Kind

KINDS = (Kind.TOPIC, Kind.PERSON, Kind.EVENT)


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
    for _, kind, word in item.named():
        target = hub.resolve(kind, word)
        if kind in KINDS and (target or not hub.is_withheld(kind, word)):
            yield Reference(kind, target.id if target else word, target)
