"""What calendar entries are made from: a hub's dates in the words of one language, and the ids of its items."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from uuid import NAMESPACE_URL, uuid5
from zoneinfo import ZoneInfo

from hubgen.calendar.entry import latest, utc_second
from hubgen.config import Config
from hubgen.model.event import Event
from hubgen.model.hub import Hub
from hubgen.model.identifier import tag_uri
from hubgen.model.item import Item
from hubgen.model.moment import Moment
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

    def sequence(self, *items: Event | Series) -> int:
        """Count how often what calendars hold of some items was changed (RFC 5545, 3.8.7.4): it never falls.

        The register counts in all languages, since an entry may be in any of them.
        """
        counted = (record.sequence for item in items for record in self.hub.register.versions(item, self.hub.home))
        return max(sum(counted), sum(len(item.changes) for item in items))

    def stamp(self, *items: Event | Series) -> datetime:
        """Give the moment of the last change of what an entry is made of, in UTC (RFC 5545, 3.8.7.2 and 3.8.7.3).

        Authors say when (`updated`, `changes`, `date`), and the register knows when a build first showed it. Where
        neither does, it is the beginning of the first item.
        """
        first, records = items[0], [one for i in items for one in self.hub.register.versions(i, self.hub.home)]
        said = [moment for item in items for moment in (item.updated, *(change.on for change in item.changes))]
        written = [*said, first.date, *(Moment(at) for one in records for at in (one.updated, one.revised) if at)]
        return latest(*written) or latest(*(Moment(one.first) for one in records)) or utc_second(first.start)

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
