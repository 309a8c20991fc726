"""What recurs: each series with its rule and its next date."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from hubgen.config import Config
from hubgen.model.hub import Hub
from hubgen.model.occurrence import Occurrence
from hubgen.model.series import Series
from hubgen.model.timeline import Timeline
from hubgen.rhythm.finished import finished
from hubgen.rhythm.material import AHEAD


@dataclass(frozen=True, slots=True)
class Recurring:
    """A series, and its next date that takes place; None where it has ended or rests for long."""

    series: Series
    next: Occurrence | None


def recurring(hub: Hub, config: Config, as_of: datetime) -> tuple[Recurring, ...]:
    """List the series of a hub, drafts left out, by their next dates; those without one come last."""
    timeline = Timeline(finished(hub), config.zone)
    found = [Recurring(series, _next(timeline, series, as_of)) for series in timeline.series]
    return tuple(sorted(found, key=lambda one: (one.next is None, one.next.order if one.next else (), one.series.id)))


def _next(timeline: Timeline, series: Series, as_of: datetime) -> Occurrence | None:
    today = as_of.astimezone(timeline.zone(series)).date()
    dates = timeline.of(series, today - timedelta(days=31), today + AHEAD)
    return next((one for one in dates if one.live and one.end > as_of), None)
