"""The hub as the readers of one language see it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from typing import Any, TypeAlias

from hubgen.config import Config
from hubgen.model.address import door
from hubgen.model.calendars import CalendarChannel, calendar_channels
from hubgen.model.channel import Channel, channels
from hubgen.model.hub import Hub
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.language import base
from hubgen.model.materials import materials
from hubgen.model.places import Name, Places, places_of
from hubgen.model.plan import Outlook
from hubgen.model.podcast import episodes
from hubgen.model.timeline import Timeline
from hubgen.model.topic import Topic
from hubgen.pages.relations import Relations, relate
from hubgen.render.targets import Targets
from hubgen.words import Words, direction, languages, nearest, words_for

Data: TypeAlias = dict[str, Any]
"""Plain data that a template shows."""


@dataclass(frozen=True)
class PageContext:
    """A site for readers who came in by the door of `locale`.

    They are on pages in `page_lang`, and read hubgen's own words in `chrome`.
    `cards` remembers each card, since an item stands in many lists.
    """

    site: SiteIndex
    locale: str
    words_lang: str
    page_lang: str
    cards: dict[Name, Data] = field(default_factory=dict, compare=False, repr=False)
    navs: dict[str, list[Data]] = field(default_factory=dict, compare=False, repr=False)

    @property
    def hub(self) -> Hub:
        """The hub."""
        return self.site.hub

    @property
    def config(self) -> Config:
        """The hub's settings."""
        return self.site.config

    @property
    def relations(self) -> Relations:
        """Who names whom."""
        return self.site.relations

    @cached_property
    def words(self) -> Words:
        """hubgen's words in this language."""
        return words_for(self.words_lang)

    @cached_property
    def dictionary(self) -> dict[str, str]:
        """The same as plain data, one object for all pages."""
        return dict(self.words)

    @cached_property
    def language_prefix(self) -> str:
        """The front door: "" or `zh/`."""
        return door(self.locale, self.hub.home)

    @cached_property
    def timeline(self) -> Timeline:
        """All dates, in the version for these readers."""
        return Timeline(self.hub, self.config.zone, self.locale)

    def item(self, name: Name) -> Item:
        """Give an item in the version for these readers."""
        return self.hub.versions(self.locale)[name]

    def items(self, kind: Kind) -> list[Item]:
        """List the items of a kind that have a page, each once, in the version for these readers."""
        return self.existing(name for name in self.hub.versions(self.locale) if name[0] is kind)

    def address(self, name: Name) -> str | None:
        """Say where an item stands for these readers, or None where it has no page."""
        places = self.site.places.get(name, {})
        return places.get(self.locale) or next(iter(places.values()), None)

    def title(self, item: Item) -> str:
        """Give an item's title as these readers know it."""
        return item.label.get(self.locale, item.title) if isinstance(item, Topic) else item.title

    def lang(self, item: Item) -> str:
        """Give the language of that title."""
        return self.locale if isinstance(item, Topic) and self.locale in item.label else item.lang

    def lang_attributes(self, lang: str) -> Data:
        """Mark a text with its language and direction where it is not these readers' own."""
        if base(lang) == base(self.page_lang):
            return {}
        badge = {} if base(lang) == base(self.locale) else {"badge": self.words.language(lang)}
        return {"lang": lang, "dir": direction(lang), **badge}

    @cached_property
    def words_attributes(self) -> Data:
        """Mark hubgen's own words where they are not in the page's language."""
        return (
            {}
            if base(self.words_lang) == base(self.page_lang)
            else {"lang": self.words_lang, "dir": direction(self.words_lang)}
        )

    def existing(self, names: Iterable[Name]) -> list[Item]:
        """Give the items of these names that have a page, in this context's versions."""
        versions = self.hub.versions(self.locale)
        return [versions[name] for name in names if name in self.site.places]


# FOLDED from site: What is known of a hub once, whatever the reader's language: where things stand and how they hang together.


@dataclass(frozen=True)
class SiteIndex:
    """A published hub with its settings, its moment, and what can be worked out of them once.

    `outlook` is there only where the hub shows its rhythm; it knows what is not out, and no page may tell of that.
    """

    hub: Hub
    config: Config
    as_of: datetime
    outlook: Outlook | None = None

    @cached_property
    def places(self) -> Places:
        """Where each item stands, by language."""
        return places_of(self.hub)

    @cached_property
    def relations(self) -> Relations:
        """Who names, holds and links whom."""
        return relate(self.hub)

    @cached_property
    def materials(self) -> Mapping[Name, tuple[Name, ...]]:
        """Which resources are the recording or the slides of which stories."""
        return materials(self.hub)

    @cached_property
    def calendars(self) -> tuple[CalendarChannel, ...]:
        """The calendars that can be followed; none where there are no dates."""
        return tuple(calendar_channels(self.hub))

    @cached_property
    def channels(self) -> tuple[Channel, ...]:
        """The feeds that can be followed, the main ones first."""
        options = self.config.options
        return channels(self.hub, options.feeds.batches, options.newsletter.languages())

    @cached_property
    def main_channels(self) -> tuple[Channel, ...]:
        """The few feeds of them that every page may name."""
        return tuple(channel for channel in self.channels if channel.is_main)

    @cached_property
    def subjects(self) -> dict[Name, Channel]:
        """The feeds about a topic, a person, a series or a chapter, by its name."""
        return {channel.about: channel for channel in self.channels if channel.about}

    @cached_property
    def targets(self) -> Targets:
        """What links of the settings may lead to."""
        return Targets(self.hub, self.as_of, self.config.options.publish)

    @cached_property
    def has_podcast(self) -> bool:
        """Whether there is a recording for podcast programs."""
        return bool(episodes(self.hub))

    @property
    def today(self) -> date:
        """The hub's day at `as_of`."""
        return self.as_of.astimezone(self.config.zone).date()


# FOLDED from contexts: One context a language, made when it is first needed.


class PageContexts:
    """The contexts of one plan."""

    def __init__(self, site: SiteIndex) -> None:
        self._site = site
        self._made: dict[tuple[str, str, str], PageContext] = {}

    def at(self, locale: str) -> PageContext:
        """Give the context from a language's own door."""
        return self._view(locale, nearest(locale), locale)

    def for_page(self, locale: str, lang: str) -> PageContext:
        """Give the context around a page under the door of `locale` that is written in `lang`."""
        base = lang.partition("-")[0]
        if base == locale.partition("-")[0]:
            return self.at(locale)
        return self._view(locale, base if base in languages() else nearest(locale), base)

    def _view(self, locale: str, chrome: str, lang: str) -> PageContext:
        key = (locale, chrome, lang)
        if key not in self._made:
            self._made[key] = PageContext(self._site, locale, chrome, lang)
        return self._made[key]
