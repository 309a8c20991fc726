"""Reruns: what stays worth reading may be shown again in the newsletter, where nothing new is ready."""

from collections.abc import Iterable
from datetime import date

from hubgen.model.piece import Piece
from hubgen.rhythm.material import Material
from hubgen.rhythm.queue import fits


def reruns(material: Material, free: Iterable[date]) -> dict[date, Piece]:
    """Give an evergreen piece to empty slots, the one longest unseen first, and one every few weeks at most."""
    seen = {piece.name: _last_shown(material, piece) for piece in material.published}
    green = [piece for piece in material.published if piece.evergreen]
    chosen: dict[date, Piece] = {}
    for day in free:
        rested = [piece for piece in green if _rested(piece, seen[piece.name], day, material)]
        if rested and _far(material, day, chosen):
            pick = min(rested, key=lambda piece: (seen[piece.name], -piece.priority, piece.name))
            chosen[day], seen[pick.name] = pick, day
    return chosen


def _last_shown(material: Material, piece: Piece) -> date:
    """Give the day on which readers last saw a piece: first out, or shown again in an issue."""
    out = piece.day or date.min
    return max(out, material.again.get(piece.name, out))


def _rested(piece: Piece, last: date, day: date, material: Material) -> bool:
    return (day - last).days >= material.settings.cooldown_days and fits(piece, day)


def _far(material: Material, day: date, chosen: Iterable[date]) -> bool:
    apart = 7 * material.settings.rerun_every_weeks
    return all(abs((day - other).days) >= apart for other in (*chosen, *material.again.values()))
