"""What is due for an event: its announcement, its reminder, its recap."""

from collections.abc import Iterator
from datetime import date

from hubgen.model.occurrence import Occurrence
from hubgen.model.period import ONE_DAY, ONE_WEEK
from hubgen.model.plan import DueTask, Task
from hubgen.model.publishable import PublishableType
from hubgen.rhythm.plan_input import PlanInput
from hubgen.rhythm.slots import horizon

RECENT = 4 * ONE_WEEK
"""How long a recap stays owed where another event has come since."""


def due_tasks(inputs: PlanInput) -> tuple[DueTask, ...]:
    """Return the tasks that are owed to events and not done, in the order of due days.

    A recap is owed to the last event, and to any of the last four weeks; the others to the next event, and to any
    for which they are due before it.
    """
    found = (*_recaps(inputs), *_before(inputs))
    return tuple(sorted(found, key=lambda one: (one.due, one.occurrence.key, one.task)))


def recap_due(inputs: PlanInput, occurrence: Occurrence) -> date:
    """Return the day by which an event's recap is due."""
    return inputs.last_day(occurrence) + _days(inputs, occurrence, Task.RECAP) * ONE_DAY


def _days(inputs: PlanInput, occurrence: Occurrence, task: Task) -> int:
    """Say how many days before or after an event a task is due: as its series says, else the settings."""
    name = {Task.RECAP: "recap_days", Task.ANNOUNCEMENT: "announce_days", Task.REMINDER: "remind_days"}[task]
    own = getattr(occurrence.series.rhythm, name) if occurrence.series else None
    return int(getattr(inputs.settings, name) if own is None else own)


def _recaps(inputs: PlanInput) -> Iterator[DueTask]:
    recaps = (piece for piece in inputs.pieces if piece.sort is PublishableType.RECAP and (piece.ready or piece.at))
    written = {piece.event for piece in recaps}
    for one in inputs.past:
        is_recent = one == inputs.previous or inputs.today - inputs.last_day(one) <= RECENT
        if is_recent and one.key not in written:
            yield _due(inputs, one, Task.RECAP, recap_due(inputs, one))


def _before(inputs: PlanInput) -> Iterator[DueTask]:
    until = horizon(inputs)
    for one in inputs.coming:
        if one.start.at <= inputs.as_of:
            continue
        announced, reminded = (one.event.announced, one.event.reminded) if one.event else (None, None)
        for task, done in ((Task.ANNOUNCEMENT, announced), (Task.REMINDER, reminded)):
            due = inputs.first_day(one) - _days(inputs, one, task) * ONE_DAY
            if done is None and (one == inputs.next or due <= until):
                yield _due(inputs, one, task, due)


def _due(inputs: PlanInput, occurrence: Occurrence, task: Task, due: date) -> DueTask:
    return DueTask(task, occurrence, due, late=due < inputs.today)
