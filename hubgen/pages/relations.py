"""Which items name, quote or link each other: indexes in the other direction, made in one walk over the hub."""

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

NamedBy: TypeAlias = Mapping[Name, Mapping[tuple[Kind, str], Sequence[Name]]]
"""The items that name an item, by their kind and the key: stories by `speakers`."""

WINDOW = 6
"""How many neighbours in time, on either side, are looked at for related stories: keeps the cost linear."""
WEIGHTS = {Kind.EVENT: 3, Kind.PERSON: 2, Kind.TOPIC: 2}


@dataclass(frozen=True, slots=True)
class Relations:
    """The relations of a published hub, by the name of the item that is meant.

    `named` maps it to the items that name it in their headers, newest first, by their kind and key; `linked` to those
    whose text links it; `quoted` to the quotes of a person and where they stand; `steps` to the items before and after
    it in its series or edition; `related` to stories with the same people, topics or event, the closest first.
    """

    named: NamedBy = field(default_factory=dict)
    linked: Mapping[Name, Sequence[Name]] = field(default_factory=dict)
    quoted: Mapping[Name, Sequence[tuple[Name, Quote]]] = field(default_factory=dict)
    steps: Mapping[Name, tuple[Name | None, Name | None]] = field(default_factory=dict)
    related: Mapping[Name, Sequence[Name]] = field(default_factory=dict)

    def by(self, name: Name, kind: Kind, *keys: str) -> list[Name]:
        """List the items of a kind that name an item under any of the keys, each once."""
        found = self.named.get(name, {})
        return list(dict.fromkeys(other for key in keys for other in found.get((kind, key), ())))


def newest_first(items: Iterable[Item]) -> list[Item]:
    """Return items in order: newest first, undated last, ties by id."""
    return sorted(items, key=_age)


def _age(item: Item) -> tuple[float, str]:
    return (-item.shown.at.timestamp() if item.shown else float("inf"), item.id)


def relate(hub: Hub) -> Relations:
    """Return the relations of a published hub."""
    ordered = newest_first(hub.versions().values())
    named = _named(hub, ordered)
    steps = {**_event_steps(named), **_issue_steps(hub)}
    return Relations(named, _linked(hub, ordered), _quoted(hub, ordered), steps, _related(named))


def _named(hub: Hub, ordered: Iterable[Item]) -> dict[Name, dict[tuple[Kind, str], list[Name]]]:
    found: defaultdict[Name, defaultdict[tuple[Kind, str], list[Name]]] = defaultdict(lambda: defaultdict(list))
    for item in ordered:
        for key, target in dict.fromkeys(_targets(hub, item)):
            found[target][item.kind, key].append(name_of(item))
    return {name: dict(by_key) for name, by_key in found.items()}


def _targets(hub: Hub, item: Item) -> Iterator[tuple[str, Name]]:
    """Yield the items that a header names, each with the key; an issue's `again` counts as its `items`."""
    for key, kind, name in item.named():
        if target := hub.resolve(kind, name):
            yield str(key[0]), name_of(target)
    if isinstance(item, Issue):
        targets = (find_reference(hub, text) for text in item.items + item.again)
        yield from (("items", name_of(target)) for target in targets if target)
    if isinstance(item, Canvas):
        owners = (hub.person(theme.owner) for theme in item.themes.values() if theme.owner)
        yield from (("themes", name_of(owner)) for owner in owners if owner)


def find_reference(hub: Hub, text: str, locale: str | None = None) -> Item | None:
    """Find the item that `kind/id` or `kind/id#part` names, in the version for readers of `locale`."""
    name = ItemRef(text).item
    return hub.get(*name, locale) if name else None


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


def _event_steps(named: NamedBy) -> dict[Name, tuple[Name | None, Name | None]]:
    found: dict[Name, tuple[Name | None, Name | None]] = {}
    for name, by_key in named.items():
        row = list(reversed(by_key.get((Event.kind, "series"), ()))) if name[0] is Kind.SERIES else []
        found.update(_neighbours(row))
    return found


def _issue_steps(hub: Hub) -> dict[Name, tuple[Name | None, Name | None]]:
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


def _related(named: NamedBy) -> dict[Name, list[Name]]:
    scores: defaultdict[Name, Counter[Name]] = defaultdict(Counter)
    for name, by_key in named.items():
        row = list(dict.fromkeys(s for (kind, _), found in by_key.items() if kind is Story.kind for s in found))
        for place, story in enumerate(row):
            for other in row[max(0, place - WINDOW) : place] + row[place + 1 : place + 1 + WINDOW]:
                scores[story][other] += WEIGHTS.get(name[0], 1)
    return {story: [other for other, _ in found.most_common(4)] for story, found in scores.items()}
