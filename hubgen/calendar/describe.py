"""The words of an entry: title, first words, place, address and topics of a published item."""

from dataclasses import replace

from hubgen.calendar.context import CalendarContext
from hubgen.calendar.entry import EntryText
from hubgen.model.event import Event
from hubgen.model.language import is_tag
from hubgen.model.occurrence import NOT_HAPPENING
from hubgen.model.parts import Venue
from hubgen.model.series import Series
from hubgen.model.text import single_line
from hubgen.portable.links import web_address

SUMMARY_LENGTH = 400


def series_text(context: CalendarContext, series: Series) -> EntryText:
    """Give title, description, place, address and topics of a series, for its dates without an event of their own."""
    return _with_link(_text(context, series))


def event_text(context: CalendarContext, event: Event, series: Series | None) -> EntryText:
    """Give title, description, place, address and topics of an event; place and description may be its series'.

    The description begins with the reason of the last change, and tells where people register.
    """
    text = _text(context, event)
    if event.status in NOT_HAPPENING:
        text = replace(text, summary=f"{context.words[f'status.{event.status}']}: {text.summary}")
    if series is not None:
        usual = _text(context, series)
        description = text.description or (usual.description if usual.lang == text.lang else "")
        text = replace(text, description=description)
        if not text.location:
            text = replace(text, location=usual.location, call=usual.call)
    signup = web_address(event.registration or "")
    lines = [event.changes[-1].why if event.changes else None, text.description]
    lines.append(f"{context.words['event.register']}: {signup}" if signup else None)
    return _with_link(replace(text, description="\n".join(filter(None, lines))))


def shorten(text: str, length: int = SUMMARY_LENGTH) -> str:
    """Cut a text, put on one line, at a word, or anywhere where words are not set apart; "…" stands for the rest."""
    whole = single_line(text)
    if len(whole) <= length:
        return whole
    kept = whole[:length]
    word = kept.rfind(" ")
    return (kept[:word] if word > length // 2 else kept).rstrip(" ,;:.") + "…"


def _with_link(text: EntryText) -> EntryText:
    """Put the page's address last into the description: not every calendar shows URL."""
    return replace(text, description="\n".join(filter(None, (text.description, text.url))))


def _text(context: CalendarContext, item: Event | Series) -> EntryText:
    return EntryText(
        summary=item.title or item.id,
        description=shorten(item.summary or context.hub.html(item).lead),
        location=_location(item.place),
        call=web_address(item.place.call_url or "") or "" if item.place else "",
        url=context.index.url(item, context.locale),
        categories=_topics(context, item),
        lang=item.lang if item.lang != context.locale and is_tag(item.lang) else "",
    )


def _location(place: Venue | None) -> str:
    """Give name and address; a place without an address is found by its website or its call."""
    if place is None:
        return ""
    found = place.address or single_line(place.url or place.call_url or "")
    return ", ".join(filter(None, (place.name, found)))


def _topics(context: CalendarContext, item: Event | Series) -> tuple[str, ...]:
    """List the topics by their labels, each once."""
    topics = ((name, context.hub.topic(name, context.locale)) for name in item.topics)
    labels = (topic.title_in(context.locale) if topic else name for name, topic in topics)
    return tuple(dict.fromkeys(filter(None, labels)))
