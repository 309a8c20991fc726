"""Whom, what and which event an item names, as filters know them."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from hubgen.model.hub import Hub
from hubgen.model.item import Item
from hubgen.model.kind import Kind

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
