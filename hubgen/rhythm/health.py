"""Health: how steady the rhythm has been, in exact fractions, as a score of 0 to 100."""

from datetime import date
from fractions import Fraction
from itertools import pairwise, takewhile

from hubgen.model.occurrence import Occurrence
from hubgen.model.piece import Piece, Sort
from hubgen.model.plan import Health, Part, Plan, Silence, Speakers, State
from hubgen.rhythm.beats import recap_due
from hubgen.rhythm.material import DAY, WEEK, Material, week_name
from hubgen.rhythm.regularity import regularity_of, whole_weeks

WEIGHTS = {"consistency": 35, "longest gap": 20, "follow-through": 25, "runway": 20}
EVENTS = 3
"""How many past events are asked whether they were followed through."""
A_WEEK, FOUR_WEEKS = 7, 28
"""A silence of a week takes nothing from the score, one of four weeks takes all that a gap can."""
SHARES = {State.SCHEDULED: Fraction(1), State.PROPOSED: Fraction(1), State.RERUN: Fraction(1, 2)}


def make_health(material: Material, plan: Plan, speakers: Speakers) -> Health:
    """Judge the last weeks and the coming ones; a part of which nothing can be said is left out."""
    regularity = regularity_of(material)
    values = {
        "consistency": Fraction(regularity.fed, regularity.weeks) if regularity else None,
        "longest gap": _calm(recent_silence(material)),
        "follow-through": _follow_through(material),
        "runway": _runway(material, plan),
    }
    begun = any(piece.day for piece in material.published)
    parts = tuple(Part(name, WEIGHTS[name], value) for name, value in values.items() if value is not None and begun)
    return Health(
        _score(parts),
        parts,
        _streak(material),
        longest_silence(material),
        speakers,
        recent_silence(material),
        regularity,
    )


def _score(parts: tuple[Part, ...]) -> int | None:
    if not parts:
        return None
    total = sum((part.weight * part.value for part in parts), Fraction(0)) / sum(part.weight for part in parts)
    return int(total * 100 + Fraction(1, 2))


def _streak(material: Material) -> int:
    """Count the weeks in a row, up to the last complete one, in which something new came out."""
    return sum(1 for _ in takewhile(lambda week: week in material.told, whole_weeks(material)))


def longest_silence(material: Material) -> Silence | None:
    """Find the longest stretch without anything new, of the whole past up to today; the latest of equals."""
    return _longest(material, date.min)


def recent_silence(material: Material) -> Silence | None:
    """Find the longest that ended in the last weeks, or that still lasts; it may have begun long before."""
    return _longest(material, material.today - material.settings.lookback_weeks * WEEK)


def _longest(material: Material, since: date) -> Silence | None:
    days = sorted({piece.day for piece in material.published if piece.day} | {material.today})
    if len(days) == 1:
        return Silence(0, material.today, material.today) if material.told else None
    stretches = [Silence(_active(material, a, b), a, b) for a, b in pairwise(days) if b > since]
    return max(stretches, key=lambda one: (one.days, one.until))


def _active(material: Material, after: date, until: date) -> int:
    """Count the days of a stretch that are no days of rest."""
    return sum(not material.rests(after + number * DAY) for number in range(1, (until - after).days + 1))


def _calm(silence: Silence | None) -> Fraction | None:
    if silence is None:
        return None
    lost = Fraction(max(0, silence.days - A_WEEK), FOUR_WEEKS - A_WEEK)
    return max(Fraction(0), Fraction(1) - lost)


def _follow_through(material: Material) -> Fraction | None:
    judged = [one for one in material.past if recap_due(material, one) < material.today][-EVENTS:]
    kept = sum(recapped(material, one) + told(material, one) for one in judged)
    return Fraction(kept, 2 * len(judged)) if judged else None


def recapped(material: Material, occurrence: Occurrence) -> bool:
    """Tell whether an event's recap came out by its due day."""
    due = recap_due(material, occurrence)
    return any(piece.sort is Sort.RECAP and piece.day and piece.day <= due for piece in _of(material, occurrence))


def told(material: Material, occurrence: Occurrence) -> bool:
    """Tell whether something else of an event came out after it, and before the next of its series."""
    following = next_of_series(material, occurrence)
    limit = following.start.at if following else material.as_of
    others = (piece for piece in _of(material, occurrence) if piece.sort is not Sort.RECAP)
    return any(piece.at and occurrence.end <= piece.at <= limit for piece in others)


def next_of_series(material: Material, occurrence: Occurrence) -> Occurrence | None:
    """Find the next live date of an event's own series."""
    if occurrence.series is None:
        return None
    return next(
        (
            one
            for one in material.live
            if one.series and one.series.id == occurrence.series.id and one.start.at > occurrence.start.at
        ),
        None,
    )


def _of(material: Material, occurrence: Occurrence) -> tuple[Piece, ...]:
    return tuple(piece for piece in material.published if piece.event == occurrence.key)


def _runway(material: Material, plan: Plan) -> Fraction | None:
    """A slot counts whole where something new is out or planned, half where something returns."""
    if not plan.slots:
        return None
    shares: dict[str, Fraction] = {}
    for row in plan.rows:
        shares[row.week] = max(shares.get(row.week, Fraction(0)), SHARES.get(row.state, Fraction(0)))
    known = {week_name(week) for week in material.fed}
    names = [week_name(day) for day in plan.slots]
    total = sum((Fraction(1) if name in known else shares.get(name, Fraction(0)) for name in names), Fraction(0))
    return total / len(plan.slots)
