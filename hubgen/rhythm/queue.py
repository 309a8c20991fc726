"""The queue: which ready piece goes into which slot, so that none stays empty that could be filled; and reruns."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from heapq import heappop, heappush

from hubgen.model.period import ONE_WEEK
from hubgen.model.publishable import Publishable, PublishableType, pick_rerun
from hubgen.rhythm.plan_input import PlanInput


def assign(inputs: PlanInput, free: Sequence[date]) -> dict[date, Publishable]:
    """Map free slots to ready pieces; a slot for which there is none is left out.

    Among the pieces that fit, the first stands whose people have not been heard for a while; but never one whose
    choice leaves a later slot empty that could have been filled.
    """
    waiting, chosen = _plannable(inputs), dict[date, Publishable]()
    heard = [(piece.day, piece.people) for piece in (*inputs.published, *inputs.scheduled) if piece.day]
    for number, day in enumerate(free):
        pick = _pick(waiting, free[number:], _heard_near(heard, day, inputs.settings.same_person_days))
        if pick:
            waiting.remove(pick)
            chosen[day] = pick
            heard.append((day, pick.people))
    return chosen


def assign_reruns(inputs: PlanInput, free: Iterable[date]) -> dict[date, Publishable]:
    """Map empty slots to evergreen pieces, the one longest unseen first, and one every few weeks at most."""
    settings, shown = inputs.settings, dict(inputs.last_shown)
    chosen: dict[date, Publishable] = {}
    for day in free:
        pick = pick_rerun(
            inputs.published,
            day,
            shown,
            (*chosen, *inputs.last_shown.values()),
            cooldown_days=settings.cooldown_days,
            every_weeks=settings.rerun_every_weeks,
        )
        if pick:
            chosen[day], shown[pick.name] = pick, day
    return chosen


def expired(inputs: PlanInput) -> tuple[Publishable, ...]:
    """List the ready pieces whose last day has passed."""
    return tuple(piece for piece in inputs.pieces if piece.ready and (piece.not_after or date.max) < inputs.today)


def unused(inputs: PlanInput, chosen: Mapping[date, Publishable]) -> tuple[Publishable, ...]:
    """Return the publishables of the stock that found no slot, in the stock's order.

    What belongs to an event that is off, or is a record of long ago, stays there too: it is never proposed, and may
    still be written by name.
    """
    used = {piece.name for piece in chosen.values()} | {piece.name for piece in expired(inputs)}
    return tuple(piece for piece in _stock(inputs) if piece.name not in used)


def max_fillable(pieces: Iterable[Publishable], free: Sequence[date]) -> int:
    """Count how many slots can be filled at most: each takes the fitting piece that can wait the least.

    For jobs that all last one slot, that order leaves the fewest empty (earliest deadline first).
    """
    coming = sorted(pieces, key=lambda piece: piece.not_before or date.min)
    open_ends: list[date] = []
    count = taken = 0
    for day in free:
        while taken < len(coming) and (coming[taken].not_before or date.min) <= day:
            heappush(open_ends, coming[taken].not_after or date.max)
            taken += 1
        while open_ends and open_ends[0] < day:
            heappop(open_ends)
        if open_ends:
            heappop(open_ends)
            count += 1
    return count


def _pick(waiting: Sequence[Publishable], free: Sequence[date], near: frozenset[str]) -> Publishable | None:
    """A quote waits for what it is taken from; that costs no slot, since the other fits wherever the quote does."""
    held = {piece.name for piece in waiting}
    fitting = [piece for piece in waiting if piece.fits(free[0]) and piece.parent not in held]
    rested = [piece for piece in fitting if not piece.people & near]
    most = max_fillable(waiting, free)
    for piece in (*rested, *fitting):
        if len(free) == 1 or 1 + max_fillable([other for other in waiting if other is not piece], free[1:]) == most:
            return piece
    return None


def _heard_near(heard: Iterable[tuple[date, frozenset[str]]], day: date, days: int) -> frozenset[str]:
    """Name those who are heard less than so many days from a day."""
    return frozenset(name for other, people in heard if abs((day - other).days) < days for name in people)


def _plannable(inputs: PlanInput) -> list[Publishable]:
    """List the ready pieces that may be planned, in the order in which they should come.

    What belongs to an event that is off stays in stock, and so do recaps of events before the weeks that are judged,
    with their quotes; the last event is always judged.
    """
    off = {one.key for one in inputs.occurrences if not one.takes_place}
    live = [piece for piece in _stock(inputs) if piece.event not in off]
    since = inputs.today - inputs.settings.lookback_weeks * ONE_WEEK
    distant = {one.key for one in inputs.past if inputs.last_day(one) < since and one is not inputs.previous}
    records = {piece.name for piece in live if piece.sort is PublishableType.RECAP and piece.event in distant}
    return [piece for piece in live if piece.name not in records and piece.parent not in records]


def _stock(inputs: PlanInput) -> list[Publishable]:
    last = inputs.previous.key if inputs.previous else None
    return sorted((piece for piece in inputs.pieces if piece.ready), key=lambda piece: _rank(piece, last))


def _rank(piece: Publishable, last: str | None) -> tuple[bool, date, bool, bool, bool, int, date, str]:
    """Give what puts the stock in order; `last` is the key of the last event.

    Its recap leads; then what cannot wait, other recaps, what is no quote, what belongs to the last event, what has
    priority, and what has waited longest.
    """
    is_recap = piece.sort is PublishableType.RECAP
    is_of_last = last is not None and piece.event == last
    return (
        not (is_recap and is_of_last),
        piece.not_after or date.max,
        not is_recap,
        piece.sort is PublishableType.QUOTE,
        not is_of_last,
        -piece.priority,
        piece.since,
        piece.name,
    )
