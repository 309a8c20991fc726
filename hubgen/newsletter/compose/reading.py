"""The hub as the readers of one letter get it: in their language, with whole addresses, nothing that is not out."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from hubgen.config import Config
from hubgen.config.newsletter import Edition
from hubgen.model.address import Places, address_of, encoded, language_prefix, name_of, places_of
from hubgen.model.channel import edition_of
from hubgen.model.hub import Hub
from hubgen.model.issue import Issue
from hubgen.model.item import Item
from hubgen.model.language import match_language
from hubgen.model.moment import LATEST
from hubgen.model.timeline import Timeline
from hubgen.newsletter.compose.named import Named, named
from hubgen.render.targets import Targets
from hubgen.words import Words, words_for


@dataclass(frozen=True)
class Whereabouts:
    """Where everything of a published hub stands: found once for all of its letters."""

    hub: Hub
    config: Config

    @cached_property
    def places(self) -> Places:
        """The pages of all items."""
        return places_of(self.hub)

    @cached_property
    def targets(self) -> Targets:
        """What links may lead to: all of a published hub is out."""
        return Targets(self.hub, LATEST, self.config.options.publish)

    @cached_property
    def timelines(self) -> Mapping[str, Timeline]:
        """All dates, by the language of who reads of them."""
        return {locale: Timeline(self.hub, self.config.zone, locale) for locale in self.hub.languages}


@dataclass(frozen=True)
class Reading:
    """A published hub for the readers of one issue."""

    whereabouts: Whereabouts
    issue: Issue

    @property
    def hub(self) -> Hub:
        """The hub."""
        return self.whereabouts.hub

    @property
    def config(self) -> Config:
        """The hub's settings."""
        return self.whereabouts.config

    @cached_property
    def edition(self) -> Edition:
        """The edition that the issue belongs to; one that no setting names has the usual settings."""
        return self.config.options.newsletter.edition_or_plain(edition_of(self.issue))

    @cached_property
    def locale(self) -> str:
        """The language in which readers get items that are there in several."""
        return match_language(self.edition.lang, self.hub.languages) or self.issue.locale

    @cached_property
    def words(self) -> Words:
        """hubgen's words in the issue's language."""
        return words_for(self.issue.lang)

    @property
    def timeline(self) -> Timeline:
        """All dates, in the version for these readers."""
        return self.whereabouts.timelines[self.locale]

    @property
    def door(self) -> str:
        """The front door of the issue's language, where the hub has one."""
        return language_prefix(match_language(self.issue.lang, self.hub.languages) or self.locale, self.hub.home)

    @property
    def url(self) -> str:
        """Where the issue stands in the archive."""
        return self.whole(address_of(self.issue, self.hub.home))

    def named(self, name: str) -> Named | None:
        """Find what `kind/id` means; None where it is not out."""
        return named(self.hub, name, self.locale)

    def whole(self, address: str) -> str:
        """Write an address below the site as a whole one."""
        return self.config.base_url + encoded(address)

    def place(self, item: Item) -> str | None:
        """Say where below the site's root an item has its page; None for one that has none."""
        places = self.whereabouts.places.get(name_of(item), {})
        return places.get(self.locale) or next(iter(places.values()), None)

    def address(self, item: Item) -> str:
        """Give the whole address of an item's page; "" for one that has none."""
        place = self.place(item)
        return "" if place is None else self.whole(place)
