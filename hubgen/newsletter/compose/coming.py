"""How a letter tells what comes: events with their day and place, and dates that only a series' rule knows."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from hubgen.model.calendars import FILE, event_file
from hubgen.model.event import Event, EventStatus
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.occurrence import NOT_HAPPENING, Occurrence
from hubgen.model.series import Series
from hubgen.newsletter.compose.call import call_of
from hubgen.newsletter.compose.links import outward
from hubgen.newsletter.compose.named import Named
from hubgen.newsletter.compose.reading import Reading
from hubgen.newsletter.compose.telling import told_of
from hubgen.newsletter.letter import Link, Told
from hubgen.portable.text import line

BETWEEN = " · "


def coming(found: Iterable[Named], reading: Reading) -> tuple[Told, ...]:
    """Tell of events and series in the order of their first dates; a series without dates is not told of."""
    told = [one for one in (_dated(named, reading) for named in found) if one]
    return tuple(thing for _, thing in sorted(told, key=lambda one: (one[0].timestamp(), one[1].name)))


def _dated(named: Named, reading: Reading) -> tuple[datetime, Told] | None:
    item = named.item
    if isinstance(item, Event):
        return item.start.at, _event(item, named.name, reading)
    dates = ruled(item, reading) if isinstance(item, Series) else []
    return (dates[0].start.at, _series(item, dates, named.name, reading)) if dates else None


def _event(event: Event, name: str, reading: Reading) -> Told:
    """Tell of an event; a place that it lacks is that of its series."""
    series = reading.hub.get(Kind.SERIES, event.series, reading.locale) if event.series else None
    return replace(
        told_of(event, name, reading),
        when=_when(event, reading),
        where=_where(event, series),
        note=_note(event, reading),
        links=tuple(_links(event, reading)),
    )


def _series(series: Item, dates: Iterable[Occurrence], name: str, reading: Reading) -> Told:
    calendar = reading.whole(f"{Kind.SERIES.folder}/{series.id}/{FILE}")
    return replace(
        told_of(series, name, reading),
        when=BETWEEN.join(reading.words.moment(one.start) for one in dates),
        where=_where(series),
        links=(Link(reading.words["calendar.file"], calendar),),
    )


def ruled(series: Series, reading: Reading) -> list[Occurrence]:
    """List the dates of a series in the weeks after the issue's that no event tells.

    An event that was announced after the issue counts as none, so that an old letter stays as it was.
    """
    moment = reading.issue.date or reading.issue.until
    if moment is None:
        return []
    since = moment.day_in(reading.config.zone)
    found = reading.timeline.of(series, since, since + timedelta(weeks=reading.edition.ahead_weeks))
    plain = (one for one in found if one.by_rule and _is_untold(one, moment.at))
    return [one for one in (_as_ruled(one, reading) for one in plain) if one.start.at > moment.at]


def _as_ruled(occurrence: Occurrence, reading: Reading) -> Occurrence:
    if occurrence.event is None or occurrence.series is None:
        return occurrence
    return reading.timeline.from_rule(occurrence.series, occurrence.recurrence.at.replace(tzinfo=None))


def _is_untold(occurrence: Occurrence, at: datetime) -> bool:
    event = occurrence.event
    return event is None or (event.date is not None and event.date.at > at)


def _when(event: Event, reading: Reading) -> str:
    start, end, words = event.start, event.end, reading.words
    if end and end.day != start.day:
        return f"{words.moment(start)} – {words.moment(end)}"
    return words.moment(start)


def _where(*items: Item | None) -> str:
    places = (getattr(item, "place", None) for item in items)
    return next((line(place.name or place.address or "") for place in places if place), "")


def _note(event: Event, reading: Reading) -> str:
    """Say that an event does not take place as it was planned, and why."""
    if event.status is EventStatus.SCHEDULED:
        return ""
    status = reading.words[f"status.{event.status}"]
    why = line(event.changes[-1].why or "") if event.changes else ""
    return reading.words.say("letter.note", status=status, why=why) if why else status


def _links(event: Event, reading: Reading) -> Iterator[Link]:
    if event.status in NOT_HAPPENING:
        return
    registration, call = outward(event.registration, event, reading), call_of(reading)
    if registration and not (call and call.url == registration):  # the letter asks for that already, with a button
        yield Link(reading.words["event.register"], registration)
    yield Link(reading.words["calendar.save"], reading.whole(event_file(event)))
