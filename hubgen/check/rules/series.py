"""Rules of series that programs or people would misread, and dates that a series does not have."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from hubgen.check.rule import CheckContext, ContentRule, finding_at
from hubgen.model.event import Event
from hubgen.model.kind import Kind
from hubgen.model.lint import Finding
from hubgen.model.problem import Code
from hubgen.model.rule import DAY_NAMES
from hubgen.model.series import Series
from hubgen.model.timeline import Timeline

RULE_KEYS = ("start", "repeats", "timezone", "also", "except", "breaks")
AHEAD = timedelta(days=730)
"""How far dates are looked at; the zones' own rules change no later than that without notice."""
SHOWN = 3
"""How many days a hint names."""
LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
"""Days of the months in a year that is no leap year."""
WEEKDAYS = {name[:2].upper(): name.title() for name in DAY_NAMES}
ORDINALS = {31: "31st", 30: "30th", 29: "29th"}
EVENT_KEYS = ("start", "occurrence", "series", "timezone")
SERIES_KEYS = ("except", "start", "repeats", "timezone")
STEPS = {"DAILY": 1, "WEEKLY": 7, "MONTHLY": 30, "YEARLY": 365}
"""About how many days lie between two dates of a rule."""
NEAR = 15
"""An event further than this from a date of the rule was not that date."""
FAR = timedelta(days=400)
"""Where the nearest date is looked for when an event names one that is none."""


def bad_rule(context: CheckContext) -> Iterator[Finding]:
    """Find rules that their start does not match, ends that fit no start, and hours that the clocks skip."""
    for item in context.hub.items:
        if isinstance(item, Series) and context.reports_here(item, *RULE_KEYS):
            timeline = Timeline(context.hub, context.config.zone, item.locale)
            yield from _bad_start(timeline, item)
            yield from _bad_until(timeline, item)
            yield from _skipped_hours(timeline, item, context.as_of.astimezone(context.config.zone).date() + AHEAD)


def _bad_start(timeline: Timeline, series: Series) -> Iterator[Finding]:
    rule, start = series.repeats, timeline.start(series)
    if rule.matches(start):
        return
    nearest = rule.nearest(start)
    hour = "" if series.start.day_only else f" {start:%H:%M}"
    hint = f"write start: {nearest}{hour}, or change the rule" if nearest else "change the start or the rule"
    message = f"the start, {_day(start.date())}, is no date of its own rule, {rule.phrase or rule.text}"
    yield finding_at(series, message, hint, key=("start",))


def _bad_until(timeline: Timeline, series: Series) -> Iterator[Finding]:
    until, start, place = series.repeats.until, timeline.start(series), timeline.zone(series)
    if not until:
        return
    end = series.repeats.end(place)
    if "T" in until and series.start.day_only:
        message = f"UNTIL={until} has an hour, but the start has none"
        yield finding_at(series, message, f"write UNTIL={end:%Y%m%d}, or give start an hour", key=("repeats",))
    elif "T" not in until and not series.start.day_only:
        message = f"UNTIL={until} has no zone: it is a day, but the start has an hour"
        hint = f"write UNTIL={_utc(end.date(), start.time(), place)}, which is {start:%H:%M} of that day in UTC"
        yield finding_at(series, message, hint, key=("repeats",))
    elif end < start:
        yield finding_at(series, f"UNTIL={until} lies before the start", "change one of the two", key=("repeats",))


def _skipped_hours(timeline: Timeline, series: Series, until: date) -> Iterator[Finding]:
    """Find dates at an hour that does not exist; an event of that day says its own."""
    if series.start.day_only or not series.repeats.matches(timeline.start(series)):
        return
    place, events = timeline.zone(series), timeline.events(series)
    dates = timeline.announced_dates(series, timeline.start(series).date(), until)
    days = [day for day, wall in dates.items() if day not in events and _is_skipped(wall, place)]
    if days:
        hour = f"{dates[days[0]]:%H:%M}"
        message = f"{hour} does not exist on {_day(days[0])} in {place.key}: the clocks are put forward then"
        further = ", …" if len(days) > SHOWN else ""
        hint = f"start at another hour, or leave out such days: except: [{', '.join(map(str, days[:SHOWN]))}{further}]"
        yield finding_at(series, message, hint, key=("start",))


def _is_skipped(wall: datetime, place: ZoneInfo) -> bool:
    return wall.replace(tzinfo=place).astimezone(UTC).astimezone(place).replace(tzinfo=None) != wall


def _utc(day: date, hour: time, place: ZoneInfo) -> str:
    return f"{datetime.combine(day, hour, place).astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _day(day: date) -> str:
    """Write a day so that its weekday can be compared with the rule."""
    return f"{DAY_NAMES[day.weekday()].title()} {day}"


class Skip(NamedTuple):
    """What some months lack, and what to write instead: in a rule, and in a phrase."""

    what: str
    part: str
    phrase: str = ""


def skipping_rule(context: CheckContext) -> Iterator[Finding]:
    """Find rules that ask for a day which not every month has."""
    for item in context.hub.items:
        if isinstance(item, Series) and context.reports_here(item, "repeats", "start"):
            for skip in _skips(item):
                instead = skip.phrase if item.repeats.phrase and skip.phrase else skip.part
                message, hint = f"this rule skips {skip.what}", f"if that is not meant, write {instead}"
                yield finding_at(item, message, hint, key=("repeats",))


def _skips(series: Series) -> Iterator[Skip]:
    """One of several days in a rule (BYSETPOS) is always there; BYDAY beside BYMONTHDAY names a rare day on purpose."""
    parts = series.repeats.parts
    if "BYSETPOS" in parts or parts["FREQ"] not in ("MONTHLY", "YEARLY"):
        return
    if "BYDAY" not in parts:
        yield from _long_months(series, parts)
    elif "BYMONTHDAY" not in parts and (parts["FREQ"] == "MONTHLY" or "BYMONTH" in parts):
        yield from _fifth_weekdays(parts)


def _long_months(series: Series, parts: dict[str, str]) -> Iterator[Skip]:
    day = max(_numbers(parts, "BYMONTHDAY") or [series.start.day.day], key=abs)
    yearly = parts["FREQ"] == "YEARLY" and "BYMONTHDAY" not in parts and "BYMONTH" not in parts
    months = [series.start.day.month] if yearly else _numbers(parts, "BYMONTH") or range(1, 13)
    if all(LENGTHS[month - 1] >= abs(day) for month in months):
        return
    if list(months) == [2]:
        yield Skip("years without 29 February", "BYMONTH=2;BYMONTHDAY=-1 for its last day", "every year on 28 February")
    elif day > 0:
        last = "BYMONTHDAY=-1 for the last day of each month"
        yield Skip(f"months without a {ORDINALS[day]} day", last, "every month on the last day")
    else:
        yield Skip(f"months without a {ORDINALS[-day]} day", "BYMONTHDAY=1 for the first day of each month")


def _fifth_weekdays(parts: dict[str, str]) -> Iterator[Skip]:
    for day in parts["BYDAY"].split(","):
        name = WEEKDAYS[day[-2:]]
        what, last = f"months without a fifth {name}", f"BYDAY=-1{day[-2:]} for the last {name} of each month"
        if day.startswith("5"):
            yield Skip(what, last, f"every last {name}")
        if day.startswith("-5"):
            yield Skip(what, f"BYDAY=1{day[-2:]} for the first {name} of each month")


def _numbers(parts: dict[str, str], name: str) -> list[int]:
    return [int(number) for number in parts[name].split(",")] if name in parts else []


class Dates(NamedTuple):
    """The days that a series names, those of them that it keeps, and the event of each day that has one."""

    series: Series
    named: AbstractSet[date]
    kept: AbstractSet[date]
    events: Mapping[date, Event]


def off_rule(context: CheckContext) -> Iterator[Finding]:
    """Find events whose date in their series is none, is another event's too, or was forgotten; idle exceptions."""
    groups: defaultdict[tuple[str, str], list[Event]] = defaultdict(list)
    for item in context.hub.items:
        if isinstance(item, Event) and item.series and context.reports_here(item, *EVENT_KEYS):
            groups[item.locale, item.series].append(item)
    for (locale, name), events in groups.items():
        series = context.hub.get(Kind.SERIES, name, locale)
        if isinstance(series, Series):
            yield from _of_series(Timeline(context.hub, context.config.zone, locale), series, events)
    for item in context.hub.items:
        if isinstance(item, Series) and item.dropped and context.reports_here(item, *SERIES_KEYS):
            yield from _idle(Timeline(context.hub, context.config.zone, item.locale), item)


def _of_series(timeline: Timeline, series: Series, events: Sequence[Event]) -> Iterator[Finding]:
    """Skip a series whose start is off its own rule: BAD_RULE reports that."""
    if not series.repeats.matches(timeline.start(series)):
        return
    days = [timeline.day(event, series) for event in events]
    dates = _dates(timeline, series, min(days) - FAR, max(days) + FAR)
    for event, day in zip(events, days, strict=True):
        yield from _faults(dates, event, day)


def _idle(timeline: Timeline, series: Series) -> Iterator[Finding]:
    """Find exceptions on days that the rule does not have, so that they leave nothing out."""
    if not series.repeats.matches(timeline.start(series)):
        return
    days = [moment.day_in(timeline.zone(series)) for moment in series.dropped]
    ruled = _ruled(timeline, series, min(days) - FAR, max(days) + FAR)
    for number, day in enumerate(days):
        if day not in ruled:
            near = _nearest(ruled, day)
            message = f"{day} is no date of this series, so nothing is left out"
            hint = f"the nearest date is {near}" if near else "take it out"
            yield finding_at(series, message, hint, key=("except", number))


def _ruled(timeline: Timeline, series: Series, since: date, until: date) -> set[date]:
    dates = series.repeats.dates(timeline.start(series), since, until, timeline.zone(series))
    return {at.date() for at in dates}


def _dates(timeline: Timeline, series: Series, since: date, until: date) -> Dates:
    named = _ruled(timeline, series, since, until) | timeline.extra_dates(series, since, until).keys()
    return Dates(series, named, timeline.announced_dates(series, since, until).keys(), timeline.events(series))


def _faults(dates: Dates, event: Event, day: date) -> Iterator[Finding]:
    other = dates.events.get(day, event)  # of two with one id, which another rule reports, a timeline knows the first
    if other.id != event.id:
        yield _shared(event, other, day)
    elif event.occurrence and day not in dates.named:
        yield _astray(dates, event, day)
    elif not event.occurrence and day not in dates.kept:
        yield from _forgotten(dates, event, day)


def _shared(event: Event, other: Event, day: date) -> Finding:
    key = "occurrence" if event.occurrence else "start"
    message = f"{other.source.path} tells of {day} in this series already"
    hint = "give one of the two the date that it replaces, as occurrence: …, or take series: out of it"
    return finding_at(event, message, hint, key=(key,))


def _astray(dates: Dates, event: Event, day: date) -> Finding:
    near = _nearest(dates.named, day)
    hint = f"the nearest date is occurrence: {near}" if near else "take occurrence: out"
    message = f"{day} is no date of series '{dates.series.id}'"
    return finding_at(event, message, hint, key=("occurrence",))


def _forgotten(dates: Dates, event: Event, day: date) -> Iterator[Finding]:
    """Find a date of the series beside an event that no event tells of."""
    series, near = dates.series, _nearest(dates.kept, day)
    if near and abs(near - day).days <= _reach(series) and near not in dates.events:
        message = f"{day} is no date of series '{series.id}', so calendars show {near} beside it"
        hint = (
            f"if it takes the place of that date, add occurrence: {near}; else add also: {day} to {series.source.path}"
        )
        yield finding_at(event, message, hint, key=("start",))


def _reach(series: Series) -> int:
    """Say how far from its date an event may have been moved: half an interval, and no more than two weeks."""
    parts = series.repeats.parts
    return min(NEAR, STEPS[parts["FREQ"]] * int(parts.get("INTERVAL", 1)) // 2)


def _nearest(dates: Iterable[date], day: date) -> date | None:
    return min(dates, key=lambda other: (abs(other - day), other), default=None)


RULES = (
    ContentRule(
        Code.BAD_RULE,
        "A series repeats by an RRULE or a plain phrase that can be read, that its start matches, "
        "and whose hours exist.",
        bad={"series/circle.md": "---\ntitle: Circle\nstart: 2026-01-05 18:30\nrepeats: every first Tuesday\n---\n"},
        good={"series/circle.md": "---\ntitle: Circle\nstart: 2026-01-06 18:30\nrepeats: every first Tuesday\n---\n"},
        find=bad_rule,
    ),
    ContentRule(
        Code.SKIPPING_RULE,
        "A rule asks for a day that every month has: not all have a fifth Friday or a 31st day.",
        bad={"series/circle.md": "---\ntitle: Circle\nstart: 2026-01-30 18:30\nrepeats: FREQ=MONTHLY;BYDAY=5FR\n---\n"},
        good={
            "series/circle.md": "---\ntitle: Circle\nstart: 2026-01-30 18:30\nrepeats: FREQ=MONTHLY;BYDAY=-1FR\n---\n"
        },
        find=skipping_rule,
    ),
    ContentRule(
        Code.OFF_RULE,
        "A moved event of a series says which of its dates it takes the place of, and an exception names one of them.",
        bad={
            "series/circle.md": "---\ntitle: Circle\nstart: 2026-01-06 18:30\nrepeats: every first Tuesday\n---\n",
            "events/may.md": "---\ntitle: May\nseries: circle\nstart: 2026-05-07 18:30\n---\n",
        },
        good={
            "series/circle.md": "---\ntitle: Circle\nstart: 2026-01-06 18:30\nrepeats: every first Tuesday\n---\n",
            "events/may.md": "---\ntitle: May\nseries: circle\nstart: 2026-05-07 18:30\noccurrence: 2026-05-05\n---\n",
        },
        find=off_rule,
    ),
)
