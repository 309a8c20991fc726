"""The entries of a series: a master that recurs, and one for each date that has more to tell."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from hubgen.calendar.edition import Edition
from hubgen.calendar.entry import UNKNOWN, Entry, Time
from hubgen.calendar.event import event_entry, override
from hubgen.calendar.hours import at_wall, ends
from hubgen.calendar.names import uid
from hubgen.calendar.recurrence import Recurrence, recurrence_of
from hubgen.calendar.told import told_of_series
from hubgen.model.kind import Kind
from hubgen.model.series import Series
from hubgen.model.timeline import A_DAY, SOME_HOURS


def series_entries(edition: Edition, series: Series) -> Iterator[Entry]:
    """Tell of a series: its master first, then its events in the order of the dates that it gave them."""
    dates = recurrence_of(edition, series)
    if dates.first is None:
        return
    yield _master(edition, series, dates, dates.first)
    for wall, event in sorted(dates.events.items(), key=lambda one: one[0]):
        if wall not in dates.early:
            yield override(edition, event, series, _time(edition, series, wall))
    yield from _early(edition, series, dates)


def _master(edition: Edition, series: Series, dates: Recurrence, first: datetime) -> Entry:
    start = _time(edition, series, first)
    return Entry(
        uid=uid(edition.config, Kind.SERIES, series.id),
        told=told_of_series(edition, series),
        start=start,
        end=_end(edition, series, first, start),
        stamp=_stamp(series),
        created=series.date.utc.replace(microsecond=0) if series.date else None,
        rule=dates.rule,
        extra=tuple(_time(edition, series, wall) for wall in dates.extra),
        dropped=tuple(_time(edition, series, wall) for wall in dates.dropped),
    )


def _early(edition: Edition, series: Series, dates: Recurrence) -> Iterator[Entry]:
    """Tell of what took place before the series began, each by itself."""
    for wall in dates.early:
        if wall in dates.events:
            yield event_entry(edition, dates.events[wall])
        else:
            start = _time(edition, series, wall)
            name = uid(edition.config, Kind.SERIES, f"{series.id}/{wall.date()}")
            end = _end(edition, series, wall, start)
            yield Entry(name, told_of_series(edition, series), start, end, _stamp(series))


def _end(edition: Edition, series: Series, wall: datetime, start: Time) -> Time:
    """Add the length on the clock's face: calendars give every date of the series the difference of the two."""
    place = edition.timeline.zone(series)
    return ends(start, (wall + _length(series)).replace(tzinfo=place), place)


def _length(series: Series) -> timedelta:
    if series.duration:
        return series.duration.delta
    return A_DAY if series.start.day_only else SOME_HOURS


def _time(edition: Edition, series: Series, wall: datetime) -> Time:
    return at_wall(wall, edition.timeline.zone(series), series.start.day_only)


def _stamp(series: Series) -> datetime:
    told = [moment.utc.replace(microsecond=0) for moment in (series.updated, series.date) if moment]
    return max(told, default=UNKNOWN)
