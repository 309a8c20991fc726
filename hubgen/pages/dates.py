"""How dates are shown: as words for readers, in ISO for machines."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta

from hubgen.model.event import A_DAY, Event, EventStatus
from hubgen.model.item import Item
from hubgen.model.length import LONGEST
from hubgen.model.moment import Moment
from hubgen.model.occurrence import Occurrence
from hubgen.model.series import Series
from hubgen.pages.context import Data, PageContext
from hubgen.pages.links import item_link


def day_text(context: PageContext, moment: Moment | None) -> Data | None:
    """Write a day: 9 March 2026."""
    return {"text": context.words.day(moment.day), "iso": moment.day.isoformat()} if moment else None


def last_change(item: Item) -> str | None:
    """Say for machines when an item was last changed, or published."""
    moment = item.updated or item.date
    return moment.at.isoformat() if moment else None


def event_hours(context: PageContext, event: Event) -> Data:
    """Write when an event takes place, with its hours in its own zone."""
    return time_span(context, event.start, event.end)


def time_span(context: PageContext, start: Moment, end: Moment | None) -> Data:
    """Write from when until when something takes place, in the zone of `start`; without an end its start alone."""
    text = context.words.moment(start)
    if end and end.day != start.day:
        text = f"{text} – {context.words.moment(end)}"
    elif end and not end.day_only:
        until = context.words.hour(end.at)
        shared_zone = until.rpartition(" ")[2]
        text = f"{text.removesuffix(' ' + shared_zone)} {context.words.say('event.until', hour=until)}"
    return {"text": text, "iso": start.day.isoformat() if start.day_only else start.at.isoformat()}


def date_badge(context: PageContext, moment: Moment) -> Data:
    """Tear off a calendar leaf."""
    day = moment.day
    return {"day": str(day.day), "month": context.words.short_month(day), "year": str(day.year), "iso": day.isoformat()}


def is_coming(context: PageContext, event: Event) -> bool:
    """Tell whether an event still lies ahead."""
    return context.timeline.of_event(event).end > context.site.as_of


def status_text(context: PageContext, event: Event) -> str | None:
    """Say how an event stands, where that is worth saying."""
    return None if event.status is EventStatus.SCHEDULED else context.words[f"status.{event.status}"]


# FOLDED from agenda: Dates as readers see them: what is on each day, and what comes next.

NIGHT = timedelta(hours=6)
"""What ends before six in the morning belongs to the evening before."""
AHEAD = timedelta(days=366)
NEXT = 6
"""How many of its next dates a series' page names."""


def entries_by_day(context: PageContext, since: date, until: date) -> dict[date, list[Data]]:
    """Say for each day what is on: on every day of what lasts longer, and where something was moved from."""
    found: defaultdict[date, list[Data]] = defaultdict(list)
    for occurrence in context.timeline.during(since, until):
        days = days_of(occurrence)
        for number, day in enumerate(days, 1):
            if since <= day <= until:
                found[day].append(date_entry(context, occurrence, number, len(days)))
    for occurrence in _moved(context):
        if since <= occurrence.recurrence.day <= until:
            found[occurrence.recurrence.day].append(_old(context, occurrence))
    return dict(found)


def days_of(occurrence: Occurrence) -> list[date]:
    """List the days on which something is."""
    last = (occurrence.end.astimezone(occurrence.start.at.tzinfo) - NIGHT).date()
    count = max(0, (last - occurrence.day).days) + 1
    return [occurrence.day + A_DAY * number for number in range(count)]


def date_entry(context: PageContext, occurrence: Occurrence, number: int = 1, count: int = 1) -> Data:
    """Give what is shown of a date on its `number`th day of `count`."""
    first = number == 1 and not occurrence.start.day_only
    found = {
        **_link(context, occurrence),
        "hour": context.words.hour(occurrence.start.at) if first else None,
        "part": context.words.say("calendar.day_of", number=number, count=count) if count > 1 else None,
        "status": status_text(context, occurrence.event) if occurrence.event else None,
        "off": not occurrence.live,
        "ruled": context.words["calendar.ruled"] if not occurrence.event else None,
    }
    return {key: value for key, value in found.items() if value}


def _link(context: PageContext, occurrence: Occurrence) -> Data:
    item = occurrence.event or occurrence.series
    link = item_link(context, item) if item else {"title": occurrence.title}
    return {key: value for key, value in link.items() if key != "badge"}


def _moved(context: PageContext) -> Iterator[Occurrence]:
    """Find the dates that left the day which their series had announced, in its zone."""
    for series in context.timeline.series:
        place = context.timeline.zone(series)
        for one in context.timeline.told(series):
            day = one.recurrence.day
            if one.live and one.start.day_in(place) != day and day not in days_of(one):
                yield one


def _old(context: PageContext, occurrence: Occurrence) -> Data:
    to = context.words.say("calendar.moved_to", day=context.words.day(occurrence.day))
    return {**_link(context, occurrence), "off": True, "status": to}


def next_occurrence(context: PageContext) -> Occurrence | None:
    """Find the date that takes place next or is going on, of an event or a series; None where none is known.

    A series is looked at for a year ahead, events of their own however far away they are.
    """
    today = context.site.today
    events = (context.timeline.of_event(event) for event in context.hub.of(Event, context.locale))
    known = (*context.timeline.between(today - LONGEST, today + AHEAD), *events)
    coming = (one for one in known if one.live and one.end > context.site.as_of)
    return min(coming, key=lambda one: one.order, default=None)


def series_dates(context: PageContext, series: Series) -> list[Data]:
    """List a series' next dates, those without a page of their own as plain days."""
    today = context.site.today
    coming = [
        one for one in context.timeline.of(series, today - LONGEST, today + AHEAD) if one.end > context.site.as_of
    ]
    return [_next(context, occurrence) for occurrence in coming[:NEXT]]


def _next(context: PageContext, occurrence: Occurrence) -> Data:
    shown = date_entry(context, occurrence) if occurrence.event else {}
    kept = {key: value for key, value in shown.items() if key in ("url", "status", "off")}
    return {"title": context.words.day(occurrence.day), "iso": occurrence.day.isoformat(), **kept}
