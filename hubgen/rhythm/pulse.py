"""The pulse: two years, week by week, of what came out and when people met."""

from collections.abc import Iterator
from datetime import date

from hubgen.model.hub import is_published
from hubgen.model.occurrence import Occurrence
from hubgen.model.plan import Week
from hubgen.rhythm.material import WEEK, Material, monday, week_name

WEEKS = 104


def pulse_of(material: Material) -> tuple[Week, ...]:
    """List the weeks up to this one, oldest first."""
    return tuple(_weeks(material))


def _weeks(material: Material) -> Iterator[Week]:
    this = monday(material.today)
    titles: dict[date, list[str]] = {}
    for piece in material.published:
        if piece.day:
            titles.setdefault(monday(piece.day), []).append(piece.title)
    for back in range(WEEKS, -1, -1):
        first = this - back * WEEK
        told = tuple(titles.get(first, ()))
        yield Week(first, week_name(first), len(told), material.rests_all(first), _met(material, first), told)


def _met(material: Material, first: date) -> tuple[Occurrence, ...]:
    """List the events of a week that are over and may be known."""
    return tuple(
        one
        for one in material.past
        if monday(material.first_day(one)) == first and (one.event is None or is_published(one.event, material.as_of))
    )
