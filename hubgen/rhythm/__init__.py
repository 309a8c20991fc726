"""Rhythm: what to publish between two events, and how steady it has been; a function of the hub and a moment."""

from datetime import date, datetime

from hubgen.config import Config
from hubgen.model.event import Event
from hubgen.model.hub import Hub
from hubgen.model.issue import Issue
from hubgen.model.plan import Newsletter, Outlook
from hubgen.model.timeline import Timeline
from hubgen.rhythm.actions import Outcome, actions_for
from hubgen.rhythm.finished import finished
from hubgen.rhythm.health import make_health
from hubgen.rhythm.material import AHEAD, Material
from hubgen.rhythm.newsletter import Untold, always, judged, shown_again
from hubgen.rhythm.pieces import pieces_of
from hubgen.rhythm.planning import make_plan
from hubgen.rhythm.pulse import pulse_of
from hubgen.rhythm.speakers import speakers_of
from hubgen.rhythm.suggestions import ideas_of

__all__ = ["gather", "look"]


def look(hub: Hub, config: Config, as_of: datetime, weeks: int | None = None, untold: Untold = always) -> Outlook:
    """Plan the weeks to the next event, or so many weeks, and judge the past ones; `hub` is whole, stock included.

    `untold` tells whether there is something for a late issue of the newsletter: else none is owed.
    """
    whole = finished(hub)
    material = _material(hub, whole, config, as_of, weeks)
    plan = make_plan(material, _newsletters(hub, config, as_of, untold))
    health = make_health(material, plan, speakers_of(whole, material.past, material.today))
    return Outlook(plan, health, actions_for(Outcome(material, plan, health)), pulse_of(material))


def gather(hub: Hub, config: Config, as_of: datetime, weeks: int | None = None) -> Material:
    """Work out of a hub what its plan is made of."""
    return _material(hub, finished(hub), config, as_of, weeks)


def _material(hub: Hub, whole: Hub, config: Config, as_of: datetime, weeks: int | None) -> Material:
    """Of the drafts only the suggestions know; `whole` is the hub without them."""
    timeline = Timeline(whole, config.zone)
    today = as_of.astimezone(config.zone).date()
    dates = tuple(timeline.between(_first(timeline, today), today + AHEAD))
    pieces = pieces_of(whole, timeline, config.zone)
    past = [one for one in dates if one.live and one.end <= as_of]
    ideas = ideas_of(hub, pieces, past, today)
    again = shown_again(whole.of(Issue), config.zone)
    return Material(pieces, dates, config.options.rhythm, config.zone, as_of, ideas, again, weeks)


def _first(timeline: Timeline, today: date) -> date:
    """Find the day of the first event there is."""
    starts = [series.start.day for series in timeline.series]
    starts += [event.start.day for event in timeline.hub.of(Event)]
    return min(starts, default=today)


def _newsletters(hub: Hub, config: Config, as_of: datetime, untold: Untold) -> tuple[Newsletter, ...]:
    options = config.options
    return judged(hub.of(Issue), options.newsletter, options.rhythm.breaks, as_of, config.zone, untold)
