"""The hub as the readers of one language see it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeAlias

from hubgen.config import Config
from hubgen.model.address import Name, language_prefix
from hubgen.model.hub import Hub
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.language import base
from hubgen.model.timeline import Timeline
from hubgen.model.topic import Topic
from hubgen.pages.relations import Relations
from hubgen.pages.survey import Survey
from hubgen.words import Words, direction, words_for

Data: TypeAlias = dict[str, Any]
"""Plain data that a template shows."""


@dataclass(frozen=True)
class View:
    """A survey for readers who came in by the door of `locale`.

    They are on pages in `page_lang`, and read hubgen's own words in `chrome`.
    `cards` remembers each card, since an item stands in many lists.
    """

    survey: Survey
    locale: str
    chrome: str
    page_lang: str
    cards: dict[Name, Data] = field(default_factory=dict, compare=False, repr=False)
    navs: dict[str, list[Data]] = field(default_factory=dict, compare=False, repr=False)

    @property
    def hub(self) -> Hub:
        """The hub."""
        return self.survey.hub

    @property
    def config(self) -> Config:
        """The hub's settings."""
        return self.survey.config

    @property
    def relations(self) -> Relations:
        """Who names whom."""
        return self.survey.relations

    @cached_property
    def words(self) -> Words:
        """hubgen's words in this language."""
        return words_for(self.chrome)

    @cached_property
    def dictionary(self) -> dict[str, str]:
        """The same as plain data, one object for all pages."""
        return dict(self.words)

    @cached_property
    def door(self) -> str:
        """The front door: "" or `zh/`."""
        return language_prefix(self.locale, self.hub.home)

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
        places = self.survey.places.get(name, {})
        return places.get(self.locale) or next(iter(places.values()), None)

    def title(self, item: Item) -> str:
        """Give an item's title as these readers know it."""
        return item.label.get(self.locale, item.title) if isinstance(item, Topic) else item.title

    def lang(self, item: Item) -> str:
        """Give the language of that title."""
        return self.locale if isinstance(item, Topic) and self.locale in item.label else item.lang

    def tongue(self, lang: str) -> Data:
        """Mark a text with its language and direction where it is not these readers' own."""
        if base(lang) == base(self.page_lang):
            return {}
        badge = {} if base(lang) == base(self.locale) else {"badge": self.words.language(lang)}
        return {"lang": lang, "dir": direction(lang), **badge}

    @cached_property
    def spoken(self) -> Data:
        """Mark hubgen's own words where they are not in the page's language."""
        return {} if base(self.chrome) == base(self.page_lang) else {"lang": self.chrome, "dir": direction(self.chrome)}

    def existing(self, names: Iterable[Name]) -> list[Item]:
        """Give the items of these names that have a page, in this view's versions."""
        versions = self.hub.versions(self.locale)
        return [versions[name] for name in names if name in self.survey.places]
