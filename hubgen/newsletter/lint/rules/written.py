"""What is sent over the wire: how much, no signs of templates, and a plain text that says the same."""

import re
from collections.abc import Iterator

from wcwidth import wcswidth

from hubgen.model.slip import Slip
from hubgen.model.source import START
from hubgen.newsletter.lint.given import Given
from hubgen.newsletter.lint.rule import Found, Rule, quoted
from hubgen.portable.inert import PLACEHOLDER

MOST_HTML, MOST_STYLE, WIDEST = 80_000, 8_000, 78
_STYLE = re.compile(r"<style\b.*?</style>", re.DOTALL | re.IGNORECASE)
_OPENED = re.compile(r"\{\{|\{[%$]|\*\||\[\[|\$\{|%%")
"""In a style sheet `}}` and `%}` are its own."""
_ADDRESS = re.compile(r"(?:https?://|mailto:)[^\s<>]+")


def large(given: Given) -> Iterator[Found]:
    """Find a mail that Gmail may cut: it shows about 100 kB, and services add to what they send."""
    size = len(given.mail.html.encode())
    if size > MOST_HTML:
        message = f"the mail has {size / 1000:.0f} kB, and Gmail cuts what is longer than 100"
        yield Found(START, message, f"tell fewer things, so that it has {MOST_HTML // 1000} kB at most")


def large_style(given: Given) -> Iterator[Found]:
    """Find a style sheet that Gmail may leave out: it reads 16 kB, and services add to it."""
    size = len(given.document.style.encode())
    if size > MOST_STYLE:
        yield Found(START, f"the style sheet has {size / 1000:.0f} kB, {MOST_STYLE // 1000} are the most")


def placeholder(given: Given) -> Iterator[Found]:
    """Find signs that a mail service would take for a placeholder of its own."""
    own = given.outlet.unsubscribe
    html, text = (part.replace(own, "") if own else part for part in (given.mail.html, given.mail.text))
    styles = (_OPENED.search(style) for style in _STYLE.findall(html))
    for sign in filter(None, (PLACEHOLDER.search(_STYLE.sub("", html)), PLACEHOLDER.search(text), *styles)):
        around = sign.string[max(0, sign.start() - 20) : sign.end() + 20]
        message = f"a mail service would take {quoted(sign[0])} for a placeholder: {quoted(' '.join(around.split()))}"
        yield Found(START, message, "this is a fault of hubgen's: please report it")


def long_line(given: Given) -> Iterator[Found]:
    """Find lines of the plain text that mail programs would break; addresses are never broken."""
    for line in given.mail.text.splitlines():
        width = wcswidth(line)
        if width > WIDEST and not _ADDRESS.search(line):
            yield Found(START, f"a line of the plain text has {width} columns: {quoted(line)}")


def links_differ(given: Given) -> Iterator[Found]:
    """Find addresses that one of the two forms of the mail has and the other lacks."""
    own = given.outlet.unsubscribe
    text = given.mail.text
    linked = [address for address in given.document.links if address != own]
    for address in (one for one in linked if one not in text):
        yield Found(START, f"the plain text does not lead to {quoted(address)}")
    for address in _ADDRESS.findall(text.replace(own, "") if own else text):
        if not any(address.startswith(one) or one.startswith(address) for one in linked):
            yield Found(START, f"only the plain text leads to {quoted(address)}")


RULES = (
    Rule(Slip.LARGE, f"A mail has {MOST_HTML // 1000} kB at most, lest Gmail cut it.", large),
    Rule(
        Slip.LARGE_STYLE, f"Its style sheet has {MOST_STYLE // 1000} kB at most, lest Gmail leave it out.", large_style
    ),
    Rule(Slip.PLACEHOLDER, "Nothing in a mail is a placeholder to a mail service, but its link to leave.", placeholder),
    Rule(Slip.LONG_LINE, f"A line of the plain text has {WIDEST} columns at most, but for addresses.", long_line),
    Rule(Slip.LINKS_DIFFER, "HTML and plain text lead to the same addresses.", links_differ),
)
