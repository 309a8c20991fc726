"""Dates as readers see them: in words (and in ISO 8601 for machines), day by day, and the next ones."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from hubgen.model.duration import LONGEST
from hubgen.model.event import A_DAY, Event, EventStatus
from hubgen.model.item import Item
from hubgen.model.moment import Moment
from hubgen.model.occurrence import Occurrence
from hubgen.model.series import Series
from hubgen.pages.context import Data, PageContext
from hubgen.pages.links import item_link

NIGHT = timedelta(hours=6)
"""What ends before six in the morning belongs to the evening before."""
AHEAD = timedelta(days=366)
NEXT = 6
"""How many of its next dates a series' page names."""


def day_text(context: PageContext, moment: Moment | None) -> Data | None:
    """Return a day as `text` (9 March 2026) and `iso`; None without a day."""
    return {"text": context.words.day(moment.day), "iso": moment.day.isoformat()} if moment else None


def revised(context: PageContext, moment: Moment | None) -> str:
    """Return the sentence that says on which day a text was last changed; "" without a day."""
    return context.words.say("page.updated", day=context.words.day(moment.day)) if moment else ""


def last_change(item: Item) -> str | None:
    """Return the moment of an item's last change, else of its publication, in ISO 8601; None where neither is known."""
    moment = item.updated or item.date
    return moment.at.isoformat() if moment else None


def event_hours(context: PageContext, event: Event) -> Data:
    """Return an event's time span, in its own zone."""
    return time_span(context, event.start, event.end)


def time_span(context: PageContext, start: Moment, end: Moment | None) -> Data:
    """Return a time span as `text` and its start as `iso`, in the zone of `start`; without an end the start alone."""
    text = context.words.moment(start)
    if end and end.day != start.day:
        text = f"{text} – {context.words.moment(end)}"
    elif end and not end.day_only:
        until = context.words.hour(end.at)
        shared_zone = until.rpartition(" ")[2]
        text = f"{text.removesuffix(' ' + shared_zone)} {context.words.say('event.until', hour=until)}"
    return {"text": text, "iso": start.day.isoformat() if start.day_only else start.at.isoformat()}


def date_badge(context: PageContext, moment: Moment) -> Data:
    """Return a day as its parts: `day`, short `month`, `year` and `iso`."""
    day = moment.day
    return {"day": str(day.day), "month": context.words.short_month(day), "year": str(day.year), "iso": day.isoformat()}


def is_coming(context: PageContext, event: Event) -> bool:
    """Tell whether an event is not over yet."""
    return context.timeline.of_event(event).end > context.index.as_of


def coming_and_past(context: PageContext, items: Iterable[Item]) -> tuple[list[Event], list[Event]]:
    """Part the events among items, which are newest first, into the coming ones, the next first, and the others."""
    events = [(item, is_coming(context, item)) for item in items if isinstance(item, Event)]
    return [event for event, coming in reversed(events) if coming], [event for event, coming in events if not coming]


def status_text(context: PageContext, event: Event) -> str | None:
    """Return the name of an event's status; None for an event that takes place as planned."""
    return None if event.status is EventStatus.SCHEDULED else context.words[f"status.{event.status}"]


def entries_by_day(context: PageContext, since: date, until: date) -> dict[date, list[Data]]:
    """Map days to their dates: what lasts longer stands on each of its days, what was moved also on its old day."""
    found: defaultdict[date, list[Data]] = defaultdict(list)
    for occurrence in context.timeline.running_between(since, until):
        days = days_of(occurrence)
        for number, day in enumerate(days, 1):
            if since <= day <= until:
                found[day].append(date_entry(context, occurrence, number, len(days)))
    for occurrence in _moved(context):
        if since <= occurrence.recurrence.day <= until:
            found[occurrence.recurrence.day].append(_old(context, occurrence))
    return dict(found)


def days_of(occurrence: Occurrence) -> list[date]:
    """List the days of a date, in its own zone; a night until six belongs to the day before."""
    last = (occurrence.end.astimezone(occurrence.start.at.tzinfo) - NIGHT).date()
    count = max(0, (last - occurrence.day).days) + 1
    return [occurrence.day + A_DAY * number for number in range(count)]


def date_entry(context: PageContext, occurrence: Occurrence, number: int = 1, count: int = 1) -> Data:
    """Return what is shown of a date on its `number`th day of `count`."""
    first = number == 1 and not occurrence.start.day_only
    found = {
        **_link(context, occurrence),
        "hour": context.words.hour(occurrence.start.at) if first else None,
        "part": context.words.say("calendar.day_of", number=number, count=count) if count > 1 else None,
        "status": status_text(context, occurrence.event) if occurrence.event else None,
        "off": not occurrence.takes_place,
        "ruled": context.words["calendar.ruled"] if not occurrence.event else None,
    }
    return {key: value for key, value in found.items() if value}


def _link(context: PageContext, occurrence: Occurrence) -> Data:
    item = occurrence.event or occurrence.series
    link = item_link(context, item) if item else {"title": occurrence.title}
    return {key: value for key, value in link.items() if key != "badge"}


def _moved(context: PageContext) -> Iterator[Occurrence]:
    """Yield the dates that were moved away from the day that their series announced, in its zone."""
    for series in context.timeline.series:
        place = context.timeline.zone(series)
        for one in context.timeline.with_event(series):
            day = one.recurrence.day
            if one.takes_place and one.start.day_in(place) != day and day not in days_of(one):
                yield one


def _old(context: PageContext, occurrence: Occurrence) -> Data:
    to = context.words.say("calendar.moved_to", day=context.words.day(occurrence.day))
    return {**_link(context, occurrence), "off": True, "status": to}


def next_occurrence(context: PageContext) -> Occurrence | None:
    """Return the date that takes place next or is going on, of an event or a series; None where none is known.

    A series is looked at for a year ahead, events of their own however far away they are.
    """
    today = context.index.today
    events = (context.timeline.of_event(event) for event in context.hub.of(Event, context.locale))
    known = (*context.timeline.between(today - LONGEST, today + AHEAD), *events)
    coming = (one for one in known if one.takes_place and one.end > context.index.as_of)
    return min(coming, key=lambda one: one.order, default=None)


def series_dates(context: PageContext, series: Series) -> list[Data]:
    """Return a series' next dates; those without an event's page are plain days."""
    today = context.index.today
    dates = context.timeline.of(series, today - LONGEST, today + AHEAD)
    return [_next(context, one) for one in dates if one.end > context.index.as_of][:NEXT]


def _next(context: PageContext, occurrence: Occurrence) -> Data:
    shown = date_entry(context, occurrence) if occurrence.event else {}
    kept = {key: value for key, value in shown.items() if key in ("url", "status", "off")}
    return {"title": context.words.day(occurrence.day), "iso": occurrence.day.isoformat(), **kept}
