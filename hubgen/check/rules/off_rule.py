"""What names a date that its series does not have: an event that takes the place of none, an exception to none."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date, timedelta
from typing import NamedTuple

from hubgen.check.rule import CheckContext, ContentRule, finding_at
from hubgen.model.event import Event
from hubgen.model.kind import Kind
from hubgen.model.lint import Finding
from hubgen.model.problem import Code
from hubgen.model.series import Series
from hubgen.model.timeline import Timeline

KEYS = ("start", "occurrence", "series", "timezone")
SERIES_KEYS = ("except", "start", "repeats", "timezone")
STEPS = {"DAILY": 1, "WEEKLY": 7, "MONTHLY": 30, "YEARLY": 365}
"""About how many days lie between two dates of a rule."""
NEAR = 15
"""An event further than this from a date of the rule was not that date."""
FAR = timedelta(days=400)
"""Where the nearest date is looked for when an event names one that is none."""


class Dates(NamedTuple):
    """What a series has around its events: all days it names, those it keeps, and those that events tell of."""

    series: Series
    named: AbstractSet[date]
    kept: AbstractSet[date]
    told: Mapping[date, Event]


def off_rule(context: CheckContext) -> Iterator[Finding]:
    """Find events whose date in their series is none, is another event's too, or was forgotten; idle exceptions."""
    groups: defaultdict[tuple[str, str], list[Event]] = defaultdict(list)
    for item in context.hub.items:
        if isinstance(item, Event) and item.series and context.reports_here(item, *KEYS):
            groups[item.locale, item.series].append(item)
    for (locale, name), events in groups.items():
        series = context.hub.get(Kind.SERIES, name, locale)
        if isinstance(series, Series):
            yield from _of_series(Timeline(context.hub, context.config.zone, locale), series, events)
    for item in context.hub.items:
        if isinstance(item, Series) and item.dropped and context.reports_here(item, *SERIES_KEYS):
            yield from _idle(Timeline(context.hub, context.config.zone, item.locale), item)


def _of_series(timeline: Timeline, series: Series, events: Sequence[Event]) -> Iterator[Finding]:
    """A series whose start is off its own rule is told as such."""
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
    other = dates.told.get(day, event)  # of two with one id, which is told elsewhere, a timeline knows the first
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
    if near and abs(near - day).days <= _reach(series) and near not in dates.told:
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


RULE = ContentRule(
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
)
