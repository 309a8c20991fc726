"""Quotes: sentences worth repeating, shown once they are published."""

from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.parts import Quote
from hubgen.model.recording import language_of
from hubgen.pages.links import item_link, person_link
from hubgen.pages.view import Data, View


def quotes_of(view: View, item: Item) -> list[Data]:
    """List the published quotes of a story or recap."""
    return [quote_data(view, item, quote, source=False) for quote in getattr(item, "quotes", ())]


def quote_data(view: View, item: Item, quote: Quote, *, source: bool = True) -> Data:
    """Give a quote with who said it and, if wanted, where."""
    return {
        "text": quote.text,
        "by": person_link(view, quote.by) if quote.by else None,
        "at": quote.at,
        "source": item_link(view, item) if source else None,
        **view.tongue(language_of(item, "quotes", view.hub)),
    }


def quote_of_the_day(view: View) -> Data | None:
    """Choose one quote for the home page: another each day, the same for all builds of that day."""
    held = [item for kind in (Kind.STORY, Kind.RECAP) for item in sorted(view.items(kind), key=lambda i: i.id)]
    found = [(item, quote) for item in held for quote in getattr(item, "quotes", ())]
    own = [(item, quote) for item, quote in found if not view.tongue(language_of(item, "quotes", view.hub))] or found
    return quote_data(view, *own[view.survey.today.toordinal() % len(own)]) if own else None
