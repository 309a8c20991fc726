"""Sections below an item's text: what else belongs to it, each thing once."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from hubgen.model.address import Name, name_of
from hubgen.model.item import Item
from hubgen.pages.card import card
from hubgen.pages.view import Data, View

FEW = 6
"""Up to so many items are shown as cards, more as rows."""


@dataclass
class Sections:
    """Sections of one page, as they are put together; what was shown is not shown again."""

    view: View
    shown: set[Name] = field(default_factory=set)
    found: list[Data] = field(default_factory=list)

    def add(self, title: str, names: Iterable[Name], style: str = "") -> None:
        """Add cards of these items under a heading, a key of hubgen's words."""
        fresh = [name for name in dict.fromkeys(names) if name not in self.shown]
        self.shown.update(fresh)
        self.put(title, style or _style(len(fresh)), cards_of(self.view, self.view.existing(fresh)))

    def put(self, title: str, style: str, cards: list[Data]) -> None:
        """Add whatever a style of section shows, if there is any."""
        if cards:
            anchor = title.replace(".", "-")
            head = {"id": anchor, "title": self.view.words[title], **self.view.spoken}
            self.found.append({**head, "style": style, "cards": cards})


def _style(count: int) -> str:
    return "cards" if count <= FEW else "rows"


def cards_of(view: View, items: Iterable[Item]) -> list[Data]:
    """Give the cards of items that have a page, and of those without one as plain text."""
    return [card(view, item) for item in items]


def names_of(items: Iterable[Item | None]) -> list[Name]:
    """Name the items that were found."""
    return [name_of(item) for item in items if item]
