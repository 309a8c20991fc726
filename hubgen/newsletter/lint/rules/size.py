"""How much is sent over the wire."""

from collections.abc import Iterator
from dataclasses import replace

from hubgen.model.slip import Slip
from hubgen.model.source import FILE_START
from hubgen.newsletter.lint.given import Given
from hubgen.newsletter.lint.rule import Found, Rule
from hubgen.newsletter.lint.rules.opening import body
from hubgen.newsletter.mail import mail_of
from hubgen.newsletter.mail.abridge import MOST

MOST_STYLE = 8_000


def large(given: Given) -> Iterator[Found]:
    """Find a mail that Gmail may cut: it shows about 100 kB, and services add to what they send.

    Lists are cut to what fits, so it is the words around them that are too many.
    """
    size = _size(given.mail.html)
    if size > MOST:
        message = f"the mail has {size / 1000:.0f} kB, and Gmail cuts what is longer than 100"
        if _fits_without_opening(given):
            yield Found(body(given), message, "write less below the header: what is long is a story, and a link to it")
        else:
            yield Found(
                FILE_START, message, f"say less in titles and settings, so that it has {MOST // 1000} kB at most"
            )


def large_style(given: Given) -> Iterator[Found]:
    """Find a style sheet that Gmail may leave out: it reads 16 kB, and services add to it."""
    size = _size(given.document.style)
    if size > MOST_STYLE:
        yield Found(FILE_START, f"the style sheet has {size / 1000:.0f} kB, {MOST_STYLE // 1000} are the most")


def _fits_without_opening(given: Given) -> bool:
    short = mail_of(replace(given.letter, opening=""), given.config.options.newsletter, given.outlet)
    return _size(short.html) <= MOST


def _size(text: str) -> int:
    return len(text.encode("utf-8", "replace"))


RULES = (
    Rule(Slip.LARGE, f"A mail has {MOST // 1000} kB at most, lest Gmail cut it.", large),
    Rule(
        Slip.LARGE_STYLE, f"Its style sheet has {MOST_STYLE // 1000} kB at most, lest Gmail leave it out.", large_style
    ),
)
