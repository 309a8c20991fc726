"""How a letter repeats a sentence: the words, who said them, and where they can be heard."""

from hubgen.model.consent import named_declined
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.parts import Quote
from hubgen.model.recording import language_of
from hubgen.newsletter.compose.reading import Reading
from hubgen.newsletter.compose.recordings import moment
from hubgen.newsletter.letter import Told
from hubgen.portable.telling import title_of
from hubgen.portable.text import line


def told_of_quote(item: Item, quote: Quote, name: str, reading: Reading) -> Told | None:
    """Tell a quote; None where who said it does not want to be quoted."""
    hub = reading.hub
    if quote.by and named_declined(hub, quote.by, "quotes"):
        return None
    heard = not (quote.by and named_declined(hub, quote.by, "video"))
    return Told(
        name=name,
        title=title_of(item, hub),
        url=reading.address(item),
        lang=language_of(item, "quotes", hub),
        summary=line(quote.text),
        by=_speaker(quote, reading),
        links=moment(item, quote.at, reading) if heard else (),
    )


def _speaker(quote: Quote, reading: Reading) -> str:
    """Name who said it, as readers know them; whose page is not out is not named."""
    if not quote.by or reading.hub.is_withheld(Kind.PERSON, quote.by):
        return ""
    person = reading.hub.person(quote.by, reading.locale)
    return line(person.title if person else quote.by)
