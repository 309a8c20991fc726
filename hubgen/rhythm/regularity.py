"""Regularity: whether something new comes as often as the hub's own people meet."""

from collections.abc import Iterator
from datetime import date
from itertools import islice, takewhile

from hubgen.model.plan import Regularity
from hubgen.rhythm.material import WEEK, Material, monday, year_before


def regularity_of(material: Material) -> Regularity | None:
    """Count the last whole weeks that had something new, and those that had it in time; None where there are none.

    In time is what came in the week itself or within the hub's cadence before it, so that a meetup of every month
    needs no news every week.
    """
    cadence, judged = weeks_between_events(material), len(recent_weeks(material))
    fed = [week in material.told for week in islice(whole_weeks(material), judged + cadence - 1)]
    kept = sum(any(fed[number : number + cadence]) for number in range(judged))
    return Regularity(judged, sum(fed[:judged]), kept, cadence) if judged else None


def recent_weeks(material: Material) -> list[date]:
    """List the weeks that are judged: as many as the settings say, newest first, without those of rest."""
    first = monday(material.today) - material.settings.lookback_weeks * WEEK
    return list(takewhile(lambda week: week >= first, whole_weeks(material)))


def whole_weeks(material: Material) -> Iterator[date]:
    """Yield the Mondays of whole weeks, newest first, back to the first piece; weeks of rest are left out."""
    first = min(material.told, default=material.today)
    week = monday(material.today) - WEEK
    while week >= first:
        if not material.rests_all(week):
            yield week
        week -= WEEK


def weeks_between_events(material: Material) -> int:
    """Give the hub's cadence: the mean time from one event to the next, in whole weeks, rounded up.

    That is of the last twelve months and up to the next event. It is 1 where people meet every week, or where no two
    events are known.
    """
    days = sorted({material.first_day(one) for one in (*material.past, *material.coming[:1])})
    lately = [day for day in days if day > year_before(material.today)]
    if len(lately) == 1:  # some conferences come once a year
        lately = days[-2:]
    if len(lately) < 2:
        return 1
    return -(-(lately[-1] - lately[0]).days // (WEEK.days * (len(lately) - 1)))
