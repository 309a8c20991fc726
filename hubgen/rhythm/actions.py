"""What helps most: each useful step is tried on a copy, and what it brings is counted in points of the score."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from shlex import quote

from hubgen.model.item import Key
from hubgen.model.kind import Kind
from hubgen.model.occurrence import Occurrence
from hubgen.model.piece import Piece, Sort
from hubgen.model.plan import Action, Beat, Health, Plan, Row, State, Suggestion, Task
from hubgen.rhythm.health import EVENTS, make_health, next_of_series, told
from hubgen.rhythm.material import DAY, SOON, Material
from hubgen.rhythm.planning import make_plan

VERBS = {Task.ANNOUNCEMENT: "Announce", Task.REMINDER: "Remind people of", Task.RECAP: "Publish the recap of"}


@dataclass(frozen=True, slots=True)
class Outcome:
    """A material with its plan and health, to try steps on."""

    material: Material
    plan: Plan
    health: Health

    def gain(self, piece: Piece) -> int:
        """Count the points that one more piece brings."""
        more = replace(self.material, pieces=(*self.material.pieces, piece))
        after = make_health(more, make_plan(more), self.health.speakers)
        return max(0, (after.score or 0) - (self.health.score or 0))


def actions_for(outcome: Outcome) -> tuple[Action, ...]:
    """List useful steps: what is late for an event first, then what brings the most points, then what is due first.

    A letter that is late can still go out tomorrow.
    """
    owed = list(_owed(outcome))
    rest = [one for one in owed if not one.late]
    rest += [*_stories(outcome), *_gap(outcome), *_freeze(outcome), *_issue(outcome)]
    return (*sorted((one for one in owed if one.late), key=_rank), *sorted(rest, key=_rank))


def _rank(action: Action) -> tuple[int, bool, date, str]:
    return (-action.gain, not action.late, action.due or date.max, action.title)


def _owed(outcome: Outcome) -> Iterator[Action]:
    for beat in outcome.plan.owed:
        recap = _imagined(outcome.material, Sort.RECAP, outcome.material.as_of, beat.occurrence)
        gain = outcome.gain(recap) if beat.task is Task.RECAP else 0
        title = f"{VERBS[beat.task]} {beat.occurrence.title} ({outcome.material.first_day(beat.occurrence)})"
        yield Action(title, _how(beat), beat.due, gain, beat.late)


def _how(beat: Beat) -> str:
    event, series = beat.occurrence.event, beat.occurrence.series
    if event is None and series:
        start = beat.occurrence.start
        day = str(start.day) if start.day_only else quote(f"{start.at:%Y-%m-%d %H:%M}")
        return f"hubgen new event {quote(f'{series.title} {start.day}')} --set series={series.id} --set start={day}"
    if event and beat.task is Task.RECAP:
        return f"hubgen new recap {quote(event.title)} --set event={event.id}"
    return f"hubgen rhythm {event.key.name} --write" if event else ""


def _stories(outcome: Outcome) -> Iterator[Action]:
    """A story of one of the last events still counts for it until the next of its series."""
    material = outcome.material
    for one in material.past[-EVENTS:]:
        following = next_of_series(material, one)
        if not told(material, one) and (following is None or following.start.at > material.as_of):
            story = _imagined(material, Sort.STORY, material.as_of, one)
            due = material.first_day(following) - DAY if following else None
            yield Action(f"Publish a story of {one.title} ({one.day})", _source(outcome, one), due, outcome.gain(story))


def _source(outcome: Outcome, occurrence: Occurrence) -> str:
    ready = [row.piece for row in outcome.plan.rows if row.state is State.PROPOSED and row.piece]
    stock = [*ready, *outcome.plan.waiting]
    waiting = [piece for piece in stock if piece.event == occurrence.key and piece.sort is not Sort.RECAP]
    if waiting:
        return _writing(waiting[0])
    told_at = f" --set event={occurrence.event.id}" if occurrence.event else ""
    return f'hubgen new story "What a speaker told"{told_at}'


def _writing(piece: Piece) -> str:
    """Write the command that gives a piece its date; a quote's name may be anything, so the shell is told so."""
    return f"hubgen rhythm {quote(piece.name)} --write"


def _gap(outcome: Outcome) -> Iterator[Action]:
    """The first empty week: filled with what is suggested for it."""
    for row in outcome.plan.gaps[:1]:
        at = datetime.combine(row.day, time(), outcome.material.zone)
        gain = outcome.gain(_imagined(outcome.material, Sort.STORY, at, None))
        yield Action(f"Fill the week of {row.day}", _suggested(row), row.day, gain)


def _suggested(row: Row) -> str:
    if not row.suggestions:
        return 'hubgen new story "Whose turn is it?"'
    first: Suggestion = row.suggestions[0]
    return f"{first.idea}: {first.title} ({first.why})"


def _freeze(outcome: Outcome) -> Iterator[Action]:
    """What is proposed for the next days becomes certain once it is written."""
    for row in outcome.plan.rows:
        if row.state is State.PROPOSED and row.piece and row.day <= outcome.plan.today + SOON:
            yield Action(f"Give “{row.piece.title}” its date", _writing(row.piece), row.day, 0)


def _issue(outcome: Outcome) -> Iterator[Action]:
    for letter in outcome.plan.newsletters:
        if letter.late:
            edition = f" --edition {letter.edition}" if letter.edition else ""
            written = f"hubgen newsletter draft --period {letter.late.name}{edition}"
            how = f"hubgen newsletter preview {quote(letter.begun)}" if letter.begun else written
            yield Action(f"Send {letter.issue(letter.late)}", how, letter.late.last, 0, late=True)


def _imagined(material: Material, sort: Sort, at: datetime, occurrence: Occurrence | None) -> Piece:
    """Make up a piece that is out, or has its date, to see what it would change."""
    key = Key(Kind.STORY, "", "")
    event = occurrence.key if occurrence else None
    return Piece("", sort, "", key, event=event, at=at, day=at.astimezone(material.zone).date())
