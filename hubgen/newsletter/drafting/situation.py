"""The situation in which an issue is drafted: whose turn it is, and what there is to tell."""

from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property

from hubgen.config import Config
from hubgen.config.newsletter import Edition
from hubgen.model.hub import Hub, published
from hubgen.model.issue import Issue
from hubgen.model.period import issue_period
from hubgen.newsletter.drafting.begin import Beginning, beginning_of
from hubgen.newsletter.drafting.coming import coming
from hubgen.newsletter.drafting.history import History, history_of
from hubgen.newsletter.drafting.proposal import Material
from hubgen.newsletter.drafting.reused import see_that_names_are_clear
from hubgen.newsletter.drafting.room import room_in
from hubgen.newsletter.drafting.scope import Scope
from hubgen.newsletter.drafting.taken_out import taken_out
from hubgen.newsletter.drafting.thing import Thing, things_of
from hubgen.newsletter.drafting.turn import Outing, Turn, outing_of, turn_of
from hubgen.newsletter.editions import edition_named


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

    def at(self, issue: Issue) -> "Situation":
        """Give the situation of another issue of the edition."""
        if issue is self.turn.issue:
            return self
        return replace(self, turn=replace(self.turn, issue=issue, period=issue_period(issue) or self.turn.period))


def situation_of(hub: Hub, config: Config, as_of: datetime, edition: str | None, period: str | None) -> Situation:
    """Find out whose turn it is; raises HubError for an unknown edition or period, and for an issue misunderstood."""
    meant = _rested(edition_named(config.options.newsletter, edition), config)
    history = history_of(hub, meant.id, config.zone)
    see_that_names_are_clear(hub, history.issues)
    return Situation(hub, config, as_of, meant, history, turn_of(history, meant, as_of, period))


def _rested(edition: Edition, config: Config) -> Edition:
    """Give an edition the rests of the whole community, too."""
    return edition.model_copy(update={"breaks": (*edition.breaks, *config.options.rhythm.breaks)})
