"""An event that was given another start, and says so to nobody."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

from hubgen.check.rule import Given, Rule, at
from hubgen.model.event import Event
from hubgen.model.moment import Moment
from hubgen.model.problem import Code, Problem
from hubgen.model.register import start_of

A_DAY = timedelta(days=1)


def find(given: Given) -> Iterator[Problem]:
    """Find published events with another start than before, and no new line in `changes` that tells of it.

    Calendars count these lines: without one, a program that has the event keeps the old hour. What is past both
    ways moves nobody.
    """
    for item in given.hub.items if given.hub.register.records else ():
        if not isinstance(item, Event) or not given.tells(item, "start", "changes"):
            continue
        known = given.hub.register.known(item, given.hub.home)
        if known and not known.gone and known.start and known.start != start_of(item):
            before = _moment(known.start, item.start.at.tzinfo or given.config.zone)
            told = sum(change.on.at <= given.as_of for change in item.changes) > known.changes
            if not told and max(item.over, before.at + A_DAY) > given.as_of:
                yield _silent(given, item, before)


def _silent(given: Given, item: Event, before: Moment) -> Problem:
    line = f"{{on: {given.as_of.astimezone(given.config.zone).date()}, start: {_written(item.start)}}}"
    message = f"this event was published with the start {_written(before)}: calendars that have it keep that"
    hint = f"add below changes: - {line}" if item.changes else f"add the line changes: [{line}]"
    return at(item, Code.SILENT_MOVE, message, hint, key=("start",))


def _moment(start: str, zone: tzinfo) -> Moment:
    """Read the start in a record, in the zone of the event as it is now."""
    if "T" not in start:
        return Moment(datetime.combine(date.fromisoformat(start), datetime.min.time(), zone), day_only=True)
    return Moment(datetime.fromisoformat(start).astimezone(zone))


def _written(moment: Moment) -> str:
    """Write a moment as it stands in headers; an offset is only told where it is written there."""
    if moment.day_only:
        return moment.day.isoformat()
    offset = "" if isinstance(moment.at.tzinfo, ZoneInfo) else f"{moment.at:%z}"
    return f"{moment.at:%Y-%m-%d %H:%M}{offset}"


RULE = Rule(
    Code.SILENT_MOVE,
    "An event that was published moves only with a line in its changes, which calendars count.",
    bad={"events/june.md": "---\ntitle: June\nstart: 2026-06-20 19:00\n---\nCome.\n"},
    good={
        "events/june.md": "---\ntitle: June\nstart: 2026-06-20 19:00\n"
        "changes:\n  - {on: 2026-06-01, start: 2026-06-20 19:00}\n---\nCome.\n"
    },
    find=find,
    register="event/june\t0123456789abcdef\t2026-05-01T12:00:00Z\tstart=2026-06-20T18:30:00Z\n",
)
