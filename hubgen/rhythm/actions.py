"""What helps most: each useful step is tried on a copy, and what it brings is counted in points of the score."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from shlex import quote

from hubgen.model.moment import Moment
from hubgen.model.occurrence import Occurrence
from hubgen.model.period import ONE_DAY
from hubgen.model.plan import Action, DueTask, Health, RhythmPlan, SlotState, Task
from hubgen.model.publishable import Publishable, PublishableType
from hubgen.model.source import Source
from hubgen.model.story import Story
from hubgen.rhythm.health import EVENTS, has_story, make_health, next_of_series
from hubgen.rhythm.plan_input import SOON, PlanInput
from hubgen.rhythm.planning import make_plan

VERBS = {Task.ANNOUNCEMENT: "Announce", Task.REMINDER: "Remind people of", Task.RECAP: "Publish the recap of"}
IMAGINED = Story.model_construct(id="", title="", lang="", locale="", source=Source(""))
"""Stands for what a step would bring; nobody reads it."""


@dataclass(frozen=True, slots=True)
class ScoredPlan:
    """A plan with what it is made of and its health, to try steps on."""

    inputs: PlanInput
    plan: RhythmPlan
    health: Health

    def gain(self, sort: PublishableType, at: datetime, occurrence: Occurrence | None = None) -> int:
        """Count the points that one more publishable brings, out at a moment or dated then, of an event or of none."""
        event = occurrence.key if occurrence else None
        day = at.astimezone(self.inputs.zone).date()
        piece = Publishable("", sort, "", IMAGINED, event=event, moment=Moment(at), day=day)
        more = replace(self.inputs, pieces=(*self.inputs.pieces, piece))
        after = make_health(more, make_plan(more))
        return max(0, (after.score or 0) - (self.health.score or 0))


def list_actions(inputs: PlanInput, plan: RhythmPlan, health: Health) -> tuple[Action, ...]:
    """List useful steps: what is late for an event first, then what brings the most points, then what is due first.

    A letter that is late can still go out tomorrow.
    """
    scored = ScoredPlan(inputs, plan, health)
    owed = list(_owed(scored))
    late, rest = [one for one in owed if one.late], [one for one in owed if not one.late]
    rest += [*_stories(scored), *_gap(scored), *_soon(plan), *_issues(plan)]
    return (*sorted(late, key=_rank), *sorted(rest, key=_rank))


def _rank(action: Action) -> tuple[int, bool, date, str]:
    return (-action.gain, not action.late, action.due or date.max, action.title)


def _owed(scored: ScoredPlan) -> Iterator[Action]:
    inputs = scored.inputs
    for one in scored.plan.owed:
        is_recap = one.task is Task.RECAP
        gain = scored.gain(PublishableType.RECAP, inputs.as_of, one.occurrence) if is_recap else 0
        title = f"{VERBS[one.task]} {one.occurrence.title} ({inputs.first_day(one.occurrence)})"
        yield Action(title, _command_for(one), one.due, gain, one.late)


def _command_for(due: DueTask) -> str:
    event, series = due.occurrence.event, due.occurrence.series
    if event is None and series:
        start = due.occurrence.start
        day = str(start.day) if start.day_only else quote(f"{start.at:%Y-%m-%d %H:%M}")
        return f"hubgen new event {quote(f'{series.title} {start.day}')} --set series={series.id} --set start={day}"
    if event and due.task is Task.RECAP:
        return f"hubgen new recap {quote(event.title)} --set event={event.id}"
    return f"hubgen rhythm {event.key.name} --write" if event else ""


def _stories(scored: ScoredPlan) -> Iterator[Action]:
    """A story of one of the last events still counts for it until the next of its series."""
    inputs = scored.inputs
    for one in inputs.past[-EVENTS:]:
        following = next_of_series(inputs, one)
        if not has_story(inputs, one) and (following is None or following.start.at > inputs.as_of):
            due = inputs.first_day(following) - ONE_DAY if following else None
            gain = scored.gain(PublishableType.STORY, inputs.as_of, one)
            yield Action(f"Publish a story of {one.title} ({one.day})", _story_command(scored.plan, one), due, gain)


def _story_command(plan: RhythmPlan, occurrence: Occurrence) -> str:
    proposed = [row.piece for row in plan.rows if row.state is SlotState.PROPOSED and row.piece]
    for piece in (*proposed, *plan.waiting):
        if piece.event == occurrence.key and piece.sort is not PublishableType.RECAP:
            return _write_command(piece)
    event = f" --set event={occurrence.event.id}" if occurrence.event else ""
    return f'hubgen new story "What a speaker told"{event}'


def _write_command(piece: Publishable) -> str:
    """Write the command that gives a publishable its date; a quote's name may be anything, so it is quoted."""
    return f"hubgen rhythm {quote(piece.name)} --write"


def _gap(scored: ScoredPlan) -> Iterator[Action]:
    """The first empty week: filled with what is suggested for it."""
    for row in scored.plan.gaps[:1]:
        gain = scored.gain(PublishableType.STORY, datetime.combine(row.day, time(), scored.inputs.zone))
        ideas = [f"{one.idea}: {one.title} ({one.why})" for one in row.suggestions[:1]]
        how = next(iter(ideas), 'hubgen new story "Whose turn is it?"')
        yield Action(f"Fill the week of {row.day}", how, row.day, gain)


def _soon(plan: RhythmPlan) -> Iterator[Action]:
    """What is proposed for the next days becomes certain once it is written."""
    for row in plan.rows:
        if row.state is SlotState.PROPOSED and row.piece and row.day <= plan.today + SOON:
            yield Action(f"Give “{row.piece.title}” its date", _write_command(row.piece), row.day, 0)


def _issues(plan: RhythmPlan) -> Iterator[Action]:
    for letter in plan.newsletters:
        if letter.late:
            edition = f" --edition {letter.edition}" if letter.edition else ""
            written = f"hubgen newsletter draft --period {letter.late.name}{edition}"
            how = f"hubgen newsletter preview {quote(letter.begun)}" if letter.begun else written
            yield Action(f"Send {letter.issue_name(letter.late)}", how, letter.late.last, 0, late=True)
