"""The plan of the arc from the last event to the next: pure and deterministic."""

from collections.abc import Iterator, Mapping
from datetime import date

from hubgen.model.piece import Piece, Sort
from hubgen.model.plan import Newsletter, Plan, Row, State
from hubgen.rhythm.beats import owed, recap_due
from hubgen.rhythm.material import WEEK, Material, monday, week_name
from hubgen.rhythm.queue import expired, fill, unused
from hubgen.rhythm.reruns import reruns
from hubgen.rhythm.slots import following, horizon, previous, slots
from hubgen.rhythm.suggestions import deal, without

ORDER = list(State)


def make_plan(material: Material, newsletters: tuple[Newsletter, ...] = ()) -> Plan:
    """Plan each week until the next event: scheduled, proposed, rerun or missing."""
    all_slots = slots(material)
    free = [day for day in all_slots if monday(day) not in material.fed]
    chosen = fill(material, free)
    again = reruns(material, [day for day in free if day not in chosen])
    empty = [day for day in free if day not in chosen and day not in again]
    rows = (*_scheduled(material), *_proposed(material, chosen), *_again(again), *_gaps(material, chosen, empty))
    return Plan(
        as_of=material.now,
        today=material.today,
        previous=previous(material),
        next=following(material),
        until=horizon(material),
        slots=all_slots,
        rows=tuple(sorted(rows, key=_order)),
        owed=owed(material),
        expired=expired(material),
        waiting=unused(material, chosen),
        later=tuple(piece for piece in material.scheduled if piece.day and piece.day >= _end(material)),
        newsletters=newsletters,
    )


def _order(row: Row) -> tuple[date, int, str]:
    return (row.day, ORDER.index(row.state), row.piece.name if row.piece else "")


def _end(material: Material) -> date:
    """Give the Monday after the last planned week."""
    return monday(horizon(material)) + WEEK


def _scheduled(material: Material) -> Iterator[Row]:
    for piece in material.scheduled:
        if piece.day and piece.day < _end(material):
            yield Row(piece.day, week_name(piece.day), State.SCHEDULED, piece, "has its date")


def _proposed(material: Material, chosen: Mapping[date, Piece]) -> Iterator[Row]:
    for day, piece in chosen.items():
        yield Row(day, week_name(day), State.PROPOSED, piece, _why(material, piece))


def _why(material: Material, piece: Piece) -> str:
    """Say in a few words why a piece comes now."""
    last = previous(material)
    own = last is not None and piece.event == last.key
    if last and own and piece.sort is Sort.RECAP:
        return f"recap of the last event, due by {recap_due(material, last)}"
    if piece.not_after:
        return f"cannot wait beyond {piece.not_after}"
    if own:
        return "from the last event"
    if piece.sort is Sort.QUOTE:
        return "a quote that was not used yet"
    if piece.priority > 0:
        return f"priority {piece.priority}"
    return "has waited in stock"


def _again(chosen: Mapping[date, Piece]) -> Iterator[Row]:
    for day, piece in chosen.items():
        yield Row(day, week_name(day), State.RERUN, piece, f"evergreen, out since {piece.day}: for the newsletter only")


def _gaps(material: Material, chosen: Mapping[date, Piece], empty: list[date]) -> Iterator[Row]:
    ideas = without(material.ideas, {piece.name for piece in chosen.values()})
    for day, suggestions in zip(empty, deal(ideas, len(empty)), strict=True):
        yield Row(day, week_name(day), State.GAP, None, "nothing is ready", suggestions)
