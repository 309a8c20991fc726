"""How a letter repeats a sentence: the words, who said them, and where they can be heard."""

from hubgen.model.item import Item
from hubgen.model.parts import Quote
from hubgen.model.recording import language_of
from hubgen.newsletter.compose.reading import Reading
from hubgen.newsletter.compose.recordings import moment
from hubgen.newsletter.letter import Told
from hubgen.portable.telling import title_of
from hubgen.portable.text import line


def told_of_quote(item: Item, quote: Quote, name: str, reading: Reading) -> Told:
    """Tell a quote of an item."""
    return Told(
        name=name,
        title=title_of(item, reading.hub),
        url=reading.address(item),
        lang=language_of(item, "quotes", reading.hub),
        summary=line(quote.text),
        by=_speaker(quote, reading),
        links=moment(item, quote.at, reading),
    )


def _speaker(quote: Quote, reading: Reading) -> str:
    """Name who said it, as readers know them."""
    if not quote.by:
        return ""
    person = reading.hub.person(quote.by, reading.locale)
    return line(person.title if person else quote.by)
