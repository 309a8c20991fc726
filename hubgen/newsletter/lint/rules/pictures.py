"""What the mail shows."""

import posixpath
from collections.abc import Iterator
from urllib.parse import urlsplit

from hubgen.model.codes import MailCode
from hubgen.model.lint import Finding, LintRule
from hubgen.model.reference import ItemRef
from hubgen.model.source import Position
from hubgen.model.text import quote_for_message
from hubgen.newsletter.lint.context import MailContext
from hubgen.portable.html_tree import elements

UNSHOWN = frozenset({".webp", ".avif", ".svg"})
"""Types that Outlook, or Gmail, does not show."""


def image_without_alt(context: MailContext) -> Iterator[Finding]:
    """Find pictures that say nothing to those who do not see them; many programs show none at first."""
    for address, words in _pictures(context).items():
        if not words.strip():
            message = f"the picture {quote_for_message(_name(address))} has no text for those who do not see it"
            yield context.finding(
                context.address_mark(address), message, "say what it shows: image_alt: …, or ![What it shows](…)"
            )


def image_address(context: MailContext) -> Iterator[Finding]:
    """Find pictures that mail programs do not fetch."""
    for address in _pictures(context):
        if not address.startswith("https://"):
            message = (
                f"the picture {quote_for_message(address)} is not at an https address: mail programs do not show it"
            )
            yield context.finding(context.address_mark(address), message, _where(context, address))


def image_type(context: MailContext) -> Iterator[Finding]:
    """Find pictures of types that some programs cannot show: they are left out of the mail."""
    places = {address: context.address_mark(address) for address in _pictures(context)} | _lead(context)
    for address, mark in places.items():
        ending = posixpath.splitext(urlsplit(address).path)[1].lower()
        if ending in UNSHOWN:
            message = (
                f"the picture {quote_for_message(_name(address))} is {ending[1:]}, which not all mail programs show"
            )
            yield context.finding(mark, message, "save it as png or jpg")


def _lead(context: MailContext) -> dict[str, Position]:
    """Give the file of the lead's picture, as its author named it, with the place where the issue names the lead."""
    for section in context.letter.sections[:1]:
        for entry in section.entries if not section.title else ():
            reference = ItemRef(entry.name).item
            item = context.hub.get(*reference) if reference else None
            if item and item.image:
                return {item.image: context.address_mark(entry.url)}
    return {}


def _pictures(context: MailContext) -> dict[str, str]:
    """Map the addresses of pictures to their texts: the lead's and the opening's, shown or left out, then all others.

    Where an author gave no text, a mail has a title in its place, which says nothing new.
    """
    lead = (entry.picture for section in context.letter.sections[:1] if not section.title for entry in section.entries)
    known = {picture.url: picture.alt for picture in lead if picture}
    for picture in (*elements(context.letter.opening, "img"), *elements(context.mail.html, "img")):
        known.setdefault(picture.get("src", ""), picture.get("alt", ""))
    return known


def _name(address: str) -> str:
    return posixpath.basename(urlsplit(address).path) or address


def _where(context: MailContext, address: str) -> str:
    own = context.config.base_url
    return f"let site_url begin with https: it is {own}" if address.startswith(own) else "put the file into content/"


RULES = (
    LintRule(MailCode.IMAGE_WITHOUT_ALT, "A picture says in words what it shows.", image_without_alt),
    LintRule(MailCode.IMAGE_ADDRESS, "A picture is fetched from an https address.", image_address),
    LintRule(MailCode.IMAGE_TYPE, "A picture is png, jpg or gif, which all mail programs show.", image_type),
)
