"""Which items a header names, and under which keys."""

from collections.abc import Iterator
from typing import NamedTuple

from hubgen.model.canvas import Canvas
from hubgen.model.issue import Issue
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.recap import Recap
from hubgen.model.source import KeyPath

MIXED = ("items", "left_out", "again")
"""An issue's keys whose values are `kind/id`."""


class HeaderReference(NamedTuple):
    """A value of a header that names an item: its key, and the kind (None where it has another form) and name."""

    key: KeyPath
    kind: Kind | None
    name: str


def references(item: Item) -> Iterator[HeaderReference]:
    """Yield a HeaderReference for each value of an item's header that is to name another item, key by key."""
    for key, kind in item.references.items():
        value = getattr(item, key)
        for number, name in enumerate((value,) if isinstance(value, str) else value or ()):
            yield HeaderReference((key, number), kind, name)
    for number, quote in enumerate(getattr(item, "quotes", ())):
        if quote.by:
            yield HeaderReference(("quotes", number, "by"), Kind.PERSON, quote.by)
    if isinstance(item, Recap):
        yield from _makers(item)
    if isinstance(item, Issue):
        yield from _issue(item)
    if isinstance(item, Canvas):
        yield from _canvas(item)


def _makers(item: Recap) -> Iterator[HeaderReference]:
    for number, project in enumerate(item.projects):
        for place, name in enumerate(project.by):
            yield HeaderReference(("projects", number, "by", place), Kind.PERSON, name)


def _issue(item: Issue) -> Iterator[HeaderReference]:
    for key in MIXED:
        for number, name in enumerate(getattr(item, key)):
            yield _mixed((key, number), name)


def _canvas(item: Canvas) -> Iterator[HeaderReference]:
    for theme, answer in item.themes.items():
        if answer.owner:
            yield HeaderReference(("themes", theme, "owner"), Kind.PERSON, answer.owner)
        for number, name in enumerate(answer.evidence):
            if ":" not in name:  # else it is a link
                yield _mixed(("themes", theme, "evidence", number), name)


def _mixed(key: KeyPath, name: str) -> HeaderReference:
    """Read `story/first-steps`; an anchor (`recap/may#quote`) names a part of the item."""
    kind, _, identifier = name.partition("#")[0].partition("/")
    known = kind in list(Kind) and identifier
    return HeaderReference(key, Kind(kind), identifier) if known else HeaderReference(key, None, name)
