"""The recurrence set of a series (RFC 5545, 3.8.5): its rule, further dates, and dates that are left out."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from hubgen.calendar.context import CalendarContext
from hubgen.model.event import Event
from hubgen.model.occurrence import NOT_HAPPENING
from hubgen.model.series import Series

REACH = (1, 10, 100)
"""How many years are searched for the first date of a rule that does not match its own start."""


@dataclass(frozen=True, slots=True)
class Recurrence:
    """A recurrence set in wall times: it begins at `first`, and `rule` is "" where there are single dates only.

    Of single dates `extra` has the first too: without a rule, some programs pass by the date on which a set begins.
    `early` are the dates before `first`, which no recurrence set can have. `events` maps its dates to the events
    that tell of them.
    """

    first: datetime | None
    rule: str
    extra: tuple[datetime, ...]
    dropped: tuple[datetime, ...]
    early: tuple[datetime, ...]
    events: dict[datetime, Event]


def recurrence_of(context: CalendarContext, series: Series) -> Recurrence:
    """Give the rule, further and left out dates of a series: together they are just the dates of the timeline."""
    events = dict(sorted(context.timeline.events(series).items()))
    kept = _kept(context, series, events)
    first = _first(context, series)
    ruled = _ruled(context, series, first, {*kept, *events}) if first else {}
    begin = first or min(kept.values(), default=None)
    extra = sorted(at for day, at in kept.items() if ruled.get(day) != at)
    return Recurrence(
        first=begin,
        rule=_rule(series, context.timeline.zone(series)) if first else "",
        extra=tuple(at for at in extra if begin and at >= begin),
        dropped=tuple(at for day, at in sorted(ruled.items()) if kept.get(day) != at),
        early=tuple(at for at in extra if begin and at < begin),
        events={kept[day]: event for day, event in events.items() if day in kept},
    )


def is_hidden(event: Event) -> bool:
    """Tell whether an event was called off before anybody heard of it: then calendars do not name it either."""
    return event.status in NOT_HAPPENING and not (event.date or event.announced or event.changes)


def _kept(context: CalendarContext, series: Series, events: dict[date, Event]) -> dict[date, datetime]:
    """Map each day that is in the set to its wall time."""
    timeline = context.timeline
    kept = timeline.announced_dates(series, timeline.start(series).date(), context.horizon)
    kept |= timeline.extra_dates(series, date.min, date.max)
    kept |= {day: timeline.of_event(event).recurrence.at.replace(tzinfo=None) for day, event in events.items()}
    silent = {day for day, event in events.items() if is_hidden(event)}
    return {day: _bare(series, at) for day, at in kept.items() if day not in silent}


def _ruled(context: CalendarContext, series: Series, first: datetime, named: set[date]) -> dict[date, datetime]:
    """Map the days of the rule alone to wall times, up to the horizon, and each day that is named beyond it."""
    rule, place = series.repeats, context.timeline.zone(series)
    found = rule.dates(first, first.date(), context.horizon, place)
    for day in sorted(named | context.timeline.excluded(series)):
        if day > context.horizon:
            found += rule.dates(first, day, day, place)
    return {at.date(): _bare(series, at) for at in found}


def _first(context: CalendarContext, series: Series) -> datetime | None:
    """Find the first date of the rule: its start, else the first that the rule really has."""
    start, place, rule = context.timeline.start(series), context.timeline.zone(series), series.repeats
    for years in REACH:
        until = date(start.year + years, 12, 31)
        if found := rule.dates(start, start.date(), until, place)[:1]:
            return found[0]
    return None


def _bare(series: Series, at: datetime) -> datetime:
    return datetime.combine(at, time()) if series.start.day_only else at


def _rule(series: Series, place: ZoneInfo) -> str:
    """Write the rule; UNTIL is a day where the series knows days only, else an instant in UTC (RFC 5545, 3.3.10)."""
    rule = series.repeats
    if not rule.until:
        return rule.text
    end = rule.end(place)
    until = f"{end:%Y%m%d}" if series.start.day_only else f"{end.replace(tzinfo=place).astimezone(UTC):%Y%m%dT%H%M%SZ}"
    return rule.text.replace(f"UNTIL={rule.until}", f"UNTIL={until}")
