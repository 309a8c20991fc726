"""What is known of a hub once, whatever the reader's language: where things stand and how they hang together."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from hubgen.config import Config
from hubgen.model.address import Name, Places, places_of
from hubgen.model.calendars import CalendarChannel, calendar_channels
from hubgen.model.channel import Channel, channels
from hubgen.model.hub import Hub
from hubgen.model.plan import Outlook
from hubgen.model.podcast import episodes
from hubgen.model.recording import materials
from hubgen.pages.relations import Relations, relate
from hubgen.render.targets import Targets


@dataclass(frozen=True)
class Survey:
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
