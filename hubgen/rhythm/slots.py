"""Slots: one day a week on which something new goes out, until the next event."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from hubgen.model.period import ONE_DAY, ONE_WEEK, monday
from hubgen.model.rule import DAY_NAMES
from hubgen.rhythm.plan_input import PlanInput


def horizon(inputs: PlanInput) -> date:
    """Return the last day of the plan: the next event's, else the last of so many weeks after this one.

    While an event is in progress, that is its last day: some go on for a month.
    """
    coming = inputs.next
    if coming and inputs.weeks is None:
        begun = coming.start.at <= inputs.as_of
        return inputs.last_day(coming) if begun else inputs.first_day(coming)
    weeks = inputs.settings.open_weeks if inputs.weeks is None else inputs.weeks
    return monday(inputs.today) + (weeks + 1) * ONE_WEEK - ONE_DAY


def slots(inputs: PlanInput) -> Iterator[date]:
    """Yield the slots from this week to the last one, each on its weekday.

    One that has passed goes to tomorrow, one on or after the day of the next event to the day before it; a day
    that lies in a break, or outside its week, is no slot.
    """
    first, until = monday(inputs.today), horizon(inputs)
    meeting = inputs.first_day(inputs.next) if inputs.next else None
    too_late = datetime.combine(inputs.today, time(inputs.settings.hour), inputs.zone)
    earliest = inputs.today if inputs.now < too_late else inputs.today + ONE_DAY
    while first <= until:
        day = first + timedelta(days=DAY_NAMES.index(inputs.settings.weekday))
        if day < earliest:
            day = inputs.today + ONE_DAY
        if meeting and first == monday(meeting):
            day = min(day, meeting - ONE_DAY)
        if day >= earliest and monday(day) == first and not inputs.is_in_break(day):
            yield day
        first += ONE_WEEK
