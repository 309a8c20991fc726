"""The situation in which an issue is drafted: whose turn it is, and what there is to tell."""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from hubgen.config import Config
from hubgen.config.newsletter import Edition
from hubgen.errors import HubError
from hubgen.model.hub import Hub, published
from hubgen.newsletter.drafting.begin import Beginning, beginning_of
from hubgen.newsletter.drafting.coming import coming
from hubgen.newsletter.drafting.history import History, history_of
from hubgen.newsletter.drafting.proposal import Material
from hubgen.newsletter.drafting.room import room_in
from hubgen.newsletter.drafting.scope import Scope
from hubgen.newsletter.drafting.taken_out import taken_out
from hubgen.newsletter.drafting.thing import Thing, things_of
from hubgen.newsletter.drafting.turn import Outing, Turn, outing_of, turn_of


@dataclass(frozen=True)
class Situation:
    """One issue on its way; `turn` says which. The edition rests when the whole community does."""

    hub: Hub
    config: Config
    as_of: datetime
    edition: Edition
    history: History
    turn: Turn

    @cached_property
    def scope(self) -> Scope:
        """What belongs to the edition."""
        return Scope(self.edition, self.hub.languages)

    @cached_property
    def lang(self) -> str:
        """The language of the issue, as the hub calls it."""
        return self.scope.lang or self.edition.lang or self.hub.home

    @cached_property
    def outing(self) -> Outing:
        """When the issue goes out."""
        return outing_of(self.turn, self.edition, self.as_of, self.history)

    @cached_property
    def beginning(self) -> Beginning:
        """Where the edition begins."""
        return beginning_of(self.history, self.edition, self.turn, self.outing)

    @cached_property
    def gone(self) -> dict[str, tuple[str, ...]]:
        """What was taken out of issues, by their files."""
        return taken_out(self.history)

    @cached_property
    def out(self) -> tuple[Thing, ...]:
        """All that is out now, whatever the issue's cut-off."""
        return tuple(things_of(published(self.hub, self.as_of), self.scope))

    @cached_property
    def material(self) -> Material:
        """What the issue can be made of: all that is out now, and up to its cut-off."""
        hub = published(self.hub, min(self.as_of, self.outing.until))
        at, zone = self.outing.at, self.config.zone
        after = max(at, self.as_of) if self.turn.issue else at
        things, dates = tuple(things_of(hub, self.scope)), coming(hub, self.scope, at, after, zone)
        return Material(
            things=things,
            dates=dates,
            history=self.history,
            settings=self.config.options.rhythm,
            day=at.astimezone(zone).date(),
            since=self.beginning.since,
            lang=self.lang,
            room=room_in(self.turn.issue, (*things, *dates)),
            gone=frozenset(name for names in self.gone.values() for name in names),
        )


def situation_of(hub: Hub, config: Config, as_of: datetime, edition: str | None, period: str | None) -> Situation:
    """Find out whose turn it is; raises HubError for an unknown edition or period, and for an issue misunderstood."""
    meant = edition_named(config, edition)
    history = history_of(hub, meant.id, config.zone)
    return Situation(hub, config, as_of, meant, history, turn_of(history, meant, as_of, period))


def edition_named(config: Config, name: str | None) -> Edition:
    """Find an edition of the settings, with all its rests; raises HubError with the names that there are."""
    newsletter = config.options.newsletter
    if found := newsletter.edition(name):
        return found.model_copy(update={"breaks": (*found.breaks, *config.options.rhythm.breaks)})
    names = ", ".join(one.id for one in newsletter.editions)
    raise HubError(f"there is no edition '{name}'", f"there are: {names}" if names else "there is only the main one")
