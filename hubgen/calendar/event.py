"""The entry of one event: by itself, or in the place of a date of its series."""

from dataclasses import replace

from hubgen.calendar.edition import Edition
from hubgen.calendar.entry import Entry, Status, Time
from hubgen.calendar.hours import begins, ends, latest, second
from hubgen.calendar.names import known_as, uid
from hubgen.calendar.told import told_of_event
from hubgen.model.event import Event
from hubgen.model.kind import Kind
from hubgen.model.occurrence import NOT_HAPPENING
from hubgen.model.series import Series


def event_entry(edition: Edition, event: Event) -> Entry:
    """Tell of an event by itself, under a UID of its own, so that importing it touches no subscription."""
    date = edition.timeline.of_event(event)
    place = edition.zone(event, date.series)
    start = begins(date.start, place)
    return Entry(
        uid=uid(edition.config, Kind.EVENT, known_as(edition.hub, event)),
        told=told_of_event(edition, event, date.series),
        start=start,
        end=ends(start, date.end, place),
        stamp=latest(event.updated, event.changes[-1].on if event.changes else None, event.date),
        created=second(event.date) if event.date else None,
        sequence=len(event.changes),
        status=Status.CANCELLED if event.status in NOT_HAPPENING else Status.CONFIRMED,
    )


def override(edition: Edition, event: Event, series: Series, recurrence: Time) -> Entry:
    """Tell of an event in the place of the date that its series gave it (RFC 5545, 3.8.4.4)."""
    own = event_entry(edition, event)
    return replace(own, uid=uid(edition.config, Kind.SERIES, known_as(edition.hub, series)), recurrence=recurrence)


def is_silent(event: Event) -> bool:
    """Tell whether an event was called off before anybody heard of it: then calendars do not name it either."""
    return event.status in NOT_HAPPENING and not (event.date or event.announced or event.changes)
