"""Beats: what is owed to an event – its announcement, its reminder, its recap."""

from collections.abc import Iterator
from datetime import date

from hubgen.model.occurrence import Occurrence
from hubgen.model.piece import Sort
from hubgen.model.plan import Beat, Task
from hubgen.rhythm.material import DAY, WEEK, Material
from hubgen.rhythm.slots import following, horizon, previous

RECENT = 4 * WEEK
"""How long a recap stays owed where another event has come since."""


def days_for(material: Material, occurrence: Occurrence, task: Task) -> int:
    """Say how many days before or after an event a task is due: as its series says, else the settings."""
    name = {Task.RECAP: "recap_days", Task.ANNOUNCEMENT: "announce_days", Task.REMINDER: "remind_days"}[task]
    own = getattr(occurrence.series.rhythm, name) if occurrence.series else None
    return int(getattr(material.settings, name) if own is None else own)


def recap_due(material: Material, occurrence: Occurrence) -> date:
    """Say by which day an event's recap is due."""
    return material.last_day(occurrence) + days_for(material, occurrence, Task.RECAP) * DAY


def owed(material: Material) -> tuple[Beat, ...]:
    """List what is owed and not met, in the order of due days.

    A recap is owed to the last event, and to any of the last four weeks; the others to the next event, and to any
    for which they are due before it.
    """
    found = (*_recaps(material), *_before(material))
    return tuple(sorted(found, key=lambda beat: (beat.due, beat.occurrence.key, beat.task)))


def _recaps(material: Material) -> Iterator[Beat]:
    told = {piece.event for piece in material.pieces if piece.sort is Sort.RECAP and (piece.ready or piece.at)}
    last = previous(material)
    for one in material.past:
        if (one == last or material.today - material.last_day(one) <= RECENT) and one.key not in told:
            yield _beat(material, one, Task.RECAP, recap_due(material, one))


def _before(material: Material) -> Iterator[Beat]:
    coming, until = following(material), horizon(material)
    for one in material.coming:
        if one.start.at <= material.as_of:
            continue
        for task, met in ((Task.ANNOUNCEMENT, _announced(one)), (Task.REMINDER, _reminded(one))):
            due = material.first_day(one) - days_for(material, one, task) * DAY
            if not met and (one == coming or due <= until):
                yield _beat(material, one, task, due)


def _announced(occurrence: Occurrence) -> bool:
    return occurrence.event is not None and occurrence.event.announced is not None


def _reminded(occurrence: Occurrence) -> bool:
    return occurrence.event is not None and occurrence.event.reminded is not None


def _beat(material: Material, occurrence: Occurrence, task: Task, due: date) -> Beat:
    return Beat(task, occurrence, due, late=due < material.today)
