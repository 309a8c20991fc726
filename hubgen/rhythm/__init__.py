"""Rhythm: what to publish between two events, and how steady it has been; a function of the hub and a moment."""

from datetime import datetime

from hubgen.config import Config
from hubgen.model.event import Event
from hubgen.model.hub import Hub
from hubgen.model.issue import Issue
from hubgen.model.plan import Outlook
from hubgen.model.timeline import Timeline
from hubgen.rhythm.actions import list_actions
from hubgen.rhythm.cadence import HasContent, always, check_cadences, last_reruns
from hubgen.rhythm.health import make_health, speakers_of
from hubgen.rhythm.past_weeks import pulse_of
from hubgen.rhythm.plan_input import AHEAD, PlanInput, publishables_of, without_drafts
from hubgen.rhythm.planning import make_plan
from hubgen.rhythm.suggestions import suggestions_of

__all__ = ["collect_input", "make_outlook"]


def make_outlook(
    hub: Hub, config: Config, as_of: datetime, weeks: int | None = None, has_content: HasContent = always
) -> Outlook:
    """Plan the weeks to the next event, or so many weeks, and judge the past ones; `hub` is whole, stock included.

    `has_content` tells whether there is something for a late issue of the newsletter: else none is owed.
    """
    inputs = collect_input(hub, config, as_of, weeks)
    options = config.options
    letters = check_cadences(hub.of(Issue), options.newsletter, options.rhythm.breaks, as_of, config.zone, has_content)
    plan = make_plan(inputs, letters)
    health = make_health(inputs, plan)
    return Outlook(plan, health, list_actions(inputs, plan, health), pulse_of(inputs))


def collect_input(hub: Hub, config: Config, as_of: datetime, weeks: int | None = None) -> PlanInput:
    """Return the input of the plan of a whole hub; its drafts are among the suggestions alone."""
    whole = without_drafts(hub)
    timeline = Timeline(whole, config.zone)
    today = as_of.astimezone(config.zone).date()
    starts = (*(series.start.day for series in timeline.series), *(event.start.day for event in whole.of(Event)))
    dates = tuple(timeline.between(min(starts, default=today), today + AHEAD))
    pieces = publishables_of(whole, timeline, config.zone)
    past = [one for one in dates if one.takes_place and one.end <= as_of]
    return PlanInput(
        pieces=pieces,
        occurrences=dates,
        settings=config.options.rhythm,
        zone=config.zone,
        as_of=as_of,
        suggestions=suggestions_of(hub, pieces, past, today),
        last_shown=last_reruns(whole.of(Issue), config.zone),
        speakers=speakers_of(whole, past, today),
        weeks=weeks,
    )
