"""The references that headers make to other items: under which keys they stand, and a header without some of them."""

from collections.abc import Callable
from typing import TypeVar

from hubgen.model.canvas import Canvas
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.parts import CanvasTheme, Project, Quote
from hubgen.model.recap import Recap
from hubgen.model.reference import ItemRef

I = TypeVar("I", bound=Item)  # noqa: E741 - one letter, as type variables are named
LeftOut = Callable[[Kind, str], bool]
"""Takes a kind and a name of an item; True where that name is to be taken out of a header."""


def without_references(item: I, is_left_out: LeftOut) -> I:
    """Return an item whose header names nothing that is to be left out, or the item itself where it names none.

    An issue keeps all that it names: it is judged by what it cannot show.
    """
    kinds = Item.mentions | item.references | item.mentions
    changed = {key: _without(getattr(item, key), kind, is_left_out) for key, kind in kinds.items()}
    if isinstance(item, Recap):
        changed["event"] = changed["event"] or ""
        changed["projects"] = tuple(_project(project, is_left_out) for project in item.projects)
    if isinstance(item, Canvas):
        changed["themes"] = {name: _theme(theme, is_left_out) for name, theme in item.themes.items()}
    if hasattr(item, "quotes"):
        changed["quotes"] = tuple(_quote(quote, is_left_out) for quote in item.quotes)
    return item.with_values(**changed)


def _without(named: object, kind: Kind, is_left_out: LeftOut) -> object:
    """Leave names out of a value: of a tuple these members, of a text all of it."""
    if isinstance(named, tuple):
        return tuple(name for name in named if not is_left_out(kind, name))
    return None if isinstance(named, str) and is_left_out(kind, named) else named


def _quote(quote: Quote, is_left_out: LeftOut) -> Quote:
    return quote.with_values(by=_without(quote.by, Kind.PERSON, is_left_out))


def _project(project: Project, is_left_out: LeftOut) -> Project:
    return project.with_values(by=_without(project.by, Kind.PERSON, is_left_out))


def _theme(theme: CanvasTheme, is_left_out: LeftOut) -> CanvasTheme:
    named = ((text, ItemRef(text).item) for text in theme.evidence)
    evidence = tuple(text for text, name in named if not (name and is_left_out(*name)))
    return theme.with_values(owner=_without(theme.owner, Kind.PERSON, is_left_out), evidence=evidence)
