"""The sections of the plan as a person reads it, from the arc to the most useful next step."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from hubgen.config import Config
from hubgen.model.hub import Hub
from hubgen.model.occurrence import Occurrence
from hubgen.model.period import ONE_WEEK, monday, week_name
from hubgen.model.plan import (
    Action,
    EditionCadence,
    Outlook,
    PlanRow,
    RhythmPlan,
    SlotState,
    Suggestion,
    SuggestionSource,
)
from hubgen.model.publishable import Publishable
from hubgen.model.series import Series
from hubgen.model.text import bidi_isolate, escape_controls
from hubgen.model.timeline import Timeline
from hubgen.rhythm.plan_input import AHEAD, without_drafts
from hubgen.rhythm.report.lines import (
    NARROW,
    ReportLine,
    Span,
    SpanStyle,
    day_of,
    heading,
    line,
    quoted_title,
    relative_day,
)
from hubgen.words.english import counted

STATES = {state: state.value for state in SlotState} | {SlotState.GAP: "missing"}
STYLES = {
    SlotState.SCHEDULED: SpanStyle.GOOD,
    SlotState.PROPOSED: SpanStyle.FAIR,
    SlotState.RERUN: SpanStyle.QUIET,
    SlotState.GAP: SpanStyle.BAD,
}
STATE_COLUMN = 23
"""The column of a week's state, below which all that belongs to it stands."""
ACTION_COLUMN = 7
"""The column of an action, behind the points that it brings."""
MOST_PERIODS = 12
"""How many periods stand in one sentence."""
MOST_NAMES = 3
COMMAND = "hubgen "
"""How a command begins; it stands on a line of its own, so that it can be copied."""


@dataclass(frozen=True, slots=True)
class SeriesDates:
    """A series, and its next date that takes place; None where it has ended or rests for long."""

    series: Series
    next: Occurrence | None


def series_dates(hub: Hub, config: Config, as_of: datetime) -> tuple[SeriesDates, ...]:
    """List the series of a hub, drafts left out, by their next dates; those without one come last."""
    timeline = Timeline(without_drafts(hub), config.zone)
    found = [SeriesDates(series, _next(timeline, series, as_of)) for series in timeline.series]
    return tuple(sorted(found, key=lambda one: (one.next is None, one.next.order if one.next else (), one.series.id)))


def _next(timeline: Timeline, series: Series, as_of: datetime) -> Occurrence | None:
    today = as_of.astimezone(timeline.zone(series)).date()
    dates = timeline.of(series, today - timedelta(days=31), today + AHEAD)
    return next((one for one in dates if one.takes_place and one.end > as_of), None)


def sections(outlook: Outlook, series: tuple[SeriesDates, ...]) -> Iterator[list[ReportLine]]:
    """Yield the sections, each a list of lines; one may be empty."""
    plan = outlook.plan
    yield [line(_behind(plan)), line(_ahead(plan))]
    yield _section("What recurs", [_recurring(one) for one in series])
    yield _section(f"Week by week until {day_of(plan.until)}", list(_weeks(outlook)))
    yield _section("Owed", list(_owed(plan)))
    yield _section("Past their last day", [_expired(piece) for piece in plan.expired])
    yield _section("Newsletter", list(_newsletters(plan)))
    yield [line(sentence, hang=2) for sentence in _beyond(plan)]
    yield _section("The most useful next step", [one for action in outlook.actions[:1] for one in action_lines(action)])


def _section(title: str, lines: list[ReportLine]) -> list[ReportLine]:
    return [heading(title), *lines] if lines else []


def _behind(plan: RhythmPlan) -> str:
    last = plan.previous
    if last is None:
        return "No event lies behind us yet."
    day = plan.day(last)
    return f"The last event was {quoted_title(last.title)}, {day_of(day)}, {relative_day(day, plan.today)}."


def _ahead(plan: RhythmPlan) -> str:
    coming = plan.next
    if coming is None:
        return f"No next event is known; this looks ahead to {day_of(plan.until)}."
    day = plan.day(coming)
    if coming.start.at <= plan.as_of:
        return f"{quoted_title(coming.title)} is under way since {day_of(day)}."
    return f"The next is {quoted_title(coming.title)}, {day_of(day)}, {relative_day(day, plan.today)}."


def _recurring(one: SeriesDates) -> ReportLine:
    rule = one.series.repeats
    phrase = f"{rule.phrase} ({rule.text})" if rule.phrase else rule.text
    coming = f"Next: {day_of(one.next.day)}." if one.next else "No further date."
    return line(f"  {bidi_isolate(one.series.title)}: {bidi_isolate(phrase)}. {coming}", hang=4)


def _weeks(outlook: Outlook) -> Iterator[ReportLine]:
    """Each week that comes has a line, also one in which nothing is expected."""
    plan = outlook.plan
    next_day = plan.day(plan.next) if plan.next else date.max
    first = monday(plan.today)
    while first <= plan.until:
        rows = [row for row in plan.rows if monday(row.day) == first]
        meeting = next_day if monday(next_day) == first else date.max
        for row in rows:
            if row.day <= meeting:
                yield from _row(row)
        if not rows:
            yield from _without_rows(outlook, first, meeting)
        if plan.next and plan.today <= meeting < date.max:
            yield _week(day_of(meeting), first, Span("event", SpanStyle.HEADING), bidi_isolate(plan.next.title))
        for row in rows:
            if row.day > meeting:
                yield from _row(row)
        first += ONE_WEEK


def _without_rows(outlook: Outlook, first: date, meeting: date) -> Iterator[ReportLine]:
    published = [title for week in outlook.pulse if week.first == first for title in week.titles]
    if published:
        yield _week("this week", first, Span("published", SpanStyle.GOOD), bidi_isolate(published[0]))
    elif first > outlook.plan.today and meeting == date.max:
        yield _week(day_of(first), first, Span("rest", SpanStyle.QUIET), "nothing is expected")


def _row(row: PlanRow) -> Iterator[ReportLine]:
    state, day = Span(STATES[row.state], STYLES[row.state]), day_of(row.day)
    if row.piece is None:
        yield _week(day, row.day, state, row.why)
    else:
        yield _week(day, row.day, state, bidi_isolate(row.piece.title))
        name = bidi_isolate(row.piece.name)
        column = STATE_COLUMN if STATE_COLUMN + len(name) < NARROW else 4
        why = "" if row.state is SlotState.SCHEDULED else f": {bidi_isolate(row.why)}"
        yield line(" " * column, Span(name + why, SpanStyle.QUIET), hang=column)
    for one in row.suggestions:
        yield _suggestion(one)


def _week(label: str, day: date, state: Span, words: str) -> ReportLine:
    gap = " " * (11 - len(state.text))
    week = week_name(day).partition("-")[2]
    return line(f"  {label:<14}  {week}  ", state, f"{gap}{words}", hang=STATE_COLUMN + 11)


def _suggestion(one: Suggestion) -> ReportLine:
    title = quoted_title(one.title) if one.idea is SuggestionSource.QUOTE else bidi_isolate(one.title)
    why = Span(f" ({bidi_isolate(one.name)}), {bidi_isolate(one.why)}", SpanStyle.QUIET)
    return line(" " * STATE_COLUMN, f"- {one.idea}: {title}", why, hang=STATE_COLUMN + 2)


def _owed(plan: RhythmPlan) -> Iterator[ReportLine]:
    for one in plan.owed:
        state = Span("late", SpanStyle.BAD) if one.late else Span("due ", SpanStyle.FAIR)
        what = f"{one.task} of {quoted_title(one.occurrence.title)}, {day_of(plan.day(one.occurrence))}"
        yield line("  ", state, f"  {day_of(one.due)}  {what}", hang=24)


def _expired(piece: Publishable) -> ReportLine:
    why = Span(f" ({bidi_isolate(piece.name)}), not after {piece.not_after}", SpanStyle.QUIET)
    return line(f"  {quoted_title(piece.title)}", why, hang=4)


def _newsletters(plan: RhythmPlan) -> Iterator[ReportLine]:
    for letter in plan.newsletters:
        missing = [period.name for period in letter.missing]
        earlier = f"{len(missing) - MOST_PERIODS} earlier, " if len(missing) > MOST_PERIODS else ""
        names = earlier + ", ".join(missing[-MOST_PERIODS:])
        judged = f"{len(missing)} of {counted(letter.judged, 'issue')} missing: {names}" if missing else "none missing"
        every = str(letter.every) if letter.edition else str(letter.every).capitalize()
        yield line(f"  {_edition(letter)}{every}, {judged}.", hang=4)
        if letter.late:
            yield line("  ", Span("late", SpanStyle.BAD), f"  the issue of {letter.late.name}", hang=8)


def _edition(letter: EditionCadence) -> str:
    """Name an edition before what is said of it; the main one needs no name."""
    title = f", {quoted_title(letter.title)}" if letter.title else ""
    return f"Edition {letter.edition}{title}: " if letter.edition else ""


def _beyond(plan: RhythmPlan) -> Iterator[str]:
    if plan.later:
        yield f"Scheduled for later: {_some([f'{bidi_isolate(piece.name)} ({piece.day})' for piece in plan.later])}."
    if plan.waiting:
        yield f"In stock beyond that: {_some([bidi_isolate(piece.name) for piece in plan.waiting])}."


def _some(names: list[str]) -> str:
    more = f" and {len(names) - MOST_NAMES} more" if len(names) > MOST_NAMES else ""
    return ", ".join(names[:MOST_NAMES]) + more


def action_lines(action: Action, most: int = 0) -> Iterator[ReportLine]:
    """Yield a step and what it brings; below it by when, and how. `most` is how many lines each part may take."""
    gain = f"+{action.gain}" if action.gain else ""
    column = " " * ACTION_COLUMN
    yield line(Span(f"  {gain:>3}  ", SpanStyle.GOOD), bidi_isolate(action.title), hang=ACTION_COLUMN, most=most and 1)
    due = f"by {action.due.isoformat()}" if action.due else ""
    late = Span("late, ", SpanStyle.BAD) if action.late else Span("")
    if not action.how.startswith(COMMAND):
        when = f"{due}: " if due else ""
        yield line(
            column, late, Span(f"{when}{bidi_isolate(action.how)}", SpanStyle.QUIET), hang=ACTION_COLUMN, most=most
        )
        return
    if due:
        yield line(column, late, Span(f"{due}:", SpanStyle.QUIET))
    yield ReportLine((Span(column), Span(escape_controls(action.how), SpanStyle.QUIET)), whole=True)
