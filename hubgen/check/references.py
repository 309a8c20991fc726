"""All references that an item's header makes: which key names what."""

from collections.abc import Iterator
from typing import NamedTuple

from hubgen.model.canvas import Canvas
from hubgen.model.issue import Issue
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.recap import Recap
from hubgen.model.reference import ItemRef
from hubgen.model.source import KeyPath

MIXED = ("items", "left_out", "again")
"""An issue's keys whose values are `kind/id`."""


class Reference(NamedTuple):
    """`kind` is None where the value cannot name an item."""

    key: KeyPath
    kind: Kind | None
    name: str


def references(item: Item) -> Iterator[Reference]:
    """Yield what an item names, key by key."""
    yield from (Reference(*one) for one in item.named() if one[0][0] in item.references)
    for number, quote in enumerate(getattr(item, "quotes", ())):
        if quote.by:
            yield Reference(("quotes", number, "by"), Kind.PERSON, quote.by)
    if isinstance(item, Recap):
        yield from _makers(item)
    if isinstance(item, Issue):
        yield from _issue(item)
    if isinstance(item, Canvas):
        yield from _canvas(item)


def _makers(item: Recap) -> Iterator[Reference]:
    for number, project in enumerate(item.projects):
        for place, name in enumerate(project.by):
            yield Reference(("projects", number, "by", place), Kind.PERSON, name)


def _issue(item: Issue) -> Iterator[Reference]:
    for key in MIXED:
        for number, name in enumerate(getattr(item, key)):
            yield _mixed((key, number), name)


def _canvas(item: Canvas) -> Iterator[Reference]:
    for theme, answer in item.themes.items():
        if answer.owner:
            yield Reference(("themes", theme, "owner"), Kind.PERSON, answer.owner)
        for number, name in enumerate(answer.evidence):
            if ":" not in name:  # else it is a link
                yield _mixed(("themes", theme, "evidence", number), name)


def _mixed(key: KeyPath, name: str) -> Reference:
    """Read `story/first-steps`; an anchor (`recap/may#quote`) names a part of the item."""
    item = ItemRef(name).item
    return Reference(key, *item) if item else Reference(key, None, name)
