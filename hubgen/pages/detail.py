"""What an item's page shows beside its text, whatever its kind."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from hubgen.model.item import Item
from hubgen.model.moment import Moment
from hubgen.model.places import Name, name_of
from hubgen.pages.card import card
from hubgen.pages.context import Data, PageContext
from hubgen.pages.dates import day_text


@dataclass
class Detail:
    """Facts, sections, buttons and further data of one page, as its kind fills them."""

    context: PageContext
    facts: Facts = field(init=False)
    sections: Sections = field(init=False)
    buttons: list[Data] = field(default_factory=list)
    more: Data = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.facts = Facts(self.context)
        self.sections = Sections(self.context)


# FOLDED from facts: Facts: the short lines of an item's page that stand beside its text.


class Facts:
    """The facts of one page as they are gathered; what is empty is left away."""

    def __init__(self, context: PageContext) -> None:
        self.context = context
        self.found: list[Data] = []

    def links(self, label: str, links: list[Data | None] | list[Data]) -> None:
        """Add links under a label, a key of hubgen's words."""
        there = [link for link in links if link]
        if there:
            self._add(label, links=there)

    def text(self, label: str, text: object) -> None:
        """Add a text."""
        if text not in (None, ""):
            self._add(label, text=str(text))

    def when(self, label: str, when: Data | None) -> None:
        """Add a day that was written before."""
        if when:
            self._add(label, when=when)

    def _add(self, label: str, **shown: Any) -> None:
        self.found.append({"label": self.context.words[label], **shown, **self.context.words_attributes})

    def day(self, label: str, moment: Moment | None) -> None:
        """Add a day."""
        self.when(label, day_text(self.context, moment))


# FOLDED from sections: Sections below an item's text: what else belongs to it, each thing once.

FEW = 6
"""Up to so many items are shown as cards, more as rows."""


@dataclass
class Sections:
    """Sections of one page, as they are put together; what was shown is not shown again."""

    context: PageContext
    shown: set[Name] = field(default_factory=set)
    found: list[Data] = field(default_factory=list)

    def add(self, title: str, names: Iterable[Name], style: str = "") -> None:
        """Add cards of these items under a heading, a key of hubgen's words."""
        fresh = [name for name in dict.fromkeys(names) if name not in self.shown]
        self.shown.update(fresh)
        self.put(title, style or _style(len(fresh)), cards_of(self.context, self.context.existing(fresh)))

    def put(self, title: str, style: str, cards: list[Data]) -> None:
        """Add whatever a style of section shows, if there is any."""
        if cards:
            anchor = title.replace(".", "-")
            head = {"id": anchor, "title": self.context.words[title], **self.context.words_attributes}
            self.found.append({**head, "style": style, "cards": cards})


def _style(count: int) -> str:
    return "cards" if count <= FEW else "rows"


def cards_of(context: PageContext, items: Iterable[Item]) -> list[Data]:
    """Give the cards of items that have a page, and of those without one as plain text."""
    return [card(context, item) for item in items]


def names_of(items: Iterable[Item | None]) -> list[Name]:
    """Name the items that were found."""
    return [name_of(item) for item in items if item]
