"""What is known of a hub once, whatever the reader's language: where things stand and how they hang together."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from hubgen.config import Config
from hubgen.model.hub import Hub
from hubgen.model.places import Places, places_of
from hubgen.pages.relations import Relations, relate


@dataclass(frozen=True)
class Survey:
    """A published hub with its settings, its moment, and what can be worked out of them once."""

    hub: Hub
    config: Config
    as_of: datetime

    @cached_property
    def places(self) -> Places:
        """Where each item stands, by language."""
        return places_of(self.hub)

    @cached_property
    def relations(self) -> Relations:
        """Who names, holds and links whom."""
        return relate(self.hub)

    @property
    def today(self) -> date:
        """The hub's day at `as_of`."""
        return self.as_of.astimezone(self.config.zone).date()
