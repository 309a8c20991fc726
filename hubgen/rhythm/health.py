"""Health: how steady the rhythm has been, in exact fractions, as a score of 0 to 100; and who spoke."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from fractions import Fraction
from itertools import pairwise, takewhile

from hubgen.model.hub import Hub
from hubgen.model.occurrence import Occurrence
from hubgen.model.period import ONE_DAY, ONE_WEEK, week_name
from hubgen.model.plan import Health, RhythmPlan, ScorePart, Silence, SlotState, Speakers
from hubgen.model.publishable import Publishable, PublishableType, person_ids
from hubgen.model.story import Story
from hubgen.rhythm.due_tasks import recap_due
from hubgen.rhythm.past_weeks import regularity_of, whole_weeks
from hubgen.rhythm.plan_input import PlanInput, year_before

WEIGHTS = {"consistency": 35, "longest gap": 20, "follow-through": 25, "runway": 20}
EVENTS = 3
"""How many past events are asked whether they were followed through."""
A_WEEK, FOUR_WEEKS = 7, 28
"""A silence of a week takes nothing from the score, one of four weeks takes all that a gap can."""
SHARES = {SlotState.SCHEDULED: Fraction(1), SlotState.PROPOSED: Fraction(1), SlotState.RERUN: Fraction(1, 2)}
"""What a planned week counts of the runway; one that has nothing counts 0."""


def make_health(inputs: PlanInput, plan: RhythmPlan) -> Health:
    """Return the health of the last weeks and the coming ones; a part that cannot be judged yet is left out."""
    regularity = regularity_of(inputs)
    recent = _longest_silence(inputs, inputs.today - inputs.settings.lookback_weeks * ONE_WEEK)
    values = {
        "consistency": Fraction(regularity.fed, regularity.weeks) if regularity else None,
        "longest gap": _calm(recent) if recent else None,
        "follow-through": _follow_through(inputs),
        "runway": _runway(inputs, plan),
    }
    begun = any(piece.day for piece in inputs.published)
    parts = tuple(
        ScorePart(name, WEIGHTS[name], value) for name, value in values.items() if value is not None and begun
    )
    return Health(
        score=_score(parts),
        parts=parts,
        streak=sum(1 for _ in takewhile(lambda week: week in inputs.weeks_published, whole_weeks(inputs))),
        silence=_longest_silence(inputs, date.min),
        speakers=inputs.speakers,
        recent=recent,
        regularity=regularity,
    )


def _score(parts: tuple[ScorePart, ...]) -> int | None:
    if not parts:
        return None
    total = sum((part.weight * part.value for part in parts), Fraction(0)) / sum(part.weight for part in parts)
    return int(total * 100 + Fraction(1, 2))


def _longest_silence(inputs: PlanInput, since: date) -> Silence | None:
    """Find the longest stretch without anything new that ended after `since`, or still lasts; the latest of equals.

    It may have begun long before `since`. None where nothing has come out yet.
    """
    days = sorted({piece.day for piece in inputs.published if piece.day} | {inputs.today})
    if len(days) == 1:
        return Silence(0, inputs.today, inputs.today) if inputs.weeks_published else None
    stretches = [Silence(_active_days(inputs, a, b), a, b) for a, b in pairwise(days) if b > since]
    return max(stretches, key=lambda one: (one.days, one.until))


def _active_days(inputs: PlanInput, after: date, until: date) -> int:
    """Count the days of a stretch that lie in no break."""
    return sum(not inputs.is_in_break(after + number * ONE_DAY) for number in range(1, (until - after).days + 1))


def _calm(silence: Silence) -> Fraction:
    return max(Fraction(0), 1 - Fraction(max(0, silence.days - A_WEEK), FOUR_WEEKS - A_WEEK))


def _follow_through(inputs: PlanInput) -> Fraction | None:
    judged = [one for one in inputs.past if recap_due(inputs, one) < inputs.today][-EVENTS:]
    kept = sum(_is_recapped(inputs, one) + has_story(inputs, one) for one in judged)
    return Fraction(kept, 2 * len(judged)) if judged else None


def _is_recapped(inputs: PlanInput, occurrence: Occurrence) -> bool:
    """Tell whether an event's recap came out by its due day."""
    due, recap = recap_due(inputs, occurrence), PublishableType.RECAP
    return any(piece.sort is recap and piece.day and piece.day <= due for piece in _published_of(inputs, occurrence))


def has_story(inputs: PlanInput, occurrence: Occurrence) -> bool:
    """Tell whether something of an event, other than its recap, came out after it and before the next of its series."""
    following = next_of_series(inputs, occurrence)
    limit = following.start.at if following else inputs.as_of
    others = (piece for piece in _published_of(inputs, occurrence) if piece.sort is not PublishableType.RECAP)
    return any(piece.at and occurrence.end <= piece.at <= limit for piece in others)


def next_of_series(inputs: PlanInput, occurrence: Occurrence) -> Occurrence | None:
    """Find the next date of an event's own series that takes place; None outside any series."""
    series = occurrence.series
    if series is None:
        return None
    same = (one for one in inputs.happening if one.series and one.series.id == series.id)
    return next((one for one in same if one.start.at > occurrence.start.at), None)


def _published_of(inputs: PlanInput, occurrence: Occurrence) -> Iterator[Publishable]:
    return (piece for piece in inputs.published if piece.event == occurrence.key)


def _runway(inputs: PlanInput, plan: RhythmPlan) -> Fraction | None:
    """A slot counts whole where something new is out or planned, half where something returns."""
    if not plan.slots:
        return None
    shares: dict[str, Fraction] = {}
    for row in plan.rows:
        shares[row.week] = max(shares.get(row.week, Fraction(0)), SHARES.get(row.state, Fraction(0)))
    shares |= {week_name(week): Fraction(1) for week in inputs.weeks_with_content}
    return sum((shares.get(week_name(day), Fraction(0)) for day in plan.slots), Fraction(0)) / len(plan.slots)


def speakers_of(hub: Hub, past: Sequence[Occurrence], today: date) -> Speakers:
    """Return the ids of people who spoke in the last twelve months: for the first time, or again.

    `hub` is without drafts, `past` are the events that are over. The people whom an event or a story of it names spoke
    there.
    """
    tellers: dict[str, frozenset[str]] = {}
    for story in hub.of(Story):
        if story.event:
            tellers[story.event] = tellers.get(story.event, frozenset()) | person_ids(hub, story.speakers)
    spoke = [
        (one.day, person_ids(hub, one.event.speakers) | tellers.get(one.event.id, frozenset()))
        for one in past
        if one.event
    ]
    times = Counter(who for _, people in spoke for who in people)
    lately = {who for day, people in spoke if day > year_before(today) for who in people}
    return Speakers(
        first_time=tuple(sorted(who for who in lately if times[who] == 1)),
        returning=tuple(sorted(who for who in lately if times[who] > 1)),
    )
