"""From plain entries to the bytes of an .ics file (RFC 5545, RFC 7986), by icalendar."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import icalendar as ics

from hubgen.calendar.entry import Entry, Sheet, Time
from hubgen.calendar.escaped import text
from hubgen.calendar.observances import Observance, observances
from hubgen.config import Config
from hubgen.model.address import encoded

MAKER = "-//hubgen//hubgen//EN"
REFRESH = timedelta(hours=6)
COLOUR = "teal"
NAMES = {"UTC": "Etc/UTC"}
"""TZID may not be UTC (RFC 5545, 3.2.19), and where a series is in UTC some readers find none of its overrides."""


def write(sheet: Sheet, config: Config) -> bytes:
    """Write a calendar; the same entries give the same bytes."""
    calendar = ics.Calendar()
    for name, value in (("VERSION", "2.0"), ("PRODID", MAKER), ("CALSCALE", "GREGORIAN"), ("METHOD", "PUBLISH")):
        calendar.add(name, text(value))
    _add_names(calendar, sheet)
    if sheet.path:
        _add_addresses(calendar, sheet, config)
    for place, first, last in _zones(sheet, config):
        calendar.add_component(_timezone(place, observances(place, first, last)))
    for entry in sheet.entries:
        calendar.add_component(_event(entry))
    return bytes(calendar.to_ical())


def _add_names(calendar: ics.Calendar, sheet: Sheet) -> None:
    """A calendar without a name is a single event: Outlook would open a named one beside its reader's own."""
    if sheet.name:
        calendar.add("NAME", text(sheet.name, sheet.lang))
        calendar.add("X-WR-CALNAME", text(sheet.name, sheet.lang))
        calendar.add("COLOR", text(COLOUR))


def _add_addresses(calendar: ics.Calendar, sheet: Sheet, config: Config) -> None:
    page = sheet.path[: sheet.path.rfind("/") + 1]
    calendar.add("REFRESH-INTERVAL", ics.vDuration(REFRESH), parameters={"VALUE": "DURATION"})
    calendar.add("X-PUBLISHED-TTL", ics.vDuration(REFRESH))
    calendar.add("SOURCE", ics.vUri(config.base_url + encoded(sheet.path)), parameters={"VALUE": "URI"})
    calendar.add("URL", ics.vUri(config.base_url + encoded(page)))


def _event(entry: Entry) -> ics.Event:
    event = ics.Event()
    event.add("UID", text(entry.uid))
    _add_time(event, "DTSTART", entry.start)
    if entry.end > entry.start:  # RFC 5545 (3.8.2.2) allows no other; both are days, or both hours
        _add_time(event, "DTEND", entry.end)
    for name in ("DTSTAMP", "LAST-MODIFIED"):
        _add_time(event, name, entry.stamp)
    if entry.created:
        _add_time(event, "CREATED", entry.created)
    event.add("SEQUENCE", entry.sequence)
    event.add("STATUS", text(entry.status))
    if entry.free:
        event.add("TRANSP", text("TRANSPARENT"))
    _add_recurrence(event, entry)
    _add_told(event, entry)
    return event


def _add_recurrence(event: ics.Event, entry: Entry) -> None:
    if entry.recurrence is not None:
        _add_time(event, "RECURRENCE-ID", entry.recurrence)
    if entry.rule:
        event.add("RRULE", ics.vRecur.from_ical(entry.rule))
    for time in entry.extra:
        _add_time(event, "RDATE", time)
    for time in entry.dropped:
        _add_time(event, "EXDATE", time)


def _add_told(event: ics.Event, entry: Entry) -> None:
    told = entry.told
    event.add("SUMMARY", text(told.summary, told.lang))
    if told.description:
        event.add("DESCRIPTION", text(told.description, told.lang))
    if told.location:
        event.add("LOCATION", text(told.location))
    if told.url:
        event.add("URL", ics.vUri(told.url))
    if told.categories:
        event.add("CATEGORIES", _categories(told.categories))


def _categories(labels: tuple[str, ...]) -> ics.vCategory:
    category = ics.vCategory([])
    category.cats = [text(label) for label in labels]
    return category


def _add_time(component: ics.Component, name: str, time: Time) -> None:
    """Write a wall time and its zone's name apart: icalendar takes some zones for UTC, or calls them otherwise."""
    if not isinstance(time, datetime):
        component.add(name, ics.vDate(time), parameters={"VALUE": "DATE"})
    elif place := _place(time):
        component.add(name, ics.vDatetime(time.replace(tzinfo=None)), parameters={"TZID": _tzid(place)})
    else:
        component.add(name, ics.vDatetime(time.astimezone(UTC)))


def _place(time: Time) -> ZoneInfo | None:
    zone = time.tzinfo if isinstance(time, datetime) else None
    return zone if isinstance(zone, ZoneInfo) else None


def _tzid(place: ZoneInfo) -> str:
    return NAMES.get(place.key, place.key)


def _zones(sheet: Sheet, config: Config) -> Iterator[tuple[ZoneInfo, int, int]]:
    """List the zones by name, with the years to be told; a calendar without any entry has the hub's own.

    RFC 5545 (3.4) asks for one component at least.
    """
    years: dict[str, set[int]] = {}
    places = {}
    for time in (time for entry in sheet.entries for time in entry.times()):
        if place := _place(time):
            places[_tzid(place)] = place
            years.setdefault(_tzid(place), set()).add(time.year)
    if not sheet.entries:
        places[_tzid(config.zone)], years[_tzid(config.zone)] = config.zone, {sheet.last}
    for name in sorted(places):
        yield places[name], min(years[name]), max(*years[name], sheet.last)


def _timezone(place: ZoneInfo, told: tuple[Observance, ...]) -> ics.Timezone:
    timezone = ics.Timezone()
    timezone.add("TZID", text(_tzid(place)))
    for one in told:
        observance = ics.TimezoneDaylight() if one.summer else ics.TimezoneStandard()
        observance.add("DTSTART", ics.vDatetime(one.wall))
        observance.add("TZOFFSETFROM", ics.vUTCOffset(one.before))
        observance.add("TZOFFSETTO", ics.vUTCOffset(one.after))
        observance.add("TZNAME", text(one.name))
        timezone.add_component(observance)
    return timezone
