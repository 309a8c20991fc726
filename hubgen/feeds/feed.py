"""A feed, whatever its format: its head, and the entries of one of its documents."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from html import escape

from hubgen.feeds.entries import xml_entries
from hubgen.feeds.frame import Frame
from hubgen.feeds.item import FeedItem
from hubgen.feeds.json_item import json_item
from hubgen.model.channel import FeedFormat

EPOCH = datetime(2000, 1, 1, tzinfo=UTC)
"""When a feed without items was last changed: Atom asks for a date, and a build's own would differ each time."""
FRAME = 2_000
"""How many bytes an entry takes beside its texts, at most."""


@dataclass(frozen=True)
class Entry:
    """An item, and how each format frames its content, made when first asked for."""

    item: FeedItem

    @cached_property
    def weight(self) -> int:
        """How many bytes it takes in the format that takes most: JSON, which escapes quotes and ends of lines."""
        item = self.item
        texts = escape("".join((item.title, item.summary, *item.authors, *item.tags)))
        html = len(item.html) if item.html.isascii() else len(item.html.encode())
        return FRAME + html + item.html.count('"') + item.html.count("\n") + 2 * len(texts.encode())

    @property
    def rss(self) -> Frame:
        """The entry in RSS."""
        return self._xml[0]

    @property
    def atom(self) -> Frame:
        """The entry in Atom."""
        return self._xml[1]

    @cached_property
    def json(self) -> Frame:
        """The entry in JSON Feed."""
        return json_item(self.item)

    @cached_property
    def _xml(self) -> tuple[Frame, Frame]:
        return xml_entries(self.item)


@dataclass(frozen=True, slots=True)
class Feed:
    """One document of a channel as feed readers get it.

    `page` is the list that people see, `folder` the address below which the files lie, `style` the sheet by
    which browsers show it, `hub` the WebSub hub, `image` the community's picture. `number` is that of an archive
    (RFC 5005), 0 for the live document; `older` says how many archives there are before it, `newer` the number of
    one that follows, where it was there from the start.
    """

    id: str
    title: str
    description: str
    lang: str
    page: str
    folder: str
    site: str
    author: str
    style: str
    hub: str = ""
    image: str = ""
    entries: tuple[Entry, ...] = ()
    number: int = 0
    older: int = 0
    newer: int = 0

    @property
    def items(self) -> Iterable[FeedItem]:
        """The items, without their frames."""
        return (entry.item for entry in self.entries)

    @property
    def updated(self) -> datetime:
        """When anything in it last changed."""
        return max((item.updated for item in self.items), default=EPOCH)

    @property
    def published(self) -> datetime | None:
        """When something was last published in it."""
        return max((item.published for item in self.items), default=None)

    def file(self, form: FeedFormat) -> str:
        """Name this document."""
        return form.archive(self.number) if self.number else form.value

    def address(self, form: FeedFormat) -> str:
        """Say where this document is."""
        return self.folder + self.file(form)

    def current(self, form: FeedFormat) -> str:
        """Say where the live document is."""
        return self.folder + form.value

    def previous(self, form: FeedFormat) -> str | None:
        """Say where the items that come before these are."""
        return self.folder + form.archive(self.older) if self.older else None

    def following(self, form: FeedFormat) -> str | None:
        """Say where the items that come after these are."""
        return self.folder + form.archive(self.newer) if self.newer else None
