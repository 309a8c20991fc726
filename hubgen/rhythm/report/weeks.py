"""The weeks of the plan as a person reads them: a line each, and what belongs to it below."""

from collections.abc import Iterator
from datetime import date

from hubgen.model.plan import Idea, Outlook, Row, State, Suggestion
from hubgen.model.text import bidi_isolate
from hubgen.rhythm.material import WEEK, monday, week_name
from hubgen.rhythm.report.lines import NARROW, Line, Span, Tone, day_of, line, titled

STATES = {
    State.SCHEDULED: "scheduled",
    State.PROPOSED: "proposed",
    State.RERUN: "rerun",
    State.GAP: "missing",
}
TONES = {State.SCHEDULED: Tone.GOOD, State.PROPOSED: Tone.FAIR, State.RERUN: Tone.QUIET, State.GAP: Tone.BAD}
UNDER = 23
"""The column below a week's state, where all that belongs to it stands."""


def told_weeks(outlook: Outlook) -> Iterator[Line]:
    """Each week that comes has a line, also one in which nothing is expected."""
    plan = outlook.plan
    first = monday(plan.today)
    while first <= plan.until:
        rows = [row for row in plan.rows if monday(row.day) == first]
        day = plan.day(plan.next) if plan.next else date.max
        meeting = day if monday(day) == first else date.max
        for row in rows:
            if row.day <= meeting:
                yield from _row(row)
        if not rows:
            yield from _without_rows(outlook, first)
        if plan.next and plan.today <= meeting < date.max:
            yield _week(day_of(meeting), week_name(first), Span("event", Tone.HEADING), bidi_isolate(plan.next.title))
        for row in rows:
            if row.day > meeting:
                yield from _row(row)
        first += WEEK


def _without_rows(outlook: Outlook, first: date) -> Iterator[Line]:
    plan, name = outlook.plan, week_name(first)
    published = [title for week in outlook.pulse if week.first == first for title in week.titles]
    if published:
        yield _week("this week", name, Span("published", Tone.GOOD), bidi_isolate(published[0]))
    elif first > plan.today and not (plan.next and monday(plan.day(plan.next)) == first):
        yield _week(day_of(first), name, Span("rest", Tone.QUIET), "nothing is expected")


def _row(row: Row) -> Iterator[Line]:
    state, day = Span(STATES[row.state], TONES[row.state]), day_of(row.day)
    if row.piece is None:
        yield _week(day, row.week, state, row.why)
    else:
        yield _week(day, row.week, state, bidi_isolate(row.piece.title))
        name = bidi_isolate(row.piece.name)
        under = UNDER if UNDER + len(name) < NARROW else 4
        why = "" if row.state is State.SCHEDULED else f": {bidi_isolate(row.why)}"
        yield line(" " * under, Span(name + why, Tone.QUIET), hang=under)
    for one in row.suggestions:
        yield _suggestion(one)


def _week(day: str, name: str, state: Span, words: str) -> Line:
    gap = " " * (11 - len(state.text))
    return line(f"  {day:<14}  {name.partition('-')[2]}  ", state, f"{gap}{words}", hang=UNDER + 11)


def _suggestion(one: Suggestion) -> Line:
    title = titled(one.title) if one.idea is Idea.QUOTE else bidi_isolate(one.title)
    why = Span(f" ({bidi_isolate(one.name)}), {bidi_isolate(one.why)}", Tone.QUIET)
    return line(" " * UNDER, f"- {one.idea}: {title}", why, hang=UNDER + 2)
