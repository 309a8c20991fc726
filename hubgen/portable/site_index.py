"""A published hub with its settings and its moment, and all that is worked out of them once for a whole site."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property

from hubgen.config import Config
from hubgen.model.address import Name, encoded, name_of
from hubgen.model.calendars import CalendarChannel, calendar_channels
from hubgen.model.channel import Channel, items_by_channel
from hubgen.model.hub import Hub
from hubgen.model.item import Item
from hubgen.model.podcast import episodes
from hubgen.model.recording import materials
from hubgen.model.timeline import Timeline
from hubgen.render.targets import Targets


@dataclass(frozen=True)
class SiteIndex:
    """A published hub, its settings and the moment of its build, with the look-ups that pages, feeds and letters share.

    What only the hub is needed for, such as the address of an item, the hub itself knows.
    """

    hub: Hub
    config: Config
    as_of: datetime
    _timelines: dict[str, Timeline] = field(default_factory=dict, compare=False, repr=False)

    @property
    def today(self) -> date:
        """The day of `as_of` in the hub's zone."""
        return self.as_of.astimezone(self.config.zone).date()

    def timeline(self, locale: str) -> Timeline:
        """Return all dates of the hub, in the versions for readers of a configured language."""
        if locale not in self._timelines:
            self._timelines[locale] = Timeline(self.hub, self.config.zone, locale)
        return self._timelines[locale]

    def url(self, item: Item, locale: str) -> str:
        """Return the whole address of an item's page for readers of a configured language; "" where it has no page."""
        address = self.hub.address(name_of(item), locale)
        return "" if address is None else self.config.base_url + encoded(address)

    @cached_property
    def items_by_channel(self) -> Mapping[Channel, list[Item]]:
        """The feeds that readers can subscribe to, the main ones first, with their items, the newest first."""
        options = self.config.options
        return items_by_channel(self.hub, options.feeds.batches, options.newsletter.languages())

    @cached_property
    def calendars(self) -> tuple[CalendarChannel, ...]:
        """The calendars that readers can subscribe to; none where there are no dates."""
        return tuple(calendar_channels(self.hub))

    @cached_property
    def materials(self) -> Mapping[Name, tuple[Name, ...]]:
        """The stories of which a resource is the recording or the slides, by its name; no other resource is in it."""
        return materials(self.hub)

    @cached_property
    def targets(self) -> Targets:
        """The items and files that a link in a header or in the settings may lead to."""
        return Targets(self.hub, self.as_of, self.config.options.publish)

    @cached_property
    def has_podcast(self) -> bool:
        """True where a story has a recording for podcast programs."""
        return bool(episodes(self.hub))
