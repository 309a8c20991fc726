"""How a quote is called within its story or recap."""

import hashlib
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence

from hubgen.model.parts import Quote

LENGTH = 8
"""How many hexadecimal digits a name made of words has."""


def quote_names(quotes: Sequence[Quote]) -> tuple[str, ...]:
    """Name each quote: by its id, or by its words, where it has none or shares it; two with equal words share a name.

    So a quote keeps its name wherever others are put in, moved or taken out.
    """
    ids = Counter(quote.id for quote in quotes)
    return tuple(quote.id if quote.id and ids[quote.id] == 1 else name_of_words(quote.text) for quote in quotes)


def name_of_words(text: str) -> str:
    """Make a name of words: a `q`, for a number would mean a place, and digits of their SHA-256.

    Neither signs nor spaces nor capital letters count, so that a comma that is mended does not make another quote.
    """
    folded = unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).casefold())
    kept = "".join(char for char in folded if char.isalnum()) or folded
    return f"q{hashlib.sha256(kept.encode()).hexdigest()[:LENGTH]}"


def name_now(quotes: Sequence[Quote], name: str) -> str | None:
    """Give the name that a quote has now; None where there is no such quote.

    It is found by its id, by its words, also where it was given an id since, and by its number, counted from 1.
    """
    names = quote_names(quotes)
    known = {str(number): now for number, now in enumerate(names, 1)}
    known |= {name_of_words(quote.text): now for quote, now in zip(reversed(quotes), reversed(names), strict=True)}
    known |= {quote.id: now for quote, now in zip(reversed(quotes), reversed(names), strict=True) if quote.id}
    return name if name in names else known.get(name)


def named_quotes(quotes: Sequence[Quote]) -> tuple[Quote, ...]:
    """Give each quote its name as its id, so that it keeps it when others are left out."""
    return tuple(
        quote if quote.id == name else quote.model_copy(update={"id": name})
        for quote, name in zip(quotes, quote_names(quotes), strict=True)
    )


def by_name(quotes: Sequence[Quote]) -> Mapping[str, Quote]:
    """Map names to quotes; of two with one name the first that has a date has it, else the first."""
    named = zip(reversed(quote_names(quotes)), reversed(quotes), strict=True)
    return dict(sorted(named, key=lambda one: one[1].date is not None))
