"""What issues name, as it is called now: files get other names, quotes other places, and people spell as they like."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from hubgen.model.address import Name
from hubgen.model.hub import Hub
from hubgen.model.identifier import slug
from hubgen.model.issue import Issue
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.parts import Quote, current_id, quotes_by_id
from hubgen.model.reference import ItemRef, has_separator, is_id, parse_old_url, parse_reference
from hubgen.model.register import DATES
from hubgen.model.source import KeyPath, is_markdown

KEYS = ("items", "left_out", "again", "drafted")
"""The keys of an issue that name items."""
FREE = frozenset({Kind.PERSON, Kind.TOPIC, Kind.PAGE})
"""What is named by other words than ids."""


@dataclass(frozen=True)
class ReferenceResolver:
    """The names of a hub, which is whole: drafts and stock have names too."""

    hub: Hub

    def resolve(self, name: str, locale: str | None = None) -> ItemRef | None:
        """Give the present name of the item or quote that `kind/id` or `kind/id#quote` means; None if ambiguous.

        What is there by this name is meant; else what stood at its address before (`aliases`), or what the register
        followed to another name. A file's path and capital letters are understood. What is not there keeps its name.
        The number of a quote counts in the version for readers of `locale`.
        """
        written = ItemRef(name)
        found = self._meant(written.whole.strip().lstrip("./"))
        if found is None or written.quote is None:
            return ItemRef("/".join(found)) if found else None
        quote = self._quote(found, written.quote.strip(), locale)
        known = quote or not has_separator(written.quote)
        return ItemRef(f"{'/'.join(found)}#{quote or written.quote}") if known else None

    def _meant(self, word: str) -> Name | None:
        if item := self._by_path.get(word):
            return item.kind, item.id
        read = parse_reference(word)
        if read is None or (here := self._here(*read)):
            return here if read else None
        kind, identifier = read
        spelt = slug(identifier)
        if is_id(identifier):
            return self._here(kind, spelt) or self._before(kind, spelt)
        return read if kind in FREE else None if has_separator(identifier) else self._here(kind, spelt)

    def _here(self, kind: Kind, identifier: str) -> Name | None:
        """Find what bears a name today, also where its file could not be read."""
        item = self.hub.resolve(kind, identifier)
        return (kind, item.id) if item else (kind, identifier) if (kind, identifier) in self.hub.unread else None

    def _before(self, kind: Kind, identifier: str) -> Name:
        """Find what bore a name before; else that is its name still."""
        if item := self._by_alias.get((kind, identifier)):
            return item.kind, item.id
        followed = parse_reference(self._followed.get(f"{kind}/{identifier}", ""))
        return (followed and self._here(*followed)) or (kind, identifier)

    def _quote(self, found: Name, part: str, locale: str | None) -> str | None:
        item = self.hub.get(*found, locale)
        names = (current_id(getattr(one, "quotes", ()), part) for one in all_versions(self.hub, item)) if item else ()
        return next(filter(None, names), None)

    @cached_property
    def _by_path(self) -> dict[str, Item]:
        return {item.source.path: item for item in self.hub.items if is_markdown(item.source.path)}

    @cached_property
    def _by_alias(self) -> dict[Name, Item]:
        """Map what stood at old addresses to what does now; where two claim one, the first has it."""
        found: dict[Name, Item] = {}
        for item in self.hub.items:
            for old in filter(None, (parse_old_url(alias, self.hub.languages) for alias in item.aliases)):
                if (old[0] in DATES) is (item.kind in DATES):
                    found.setdefault(old, item)
        return found

    @cached_property
    def _followed(self) -> dict[str, str]:
        """Map names to those of today, as the register knows them; an original goes before its translations."""
        records = sorted(self.hub.register.records.values(), key=lambda one: one.name, reverse=True)
        return {one.name.partition(".")[0]: one.item.partition(".")[0] for one in records if not one.gone}


def resolve_issue_references(hub: Hub) -> Hub:
    """Give a hub whose issues name every item and quote by its present name, in the same order."""
    naming = ReferenceResolver(hub)
    items = tuple(_renamed(item, naming) if isinstance(item, Issue) else item for item in hub.items)
    return replace(hub, items=items) if any(new is not old for new, old in zip(items, hub.items, strict=True)) else hub


def is_date(name: str) -> bool:
    """Tell whether `kind/id` names an event or a series, which issues may name again until it has taken place."""
    return ItemRef(name).kind in DATES


def unresolved(issue: Issue, naming: ReferenceResolver) -> Iterator[tuple[KeyPath, ItemRef]]:
    """Yield key path and text of each ambiguous reference of an issue."""
    for key in KEYS:
        for number, name in enumerate(getattr(issue, key)):
            if naming.resolve(name, issue.lang) is None:
                yield (key, number), name


def find_quote(hub: Hub, item: Item, name: str) -> tuple[Item, Quote] | None:
    """Find a quote of an item by its id: gives the version of the item that has it, and the quote; else None.

    A translation that brings other quotes does not hide those of its original.
    """
    found = ((one, quotes_by_id(getattr(one, "quotes", ())).get(name)) for one in all_versions(hub, item))
    return next(((one, quote) for one, quote in found if quote), None)


def all_versions(hub: Hub, item: Item) -> tuple[Item, ...]:
    """List all versions of an item, this one first."""
    return (item, *hub.translations(item))


def _renamed(issue: Issue, naming: ReferenceResolver) -> Issue:
    now = {key: tuple(naming.resolve(name, issue.lang) or name for name in getattr(issue, key)) for key in KEYS}
    return issue.with_values(**now)
