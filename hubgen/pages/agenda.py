"""Dates as readers see them: what is on each day, and what comes next."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta

from hubgen.model.duration import LONGEST
from hubgen.model.event import A_DAY, Event
from hubgen.model.occurrence import Occurrence
from hubgen.model.series import Series
from hubgen.pages.dates import status
from hubgen.pages.links import item_link
from hubgen.pages.view import Data, View

NIGHT = timedelta(hours=6)
"""What ends before six in the morning belongs to the evening before."""
AHEAD = timedelta(days=366)
NEXT = 6
"""How many of its next dates a series' page names."""


def agenda(view: View, since: date, until: date) -> dict[date, list[Data]]:
    """Say for each day what is on: on every day of what lasts longer, and where something was moved from."""
    found: defaultdict[date, list[Data]] = defaultdict(list)
    for occurrence in view.timeline.during(since, until):
        days = days_of(occurrence)
        for number, day in enumerate(days, 1):
            if since <= day <= until:
                found[day].append(entry(view, occurrence, number, len(days)))
    for occurrence in _moved(view):
        if since <= occurrence.recurrence.day <= until:
            found[occurrence.recurrence.day].append(_old(view, occurrence))
    return dict(found)


def days_of(occurrence: Occurrence) -> list[date]:
    """List the days on which something is."""
    last = (occurrence.end.astimezone(occurrence.start.at.tzinfo) - NIGHT).date()
    count = max(0, (last - occurrence.day).days) + 1
    return [occurrence.day + A_DAY * number for number in range(count)]


def entry(view: View, occurrence: Occurrence, number: int = 1, count: int = 1) -> Data:
    """Give what is shown of a date on its `number`th day of `count`."""
    first = number == 1 and not occurrence.start.day_only
    found = {
        **_link(view, occurrence),
        "hour": view.words.hour(occurrence.start.at) if first else None,
        "part": view.words.say("calendar.day_of", number=number, count=count) if count > 1 else None,
        "status": status(view, occurrence.event) if occurrence.event else None,
        "off": not occurrence.live,
        "ruled": view.words["calendar.ruled"] if not occurrence.event else None,
    }
    return {key: value for key, value in found.items() if value}


def _link(view: View, occurrence: Occurrence) -> Data:
    item = occurrence.event or occurrence.series
    link = item_link(view, item) if item else {"title": occurrence.title}
    return {key: value for key, value in link.items() if key != "badge"}


def _moved(view: View) -> Iterator[Occurrence]:
    """Find the dates that left the day which their series had announced, in its zone."""
    for series in view.timeline.series:
        place = view.timeline.zone(series)
        for one in view.timeline.told(series):
            day = one.recurrence.day
            if one.live and one.start.day_in(place) != day and day not in days_of(one):
                yield one


def _old(view: View, occurrence: Occurrence) -> Data:
    to = view.words.say("calendar.moved_to", day=view.words.day(occurrence.day))
    return {**_link(view, occurrence), "off": True, "status": to}


def next_occurrence(view: View) -> Occurrence | None:
    """Find the date that takes place next or is going on, of an event or a series; None where none is known.

    A series is looked at for a year ahead, events of their own however far away they are.
    """
    today = view.survey.today
    events = (view.timeline.of_event(event) for event in view.hub.of(Event, view.locale))
    known = (*view.timeline.between(today - LONGEST, today + AHEAD), *events)
    coming = (one for one in known if one.live and one.end > view.survey.as_of)
    return min(coming, key=lambda one: one.order, default=None)


def next_dates(view: View, series: Series) -> list[Data]:
    """List a series' next dates, those without a page of their own as plain days."""
    today = view.survey.today
    coming = [one for one in view.timeline.of(series, today - LONGEST, today + AHEAD) if one.end > view.survey.as_of]
    return [_next(view, occurrence) for occurrence in coming[:NEXT]]


def _next(view: View, occurrence: Occurrence) -> Data:
    shown = entry(view, occurrence) if occurrence.event else {}
    kept = {key: value for key, value in shown.items() if key in ("url", "status", "off")}
    return {"title": view.words.day(occurrence.day), "iso": occurrence.day.isoformat(), **kept}
