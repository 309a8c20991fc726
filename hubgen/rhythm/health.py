"""Health: how steady the rhythm has been, in exact fractions, as a score of 0 to 100."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from itertools import pairwise

from hubgen.model.occurrence import Occurrence
from hubgen.model.piece import Piece, Sort
from hubgen.model.plan import Health, Part, Plan, Silence, Speakers, State
from hubgen.rhythm.beats import recap_due
from hubgen.rhythm.material import DAY, WEEK, Material, monday, week_name

WEIGHTS = {"consistency": 35, "longest gap": 20, "follow-through": 25, "runway": 20}
EVENTS = 3
"""How many past events are asked whether they were followed through."""
A_WEEK, FOUR_WEEKS = 7, 28
"""A silence of a week takes nothing from the score, one of four weeks takes all that a gap can."""
SHARES = {State.SCHEDULED: Fraction(1), State.PROPOSED: Fraction(1), State.RERUN: Fraction(1, 2)}


def make_health(material: Material, plan: Plan, speakers: Speakers) -> Health:
    """Judge the last weeks and the coming ones; a part of which nothing can be said is left out."""
    silence = longest_silence(material)
    values = {
        "consistency": _consistency(material),
        "longest gap": _calm(silence),
        "follow-through": _follow_through(material),
        "runway": _runway(material, plan),
    }
    begun = any(piece.day for piece in material.published)
    parts = tuple(Part(name, WEIGHTS[name], value) for name, value in values.items() if value is not None and begun)
    return Health(_score(parts), parts, _streak(material), silence, speakers)


def _score(parts: tuple[Part, ...]) -> int | None:
    if not parts:
        return None
    total = sum((part.weight * part.value for part in parts), Fraction(0)) / sum(part.weight for part in parts)
    return int(total * 100 + Fraction(1, 2))


def _consistency(material: Material) -> Fraction | None:
    weeks = list(_weeks(material, material.settings.lookback_weeks))
    return Fraction(sum(week in material.told for week in weeks), len(weeks)) if weeks else None


def _weeks(material: Material, count: int) -> Iterator[date]:
    """Yield complete weeks, newest first, as far back as the first piece; those of rest are not judged."""
    first = min(material.told, default=None)
    week = monday(material.today) - WEEK
    for _ in range(count):
        if first is None or week < first:
            return
        if not material.rests_all(week):
            yield week
        week -= WEEK


def _streak(material: Material) -> int:
    """Count the weeks in a row, up to the last complete one, in which something new came out."""
    streak = 0
    for week in _weeks(material, len(_since_first(material))):
        if week not in material.told:
            break
        streak += 1
    return streak


def _since_first(material: Material) -> range:
    first = min(material.told, default=material.today)
    return range(first.toordinal(), material.today.toordinal() + 1, A_WEEK)


def longest_silence(material: Material) -> Silence | None:
    """Find the longest stretch of the last weeks without anything new; the latest of equals."""
    days = sorted({piece.day for piece in material.published if piece.day})
    if not days:
        return None
    begin = max(days[0], material.today - material.settings.lookback_weeks * WEEK)
    inside = sorted({begin, *(day for day in days if day >= begin), material.today})
    stretches = [Silence(_active(material, a, b), a, b) for a, b in pairwise(inside)]
    return max(stretches, key=lambda one: (one.days, one.until), default=Silence(0, begin, material.today))


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
