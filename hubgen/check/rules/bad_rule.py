"""A rule that cannot be kept as it is written: programs would disagree about its dates."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hubgen.check.rule import CheckContext, ContentRule, finding_at
from hubgen.model.lint import Finding
from hubgen.model.problem import Code
from hubgen.model.rule import DAY_NAMES
from hubgen.model.series import Series
from hubgen.model.timeline import Timeline

KEYS = ("start", "repeats", "timezone", "also", "except", "breaks")
AHEAD = timedelta(days=730)
"""How far dates are looked at; the zones' own rules change no later than that without notice."""
SHOWN = 3
"""How many days a hint names."""


def bad_rule(context: CheckContext) -> Iterator[Finding]:
    """Find rules that their start does not match, ends that fit no start, and hours that the clocks skip."""
    for item in context.hub.items:
        if isinstance(item, Series) and context.reports_here(item, *KEYS):
            timeline = Timeline(context.hub, context.config.zone, item.locale)
            yield from _start(timeline, item)
            yield from _until(timeline, item)
            yield from _skipped(timeline, item, context.as_of.astimezone(context.config.zone).date() + AHEAD)


def _start(timeline: Timeline, series: Series) -> Iterator[Finding]:
    rule, start = series.repeats, timeline.start(series)
    if rule.matches(start):
        return
    nearest = rule.nearest(start)
    hour = "" if series.start.day_only else f" {start:%H:%M}"
    hint = f"write start: {nearest}{hour}, or change the rule" if nearest else "change the start or the rule"
    message = f"the start, {_day(start.date())}, is no date of its own rule, {rule.phrase or rule.text}"
    yield finding_at(series, message, hint, key=("start",))


def _until(timeline: Timeline, series: Series) -> Iterator[Finding]:
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


def _skipped(timeline: Timeline, series: Series, until: date) -> Iterator[Finding]:
    """Find dates at an hour that does not exist; an event of that day says its own."""
    if series.start.day_only or not series.repeats.matches(timeline.start(series)):
        return
    place, told = timeline.zone(series), timeline.events(series)
    dates = timeline.announced_dates(series, timeline.start(series).date(), until)
    days = [day for day, wall in dates.items() if day not in told and _is_skipped(wall, place)]
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


RULE = ContentRule(
    Code.BAD_RULE,
    "A series repeats by an RRULE or a plain phrase that can be read, that its start matches, and whose hours exist.",
    bad={"series/circle.md": "---\ntitle: Circle\nstart: 2026-01-05 18:30\nrepeats: every first Tuesday\n---\n"},
    good={"series/circle.md": "---\ntitle: Circle\nstart: 2026-01-06 18:30\nrepeats: every first Tuesday\n---\n"},
    find=bad_rule,
)
