"""The entries of a series: a master that recurs, and one for each date that has more to tell."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from hubgen.calendar.edition import Edition
from hubgen.calendar.entry import Entry, Time
from hubgen.calendar.event import event_entry, override
from hubgen.calendar.hours import at_wall, begins, ends, latest, second
from hubgen.calendar.names import known_as, uid
from hubgen.calendar.recurrence import Recurrence, recurrence_of
from hubgen.calendar.told import told_of_series
from hubgen.model.kind import Kind
from hubgen.model.series import Series


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
    return replace(
        _plain(edition, series, first, known_as(edition.hub, series)),
        created=second(series.date) if series.date else None,
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
            yield _plain(edition, series, wall, f"{known_as(edition.hub, series)}/{wall.date()}")


def _plain(edition: Edition, series: Series, wall: datetime, name: str) -> Entry:
    """Tell of a date at a wall time in the words of its series."""
    date, place = edition.timeline.from_rule(series, wall), edition.timeline.zone(series)
    start = begins(date.start, place)
    told, stamp = told_of_series(edition, series), latest(series.updated, series.date)
    return Entry(uid(edition.config, Kind.SERIES, name), told, start, ends(start, date.end, place), stamp)


def _time(edition: Edition, series: Series, wall: datetime) -> Time:
    return at_wall(wall, edition.timeline.zone(series), series.start.day_only)
