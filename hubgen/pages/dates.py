"""How dates are shown: as words for readers, in ISO for machines."""

from hubgen.model.event import Event, EventStatus
from hubgen.model.item import Item
from hubgen.model.moment import Moment
from hubgen.pages.view import Data, View


def stamp(view: View, moment: Moment | None) -> Data | None:
    """Write a day: 9 March 2026."""
    return {"text": view.words.day(moment.day), "iso": moment.day.isoformat()} if moment else None


def changed(item: Item) -> str | None:
    """Say for machines when an item was last changed, or published."""
    moment = item.updated or item.date
    return moment.at.isoformat() if moment else None


def hours(view: View, event: Event) -> Data:
    """Write when an event takes place, with its hours in its own zone."""
    return span(view, event.start, event.end)


def span(view: View, start: Moment, end: Moment | None) -> Data:
    """Write from when until when something takes place, in the zone of `start`; without an end its start alone."""
    text = view.words.moment(start)
    if end and end.day != start.day:
        text = f"{text} – {view.words.moment(end)}"
    elif end and not end.day_only:
        until = view.words.hour(end.at)
        shared_zone = until.rpartition(" ")[2]
        text = f"{text.removesuffix(' ' + shared_zone)} {view.words.say('event.until', hour=until)}"
    return {"text": text, "iso": start.day.isoformat() if start.day_only else start.at.isoformat()}


def leaf(view: View, moment: Moment) -> Data:
    """Tear off a calendar leaf."""
    day = moment.day
    return {"day": str(day.day), "month": view.words.short_month(day), "year": str(day.year), "iso": day.isoformat()}


def is_coming(view: View, event: Event) -> bool:
    """Tell whether an event still lies ahead."""
    return view.timeline.of_event(event).end > view.survey.as_of


def status(view: View, event: Event) -> str | None:
    """Say how an event stands, where that is worth saying."""
    return None if event.status is EventStatus.SCHEDULED else view.words[f"status.{event.status}"]
