"""What an entry tells: title, first words, place, address and topics of a published item."""

from dataclasses import replace

from hubgen.calendar.edition import Edition
from hubgen.calendar.entry import Told
from hubgen.calendar.text import line, shorten
from hubgen.model.address import encoded
from hubgen.model.event import Event
from hubgen.model.language import is_tag
from hubgen.model.occurrence import NOT_HAPPENING
from hubgen.model.parts import Place
from hubgen.model.places import name_of
from hubgen.model.series import Series


def told_of_series(edition: Edition, series: Series) -> Told:
    """Tell of a series, as each of its dates does that has no event."""
    return _with_link(_told(edition, series))


def told_of_event(edition: Edition, event: Event, series: Series | None) -> Told:
    """Tell of an event; place and words that it lacks are those of its series."""
    told = _told(edition, event)
    if event.status in NOT_HAPPENING:
        told = replace(told, summary=f"{edition.words[f'status.{event.status}']}: {told.summary}")
    if series is not None:
        usual = _told(edition, series)
        words = told.description or (usual.description if usual.lang == told.lang else "")
        told = replace(told, description=words, location=told.location or usual.location)
    return _with_link(told, event.changes[-1].why if event.changes else None)


def _with_link(told: Told, why: str | None = None) -> Told:
    """Put the reason of the last change first and the page's address last: not every calendar shows URL."""
    return replace(told, description="\n".join(filter(None, (line(why or ""), told.description, told.url))))


def _told(edition: Edition, item: Event | Series) -> Told:
    return Told(
        summary=line(item.title) or item.id,
        description=shorten(item.summary or edition.hub.html(item).lead),
        location=_location(item.place),
        url=_url(edition, item),
        categories=_topics(edition, item),
        lang=item.lang if item.lang != edition.locale and is_tag(item.lang) else "",
    )


def _location(place: Place | None) -> str:
    if place is None:
        return ""
    return line(", ".join(part for part in (place.name, place.address) if part) or place.url or "")


def _url(edition: Edition, item: Event | Series) -> str:
    places = edition.places.get(name_of(item), {})
    address = places.get(edition.locale, places.get(item.locale))
    return edition.config.base_url + encoded(address) if address is not None else ""


def _topics(edition: Edition, item: Event | Series) -> tuple[str, ...]:
    """List the topics by their labels, each once."""
    labels = (line(_label(edition, name)) for name in item.topics)
    return tuple(dict.fromkeys(filter(None, labels)))


def _label(edition: Edition, name: str) -> str:
    topic = edition.hub.topic(name, edition.locale)
    return (topic.label.get(edition.locale) or topic.title) if topic else name
