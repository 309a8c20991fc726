"""Items in small: the cards that stand in lists, and quotes."""

from hubgen.model.address import Name, encoded, name_of
from hubgen.model.event import Event
from hubgen.model.issue import Issue
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.moment import Moment
from hubgen.model.occurrence import Occurrence
from hubgen.model.parts import Quote
from hubgen.model.person import Person
from hubgen.model.recording import language_of
from hubgen.model.resource import Resource
from hubgen.model.topic import Topic
from hubgen.pages.context import Data, PageContext
from hubgen.pages.dates import date_badge, day_text, event_hours, is_coming, status_text, time_span
from hubgen.pages.editions import distinct_subject, edition_name, number_text
from hubgen.pages.links import cover, host_of, item_link, people_links, person_link, portrait, references
from hubgen.portable.describe import summary_source, type_label

SUMMARY = 220
"""How many characters of an opening paragraph stand on a card."""


def card(context: PageContext, item: Item) -> Data:
    """Return the card of an item, which is made once for each context."""
    name = name_of(item)
    if name not in context.cards:
        context.cards[name] = {key: value for key, value in _card(context, item).items() if value not in (None, "", [])}
    return context.cards[name]


def _card(context: PageContext, item: Item) -> Data:
    address = context.address(name_of(item))
    return {
        "title": context.title(item),
        "url": encoded(address) if address is not None else None,
        "kind": item.kind.value,
        "label": type_label(item, context.words),
        "spoken": context.words_attributes or None,
        "when": day_text(context, item.shown) if item.kind is not Kind.SERIES else None,
        "summary": summary(context, item),
        "people": [link["title"] for link in people_links(context, item.people())],
        "topics": [link["title"] for link in references(context, Kind.TOPIC, item.topics)[:3]],
        "image": cover(context, item),
        **context.lang_attributes(context.lang(item)),
        **_own(context, item),
    }


def occurrence_card(context: PageContext, one: Occurrence) -> Data:
    """Return the card of a date, with its hours: its event's, else its series' with this day."""
    if one.event:
        return {**card(context, one.event), "hours": event_hours(context, one.event)}
    if not one.series:
        return {}
    series = one.series
    end = Moment(one.end) if series.duration and not one.start.day_only else None
    place = {"place": series.place.name} if series.place and series.place.name else {}
    hours = time_span(context, one.start, end)
    return {**card(context, series), "leaf": date_badge(context, one.start), **place, "hours": hours}


def summary(context: PageContext, item: Item) -> str:
    """Return the summary of an item, else the beginning of its text, cut after a word where it is long."""
    text = summary_source(item, context.hub)
    return text if len(text) <= SUMMARY else text[:SUMMARY].rsplit(" ", 1)[0].rstrip(",.;: ") + "…"


def _own(context: PageContext, item: Item) -> Data:
    if isinstance(item, Event):
        place = item.place.name if item.place else None
        return {
            "leaf": date_badge(context, item.start),
            "coming": is_coming(context, item) or None,
            "status": status_text(context, item),
            "place": place,
        }
    if isinstance(item, Resource):
        return {"host": host_of(item.link)}
    if isinstance(item, Person):
        return {"face": portrait(context, item)}
    if isinstance(item, Issue):
        edition, badge = edition_name(context, item), context.lang_attributes(context.lang(item)).get("badge")
        return {
            "number": number_text(context, item),
            "edition": edition if edition != badge else None,
            "subject": distinct_subject(item),
        }
    if isinstance(item, Topic):
        return {"count": sum(map(len, context.relations.named.get(name_of(item), {}).values()))}
    return {}


def quotes_of(context: PageContext, item: Item) -> list[Data]:
    """Return the quotes of a story or recap."""
    return [quote_data(context, item, quote, source=False) for quote in getattr(item, "quotes", ())]


def quote_data(context: PageContext, item: Item, quote: Quote, *, source: bool = True) -> Data:
    """Return a quote with the person who said it and, with `source`, a link to the item that has it."""
    return {
        "text": quote.text,
        "by": person_link(context, quote.by) if quote.by else None,
        "at": quote.at,
        "source": item_link(context, item) if source else None,
        **context.lang_attributes(language_of(item, "quotes", context.hub)),
    }


def quote_of_the_day(context: PageContext) -> Data | None:
    """Return one quote for the home page, another each day, if possible in the page's language; None without quotes."""
    held = [item for kind in (Kind.STORY, Kind.RECAP) for item in sorted(context.items(kind), key=lambda i: i.id)]
    found = [(item, quote) for item in held for quote in getattr(item, "quotes", ())]
    own = [
        (item, quote) for item, quote in found if not context.lang_attributes(language_of(item, "quotes", context.hub))
    ] or found
    return quote_data(context, *own[context.index.today.toordinal() % len(own)]) if own else None


def neighbours(context: PageContext, name: Name) -> Data:
    """Return the cards of the items before and after one in its series or edition, as `previous` and `next`."""
    previous, following = context.relations.steps.get(name, (None, None))
    steps = (("previous", previous), ("next", following))
    return {key: card(context, context.item(other)) for key, other in steps if other}
