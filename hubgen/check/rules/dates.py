"""Dates that cannot be, and published dates that were changed without a word."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta, tzinfo
from typing import TypeAlias
from zoneinfo import ZoneInfo

from hubgen.check.rule import CheckContext, ContentRule, finding_at
from hubgen.model.breaks import break_error
from hubgen.model.event import Event
from hubgen.model.fingerprint import start_of
from hubgen.model.item import Item
from hubgen.model.lint import Finding
from hubgen.model.moment import Moment
from hubgen.model.person import Person
from hubgen.model.problem import Code
from hubgen.model.series import Series
from hubgen.model.source import KeyPath

Span: TypeAlias = tuple[KeyPath, Moment | None, KeyPath, Moment | None]
"""A first and a last moment, each with its key."""

HINT = "change one of the two"
A_DAY = timedelta(days=1)


def bad_date(context: CheckContext) -> Iterator[Finding]:
    """Find spans whose end lies before their start."""
    for item in context.hub.items:
        for first_key, first, last_key, last in _spans(item):
            reported = context.reports_here(item, str(first_key[0]), str(last_key[0]))
            if reported and first and last and _before(last, first):
                message = f"'{last_key[-1]}' lies before '{first_key[-1]}'"
                yield finding_at(item, message, HINT, key=last_key)
        if isinstance(item, Series) and context.reports_here(item, "breaks"):
            yield from _breaks(item)


def _spans(item: Item) -> Iterator[Span]:
    yield ("not_before",), item.not_before, ("not_after",), item.not_after
    if isinstance(item, Event):
        yield ("start",), item.start, ("end",), item.end
    if isinstance(item, Person):
        for number, role in enumerate(item.roles):
            yield ("roles", number, "from"), role.since, ("roles", number, "to"), role.until


def _breaks(series: Series) -> Iterator[Finding]:
    for number, rest in enumerate(series.breaks):
        if fault := break_error(rest):
            yield finding_at(series, fault, HINT, key=("breaks", number, "to"))


def _before(last: Moment, first: Moment) -> bool:
    """Compare two moments; a day without an hour lasts until its end."""
    if last.day_only or first.day_only:
        return last.day < first.day
    return last.at < first.at


def silent_move(context: CheckContext) -> Iterator[Finding]:
    """Find published events with another start than before, and no new line in `changes` that tells of it.

    Calendars count these lines: without one, a program that has the event keeps the old hour. What is past both
    ways moves nobody.
    """
    for item in context.hub.items if context.hub.register.records else ():
        if not isinstance(item, Event) or not context.reports_here(item, "start", "changes"):
            continue
        known = context.hub.register.known(item, context.hub.home)
        if known and not known.gone and known.start and known.start != start_of(item):
            before = _moment(known.start, item.start.at.tzinfo or context.config.zone)
            announced = sum(change.on.at <= context.as_of for change in item.changes) > known.changes
            if not announced and max(item.over, before.at + A_DAY) > context.as_of:
                yield _silent(context, item, before)


def _silent(context: CheckContext, item: Event, before: Moment) -> Finding:
    line = f"{{on: {context.as_of.astimezone(context.config.zone).date()}, start: {_written(item.start)}}}"
    message = f"this event was published with the start {_written(before)}: calendars that have it keep that"
    hint = f"add below changes: - {line}" if item.changes else f"add the line changes: [{line}]"
    return finding_at(item, message, hint, key=("start",))


def _moment(start: str, zone: tzinfo) -> Moment:
    """Read the start in a record, in the zone of the event as it is now."""
    if "T" not in start:
        return Moment(datetime.combine(date.fromisoformat(start), datetime.min.time(), zone), day_only=True)
    return Moment(datetime.fromisoformat(start).astimezone(zone))


def _written(moment: Moment) -> str:
    """Write a moment as it stands in headers; with its offset only where it is written there."""
    if moment.day_only:
        return moment.day.isoformat()
    offset = "" if isinstance(moment.at.tzinfo, ZoneInfo) else f"{moment.at:%z}"
    return f"{moment.at:%Y-%m-%d %H:%M}{offset}"


RULES = (
    ContentRule(
        Code.BAD_DATE,
        "A date is an ISO date of a day that exists, and no end lies before its start.",
        bad={"events/may.md": "---\ntitle: May evening\nstart: 2026-05-03 18:30\nend: 2026-05-03 17:30\n---\n"},
        good={"events/may.md": "---\ntitle: May evening\nstart: 2026-05-03 18:30\nend: 2026-05-03 20:30\n---\n"},
        find=bad_date,
    ),
    ContentRule(
        Code.SILENT_MOVE,
        "An event that was published moves only with a line in its changes, which calendars count.",
        bad={"events/june.md": "---\ntitle: June\nstart: 2026-06-20 19:00\n---\nCome.\n"},
        good={
            "events/june.md": "---\ntitle: June\nstart: 2026-06-20 19:00\n"
            "changes:\n  - {on: 2026-06-01, start: 2026-06-20 19:00}\n---\nCome.\n"
        },
        find=silent_move,
        register="event/june\t0123456789abcdef\t2026-05-01T12:00:00Z\tstart=2026-06-20T18:30:00Z\n",
    ),
)
