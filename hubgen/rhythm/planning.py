"""The plan of the arc from the last event to the next: pure and deterministic."""

from datetime import date

from hubgen.model.period import ONE_WEEK, monday
from hubgen.model.plan import EditionCadence, PlanRow, RhythmPlan, SlotState
from hubgen.model.publishable import Publishable, PublishableType
from hubgen.rhythm.due_tasks import due_tasks, recap_due
from hubgen.rhythm.plan_input import PlanInput
from hubgen.rhythm.queue import assign, assign_reruns, expired, unused
from hubgen.rhythm.slots import horizon, slots
from hubgen.rhythm.suggestions import distribute

ORDER = list(SlotState)


def make_plan(inputs: PlanInput, newsletters: tuple[EditionCadence, ...] = ()) -> RhythmPlan:
    """Plan each week until the next event: scheduled, proposed, rerun or missing."""
    all_slots = tuple(slots(inputs))
    free = [day for day in all_slots if monday(day) not in inputs.weeks_with_content]
    chosen = assign(inputs, free)
    reruns = assign_reruns(inputs, [day for day in free if day not in chosen])
    empty = [day for day in free if day not in chosen and day not in reruns]
    suggested = distribute(inputs.suggestions, empty, {piece.name for piece in chosen.values()})
    until = horizon(inputs)
    after = monday(until) + ONE_WEEK
    dated = [(piece.day, piece) for piece in inputs.scheduled if piece.day]
    rows = [
        *(PlanRow(day, SlotState.SCHEDULED, piece, "has its date") for day, piece in dated if day < after),
        *(PlanRow(day, SlotState.PROPOSED, piece, _why(inputs, piece)) for day, piece in chosen.items()),
        *(
            PlanRow(day, SlotState.RERUN, piece, f"evergreen, out since {piece.day}: for the newsletter only")
            for day, piece in reruns.items()
        ),
        *(PlanRow(day, SlotState.GAP, None, "nothing is ready", suggestions) for day, suggestions in suggested),
    ]
    return RhythmPlan(
        as_of=inputs.now,
        today=inputs.today,
        previous=inputs.previous,
        next=inputs.next,
        until=until,
        slots=all_slots,
        rows=tuple(sorted(rows, key=_order)),
        owed=due_tasks(inputs),
        expired=expired(inputs),
        waiting=unused(inputs, chosen),
        later=tuple(piece for day, piece in dated if day >= after),
        newsletters=newsletters,
    )


def _order(row: PlanRow) -> tuple[date, int, str]:
    return (row.day, ORDER.index(row.state), row.piece.name if row.piece else "")


def _why(inputs: PlanInput, piece: Publishable) -> str:
    """Say in a few words why a piece comes now."""
    last = inputs.previous
    is_of_last = last is not None and piece.event == last.key
    if last and is_of_last and piece.sort is PublishableType.RECAP:
        return f"recap of the last event, due by {recap_due(inputs, last)}"
    if piece.not_after:
        return f"cannot wait beyond {piece.not_after}"
    if is_of_last:
        return "from the last event"
    if piece.sort is PublishableType.QUOTE:
        return "a quote that was not used yet"
    if piece.priority > 0:
        return f"priority {piece.priority}"
    return "has waited in stock"
