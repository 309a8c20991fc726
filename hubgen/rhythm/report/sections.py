"""The sections of the plan as a person reads it, from the arc to the most useful next step."""

from collections.abc import Iterator

from hubgen.model.piece import Piece
from hubgen.model.plan import Action, Newsletter, Outlook, Plan, Task
from hubgen.model.text import bidi_isolate, escape_controls
from hubgen.rhythm.report.lines import Line, Span, Tone, away, counted, day_of, heading, line, titled
from hubgen.rhythm.report.recurring import Recurring
from hubgen.rhythm.report.weeks import told_weeks

TASKS = {Task.ANNOUNCEMENT: "announcement", Task.REMINDER: "reminder", Task.RECAP: "recap"}
ACTION = 7
"""The column of an action, behind the points that it brings."""
MOST = 12
"""How many periods stand in one sentence."""
FEW = 3
"""How many names do."""
COMMAND = "hubgen "
"""How a command begins; it stands on a line of its own, so that it can be copied."""


def sections(outlook: Outlook, series: tuple[Recurring, ...]) -> Iterator[list[Line]]:
    """Yield the sections, each a list of lines; one may be empty."""
    plan = outlook.plan
    yield [line(_behind(plan)), line(_ahead(plan))]
    yield _listed("What recurs", [_recurring(one) for one in series])
    yield _listed(f"Week by week until {day_of(plan.until)}", list(told_weeks(outlook)))
    yield _listed("Owed", list(_owed(plan)))
    yield _listed("Past their last day", [_expired(piece) for piece in plan.expired])
    yield _listed("Newsletter", list(_newsletters(plan)))
    yield [line(sentence, hang=2) for sentence in _beyond(plan)]
    yield _listed("The most useful next step", [one for action in outlook.actions[:1] for one in told_action(action)])


def _listed(title: str, lines: list[Line]) -> list[Line]:
    return [heading(title), *lines] if lines else []


def _behind(plan: Plan) -> str:
    last = plan.previous
    if last is None:
        return "No event lies behind us yet."
    day = plan.day(last)
    return f"The last event was {titled(last.title)}, {day_of(day)}, {away(day, plan.today)}."


def _ahead(plan: Plan) -> str:
    coming = plan.next
    if coming is None:
        return f"No next event is known; this looks ahead to {day_of(plan.until)}."
    day = plan.day(coming)
    if coming.start.at <= plan.as_of:
        return f"{titled(coming.title)} is under way since {day_of(day)}."
    return f"The next is {titled(coming.title)}, {day_of(day)}, {away(day, plan.today)}."


def _recurring(one: Recurring) -> Line:
    rule = one.series.repeats
    said = f"{rule.phrase} ({rule.text})" if rule.phrase else rule.text
    coming = f"Next: {day_of(one.next.day)}." if one.next else "No further date."
    return line(f"  {bidi_isolate(one.series.title)}: {bidi_isolate(said)}. {coming}", hang=4)


def _owed(plan: Plan) -> Iterator[Line]:
    for beat in plan.owed:
        state = Span("late", Tone.BAD) if beat.late else Span("due ", Tone.FAIR)
        what = f"{TASKS[beat.task]} of {titled(beat.occurrence.title)}, {day_of(plan.day(beat.occurrence))}"
        yield line("  ", state, f"  {day_of(beat.due)}  {what}", hang=24)


def _expired(piece: Piece) -> Line:
    why = Span(f" ({bidi_isolate(piece.name)}), not after {piece.not_after}", Tone.QUIET)
    return line(f"  {titled(piece.title)}", why, hang=4)


def _newsletters(plan: Plan) -> Iterator[Line]:
    for letter in plan.newsletters:
        missing = [period.name for period in letter.missing]
        judged = f"{len(missing)} of {counted(letter.judged, 'issue')} missing: {_some(missing)}"
        every = str(letter.every) if letter.edition else str(letter.every).capitalize()
        yield line(f"  {_edition(letter)}{every}, {judged if missing else 'none missing'}.", hang=4)
        if letter.late:
            yield line("  ", Span("late", Tone.BAD), f"  the issue of {letter.late.name}", hang=8)


def _edition(letter: Newsletter) -> str:
    """Name an edition before what is told of it; the main one needs no name."""
    title = f", {titled(letter.title)}" if letter.title else ""
    return f"Edition {letter.edition}{title}: " if letter.edition else ""


def _some(names: list[str]) -> str:
    """Name the last of many."""
    earlier = f"{len(names) - MOST} earlier, " if len(names) > MOST else ""
    return earlier + ", ".join(names[-MOST:])


def _beyond(plan: Plan) -> Iterator[str]:
    if plan.later:
        days = [f"{bidi_isolate(piece.name)} ({piece.day})" for piece in plan.later]
        yield f"Scheduled for later: {_first(days)}."
    if plan.waiting:
        yield f"In stock beyond that: {_first([bidi_isolate(piece.name) for piece in plan.waiting])}."


def _first(names: list[str]) -> str:
    more = f" and {len(names) - FEW} more" if len(names) > FEW else ""
    return ", ".join(names[:FEW]) + more


def told_action(action: Action, most: int = 0) -> Iterator[Line]:
    """Say what to do next and what it brings; below it by when, and how."""
    gain = f"+{action.gain}" if action.gain else ""
    yield line(Span(f"  {gain:>3}  ", Tone.GOOD), bidi_isolate(action.title), hang=ACTION, most=most and 1)
    due = f"by {action.due.isoformat()}" if action.due else ""
    late = Span("late, ", Tone.BAD) if action.late else Span("")
    if not action.how.startswith(COMMAND):
        when = f"{due}: " if due else ""
        yield line(" " * ACTION, late, Span(f"{when}{bidi_isolate(action.how)}", Tone.QUIET), hang=ACTION, most=most)
        return
    if due:
        yield line(" " * ACTION, late, Span(f"{due}:", Tone.QUIET))
    yield Line((Span(" " * ACTION), Span(escape_controls(action.how), Tone.QUIET)), whole=True)
