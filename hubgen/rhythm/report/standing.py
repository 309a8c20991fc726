"""How steady the rhythm is, on one screen."""

from collections.abc import Callable, Iterator
from fractions import Fraction

from hubgen.model.plan import Health, Outlook, Plan, Regularity, Silence, Verdict
from hubgen.model.text import bidi_isolate
from hubgen.rhythm.report.lines import EMPTY, Line, Span, Tone, away, counted, day_of, heading, line, titled
from hubgen.rhythm.report.sections import told_action

TONES = {Verdict.STEADY: Tone.GOOD, Verdict.THINNING: Tone.FAIR, Verdict.SILENT: Tone.BAD}
WIDTH = 20
"""How wide a full bar is."""
FULL, BLANK = "█", "░"


def standing(health: Health) -> str:
    """Say in a word how regularly something new comes."""
    return health.verdict.value if health.verdict else "nothing to judge yet"


def status(outlook: Outlook, shown: Callable[[str], str] = str) -> list[Line]:
    """Tell how steady it is, what that is made of, and what helps most; `shown` gives a person's name."""
    health = outlook.health
    lines = [*_rhythm(health.regularity), *_score(health), *_parts(health), EMPTY, *_since(health)]
    lines += [_people("First-time speakers", health.speakers.first_time, shown)]
    lines += [_people("Returning speakers", health.speakers.returning, shown), _coming(outlook.plan)]
    actions = [one for action in outlook.actions[:3] for one in told_action(action, most=2)]
    return [*lines, EMPTY, heading("What helps most, with the points it brings"), *actions] if actions else lines


def _rhythm(regularity: Regularity | None) -> Iterator[Line]:
    """Say how regularly something new comes, and what that is measured by."""
    if regularity is None:
        return
    told = f" Something new came in {regularity.fed} of the last {counted(regularity.weeks, 'whole week')}"
    met = f"; people meet about every {regularity.cadence} weeks" if regularity.cadence > 1 else ""
    word = Span(regularity.verdict.value, TONES[regularity.verdict])
    yield line("Rhythm: ", word, f".{told}{met}.", hang=2)


def _score(health: Health) -> Iterator[Line]:
    if health.verdict is None:
        word = standing(health)
        yield line(Span(f"{word[0].upper()}{word[1:]}", Tone.HEADING))
    if health.score is not None:
        yield line(f"Score: {health.score} of 100, where something new every week is the goal")


def _parts(health: Health) -> Iterator[Line]:
    for part in health.parts:
        cells = int(part.value * WIDTH + Fraction(1, 2))
        bar = FULL * cells + BLANK * (WIDTH - cells)
        yield line(f"  {part.name:<15} {bar} {int(part.value * 100):>4}%  of {part.weight} points")


def _since(health: Health) -> Iterator[Line]:
    if health.score is None:
        return
    weeks = f"{counted(health.streak, 'week')} in a row with something new" if health.streak else "none"
    yield line(f"Streak: {weeks}.")
    if health.silence:
        lately = f"; of late {_stretch(health.recent)}" if health.recent and health.recent != health.silence else ""
        yield line(f"Longest silence: {_stretch(health.silence)}{lately}.", hang=2)


def _stretch(silence: Silence) -> str:
    return f"{counted(silence.days, 'day')}, {day_of(silence.since)} to {day_of(silence.until)}"


def _people(what: str, names: tuple[str, ...], shown: Callable[[str], str]) -> Line:
    told = ", ".join(bidi_isolate(shown(name)) for name in names) or "nobody"
    return line(f"{what} in twelve months ({len(names)}): {told}", most=1)


def _coming(plan: Plan) -> Line:
    coming = plan.next
    if coming is None:
        return line("No next event is known.")
    day = plan.day(coming)
    return line(f"Next event: {away(day, plan.today)}, {day_of(day)}, {titled(coming.title)}.", most=1)
