"""How a quote is called within its story or recap."""

from collections.abc import Mapping, Sequence

from hubgen.model.parts import Quote


def quote_names(quotes: Sequence[Quote]) -> tuple[str, ...]:
    """Name each quote: by its id, or by its number, from 1, where it has none or shares it."""
    ids = [quote.id for quote in quotes]
    return tuple(
        quote.id if quote.id and ids.count(quote.id) == 1 else str(number) for number, quote in enumerate(quotes, 1)
    )


def named_quotes(quotes: Sequence[Quote]) -> tuple[Quote, ...]:
    """Give each quote its name as its id, so that it keeps it when others are left out."""
    return tuple(
        quote if quote.id == name else quote.model_copy(update={"id": name})
        for quote, name in zip(quotes, quote_names(quotes), strict=True)
    )


def by_name(quotes: Sequence[Quote]) -> Mapping[str, Quote]:
    """Map names to quotes; of two with one name the first has it."""
    return dict(zip(reversed(quote_names(quotes)), reversed(quotes), strict=True))
