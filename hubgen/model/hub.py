"""The Hub: everything that was read, frozen, with the look-ups that features need."""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property
from typing import TypeVar

from hubgen.model.address import Name, Places, address_of, language_prefix
from hubgen.model.consent import declined_files, has_declined, without_declined
from hubgen.model.event import Event
from hubgen.model.header_references import without_references
from hubgen.model.item import Item, Key
from hubgen.model.kind import Kind
from hubgen.model.media import MediaFile, is_publishable, resolve
from hubgen.model.output import NOTHING, Rendered
from hubgen.model.parts import with_ids
from hubgen.model.person import Person
from hubgen.model.problem import Problem
from hubgen.model.recap import Recap
from hubgen.model.register import Register
from hubgen.model.topic import Topic

I = TypeVar("I", bound=Item)  # noqa: E741 - one letter, as type variables are named

NEEDS_DATE = frozenset({Kind.STORY, Kind.RECAP})
"""Kinds that are not published before they have a date."""


@dataclass(frozen=True)
class Hub:
    """All items of a hub; `languages` are the configured ones, the hub's own first.

    `unread` names what exists but could not be read, so that a reference to it is no second Problem.
    `files` are the paths of all regular files below the content folder; `measured` holds those that headers name.
    `withheld` are items that are not out: of them only the names count, so that no reference shows them.
    `register` is what was published before, settled: it knows items by what they are called now.
    `planned` holds what is going to stand on the site: addresses of pages (`stories/x/`) and paths of files.
    """

    items: tuple[Item, ...]
    languages: tuple[str, ...]
    problems: tuple[Problem, ...] = ()
    unread: frozenset[tuple[Kind, str]] = frozenset()
    files: frozenset[str] = frozenset()
    withheld: tuple[Item, ...] = field(default=(), repr=False)
    register: Register = field(default_factory=Register, repr=False)
    rendered: Mapping[Key, Rendered] = field(default_factory=dict, repr=False)
    measured: Mapping[str, MediaFile] = field(default_factory=dict, repr=False)
    planned: Container[str] = field(default=frozenset(), repr=False)

    @property
    def home(self) -> str:
        """The hub's own language."""
        return self.languages[0]

    def of(self, model: type[I], locale: str | None = None) -> list[I]:
        """List the items of a kind, each once, in the version for readers of `locale`."""
        return [item for item in self.versions(locale).values() if isinstance(item, model)]

    def get(self, kind: Kind, identifier: str, locale: str | None = None) -> Item | None:
        """Find an item by kind and id, in the version for readers of `locale`."""
        return self.versions(locale).get((kind, identifier))

    def versions(self, locale: str | None = None) -> Mapping[tuple[Kind, str], Item]:
        """Map kind and id to the one version that a reader of `locale` gets.

        That is the item in their language, else in the hub's own, else the first there is.
        """
        return self._versions[locale if locale in self.languages else self.home]

    def translations(self, item: Item) -> tuple[Item, ...]:
        """List all versions of an item, the hub's own language first."""
        return self._translations[item.kind, item.id]

    def html(self, item: Item) -> Rendered:
        """Give what became of an item's body."""
        return self.rendered.get(item.key, NOTHING)

    @cached_property
    def places(self) -> Places:
        """Map each item that has a page to its addresses by configured language, the hub's own first.

        Whoever agreed to no page of their own has none.
        """
        return {
            name: {locale: language_prefix(locale, self.home) + self._tail(item) for locale in self._locales(item)}
            for name, item in self.versions().items()
            if not has_declined(item, "page")
        }

    @cached_property
    def own_addresses(self) -> Mapping[Key, str]:
        """Map the key of each item that has a page to its address in the item's own language."""
        found = {item.key: self.places.get((item.kind, item.id), {}).get(item.locale) for item in self.items}
        return {key: address for key, address in found.items() if address is not None}

    def address(self, name: Name, locale: str | None = None) -> str | None:
        """Give the address of an item for readers of `locale`, else the first that it has; None without a page."""
        places = self.places.get(name, {})
        return places.get(locale or self.home) or next(iter(places.values()), None)

    @cached_property
    def event_recaps(self) -> Mapping[str, str]:
        """Map the ids of events to the id of the recap on their page: the first, where an event has several."""
        found: dict[str, str] = {}
        for recap in self.of(Recap):
            if self.get(Kind.EVENT, recap.event):
                found.setdefault(recap.event, recap.id)
        return found

    def _tail(self, item: Item) -> str:
        if isinstance(item, Recap) and self.event_recaps.get(item.event) != item.id:
            return f"{Kind.RECAP.folder}/{item.id}/"
        return address_of(item, item.locale)

    def _locales(self, item: Item) -> Iterator[str]:
        there = {version.locale for version in self.translations(item)}
        if isinstance(item, Topic):
            there |= item.label.keys()
        if isinstance(item, Event) and item.id in self.event_recaps:
            recap = self.get(Kind.RECAP, self.event_recaps[item.id])
            there |= {version.locale for version in self.translations(recap)} if recap else set()
        return (locale for locale in self.languages if locale in there)

    def published_file(self, item: Item, link: str | None) -> str | None:
        """Give the content path of the file that a link in an item's header leads to; None where it is not published.

        Nothing is loaded from elsewhere: it would tell a stranger who reads, and could be changed after it was seen.
        """
        path = resolve(item.source.path, link) if link else None
        return path if path and path in self.files and is_publishable(path) else None

    def person(self, name: str, locale: str | None = None) -> Person | None:
        """Find a person by id, name or alias in any script; letter case does not matter."""
        found = self._people.get(name.casefold())
        return self.get(Kind.PERSON, found, locale) if found else None  # type: ignore[return-value]

    def topic(self, name: str, locale: str | None = None) -> Topic | None:
        """Find a topic by id, label or other name."""
        found = self._topics.get(name.casefold())
        return self.get(Kind.TOPIC, found, locale) if found else None  # type: ignore[return-value]

    def resolve(self, kind: Kind, name: str, locale: str | None = None) -> Item | None:
        """Find what a reference in a header means."""
        if kind is Kind.PERSON:
            return self.person(name, locale)
        return self.topic(name, locale) if kind is Kind.TOPIC else self.get(kind, name, locale)

    def is_withheld(self, kind: Kind, name: str) -> bool:
        """Tell whether a reference means something that is there but not out; nothing may show such a name."""
        return bool(self.withheld_as(kind, name)) and self.resolve(kind, name) is None

    def withheld_as(self, kind: Kind, name: str) -> tuple[Item, ...]:
        """List what bears a name and is not out."""
        return tuple(self._withheld.get((kind, name.casefold()), ()))

    @cached_property
    def _withheld(self) -> dict[tuple[Kind, str], list[Item]]:
        found: defaultdict[tuple[Kind, str], list[Item]] = defaultdict(list)
        for item in self.withheld:
            for name in {name.casefold() for name in _names_of(item)}:
                found[item.kind, name].append(item)
        return dict(found)

    @cached_property
    def _translations(self) -> dict[tuple[Kind, str], tuple[Item, ...]]:
        groups: defaultdict[tuple[Kind, str], list[Item]] = defaultdict(list)
        for item in self.items:
            groups[item.kind, item.id].append(item)
        order = {language: rank for rank, language in enumerate(self.languages)}
        return {name: tuple(sorted(group, key=lambda i: order.get(i.locale, 99))) for name, group in groups.items()}

    @cached_property
    def _versions(self) -> dict[str, dict[tuple[Kind, str], Item]]:
        return {
            locale: {name: _for_reader(group, locale) for name, group in self._translations.items()}
            for locale in self.languages
        }

    @cached_property
    def _people(self) -> dict[str, str]:
        return _names((*self.items, *self.withheld), Person)

    @cached_property
    def _topics(self) -> dict[str, str]:
        return _names((*self.items, *self.withheld), Topic)


def published(hub: Hub, as_of: datetime) -> Hub:
    """Return the hub as readers may see it at `as_of`: what is released, and nothing that somebody declined.

    Quotes, recordings and pictures that somebody declined are taken out of the items and of `files`. A reference to an
    item that is not released is taken out of the header that makes it (a recap's `event` becomes ""). So nobody after
    this asks for consent, or whether a name may be shown; a person without a page is known by `consent.has_declined`.
    """
    out = released(hub, as_of)
    items = tuple(without_references(without_declined(out, item), out.is_withheld) for item in out.items)
    barred = declined_files(hub)
    measured = {path: file for path, file in out.measured.items() if path not in barred}
    return replace(out, items=items, files=out.files.difference(barred), measured=measured)


def released(hub: Hub, as_of: datetime) -> Hub:
    """Return the hub with the items that are out at `as_of`, as their authors wrote them; the others are `withheld`.

    Drafts are not out, nor what is in stock or dated later; a translation is not before its original is. That goes
    for the quotes and changes within an item, too.
    """
    out = {i.key for i in hub.items if is_published(i, as_of)}
    items = tuple(_as_known(i, as_of) for i in hub.items if i.key in out and _original_is_out(hub, i, out))
    kept = {item.key for item in items}
    return replace(hub, items=items, withheld=(*hub.withheld, *(i for i in hub.items if i.key not in kept)))


def is_published(item: Item, as_of: datetime) -> bool:
    """Tell whether an item by itself is out at `as_of`."""
    if is_withdrawn(item, as_of) or item.draft or (item.date and item.date.at > as_of):
        return False
    return item.date is not None or item.kind not in NEEDS_DATE


def is_withdrawn(item: Item, as_of: datetime) -> bool:
    """Tell whether an item was withdrawn by `as_of`: only its address is left."""
    return item.withdrawn is not None and item.withdrawn.on.at <= as_of


def _as_known(item: I, as_of: datetime) -> I:
    """Leave out the quotes, changes and revisions of an item that are not out at `as_of`.

    The quotes that stay keep their names: a number counts those that wait too.
    """
    known: dict[str, object] = {"updated": item.updated if item.updated and item.updated.at <= as_of else None}
    if quotes := getattr(item, "quotes", ()):
        known["quotes"] = tuple(one for one in with_ids(quotes) if one.date and one.date.at <= as_of)
    if changes := getattr(item, "changes", ()):
        known["changes"] = tuple(one for one in changes if one.on.at <= as_of)
    return item.with_values(**known)


def _original_is_out(hub: Hub, item: Item, out: set[Key]) -> bool:
    return all(other.key in out for other in hub.translations(item) if other.locale == hub.home)


def _for_reader(group: tuple[Item, ...], locale: str) -> Item:
    return next((item for item in group if item.locale == locale), group[0])


def _names_of(item: Item) -> tuple[str, ...]:
    """List the names by which a reference may mean an item."""
    if isinstance(item, Person):
        return (item.id, item.title, *item.also_known_as)
    return (item.id, item.title, *item.label.values(), *item.also_known_as) if isinstance(item, Topic) else (item.id,)


def _names(items: Iterable[Item], model: type[Item]) -> dict[str, str]:
    """Map each name to an id; an id always means itself, and a name that two share means neither.

    What is not out counts too, so that a name means the same before and after.
    """
    by_name: dict[str, set[str]] = {}
    ids = {}
    for item in items:
        if isinstance(item, model):
            ids[item.id.casefold()] = item.id
            for name in _names_of(item):
                by_name.setdefault(name.casefold(), set()).add(item.id)
    unique = {name: next(iter(owners)) for name, owners in by_name.items() if len(owners) == 1}
    return unique | ids
