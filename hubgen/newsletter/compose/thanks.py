"""Thanks: whoever helped with what a letter tells for the first time."""

from collections.abc import Iterable, Iterator

from hubgen.model.kind import Kind
from hubgen.newsletter.compose.named import Named
from hubgen.newsletter.compose.reading import Reading
from hubgen.newsletter.letter import Link
from hubgen.portable.text import line

KEYS = ("thanks", "helped_by", "recommended_by")
"""Keys that name people to whom thanks are due: of recaps, stories and resources."""


def thanks_of(things: Iterable[Named], reading: Reading) -> tuple[Link, ...]:
    """Name each helper once, with their page where they have one; `left_out` may leave somebody out."""
    kept_out = {name.casefold() for name in reading.issue.left_out}
    names = (name for thing in things if not thing.quote for name in _named(thing))
    found = {identifier: link for identifier, link in (_link(name, reading) for name in names) if link.text}
    return tuple(link for identifier, link in found.items() if f"{Kind.PERSON}/{identifier}".casefold() not in kept_out)


def _named(thing: Named) -> Iterator[str]:
    for key in KEYS:
        yield from getattr(thing.item, key, ())


def _link(name: str, reading: Reading) -> tuple[str, Link]:
    """Give whom a reference means, by id."""
    person = reading.hub.person(name, reading.locale)
    return (person.id, Link(line(person.title), reading.address(person))) if person else (name, Link(line(name), ""))
