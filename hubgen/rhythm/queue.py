"""The queue: which ready piece goes into which slot, so that no slot stays empty that could be filled."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from heapq import heappop, heappush

from hubgen.model.piece import Piece, Sort
from hubgen.rhythm.material import WEEK, Material
from hubgen.rhythm.slots import previous


def ready(material: Material) -> list[Piece]:
    """List the pieces that may be planned, in the order in which they should come.

    The recap of the last event leads; then what cannot wait, other recaps, what is no quote, what belongs to the
    last event, what has priority, and what has waited longest. What belongs to an event that is off stays in stock,
    and so do recaps that are records of long ago, with their quotes.
    """
    dead = {one.key for one in material.occurrences if not one.live}
    live = [piece for piece in _stock(material) if piece.event not in dead]
    distant = _distant(material)
    records = {piece.name for piece in live if piece.sort is Sort.RECAP and piece.event in distant}
    return [piece for piece in live if piece.name not in records and piece.parent not in records]


def _distant(material: Material) -> frozenset[str]:
    """Name the events that were before the weeks that are judged; the last event is never distant."""
    since = material.today - material.settings.lookback_weeks * WEEK
    last = previous(material)
    return frozenset(one.key for one in material.past if material.last_day(one) < since and one is not last)


def _stock(material: Material) -> list[Piece]:
    last = previous(material)
    own = last.key if last else None
    return sorted((piece for piece in material.pieces if piece.ready), key=lambda piece: _rank(piece, own))


def _rank(piece: Piece, own: str | None) -> tuple[bool, date, bool, bool, bool, int, date, str]:
    recap = piece.sort is Sort.RECAP
    mine = own is not None and piece.event == own
    return (
        not (recap and mine),
        piece.not_after or date.max,
        not recap,
        piece.sort is Sort.QUOTE,
        not mine,
        -piece.priority,
        piece.since,
        piece.name,
    )


def fits(piece: Piece, day: date) -> bool:
    """Tell whether a day lies in a piece's window."""
    return (piece.not_before or date.min) <= day <= (piece.not_after or date.max)


def fill(material: Material, free: Sequence[date]) -> dict[date, Piece]:
    """Give a piece to each free slot for which there is one.

    Among the pieces that fit, the first stands whose people have not been heard for a while; but never one whose
    choice leaves a later slot empty that could have been filled.
    """
    waiting, chosen = ready(material), dict[date, Piece]()
    heard = [(piece.day, piece.people) for piece in (*material.published, *material.scheduled) if piece.day]
    for number, day in enumerate(free):
        pick = _pick(waiting, free[number:], _apart(heard, day, material.settings.same_person_days))
        if pick:
            waiting.remove(pick)
            chosen[day] = pick
            heard.append((day, pick.people))
    return chosen


def _apart(heard: Iterable[tuple[date, frozenset[str]]], day: date, days: int) -> frozenset[str]:
    """Name those who are heard too near to a day."""
    return frozenset(name for other, people in heard if abs((day - other).days) < days for name in people)


def _pick(waiting: Sequence[Piece], free: Sequence[date], near: frozenset[str]) -> Piece | None:
    """A quote waits for what it is taken from; that costs no slot, since the other fits wherever the quote does."""
    held = {piece.name for piece in waiting}
    fitting = [piece for piece in waiting if fits(piece, free[0]) and piece.parent not in held]
    rested = [piece for piece in fitting if not piece.people & near]
    most = fillable(waiting, free)
    for piece in (*rested, *fitting):
        if len(free) == 1 or 1 + fillable([other for other in waiting if other is not piece], free[1:]) == most:
            return piece
    return None


def fillable(pieces: Iterable[Piece], free: Sequence[date]) -> int:
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


def expired(material: Material) -> tuple[Piece, ...]:
    """List what was ready and whose last day has passed."""
    return tuple(piece for piece in material.pieces if piece.ready and (piece.not_after or date.max) < material.today)


def unused(material: Material, chosen: Mapping[date, Piece]) -> tuple[Piece, ...]:
    """List what stays in stock although all slots have been looked at, in its order.

    What belongs to an event that is off, or is a record of long ago, stays there too: it is never proposed, and may
    still be written by name.
    """
    used = {piece.name for piece in chosen.values()} | {piece.name for piece in expired(material)}
    return tuple(piece for piece in _stock(material) if piece.name not in used)
