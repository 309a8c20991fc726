"""Slots: one day a week on which something new goes out, until the next event."""

from collections.abc import Iterator
from datetime import date, timedelta

from hubgen.model.occurrence import Occurrence
from hubgen.model.rule import DAY_NAMES
from hubgen.rhythm.material import DAY, WEEK, Material, monday


def previous(material: Material) -> Occurrence | None:
    """Find the last event that is over."""
    return max(material.past, key=lambda one: (one.end, one.key), default=None)


def following(material: Material) -> Occurrence | None:
    """Find the next event; one in progress is still the next."""
    return next(iter(material.coming), None)


def horizon(material: Material) -> date:
    """Find the day up to which is planned: the next event's, else the last of so many weeks after this one.

    While an event is in progress, that is its last day: some go on for a month.
    """
    coming = following(material)
    if coming and material.weeks is None:
        begun = coming.start.at <= material.as_of
        return material.last_day(coming) if begun else material.first_day(coming)
    weeks = material.settings.open_weeks if material.weeks is None else material.weeks
    return monday(material.today) + (weeks + 1) * WEEK - DAY


def slots(material: Material) -> tuple[date, ...]:
    """List the slots from this week to the last one, each on its weekday.

    One that has passed goes to tomorrow, one on or after the day of the next event to the day before it; a day
    that lies in a rest, or outside its week, is no slot.
    """
    return tuple(_slots(material))


def _slots(material: Material) -> Iterator[date]:
    first, until = monday(material.today), horizon(material)
    coming = following(material)
    meeting = material.first_day(coming) if coming else None
    while first <= until:
        day = _in_week(material, first)
        if meeting and first == monday(meeting):
            day = min(day, meeting - DAY)
        if _fits(material, day, first):
            yield day
        first += WEEK


def _in_week(material: Material, first: date) -> date:
    day = first + timedelta(days=DAY_NAMES.index(material.settings.weekday))
    passed = day < material.today or (day == material.today and material.now.hour >= material.settings.hour)
    return material.today + DAY if passed else day


def _fits(material: Material, day: date, first: date) -> bool:
    """A day before the event may have passed too, as it does where the event is tomorrow."""
    ahead = day > material.today or (day == material.today and material.now.hour < material.settings.hour)
    return ahead and monday(day) == first and not material.rests(day)
