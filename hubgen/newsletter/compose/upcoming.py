"""Upcoming dates in a letter: events with their day and place, and dates that only a series' rule knows."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from hubgen.model.calendars import FILE, event_file
from hubgen.model.event import Event, EventStatus
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.occurrence import NOT_HAPPENING, Occurrence
from hubgen.model.series import Series
from hubgen.model.text import single_line
from hubgen.newsletter.compose.context import LetterContext, ResolvedName
from hubgen.newsletter.compose.entries import item_entry
from hubgen.newsletter.letter import LetterEntry, LetterLink

BETWEEN = " · "


def upcoming_entries(found: Iterable[ResolvedName], context: LetterContext) -> tuple[LetterEntry, ...]:
    """Return the entries of events and series in the order of their first dates; a series without dates has none."""
    dated = [one for one in (_dated(named, context) for named in found) if one]
    return tuple(entry for _, entry in sorted(dated, key=lambda one: (one[0].timestamp(), one[1].name)))


def _dated(named: ResolvedName, context: LetterContext) -> tuple[datetime, LetterEntry] | None:
    item = named.item
    if isinstance(item, Event):
        return item.start.at, _event(item, named.name, context)
    dates = _rule_dates(item, context) if isinstance(item, Series) else []
    return (dates[0].start.at, _series(item, dates, named.name, context)) if dates else None


def _event(event: Event, name: str, context: LetterContext) -> LetterEntry:
    """A place that an event lacks is that of its series."""
    series = context.hub.get(Kind.SERIES, event.series, context.locale) if event.series else None
    return replace(
        item_entry(event, name, context),
        date_text=_date_text(event, context),
        place=_place(event, series),
        note=_note(event, context),
        links=tuple(_links(event, context)),
    )


def _series(series: Item, dates: Iterable[Occurrence], name: str, context: LetterContext) -> LetterEntry:
    calendar = context.absolute_url(f"{Kind.SERIES.folder}/{series.id}/{FILE}")
    return replace(
        item_entry(series, name, context),
        date_text=BETWEEN.join(context.words.moment(one.start) for one in dates),
        place=_place(series),
        links=(LetterLink(context.words["calendar.file"], calendar),),
    )


def _rule_dates(series: Series, context: LetterContext) -> list[Occurrence]:
    """List the dates of a series in the weeks after the issue's that no event has.

    An event that was announced after the issue counts as none, so that an old letter stays as it was.
    """
    moment = context.issue.date or context.issue.until
    if moment is None:
        return []
    since = moment.day_in(context.config.zone)
    found = context.timeline.of(series, since, since + timedelta(weeks=context.edition.ahead_weeks))
    unannounced = (one for one in found if one.by_rule and not _is_announced(one, moment.at))
    return [one for one in (_by_rule(one, context) for one in unannounced) if one.start.at > moment.at]


def _is_announced(occurrence: Occurrence, at: datetime) -> bool:
    event = occurrence.event
    return event is not None and (event.date is None or event.date.at <= at)


def _by_rule(occurrence: Occurrence, context: LetterContext) -> Occurrence:
    if occurrence.event is None or occurrence.series is None:
        return occurrence
    return context.timeline.from_rule(occurrence.series, occurrence.recurrence.at.replace(tzinfo=None))


def _date_text(event: Event, context: LetterContext) -> str:
    start, end, words = event.start, event.end, context.words
    if end and end.day != start.day:
        return f"{words.moment(start)} – {words.moment(end)}"
    return words.moment(start)


def _place(*items: Item | None) -> str:
    places = (getattr(item, "place", None) for item in items)
    return next((single_line(place.name or place.address or "") for place in places if place), "")


def _note(event: Event, context: LetterContext) -> str:
    """Say that an event does not take place as it was planned, and why."""
    if event.status is EventStatus.SCHEDULED:
        return ""
    status = context.words[f"status.{event.status}"]
    why = single_line(event.changes[-1].why or "") if event.changes else ""
    return context.words.say("letter.note", status=status, why=why) if why else status


def _links(event: Event, context: LetterContext) -> Iterator[LetterLink]:
    if event.status in NOT_HAPPENING:
        return
    registration, call = context.header_link(event.registration, event), context.call
    if registration and not (call and call.url == registration):  # the letter asks for that already, with a button
        yield LetterLink(context.words["event.register"], registration)
    yield LetterLink(context.words["calendar.save"], context.absolute_url(event_file(event)))
