"""What an item's page shows beside its text, whatever its kind: facts, sections, buttons and further data."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby

from hubgen.model.address import Name, name_of
from hubgen.model.item import Item
from hubgen.pages.card import card
from hubgen.pages.context import Data, PageContext

FEW = 6
"""Up to so many items are shown as cards, more as rows."""


@dataclass
class Facts:
    """The short lines beside a text, as they are gathered; what is empty is left out.

    Labels are keys of hubgen's words.
    """

    context: PageContext
    found: list[Data] = field(default_factory=list)

    def links(self, label: str, links: Iterable[Data | None]) -> None:
        """Add a line of links."""
        self._add(label, "links", [link for link in links if link])

    def text(self, label: str, text: object) -> None:
        """Add a line of text."""
        self._add(label, "text", "" if text is None else str(text))

    def when(self, label: str, when: Data | None) -> None:
        """Add a date that is written already, as `pages.dates` does."""
        self._add(label, "when", when)

    def _add(self, label: str, key: str, value: object) -> None:
        if value:
            self.found.append({"label": self.context.words[label], key: value, **self.context.words_attributes})


@dataclass
class Sections:
    """The sections below a text, as they are gathered; no item is shown in two of them.

    Titles are keys of hubgen's words.
    """

    context: PageContext
    shown: set[Name] = field(default_factory=set)
    found: list[Data] = field(default_factory=list)

    def add(self, title: str, names: Iterable[Name], style: str = "") -> None:
        """Add the cards of the named items that have a page and were not shown yet."""
        fresh = [name for name in dict.fromkeys(names) if name not in self.shown]
        self.shown.update(fresh)
        style = style or ("cards" if len(fresh) <= FEW else "rows")
        self.put(title, style, cards_of(self.context, self.context.existing(fresh)))

    def put(self, title: str, style: str, cards: list[Data]) -> None:
        """Add entries as a style of section shows them; without entries there is no section."""
        if cards:
            head = {"id": title.replace(".", "-"), "title": self.context.words[title], **self.context.words_attributes}
            shown = list(_by_year(cards)) if style == "years" else cards
            only_names = style == "people" and "kind" not in cards[0]
            self.found.append({**head, "style": style, "cards": shown, "only_names": only_names})


@dataclass
class Detail:
    """All of it for one page; `more` is added to the page's front matter."""

    facts: Facts
    sections: Sections
    buttons: list[Data] = field(default_factory=list)
    more: Data = field(default_factory=dict)


def cards_of(context: PageContext, items: Iterable[Item]) -> list[Data]:
    """Return the cards of items."""
    return [card(context, item) for item in items]


def _by_year(cards: Iterable[Data]) -> Iterator[Data]:
    """Yield cards, which are in order of time, with `year` at the first of each year."""
    for year, group in groupby(cards, key=lambda one: one["leaf"]["year"]):
        first, *rest = group
        yield {**first, "year": year}
        yield from rest


def names_of(items: Iterable[Item | None]) -> list[Name]:
    """Return the names of those items that are not None."""
    return [name_of(item) for item in items if item]
