"""An event's page: when and where, who speaks, and afterwards what happened."""

from hubgen.model.address import Name, name_of
from hubgen.model.event import Event
from hubgen.model.kind import Kind
from hubgen.model.recap import Recap
from hubgen.pages.card import card
from hubgen.pages.dates import hours, is_coming, leaf, stamp, status
from hubgen.pages.detail import Detail
from hubgen.pages.following import save
from hubgen.pages.links import outward, people_links, reference
from hubgen.pages.recap import detail_recap
from hubgen.pages.story import event_resources
from hubgen.pages.view import Data, View


def detail_event(view: View, event: Event, detail: Detail, recap: Recap | None) -> None:
    """Fill in what an event's page shows; its recap stands on it."""
    name = name_of(event)
    detail.more |= {"leaf": leaf(view, event.start), "status": status(view, event), "coming": is_coming(view, event)}
    detail.more |= {"changes": _changes(view, event), "steps": _steps(view, name), "save": save(view, event)}
    _facts(view, event, detail)
    if event.registration and is_coming(view, event):
        button = outward(view, event, event.registration)
        detail.buttons += [{**button, "title": view.words["event.register"], "note": button["title"]}] if button else []
    detail.sections.shown.add(name)
    if recap:
        detail.sections.shown.add(name_of(recap))
        detail_recap(view, recap, detail)
    detail.sections.add("event.told_there", view.relations.by(name, Kind.STORY, "event"))
    detail.sections.add("related.resources", event_resources(view, name))


def _facts(view: View, event: Event, detail: Detail) -> None:
    facts, words = detail.facts, view.words
    facts.when("event.when", hours(view, event))
    place = event.place
    if place:
        address = ", ".join(part for part in (place.name, place.address) if part)
        link = outward(view, event, place.url, address)
        facts.links("event.where", [link or {"title": address}] if link or address else [])
    facts.text("event.format", words[f"gathering.{event.format}"] if event.format else None)
    facts.links("event.speakers", people_links(view, event.speakers))
    facts.links("event.hosts", people_links(view, event.hosts + event.cohosts))
    facts.links("event.sponsors", people_links(view, event.sponsors))
    facts.links("kind.series", [reference(view, Kind.SERIES, event.series)])
    facts.links("kind.chapter", [reference(view, Kind.CHAPTER, event.chapter)])
    facts.text("event.max_people", event.max_people)


def _changes(view: View, event: Event) -> list[Data]:
    return [
        {"on": stamp(view, change.on), "start": stamp(view, change.start), "why": change.why}
        for change in event.changes
    ]


def _steps(view: View, name: Name) -> Data:
    previous, following = view.relations.steps.get(name, (None, None))
    steps = (("previous", previous), ("next", following))
    return {key: card(view, view.item(other)) for key, other in steps if other}


def recap_of(view: View, event: Event, recaps: dict[str, str]) -> Recap | None:
    """Find the recap that stands on an event's page."""
    recap = view.hub.get(Kind.RECAP, recaps[event.id], view.locale) if event.id in recaps else None
    return recap if isinstance(recap, Recap) else None
