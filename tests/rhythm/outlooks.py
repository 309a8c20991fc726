"""Outlooks put together by hand, one part at a time."""

from dataclasses import replace
from datetime import UTC, date, datetime
from fractions import Fraction
from typing import Any

from hubgen.model.event import Event
from hubgen.model.kind import Kind
from hubgen.model.occurrence import Occurrence
from hubgen.model.period import Interval, Period, Unit, period_at
from hubgen.model.plan import (
    Action,
    DueTask,
    EditionCadence,
    Health,
    Outlook,
    PlanRow,
    Regularity,
    RhythmPlan,
    ScorePart,
    Silence,
    SlotState,
    Speakers,
    Suggestion,
    Task,
    Week,
)
from hubgen.model.publishable import Publishable, PublishableType
from tests.builders import event, item

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)


def day(text: str) -> date:
    return date.fromisoformat(text)


def meeting(identifier: str, start: str, **keys: Any) -> Occurrence:
    """Make a date on which people meet."""
    one = event(identifier, start=start, **keys)
    assert isinstance(one, Event)
    return Occurrence(identifier, one.start, one.over, one.start, None, one)


def piece(name: str, title: str = "", **keys: Any) -> Publishable:
    """Make a piece by its name."""
    kind, _, identifier = name.partition("/")
    sort = PublishableType.QUOTE if "#" in identifier else PublishableType(kind)
    return Publishable(name, sort, title or identifier, item(Kind(kind), identifier.partition("#")[0]), **keys)


def row(on: str, state: SlotState, of: Publishable | None = None, why: str = "a reason", *ideas: Suggestion) -> PlanRow:
    """Make a week."""
    return PlanRow(day(on), state, of, why, ideas)


def due_task(task: Task, of: Occurrence, due: str) -> DueTask:
    """Make something that is owed."""
    return DueTask(task, of, day(due), day(due) < NOW.date())


def letter(*missing: str, late: str = "") -> EditionCadence:
    """Make a monthly newsletter of a hundred months."""
    return EditionCadence(
        Interval(1, Unit.MONTH), 100, tuple(month(one) for one in missing), month(late) if late else None
    )


def month(name: str) -> Period:
    return period_at(day(f"{name}-01"), Unit.MONTH)


def action(title: str, gain: int = 0, **keys: Any) -> Action:
    """Make a step."""
    return Action(title, keys.pop("how", "hubgen rhythm story/a --write"), keys.pop("due", None), gain, **keys)


def health(score: int | None = 96, **keys: Any) -> Health:
    """Make a health."""
    names = {"consistency": 35, "longest gap": 20, "follow-through": 25, "runway": 20}
    parts = tuple(ScorePart(name, weight, Fraction(5, 6)) for name, weight in names.items())
    silence = Silence(20, day("2026-10-01"), day("2026-10-21"))
    people, regularity = Speakers(("ada",), ("bo", "cy")), Regularity(weeks=12, fed=10, kept=12, cadence=5)
    made = Health(score, parts, 13, silence, people, silence, regularity)
    return replace(made, **keys)


def outlook(*rows: PlanRow, actions: tuple[Action, ...] = (), pulse: tuple[Week, ...] = (), **keys: Any) -> Outlook:
    """Make an outlook of the weeks between an event in November and one in December."""
    judged = keys.pop("health", health())
    plan = RhythmPlan(
        as_of=NOW,
        today=NOW.date(),
        previous=meeting("november", "2026-11-05 18:30"),
        next=meeting("december", "2026-12-03 18:30"),
        until=day("2026-12-03"),
        slots=(),
        rows=rows,
        owed=(),
        expired=(),
        waiting=(),
        later=(),
        newsletters=(),
    )
    return Outlook(replace(plan, **keys), judged, actions, pulse)
