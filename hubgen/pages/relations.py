"""How items hang together, both ways: inverted indexes, made in one walk over the hub."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from hubgen.model.address import Name, name_of
from hubgen.model.canvas import Canvas
from hubgen.model.channel import edition_of
from hubgen.model.event import Event
from hubgen.model.hub import Hub
from hubgen.model.issue import Issue
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.parts import Quote
from hubgen.model.reference import ItemRef
from hubgen.model.story import Story

Naming: TypeAlias = tuple[Kind, str]
"""A kind and the key by which its items name another: stories by `speakers`."""
Named: TypeAlias = Mapping[Name, Mapping[Naming, Sequence[Name]]]

WINDOW = 6
"""How many neighbours in time, on either side, are looked at for related stories: keeps the cost linear."""
WEIGHTS = {Kind.EVENT: 3, Kind.PERSON: 2, Kind.TOPIC: 2}


@dataclass(frozen=True, slots=True)
class Relations:
    """`named` tells for each item who names it, newest first; `linked` whose text links to it."""

    named: Named = field(default_factory=dict)
    linked: Mapping[Name, Sequence[Name]] = field(default_factory=dict)
    quoted: Mapping[Name, Sequence[tuple[Name, Quote]]] = field(default_factory=dict)
    steps: Mapping[Name, tuple[Name | None, Name | None]] = field(default_factory=dict)
    related: Mapping[Name, Sequence[Name]] = field(default_factory=dict)

    def by(self, name: Name, kind: Kind, *keys: str) -> list[Name]:
        """List the items of a kind that name this one under any of the keys, each once."""
        found = self.named.get(name, {})
        return list(dict.fromkeys(other for key in keys for other in found.get((kind, key), ())))


def newest_first(items: Iterable[Item]) -> list[Item]:
    """Put items in order: newest first, undated last, ties by id."""
    return sorted(items, key=_age)


def _age(item: Item) -> tuple[float, str]:
    return (-item.shown.at.timestamp() if item.shown else float("inf"), item.id)


def relate(hub: Hub) -> Relations:
    """Walk over the hub once and note who names, quotes and links whom."""
    ordered = newest_first(hub.versions().values())
    named = _named(hub, ordered)
    return Relations(
        named, _linked(hub, ordered), _quoted(hub, ordered), {**_steps(named), **_letters(hub)}, _related(named)
    )


def _named(hub: Hub, ordered: Iterable[Item]) -> dict[Name, dict[Naming, list[Name]]]:
    found: defaultdict[Name, defaultdict[Naming, list[Name]]] = defaultdict(lambda: defaultdict(list))
    for item in ordered:
        for key, target in dict.fromkeys(_targets(hub, item)):
            found[target][item.kind, key].append(name_of(item))
    return {name: dict(by_key) for name, by_key in found.items()}


def _targets(hub: Hub, item: Item) -> Iterator[tuple[str, Name]]:
    for key, kind, word in item.named():
        target = hub.resolve(kind, word)
        if target:
            yield str(key[0]), name_of(target)
    yield from _mixed_targets(hub, item)


def _mixed_targets(hub: Hub, item: Item) -> Iterator[tuple[str, Name]]:
    for word in item.items + item.again if isinstance(item, Issue) else ():
        target = named_item(hub, word)
        if target:
            yield "items", name_of(target)
    for theme in item.themes.values() if isinstance(item, Canvas) else ():
        owner = hub.person(theme.owner) if theme.owner else None
        if owner:
            yield "themes", name_of(owner)


def named_item(hub: Hub, word: str, locale: str | None = None) -> Item | None:
    """Find what `kind/id` means."""
    name = name_in(word)
    return hub.get(*name, locale) if name else None


def name_in(word: str) -> Name | None:
    """Read `kind/id`; an anchor (`recap/may#quote`) names a part of the item."""
    return ItemRef(word).item


def _linked(hub: Hub, ordered: Iterable[Item]) -> dict[Name, list[Name]]:
    found: defaultdict[Name, dict[Name, None]] = defaultdict(dict)
    for item in ordered:
        for version in hub.translations(item):
            for kind, identifier, _ in hub.html(version).links:
                if (kind, identifier) != name_of(item):
                    found[kind, identifier][name_of(item)] = None
    return {name: list(others) for name, others in found.items()}


def _quoted(hub: Hub, ordered: Iterable[Item]) -> dict[Name, list[tuple[Name, Quote]]]:
    found: defaultdict[Name, list[tuple[Name, Quote]]] = defaultdict(list)
    for item in ordered:
        for quote in getattr(item, "quotes", ()):
            person = hub.person(quote.by) if quote.by else None
            if person:
                found[name_of(person)].append((name_of(item), quote))
    return dict(found)


def _steps(named: Named) -> dict[Name, tuple[Name | None, Name | None]]:
    found: dict[Name, tuple[Name | None, Name | None]] = {}
    for name, by_key in named.items():
        row = list(reversed(by_key.get((Event.kind, "series"), ()))) if name[0] is Kind.SERIES else []
        found.update(_neighbours(row))
    return found


def _letters(hub: Hub) -> dict[Name, tuple[Name | None, Name | None]]:
    """Put the issues of each edition in a row, oldest first, ties by id."""
    rows: defaultdict[str, list[Issue]] = defaultdict(list)
    for issue in hub.of(Issue):
        rows[edition_of(issue)].append(issue)
    found: dict[Name, tuple[Name | None, Name | None]] = {}
    for row in rows.values():
        row.sort(key=lambda issue: (issue.date.at.timestamp() if issue.date else float("-inf"), issue.id))
        found.update(_neighbours([name_of(issue) for issue in row]))
    return found


def _neighbours(row: list[Name]) -> Iterator[tuple[Name, tuple[Name | None, Name | None]]]:
    """Yield each of a row with the one before and the one after it."""
    return zip(row, zip([None, *row], [*row[1:], None], strict=False), strict=False)


def _related(named: Named) -> dict[Name, list[Name]]:
    scores: defaultdict[Name, Counter[Name]] = defaultdict(Counter)
    for name, by_key in named.items():
        row = list(dict.fromkeys(s for (kind, _), found in by_key.items() if kind is Story.kind for s in found))
        for place, story in enumerate(row):
            for other in row[max(0, place - WINDOW) : place] + row[place + 1 : place + 1 + WINDOW]:
                scores[story][other] += WEIGHTS.get(name[0], 1)
    return {story: [other for other, _ in found.most_common(4)] for story, found in scores.items()}
