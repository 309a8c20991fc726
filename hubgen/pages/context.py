"""What pages are made of: a site, indexed once, and the context of its pages in one language."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeAlias

from hubgen.config import Config
from hubgen.model.address import Name, encoded, language_prefix
from hubgen.model.channel import Channel
from hubgen.model.hub import Hub
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.language import base
from hubgen.model.plan import Outlook
from hubgen.model.timeline import Timeline
from hubgen.model.topic import Topic
from hubgen.pages.relations import Relations, relate
from hubgen.portable.site_index import SiteIndex
from hubgen.words import Words, direction, languages, supported_language, words_for

Data: TypeAlias = dict[str, Any]
"""Plain data that a template shows."""


@dataclass(frozen=True)
class PageSite:
    """A site for all of its pages: what they share, and their contexts, each made once.

    `outlook` is there only where the hub shows its rhythm; it knows what is not published, and no page may tell that.
    """

    index: SiteIndex
    outlook: Outlook | None = None
    _contexts: dict[tuple[str, str, str], "PageContext"] = field(default_factory=dict, compare=False, repr=False)

    def context(self, locale: str) -> "PageContext":
        """Return the context of pages in a configured language, which readers reach by that language's home page."""
        return self._context(locale, supported_language(locale), locale)

    def context_in(self, locale: str, lang: str) -> "PageContext":
        """Return the context around a page among those of `locale` that is itself written in `lang`."""
        code = base(lang)
        if code == base(locale):
            return self.context(locale)
        return self._context(locale, code if code in languages() else supported_language(locale), code)

    def _context(self, locale: str, words_lang: str, page_lang: str) -> "PageContext":
        key = (locale, words_lang, page_lang)
        if key not in self._contexts:
            self._contexts[key] = PageContext(self, *key)
        return self._contexts[key]

    def addresses(self, path: str) -> dict[str, str]:
        """Map each configured language to the address of a page that stands at `path` in all of them."""
        hub = self.index.hub
        return {locale: language_prefix(locale, hub.home) + path for locale in hub.languages}

    @cached_property
    def relations(self) -> Relations:
        """The items that name, quote or link each item."""
        return relate(self.index.hub)

    @cached_property
    def main_channels(self) -> tuple[Channel, ...]:
        """The few feeds that every page may name."""
        return tuple(channel for channel in self.index.items_by_channel if channel.is_main)

    @cached_property
    def subjects(self) -> dict[Name, Channel]:
        """The feeds about a topic, person, series or chapter, by its name."""
        return {channel.about: channel for channel in self.index.items_by_channel if channel.about}


@dataclass(frozen=True)
class PageContext:
    """A site for the readers of one configured language, around a page that may itself be in another.

    `locale` is the readers' language, `page_lang` that of the page, and `words_lang` that in which hubgen's own words
    stand on it. `cards` and `navigations` keep what many pages share.
    """

    site: PageSite
    locale: str
    words_lang: str
    page_lang: str
    cards: dict[Name, Data] = field(default_factory=dict, compare=False, repr=False)
    navigations: dict[str, list[Data]] = field(default_factory=dict, compare=False, repr=False)

    @property
    def index(self) -> SiteIndex:
        """What pages share with feeds and letters."""
        return self.site.index

    @property
    def hub(self) -> Hub:
        """The published hub."""
        return self.index.hub

    @property
    def config(self) -> Config:
        """The hub's settings."""
        return self.index.config

    @property
    def relations(self) -> Relations:
        """The items that name, quote or link each item."""
        return self.site.relations

    @cached_property
    def words(self) -> Words:
        """hubgen's own words, in `words_lang`."""
        return words_for(self.words_lang)

    @cached_property
    def dictionary(self) -> dict[str, str]:
        """The same words as plain data: one object, which all pages share."""
        return dict(self.words)

    @cached_property
    def words_attributes(self) -> Data:
        """`lang` and `dir` of hubgen's own words; empty where they are in the page's language."""
        if base(self.words_lang) == base(self.page_lang):
            return {}
        return {"lang": self.words_lang, "dir": direction(self.words_lang)}

    @property
    def timeline(self) -> Timeline:
        """All dates of the hub, in the versions for these readers."""
        return self.index.timeline(self.locale)

    @cached_property
    def language_prefix(self) -> str:
        """The first part of these readers' addresses: "" in the hub's own language, else such as `zh/`."""
        return language_prefix(self.locale, self.hub.home)

    def url(self, path: str) -> str:
        """Return the percent-encoded address of a page that stands at `path` in these readers' language."""
        return encoded(self.language_prefix + path)

    def own_link(self, word: str, path: str) -> Data:
        """Return a link to `path` in these readers' language, titled by one of hubgen's own words."""
        return {"title": self.words[word], "url": self.url(path), **self.words_attributes}

    def item(self, name: Name) -> Item:
        """Return the version of an item for these readers."""
        return self.hub.versions(self.locale)[name]

    def items(self, kind: Kind) -> list[Item]:
        """List the items of a kind that have a page, each once, in the version for these readers."""
        return self.existing(name for name in self.hub.versions(self.locale) if name[0] is kind)

    def existing(self, names: Iterable[Name]) -> list[Item]:
        """List those of the named items that have a page, in the versions for these readers."""
        versions = self.hub.versions(self.locale)
        return [versions[name] for name in names if name in self.hub.places]

    def address(self, name: Name) -> str | None:
        """Return the address of an item for these readers, from the site's root; None where it has no page."""
        return self.hub.address(name, self.locale)

    def title(self, item: Item) -> str:
        """Return the title of an item; of a topic its label in these readers' language, where it has one."""
        return item.title_in(self.locale)

    def lang(self, item: Item) -> str:
        """Return the language of that title."""
        return self.locale if isinstance(item, Topic) and self.locale in item.label else item.lang

    def titled(self, item: Item) -> Data:
        """Return that title with its language, where it is not the page's."""
        return {"title": self.title(item), **self.lang_attributes(self.lang(item))}

    def lang_attributes(self, lang: str) -> Data:
        """Return `lang`, `dir` and `badge` (the language's name) for a text in a language; empty in the page's own."""
        if base(lang) == base(self.page_lang):
            return {}
        badge = {} if base(lang) == base(self.locale) else {"badge": self.words.language(lang)}
        return {"lang": lang, "dir": direction(lang), **badge}
