"""What calendar entries are made from: a hub's dates in the words of one language, and the ids of its items."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from uuid import NAMESPACE_URL, uuid5
from zoneinfo import ZoneInfo

from hubgen.config import Config
from hubgen.model.event import Event
from hubgen.model.hub import Hub
from hubgen.model.identifier import tag_uri
from hubgen.model.item import Item
from hubgen.model.series import Series
from hubgen.model.timeline import Timeline
from hubgen.portable.site_index import SiteIndex
from hubgen.words import Words, words_for
from hubgen.zones import zone


@dataclass(frozen=True)
class CalendarContext:
    """A hub for readers of `locale`; rules are looked at up to the end of the year `last`."""

    index: SiteIndex
    locale: str
    last: int

    @property
    def hub(self) -> Hub:
        """The published hub."""
        return self.index.hub

    @property
    def config(self) -> Config:
        """The hub's settings."""
        return self.index.config

    @property
    def timeline(self) -> Timeline:
        """The dates of all series and events, for readers of `locale`."""
        return self.index.timeline(self.locale)

    @cached_property
    def words(self) -> Words:
        """hubgen's own words in the language of `locale`."""
        return words_for(self.locale)

    @property
    def horizon(self) -> date:
        """The last day for which dates of a rule are looked at one by one."""
        return date(self.last, 12, 31)

    def zone(self, event: Event, series: Series | None) -> ZoneInfo:
        """Give the zone in which an event is written: its own, else its series', else the hub's."""
        written = event.start.at.tzinfo
        if event.timezone:
            return zone(event.timezone)
        if isinstance(written, ZoneInfo):
            return written
        return self.timeline.zone(series) if series else self.config.zone


def uid(config: Config, kind: str, identifier: str) -> str:
    """Give the UID of an entry: a UUID (RFC 7986, 5.3) made of the tag URI, the same in every calendar and language."""
    return str(uuid5(NAMESPACE_URL, tag_uri(config.authority, kind, identifier)))


def first_id(hub: Hub, item: Item) -> str:
    """Give the id under which an event or a series was first published, from the register, else its present id."""
    original = hub.translations(item)[0]
    _, _, name = hub.register.name(original, hub.home).partition("/")
    return name if original.locale == hub.home else name.removesuffix(f".{original.locale}")
