"""What belongs to an edition: everything, or what is in its language, or about its topics, series and chapters."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from hubgen.config.newsletter import Edition
from hubgen.model.address import Name, name_of
from hubgen.model.channel import subjects_of
from hubgen.model.event import Event
from hubgen.model.hub import Hub
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.language import match_language
from hubgen.model.series import Series


@dataclass(frozen=True)
class EditionFilter:
    """An edition's part of a hub; `languages` are those of the hub, its own first."""

    edition: Edition
    languages: tuple[str, ...]

    @cached_property
    def lang(self) -> str | None:
        """The language that an item must have, as the hub calls it; None where it may have any."""
        own = self.edition.lang if self.edition.id else ""
        locale = match_language(own, self.languages) or own
        return locale if locale and locale != self.languages[0] else None

    def reads(self, lang: str) -> bool:
        """Tell whether its readers read a language; `pt` and `pt-BR` are one where the hub has one of them."""
        return self.lang is None or self.lang == match_language(lang, (*self.languages, self.lang))

    def items(self, hub: Hub) -> Iterator[Item]:
        """Yield the items that match, in the version for the edition's readers, in an order of names."""
        versions = hub.versions(self.lang)
        yield from (versions[name] for name in sorted(versions) if self.matches(hub, versions[name]))

    def matches(self, hub: Hub, item: Item) -> bool:
        """Tell whether an item, in the version for the edition's readers, belongs to it.

        What was written in its language under no suffix does too.
        """
        if item.locale != self.lang and not self.reads(item.lang):
            return False
        wanted = self._subjects(hub)
        return not wanted or bool(wanted & _belonging(hub, item))

    def _subjects(self, hub: Hub) -> frozenset[Name]:
        """Name the topics, series and chapters that the edition is about, by their ids where they are in the hub."""
        found = ((kind, name, hub.resolve(kind, name)) for kind, name in self.edition.subjects)
        return frozenset((kind, item.id if item else name) for kind, name, item in found)


def _belonging(hub: Hub, item: Item) -> frozenset[Name]:
    """Name what an item belongs to; a date belongs to its own series and chapter too."""
    found = subjects_of(hub, item)
    series = hub.get(Kind.SERIES, item.series) if isinstance(item, Event) and item.series else item
    if isinstance(series, Series):
        found |= {name_of(series), *_chapter(series)}
    return found | _chapter(item)


def _chapter(item: Item) -> frozenset[Name]:
    chapter = getattr(item, "chapter", None) if isinstance(item, Event | Series) else None
    return frozenset({(Kind.CHAPTER, chapter)}) if chapter else frozenset()
