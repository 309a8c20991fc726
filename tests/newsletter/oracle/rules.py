"""Judge the mail of an issue: its colours, its style sheet, its links, and signs that are templates elsewhere."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import chain

from hubgen.model.text import quote_for_message
from hubgen.newsletter.lint.context import MailContext
from hubgen.newsletter.mail.outlet import Mail, Outlet
from hubgen.newsletter.mail.style import ENOUGH, contrast
from hubgen.portable.template_escape import BREAK, PLACEHOLDER
from hubgen.portable.wrap import cell_width
from tests.newsletter.letters import without_own_placeholders
from tests.newsletter.oracle.document import document_of
from tests.newsletter.oracle.styles import digits, seen

MOST_STYLE = 8_000
"""Bytes of a style sheet: Gmail reads 16 kB, and services add to it."""
WIDEST = 78
"""Columns of a line that no mail program breaks."""
AROUND = 20
_ADDRESS = re.compile(r"(?:https?://|mailto:|tel:)[^\s<>]+")
_OPENED = re.compile(r"\{\{|\{[%$]|\*\||\[\[|\$\{|%%|@TrackLink")
"""In a style sheet `}}` and `%}` are its own."""


def faults(context: MailContext) -> list[str]:
    """Say all that is wrong with the mail of an issue."""
    mail, outlet = context.mail, context.outlet
    return [
        *low_contrast(mail, outlet),
        *large_style(mail),
        *placeholders(mail, outlet, next(iter(context.edition.unsubscribe), "")),
        *long_lines(mail, context.issue.source.body),
        *links_that_differ(mail, outlet),
    ]


def low_contrast(mail: Mail, outlet: Outlet) -> Iterator[str]:
    """Find words that hardly stand out from their ground, each pair of colours once.

    Large letters may have less, but mail programs change sizes; a colour that is not known is not judged.
    """
    told: set[tuple[str, str]] = set()
    document = document_of(mail.html)
    for dark in (False, True):
        for words, look in seen(document, dark=dark):
            shown = words.replace(outlet.preserve_comment(""), "").strip()  # which is gone before the mail is
            known = (digits(look.letters), digits(look.ground))
            found = contrast(*known) if all(known) and shown else ENOUGH
            if found < ENOUGH and (look.letters, look.ground) not in told:
                told.add((look.letters, look.ground))
                where = "on a dark screen" if dark else "on a light screen"
                pair = f"{look.letters} on {look.ground} has a contrast of {found:.1f}"
                yield f"{quote_for_message(shown)} is hard to read {where}: {pair}"


def large_style(mail: Mail) -> Iterator[str]:
    """Find a style sheet that Gmail may leave out."""
    size = len(document_of(mail.html).style.encode("utf-8", "replace"))
    if size > MOST_STYLE:
        yield f"the style sheet has {size / 1000:.0f} kB, {MOST_STYLE // 1000} are the most"


def placeholders(mail: Mail, outlet: Outlet, leave: str) -> Iterator[str]:
    """Find signs that a mail service would take for a placeholder of its own: the first of each part of the mail.

    `leave` is what the settings name as the way to leave, which is theirs.
    """
    html, text = (without_own_placeholders(part, outlet) for part in (mail.html, mail.text))
    styles, rest = _parted(html.replace(leave.replace('"', "&quot;"), ""))
    parts = (PLACEHOLDER.search(part) for part in (rest, text.replace(leave, "")))
    for sign in filter(None, chain(parts, map(_OPENED.search, styles))):
        around = " ".join(sign.string[max(0, sign.start() - AROUND) : sign.end() + AROUND].split())
        found, where = quote_for_message(sign[0]), quote_for_message(around)
        yield f"a mail service would take {found} for a placeholder: {where}"


def long_lines(mail: Mail, body: str) -> Iterator[str]:
    """Find lines of the plain text that mail programs would break; addresses and lines of `body` are never broken."""
    written = {line.strip("> ") for line in body.split("\n")}
    for line in mail.text.splitlines():
        if (
            cell_width(line) > WIDEST
            and not _ADDRESS.search(line)
            and line.replace(BREAK, "").strip("> ") not in written
        ):
            yield f"a line of the plain text has {cell_width(line)} columns: {quote_for_message(line)}"


def links_that_differ(mail: Mail, outlet: Outlet) -> Iterator[str]:
    """Find addresses to which one form of the mail leads and the other does not, or in another order.

    What stands as words in the HTML, such as the address in a line of code, stands in the text too and is no link.
    """
    document = document_of(mail.html)
    matches = (_ADDRESS.match(_seen(link)) for link in document.targets if link != outlet.unsubscribe)
    linked = [match[0] for match in matches if match]
    told = _addresses(mail.text.replace(outlet.unsubscribe, "") if outlet.unsubscribe else mail.text)
    lacking = Counter(linked) - Counter(told)
    more = Counter(told) - Counter(linked) - Counter(_addresses(document.words))
    yield from (f"the plain text does not lead to {quote_for_message(address)}" for address in lacking)
    yield from (f"only the plain text leads to {quote_for_message(address)}" for address in more)
    if not lacking:
        yield from _in_another_order(linked, told)


def _in_another_order(linked: list[str], told: list[str]) -> Iterator[str]:
    """Find the first link that the text has, but not behind the one before it."""
    rest = iter(told)
    for address in linked:
        if address not in rest:  # which goes on from where the last one stood
            yield f"the plain text has {quote_for_message(address)} in another order"
            return


def _addresses(text: str) -> list[str]:
    return _ADDRESS.findall(_seen(text))


def _seen(text: str) -> str:
    """Take out what parts the signs of templates in a text, and nobody sees."""
    return text.replace(BREAK, "")


def _parted(html: str) -> tuple[list[str], str]:
    """Part a mail into its style sheets and all else."""
    first, *others = html.split("<style>")
    parts = [other.partition("</style>") for other in others]
    return [part[0] for part in parts], " ".join([first, *(part[2] for part in parts)])
