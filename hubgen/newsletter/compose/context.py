"""A published hub for the readers of one issue: their language, whole addresses, and what the issue's names mean."""

from dataclasses import dataclass
from functools import cached_property

from hubgen.config import Config
from hubgen.config.newsletter import Edition
from hubgen.model.address import address_of, encoded, language_prefix, name_of
from hubgen.model.channel import edition_of
from hubgen.model.hub import Hub
from hubgen.model.issue import Issue
from hubgen.model.item import Item
from hubgen.model.language import match_language
from hubgen.model.naming import find_quote
from hubgen.model.parts import Quote
from hubgen.model.reference import ItemRef
from hubgen.model.text import single_line
from hubgen.model.timeline import Timeline
from hubgen.newsletter.letter import LetterLink
from hubgen.portable.links import external_url, internal_url
from hubgen.portable.site_index import SiteIndex
from hubgen.words import Words, words_for


@dataclass(frozen=True, slots=True)
class ResolvedName:
    """A published item, and the quote in it that is meant, if one is; `name` is as the issue has it."""

    name: str
    item: Item
    quote: Quote | None = None


@dataclass(frozen=True)
class LetterContext:
    """A published hub for the readers of one issue."""

    index: SiteIndex
    issue: Issue

    @property
    def hub(self) -> Hub:
        """The hub."""
        return self.index.hub

    @property
    def config(self) -> Config:
        """The hub's settings."""
        return self.index.config

    @cached_property
    def edition(self) -> Edition:
        """The settings of the issue's edition, the usual ones for an edition that no setting names."""
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
        return self.index.timeline(self.locale)

    @property
    def front(self) -> str:
        """The address of the front door in the issue's language, else in the readers', below the site's root."""
        return language_prefix(match_language(self.issue.lang, self.hub.languages) or self.locale, self.hub.home)

    @property
    def url(self) -> str:
        """The whole address of the issue in the archive."""
        return self.absolute_url(address_of(self.issue, self.hub.home))

    @cached_property
    def call(self) -> LetterLink | None:
        """The issue's call to action, else its edition's; None without words, or where its link leads nowhere.

        An issue takes its edition's call over as it stands in the settings, so that its link may begin there too.
        """
        call = self.issue.call or self.edition.call
        if call is None:
            return None
        url = self.resolve_link(call.link, *((self.issue.source.path, "") if self.issue.call else ()))
        text = single_line(call.text)
        return LetterLink(text, url) if url and text else None

    def resolve(self, name: str) -> ResolvedName | None:
        """Find the item of `kind/id`, or the quote of `kind/id#quote`; None where it is not out."""
        reference = ItemRef(name)
        item = self.hub.get(*reference.item, self.locale) if reference.item else None
        if not item or reference.quote is None:
            return ResolvedName(name, item) if item else None
        found = find_quote(self.hub, item, reference.quote)
        return ResolvedName(name, *found) if found else None

    def absolute_url(self, address: str) -> str:
        """Return the whole address of an address below the site's root."""
        return self.config.base_url + encoded(address)

    def item_url(self, item: Item) -> str:
        """Return the whole address of an item's page; "" for one that has none."""
        return self.index.url(item, self.locale)

    def header_link(self, link: str | None, item: Item) -> str:
        """Return the whole address of a link in an item's header; "" for None, and for one that leads nowhere."""
        return self.resolve_link(link, item.source.path) if link else ""

    def resolve_link(self, link: str, *paths: str) -> str:
        """Return the whole address of a link out of the hub, or into it from the first of these files that knows it.

        Without a file it is a link of mkdocs.yml, whose links begin in the content folder. "" for a link to nowhere.
        """
        if url := external_url(link):
            return url
        into = (internal_url(link, path, self.index.targets, self.issue, self._place) for path in paths or ("",))
        return next((self.config.base_url + found for found in into if found is not None), "")

    def _place(self, item: Item) -> str | None:
        return self.hub.address(name_of(item), self.locale)
