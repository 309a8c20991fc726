"""The past, week by week: what came out in each, and whether something new comes as often as people meet."""

from collections.abc import Iterator
from datetime import date
from itertools import islice, takewhile

from hubgen.model.hub import is_published
from hubgen.model.period import ONE_WEEK, monday
from hubgen.model.plan import Regularity, Week
from hubgen.rhythm.plan_input import PlanInput, year_before

PULSE_WEEKS = 104


def pulse_of(inputs: PlanInput) -> tuple[Week, ...]:
    """List two years of weeks up to this one, oldest first."""
    this = monday(inputs.today)
    titles: dict[date, list[str]] = {}
    for piece in inputs.published:
        if piece.day:
            titles.setdefault(monday(piece.day), []).append(piece.title)
    weeks = (this - back * ONE_WEEK for back in range(PULSE_WEEKS, -1, -1))
    return tuple(_week(inputs, first, tuple(titles.get(first, ()))) for first in weeks)


def _week(inputs: PlanInput, first: date, titles: tuple[str, ...]) -> Week:
    events = (one for one in inputs.past if monday(inputs.first_day(one)) == first)
    known = tuple(one for one in events if one.event is None or is_published(one.event, inputs.as_of))
    return Week(first, inputs.is_break_week(first), known, titles)


def regularity_of(inputs: PlanInput) -> Regularity | None:
    """Count the last whole weeks that had something new, and those that had it in time; None where there are none.

    In time is what came in the week itself or within the hub's cadence before it, so that a meetup of every month
    needs no news every week.
    """
    cadence, since = _weeks_between_events(inputs), monday(inputs.today) - inputs.settings.lookback_weeks * ONE_WEEK
    judged = sum(1 for _ in takewhile(lambda week: week >= since, whole_weeks(inputs)))
    fed = [week in inputs.weeks_published for week in islice(whole_weeks(inputs), judged + cadence - 1)]
    kept = sum(any(fed[number : number + cadence]) for number in range(judged))
    return Regularity(judged, sum(fed[:judged]), kept, cadence) if judged else None


def whole_weeks(inputs: PlanInput) -> Iterator[date]:
    """Yield the Mondays of whole weeks, newest first, back to the first publication; weeks of a break are left out."""
    first = min(inputs.weeks_published, default=inputs.today)
    week = monday(inputs.today) - ONE_WEEK
    while week >= first:
        if not inputs.is_break_week(week):
            yield week
        week -= ONE_WEEK


def _weeks_between_events(inputs: PlanInput) -> int:
    """Give the hub's cadence: the mean time from one event to the next, in whole weeks, rounded up.

    That is of the last twelve months and up to the next event. It is 1 where people meet every week, or where no two
    events are known.
    """
    days = sorted({inputs.first_day(one) for one in (*inputs.past, *inputs.coming[:1])})
    lately = [day for day in days if day > year_before(inputs.today)]
    if len(lately) == 1:  # some conferences come once a year
        lately = days[-2:]
    if len(lately) < 2:
        return 1
    return -(-(lately[-1] - lately[0]).days // (7 * (len(lately) - 1)))
