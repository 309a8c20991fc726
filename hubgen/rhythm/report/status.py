"""How steady the rhythm is, on one screen."""

from collections.abc import Callable, Iterator
from fractions import Fraction

from hubgen.model.plan import Health, Outlook, Regularity, RhythmPlan, Silence, Verdict
from hubgen.model.text import bidi_isolate
from hubgen.rhythm.report.lines import (
    EMPTY,
    ReportLine,
    Span,
    SpanStyle,
    day_of,
    heading,
    line,
    quoted_title,
    relative_day,
)
from hubgen.rhythm.report.sections import action_lines
from hubgen.words.english import counted

STYLES = {Verdict.STEADY: SpanStyle.GOOD, Verdict.THINNING: SpanStyle.FAIR, Verdict.SILENT: SpanStyle.BAD}
WIDTH = 20
"""How wide a full bar is."""
FULL, BLANK = "█", "░"


def verdict_word(health: Health) -> str:
    """Return how regularly something new comes: "steady", "thinning", "silent" or "nothing to judge yet"."""
    return health.verdict.value if health.verdict else "nothing to judge yet"


def status_lines(outlook: Outlook, person_title: Callable[[str], str] = str) -> list[ReportLine]:
    """Return lines: how steady the rhythm is, what that is made of, and the three steps that help most.

    `person_title` maps a person's id to the name to show.
    """
    health, plan = outlook.health, outlook.plan
    first, again = health.speakers.first_time, health.speakers.returning
    lines = [*_rhythm(health.regularity), *_score(health), *_parts(health), EMPTY, *_since(health)]
    lines += [_people("First-time speakers", first, person_title), _people("Returning speakers", again, person_title)]
    lines += [_coming(plan)]
    actions = [one for action in outlook.actions[:3] for one in action_lines(action, most=2)]
    return [*lines, EMPTY, heading("What helps most, with the points it brings"), *actions] if actions else lines


def _rhythm(regularity: Regularity | None) -> Iterator[ReportLine]:
    """Say how regularly something new comes, and what that is measured by."""
    if regularity:
        count = f" Something new came in {regularity.fed} of the last {counted(regularity.weeks, 'whole week')}"
        met = f"; people meet about every {regularity.cadence} weeks" if regularity.cadence > 1 else ""
        word = Span(regularity.verdict.value, STYLES[regularity.verdict])
        yield line("Rhythm: ", word, f".{count}{met}.", hang=2)


def _score(health: Health) -> Iterator[ReportLine]:
    if health.verdict is None:
        word = verdict_word(health)
        yield line(Span(f"{word[0].upper()}{word[1:]}", SpanStyle.HEADING))
    if health.score is not None:
        yield line(f"Score: {health.score} of 100, where something new every week is the goal")


def _parts(health: Health) -> Iterator[ReportLine]:
    for part in health.parts:
        cells = int(part.value * WIDTH + Fraction(1, 2))
        bar = FULL * cells + BLANK * (WIDTH - cells)
        yield line(f"  {part.name:<15} {bar} {int(part.value * 100):>4}%  of {part.weight} points")


def _since(health: Health) -> Iterator[ReportLine]:
    if health.score is None:
        return
    weeks = f"{counted(health.streak, 'week')} in a row with something new" if health.streak else "none"
    yield line(f"Streak: {weeks}.")
    if health.silence:
        lately = f"; of late {_stretch(health.recent)}" if health.recent and health.recent != health.silence else ""
        yield line(f"Longest silence: {_stretch(health.silence)}{lately}.", hang=2)


def _stretch(silence: Silence) -> str:
    return f"{counted(silence.days, 'day')}, {day_of(silence.since)} to {day_of(silence.until)}"


def _people(what: str, names: tuple[str, ...], person_title: Callable[[str], str]) -> ReportLine:
    listed = ", ".join(bidi_isolate(person_title(name)) for name in names) or "nobody"
    return line(f"{what} in twelve months ({len(names)}): {listed}", most=1)


def _coming(plan: RhythmPlan) -> ReportLine:
    coming = plan.next
    if coming is None:
        return line("No next event is known.")
    day = plan.day(coming)
    return line(f"Next event: {relative_day(day, plan.today)}, {day_of(day)}, {quoted_title(coming.title)}.", most=1)
