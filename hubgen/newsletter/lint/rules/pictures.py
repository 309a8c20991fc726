"""What the mail shows."""

import posixpath
from collections.abc import Iterator
from urllib.parse import urlsplit

from hubgen.model.reference import ItemRef
from hubgen.model.slip import Slip
from hubgen.model.source import Position
from hubgen.model.text import quote_for_message
from hubgen.newsletter.lint.document import document_of
from hubgen.newsletter.lint.given import Given
from hubgen.newsletter.lint.place import place_of
from hubgen.newsletter.lint.rule import Found, Rule

UNSHOWN = frozenset({".webp", ".avif", ".svg"})
"""Types that Outlook, or Gmail, does not show."""


def image_without_alt(given: Given) -> Iterator[Found]:
    """Find pictures that say nothing to those who do not see them; many programs show none at first."""
    for address, words in _pictures(given).items():
        if not words.strip():
            message = f"the picture {quote_for_message(_name(address))} has no text for those who do not see it"
            yield Found(place_of(given, address), message, "say what it shows: image_alt: …, or ![What it shows](…)")


def image_address(given: Given) -> Iterator[Found]:
    """Find pictures that mail programs do not fetch."""
    for address in _pictures(given):
        if not address.startswith("https://"):
            message = (
                f"the picture {quote_for_message(address)} is not at an https address: mail programs do not show it"
            )
            yield Found(place_of(given, address), message, _where(given, address))


def image_type(given: Given) -> Iterator[Found]:
    """Find pictures of types that some programs cannot show: they are left out of the mail."""
    places = {address: place_of(given, address) for address in _pictures(given)} | _lead(given)
    for address, mark in places.items():
        ending = posixpath.splitext(urlsplit(address).path)[1].lower()
        if ending in UNSHOWN:
            message = (
                f"the picture {quote_for_message(_name(address))} is {ending[1:]}, which not all mail programs show"
            )
            yield Found(mark, message, "save it as png or jpg")


def _lead(given: Given) -> dict[str, Position]:
    """Give the file of the lead's picture, as its author named it, with the place where the issue names the lead."""
    for section in given.letter.sections[:1]:
        for told in section.things if not section.title else ():
            named = ItemRef(told.name)
            item = given.hub.get(*named.item) if named.item and named.quote is None else None
            if item and item.image:
                return {item.image: place_of(given, told.url)}
    return {}


def _pictures(given: Given) -> dict[str, str]:
    """Map the addresses of pictures to their texts: the lead's and the opening's, shown or left out, then all others.

    Where an author gave no text, a mail has a title in its place, which says nothing new.
    """
    lead = (told.picture for section in given.letter.sections[:1] if not section.title for told in section.things)
    known = {picture.url: picture.alt for picture in lead if picture}
    opening = document_of(f"<body>{given.letter.opening}</body>")
    for picture in (*opening.of("img"), *given.document.of("img")):
        known.setdefault(picture.attributes.get("src", ""), picture.attributes.get("alt", ""))
    return known


def _name(address: str) -> str:
    return posixpath.basename(urlsplit(address).path) or address


def _where(given: Given, address: str) -> str:
    own = given.config.base_url
    return f"let site_url begin with https: it is {own}" if address.startswith(own) else "put the file into content/"


RULES = (
    Rule(Slip.IMAGE_WITHOUT_ALT, "A picture says in words what it shows.", image_without_alt),
    Rule(Slip.IMAGE_ADDRESS, "A picture is fetched from an https address.", image_address),
    Rule(Slip.IMAGE_TYPE, "A picture is png, jpg or gif, which all mail programs show.", image_type),
)
