"""Three readers of calendars: each gives what takes place between two days, cancelled dates left out."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Any, TypeAlias, cast

import recurring_ical_events
from dateutil.rrule import rrule, rruleset, rrulestr
from ical.calendar_stream import IcsCalendarStream
from icalendar import Calendar

Date: TypeAlias = tuple[str, date, date]
"""UID, start and end: days, or hours in UTC."""
Reader: TypeAlias = Callable[..., list[Date]]

A_DAY = timedelta(days=1)
SINCE, UNTIL = date(2026, 1, 1), date(2027, 12, 31)


def by_recurring(data: bytes, since: date = SINCE, until: date = UNTIL) -> list[Date]:
    """Read with recurring-ical-events."""
    found: list[Any] = recurring_ical_events.of(Calendar.from_ical(data)).between(*_bounds(since, until))
    live = (event for event in found if event.get("STATUS") != "CANCELLED")
    return _sorted(((str(e["UID"]), e.start, e.end) for e in live), since, until)


def by_ical(data: bytes, since: date = SINCE, until: date = UNTIL) -> list[Date]:
    """Read with ical, which is strict."""
    timeline = IcsCalendarStream.calendar_from_ics(data.decode()).timeline_tz(UTC)
    live = (event for event in timeline.overlapping(*_bounds(since, until)) if event.status != "CANCELLED")
    return _sorted(((event.uid, event.start, event.end) for event in live), since, until)


def by_file_alone(data: bytes, since: date = SINCE, until: date = UNTIL) -> list[Date]:
    """Read with icalendar, and expand in the zones that the file itself brings."""
    calendar: Any = Calendar.from_ical(data)
    zones = {str(zone["TZID"]): zone.to_tz(lookup_tzid=False) for zone in calendar.timezones}
    overrides = {(str(e["UID"]), _wall(e["RECURRENCE-ID"].dt)) for e in calendar.events if "RECURRENCE-ID" in e}
    found = (one for event in calendar.events for one in _expanded(event, zones, overrides, until))
    return _sorted(found, since, until)


READERS: dict[str, Reader] = {"recurring-ical-events": by_recurring, "ical": by_ical, "file alone": by_file_alone}


def _expanded(
    event: Any, zones: dict[str, tzinfo], overrides: set[tuple[str, datetime]], until: date
) -> Iterator[Date]:
    if event.get("STATUS") == "CANCELLED":
        return
    uid, start, end = str(event["UID"]), event["DTSTART"], event["DTEND"]
    for wall in _walls(event, until):
        if "RECURRENCE-ID" in event or (uid, wall) not in overrides:
            length = _wall(end.dt) - _wall(start.dt)
            yield uid, _at(wall, start, zones), _at(wall + length, end, zones)


def _walls(event: Any, until: date) -> Iterator[datetime]:
    start = _wall(event["DTSTART"].dt)
    if not {"RRULE", "RDATE", "EXDATE"} & set(event):
        yield start
        return
    dates = rruleset()
    if "RRULE" in event:
        dates.rrule(cast(rrule, rrulestr(_floating(event), dtstart=start)))
    dates.rdate(start)
    for wall in _listed(event, "RDATE"):
        dates.rdate(wall)
    for wall in _listed(event, "EXDATE"):
        dates.exdate(wall)
    yield from dates.between(start, datetime.combine(until + A_DAY, time.max), inc=True)  # a wall may be ahead of UTC


def _floating(event: Any) -> str:
    """Give the rule with its last moment as a wall time."""
    rule = dict(event["RRULE"])
    for last in rule.pop("UNTIL", ()):
        start = event["DTSTART"].dt
        local = last.astimezone(start.tzinfo) if isinstance(last, datetime) else datetime.combine(last, time.max)
        return f"{_joined(rule)};UNTIL={local:%Y%m%dT%H%M%S}"
    return _joined(rule)


def _joined(rule: dict[str, Any]) -> str:
    return ";".join(f"{name}={','.join(str(value) for value in values)}" for name, values in rule.items())


def _listed(event: Any, name: str) -> Iterator[datetime]:
    lists = event.get(name, [])
    for one in lists if isinstance(lists, list) else [lists]:
        yield from (_wall(moment.dt) for moment in one.dts)


def _wall(moment: date) -> datetime:
    return moment.replace(tzinfo=None) if isinstance(moment, datetime) else datetime.combine(moment, time())


def _at(wall: datetime, written: Any, zones: dict[str, tzinfo]) -> date:
    if not isinstance(written.dt, datetime):
        return wall.date()
    return wall.replace(tzinfo=zones[written.params["TZID"]] if "TZID" in written.params else UTC)


def _bounds(since: date, until: date) -> tuple[datetime, datetime]:
    return (
        datetime.combine(since, time(), UTC) - timedelta(days=2),
        datetime.combine(until, time(), UTC) + timedelta(days=2),
    )


def _sorted(found: Iterator[Date], since: date, until: date) -> list[Date]:
    """Put dates in order by instant; those are left out that do not begin between the two days, seen in UTC."""
    told = ((uid, _utc(start), _utc(end)) for uid, start, end in found)
    kept = [one for one in told if since <= _day(one[1]) <= until]
    return sorted(kept, key=lambda one: (str(one[1]), one[0], str(one[2])))


def _utc(moment: date) -> date:
    return moment.astimezone(UTC) if isinstance(moment, datetime) else moment


def _day(moment: date) -> date:
    return moment.date() if isinstance(moment, datetime) else moment
