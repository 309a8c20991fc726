"""Dates that cannot be, and published dates that were changed without a word."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta, tzinfo
from typing import TypeAlias
from zoneinfo import ZoneInfo

from hubgen.check.rule import CheckContext, ContentRule, finding_at
from hubgen.model.breaks import break_error
from hubgen.model.event import Event
from hubgen.model.hub import is_withdrawn
from hubgen.model.item import Item
from hubgen.model.lint import Finding
from hubgen.model.moment import Moment
from hubgen.model.person import Person
from hubgen.model.problem import Code
from hubgen.model.register import Record, changed_facts
from hubgen.model.series import Series
from hubgen.model.source import KeyPath

Span: TypeAlias = tuple[KeyPath, Moment | None, KeyPath, Moment | None]
"""A first and a last moment, each with its key."""

HINT = "change one of the two"
KEYS = {
    "start": "start",
    "status": "status",
    "end": "end",
    "rule": "repeats",
    "zone": "timezone",
    "duration": "duration",
    "rest": "breaks",
    "place": "place",
}
"""What people plan by, as `changed_facts` names it, and the key in which it stands."""
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
    """Find published events and series of which calendars hold something else now, and no new line in `changes`.

    Calendars count these lines: without one, a program that has the event may keep the old hour, and nobody who
    planned for it is told why. What is past both ways moves nobody. What an original is told, its translations are not.
    """
    hub, reported = context.hub, set()
    for item in sorted(hub.items, key=lambda one: one.locale != hub.home) if hub.register.records else ():
        known = hub.register.known(item, hub.home)
        if not isinstance(item, Event | Series) or known is None or known.gone:
            continue
        if isinstance(item, Event) and is_withdrawn(item, context.as_of) and item.over > context.as_of:
            yield _withdrawn(item)
        elif context.reports_here(item, "changes", *KEYS.values()) and not _announced(item, known, context.as_of):
            for finding in _silent(context, item, known) if item.key.name not in reported else ():
                reported.add(item.key.name)
                yield finding


def _announced(item: Event | Series, known: Record, as_of: datetime) -> bool:
    """Tell whether a line of `changes` is new: there are more of them, or one is later than what calendars hold.

    There may be fewer than the register knows, where two people changed the same event and one of the two files stayed.
    """
    made = [change.on.at for change in item.changes if change.on.at <= as_of]
    later = known.revised is not None and bool(made) and max(made) > known.revised
    return later or len(made) > known.changes


def _silent(context: CheckContext, item: Event | Series, known: Record) -> Iterator[Finding]:
    changed = [name for name in changed_facts(known, item) if name in KEYS]
    if isinstance(item, Event):
        before = _moment(known.start, item.start.at.tzinfo or context.config.zone) if known.start else item.start
        if changed and max(item.over, before.at + A_DAY if "start" in changed else item.over) > context.as_of:
            yield _moved(context, item, changed, _written(before))
    elif changed:
        yield _moved(context, item, changed, "")


def _moved(context: CheckContext, item: Event | Series, changed: list[str], before: str) -> Finding:
    """Tell what calendars hold, and the line to add; `before` is an event's start as it was published."""
    known = {"start": f"the start {before}"} if before else {}
    what = " and ".join(known.get(name, f"another {name}") for name in changed)
    message = f"this {item.kind} was published with {what}: calendars that have it keep that"
    line = f"{{on: {context.as_of.astimezone(context.config.zone).date()}, {_change(item, changed)}}}"
    hint = f"add below changes: - {line}" if item.changes else f"add the line changes: [{line}]"
    return finding_at(item, message, hint, key=(KEYS[changed[0]],))


def _change(item: Event | Series, changed: list[str]) -> str:
    if isinstance(item, Event) and "start" in changed:
        return f"start: {_written(item.start)}"
    return f"status: {item.status}" if isinstance(item, Event) and "status" in changed else "why: …"


def _withdrawn(event: Event) -> Finding:
    message = "this event is still to come: calendars that have it would keep it, for nothing tells them"
    hint = "say status: cancelled, and withdraw it when its day is over"
    return finding_at(event, message, hint, key=("withdrawn",))


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
        "An event or series that was published changes only with a line in its changes, which calendars count.",
        bad={"events/june.md": "---\ntitle: June\nstart: 2026-06-20 19:00\n---\nCome.\n"},
        good={
            "events/june.md": "---\ntitle: June\nstart: 2026-06-20 19:00\n"
            "changes:\n  - {on: 2026-06-01, start: 2026-06-20 19:00}\n---\nCome.\n"
        },
        find=silent_move,
        register="event/june\t0123456789abcdef\t2026-05-01T12:00:00Z\tstart=2026-06-20T18:30:00Z\n",
    ),
)
