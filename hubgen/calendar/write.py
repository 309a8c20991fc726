"""From plain entries to the bytes of an .ics file (RFC 5545, RFC 7986), by icalendar."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

import icalendar as ics

from hubgen.calendar.entry import CalendarData, CalendarEntry, Time
from hubgen.config import Config
from hubgen.model.address import encoded
from hubgen.model.event import A_DAY

MAKER = "-//hubgen//hubgen//EN"
REFRESH = timedelta(hours=6)
COLOUR = "teal"
A_SECOND = timedelta(seconds=1)
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})
"""As RFC 5545 (3.3.11) wants texts."""
NAMES = {"UTC": "Etc/UTC"}
"""TZID may not be UTC (RFC 5545, 3.2.19), and where a series is in UTC some readers find none of its overrides."""


@dataclass(frozen=True, slots=True)
class Observance:
    """What the clocks show from a wall time on, said in the offset `before`.

    A calendar carries one for each time that the clocks change: every reader understands that, whatever it knows of
    zones; rules of their own it may read amiss.
    """

    wall: datetime
    before: timedelta
    after: timedelta
    name: str
    summer: bool


def write(data: CalendarData, config: Config) -> bytes:
    """Give the bytes of an .ics file; the same calendar always gives the same bytes."""
    calendar = ics.Calendar()
    for name, value in (("VERSION", "2.0"), ("PRODID", MAKER), ("CALSCALE", "GREGORIAN"), ("METHOD", "PUBLISH")):
        calendar.add(name, _text(value))
    _add_names(calendar, data)
    if data.path:
        _add_addresses(calendar, data, config)
    for place, first, last in _zones(data, config):
        calendar.add_component(_timezone(place, observances(place, first, last)))
    for entry in data.entries:
        calendar.add_component(_event(entry))
    return bytes(calendar.to_ical())


def _add_names(calendar: ics.Calendar, data: CalendarData) -> None:
    """A calendar without a name is a single event: Outlook would open a named one beside its reader's own."""
    if data.name:
        calendar.add("NAME", _text(data.name, data.lang))
        calendar.add("X-WR-CALNAME", _text(data.name, data.lang))
        calendar.add("COLOR", _text(COLOUR))


def _add_addresses(calendar: ics.Calendar, data: CalendarData, config: Config) -> None:
    page = data.path[: data.path.rfind("/") + 1]
    calendar.add("REFRESH-INTERVAL", ics.vDuration(REFRESH), parameters={"VALUE": "DURATION"})
    calendar.add("X-PUBLISHED-TTL", ics.vDuration(REFRESH))
    calendar.add("SOURCE", ics.vUri(config.base_url + encoded(data.path)), parameters={"VALUE": "URI"})
    calendar.add("URL", ics.vUri(config.base_url + encoded(page)))


def _event(entry: CalendarEntry) -> ics.Event:
    event = ics.Event()
    event.add("UID", _text(entry.uid))
    _add_time(event, "DTSTART", entry.start)
    if entry.end > entry.start:  # RFC 5545 (3.8.2.2) allows no other; both are days, or both hours
        _add_time(event, "DTEND", entry.end)
    for name in ("DTSTAMP", "LAST-MODIFIED"):
        _add_time(event, name, entry.stamp)
    if entry.created:
        _add_time(event, "CREATED", entry.created)
    event.add("SEQUENCE", entry.sequence)
    event.add("STATUS", _text(entry.status))
    if entry.free:
        event.add("TRANSP", _text("TRANSPARENT"))
    _add_recurrence(event, entry)
    _add_text(event, entry)
    return event


def _add_recurrence(event: ics.Event, entry: CalendarEntry) -> None:
    if entry.recurrence is not None:
        _add_time(event, "RECURRENCE-ID", entry.recurrence)
    if entry.rule:
        event.add("RRULE", ics.vRecur.from_ical(entry.rule))
    for time in entry.extra:
        _add_time(event, "RDATE", time)
    for time in entry.dropped:
        _add_time(event, "EXDATE", time)


def _add_text(event: ics.Event, entry: CalendarEntry) -> None:
    text = entry.text
    event.add("SUMMARY", _text(text.summary, text.lang))
    if text.description:
        event.add("DESCRIPTION", _text(text.description, text.lang))
    if text.location:
        event.add("LOCATION", _text(text.location))
    if text.call:
        event.add("CONFERENCE", ics.vUri(text.call), parameters={"VALUE": "URI"})
    if text.url:
        event.add("URL", ics.vUri(text.url))
    if text.categories:
        event.add("CATEGORIES", _categories(text.categories))


def _categories(labels: tuple[str, ...]) -> ics.vCategory:
    category = ics.vCategory([])
    category.cats = [_text(label) for label in labels]
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


def _zones(data: CalendarData, config: Config) -> Iterator[tuple[ZoneInfo, int, int]]:
    """List the zones by name, with the years to be told; a calendar without any entry has the hub's own.

    RFC 5545 (3.4) asks for one component at least.
    """
    years: dict[str, set[int]] = {}
    places = {}
    for time in (time for entry in data.entries for time in entry.times()):
        if place := _place(time):
            places[_tzid(place)] = place
            years.setdefault(_tzid(place), set()).add(time.year)
    if not data.entries:
        places[_tzid(config.zone)], years[_tzid(config.zone)] = config.zone, {data.last}
    for name in sorted(places):
        yield places[name], min(years[name]), max(*years[name], data.last)


def _timezone(place: ZoneInfo, observances: tuple[Observance, ...]) -> ics.Timezone:
    timezone = ics.Timezone()
    timezone.add("TZID", _text(_tzid(place)))
    for one in observances:
        observance = ics.TimezoneDaylight() if one.summer else ics.TimezoneStandard()
        observance.add("DTSTART", ics.vDatetime(one.wall))
        observance.add("TZOFFSETFROM", ics.vUTCOffset(one.before))
        observance.add("TZOFFSETTO", ics.vUTCOffset(one.after))
        observance.add("TZNAME", _text(one.name))
        timezone.add_component(observance)
    return timezone


class _Text(ics.vText):
    """A text that is read back as it was written; icalendar's own makes a new line of a backslash before an N."""

    def to_ical(self) -> bytes:
        """Escape what has a meaning of its own."""
        return self.translate(_ESCAPES).encode()


def _text(words: str, lang: str = "") -> _Text:
    """Make a text, in a language where that needs saying."""
    return _Text(words, params={"LANGUAGE": lang} if lang else {})


@lru_cache
def observances(place: ZoneInfo, first: int, last: int) -> tuple[Observance, ...]:
    """List the changes of a zone's clocks in the years `first` to `last`, the state at the beginning first."""
    since = datetime(first, 1, 1, tzinfo=UTC) - A_DAY
    until = datetime(last + 1, 1, 1, tzinfo=UTC) + A_DAY
    beginning = _observance(since, _offset(since, place), place)
    return (beginning, *_changes(since, until, place))


def _changes(since: datetime, until: datetime, place: ZoneInfo) -> Iterator[Observance]:
    """Look at each day: no zone has ever changed its clocks twice in one."""
    while since < until:
        day = since + A_DAY
        if _offset(since, place) != _offset(day, place):
            yield _observance(_instant(since, day, place), _offset(since, place), place)
        since = day


def _instant(since: datetime, until: datetime, place: ZoneInfo) -> datetime:
    """Find the first second with the offset that holds at `until`."""
    before = _offset(since, place)
    while until - since > A_SECOND:
        middle = since + timedelta(seconds=(until - since) // A_SECOND // 2)
        since, until = (middle, until) if _offset(middle, place) == before else (since, middle)
    return until


def _observance(at: datetime, before: timedelta, place: ZoneInfo) -> Observance:
    local = at.astimezone(place)
    wall = (at + before).replace(tzinfo=None)
    summer = (local.dst() or timedelta()) > timedelta()
    return Observance(wall, before, _offset(at, place), local.tzname() or place.key, summer)


def _offset(at: datetime, place: ZoneInfo) -> timedelta:
    return at.astimezone(place).utcoffset() or timedelta()
