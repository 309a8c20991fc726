"""The entries of series and events: a master that recurs, and one for each date that has an event."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from hubgen.calendar.context import CalendarContext, first_id, uid
from hubgen.calendar.describe import event_text, series_text
from hubgen.calendar.entry import CalendarEntry, Status, Time, end_time, start_time, utc_second, wall_time
from hubgen.calendar.recurrence import Recurrence, recurrence_of
from hubgen.model.event import Event
from hubgen.model.kind import Kind
from hubgen.model.occurrence import NOT_HAPPENING
from hubgen.model.series import Series


def series_entries(context: CalendarContext, series: Series) -> Iterator[CalendarEntry]:
    """Yield the entries of a series: the recurring one first, then one for each event, in the order of their dates."""
    dates = recurrence_of(context, series)
    if dates.first is None:
        return
    yield _master(context, series, dates, dates.first)
    for wall, event in sorted(dates.events.items(), key=lambda one: one[0]):
        if wall not in dates.early:
            yield override(context, event, series, _time(context, series, wall))
    yield from _early(context, series, dates)


def event_entry(context: CalendarContext, event: Event) -> CalendarEntry:
    """Give the entry of one event, under a UID of its own, so that importing it touches no subscription."""
    date = context.timeline.of_event(event)
    place = context.zone(event, date.series)
    start = start_time(date.start, place)
    described = (event, date.series) if date.series else (event,)
    return CalendarEntry(
        uid=uid(context.config, Kind.EVENT, first_id(context.hub, event)),
        text=event_text(context, event, date.series),
        start=start,
        end=end_time(start, date.end, place),
        stamp=context.stamp(*described),
        created=utc_second(event.date) if event.date else None,
        sequence=context.sequence(*described),
        status=Status.CANCELLED if event.status in NOT_HAPPENING else Status.CONFIRMED,
    )


def override(context: CalendarContext, event: Event, series: Series, recurrence: Time) -> CalendarEntry:
    """Give the entry of an event that replaces the date `recurrence` of its series (RFC 5545, 3.8.4.4)."""
    own = event_entry(context, event)
    return replace(own, uid=uid(context.config, Kind.SERIES, first_id(context.hub, series)), recurrence=recurrence)


def _master(context: CalendarContext, series: Series, dates: Recurrence, first: datetime) -> CalendarEntry:
    return replace(
        _plain(context, series, first, first_id(context.hub, series)),
        created=utc_second(series.date) if series.date else None,
        rule=dates.rule,
        extra=tuple(_time(context, series, wall) for wall in dates.extra),
        dropped=tuple(_time(context, series, wall) for wall in dates.dropped),
    )


def _early(context: CalendarContext, series: Series, dates: Recurrence) -> Iterator[CalendarEntry]:
    """Tell of what took place before the series began, each by itself."""
    for wall in dates.early:
        if wall in dates.events:
            yield event_entry(context, dates.events[wall])
        else:
            yield _plain(context, series, wall, f"{first_id(context.hub, series)}/{wall.date()}")


def _plain(context: CalendarContext, series: Series, wall: datetime, name: str) -> CalendarEntry:
    """Tell of a date at a wall time in the words of its series."""
    date, place = context.timeline.from_rule(series, wall), context.timeline.zone(series)
    start = start_time(date.start, place)
    return CalendarEntry(
        uid=uid(context.config, Kind.SERIES, name),
        text=series_text(context, series),
        start=start,
        end=end_time(start, date.end, place),
        stamp=context.stamp(series),
        sequence=context.sequence(series),
    )


def _time(context: CalendarContext, series: Series, wall: datetime) -> Time:
    return wall_time(wall, context.timeline.zone(series), series.start.day_only)
