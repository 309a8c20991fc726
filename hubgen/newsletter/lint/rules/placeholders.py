"""No signs of templates in a mail: services would fill them in."""

import re
from collections.abc import Iterator
from itertools import chain

from hubgen.model.slip import Slip
from hubgen.model.source import FILE_START
from hubgen.model.text import quote_for_message
from hubgen.newsletter.lint.given import Given
from hubgen.newsletter.lint.rule import FAULT, Found, Rule
from hubgen.portable.inert import PLACEHOLDER

_OPENED = re.compile(r"\{\{|\{[%$]|\*\||\[\[|\$\{|%%|@TrackLink")
"""In a style sheet `}}` and `%}` are its own."""
AROUND = 20


def placeholder(given: Given) -> Iterator[Found]:
    """Find signs that a mail service would take for a placeholder of its own, or that nobody would fill in."""
    if not given.outlet.unsubscribe:
        yield from _in_settings(given)
    for sign in _signs(given):
        around = quote_for_message(" ".join(sign.string[max(0, sign.start() - AROUND) : sign.end() + AROUND].split()))
        message = f"a mail service would take {quote_for_message(sign[0])} for a placeholder: {around}"
        yield Found(FILE_START, message, FAULT)


def _in_settings(given: Given) -> Iterator[Found]:
    """Find them in the edition's own way to leave, which stands in a mail as the settings have it."""
    which = f"unsubscribe of the edition '{given.edition.id}'" if given.edition.id else "newsletter.unsubscribe"
    for address in filter(PLACEHOLDER.search, given.edition.unsubscribe):
        message = f"{which} in mkdocs.yml has a placeholder, which nobody fills in: {quote_for_message(address)}"
        hint = "name a page at which people leave; Buttondown and listmonk get a link of their own without it"
        yield Found(FILE_START, message, hint)


def _signs(given: Given) -> Iterator[re.Match[str]]:
    """Yield the first sign of each part of the mail, but for its way out's own and what the settings say."""
    leave = next(iter(given.edition.unsubscribe), "")
    html, text = map(given.outlet.without_its_own, (given.mail.html, given.mail.text))
    styles, rest = _parted(html.replace(leave.replace('"', "&quot;"), ""))
    text = text.replace(leave, "")
    found = chain((PLACEHOLDER.search(part) for part in (rest, text)), map(_OPENED.search, styles))
    return filter(None, found)


def _parted(html: str) -> tuple[list[str], str]:
    """Part a mail into its style sheets and all else."""
    first, *others = html.split("<style>")
    parts = [other.partition("</style>") for other in others]
    return [part[0] for part in parts], " ".join([first, *(part[2] for part in parts)])


RULES = (
    Rule(Slip.PLACEHOLDER, "Nothing in a mail is a placeholder to a mail service, but its link to leave.", placeholder),
)
