"""How much is sent: a mail that is not cut, in lines that are not broken."""

import re
from collections.abc import Iterator
from dataclasses import replace

from hubgen.model.codes import MailCode
from hubgen.model.lint import Finding, LintRule
from hubgen.model.source import FILE_START
from hubgen.model.text import quote_for_message
from hubgen.newsletter.lint.context import MailContext
from hubgen.newsletter.lint.rules.opening import body_mark
from hubgen.newsletter.mail import mail_of
from hubgen.newsletter.mail.prepare import MOST, html_size
from hubgen.portable.template_escape import BREAK
from hubgen.portable.wrap import cell_width

WIDEST = 78
_ADDRESS = re.compile(r"(?:https?://|mailto:|tel:)[^\s<>]")


def large(context: MailContext) -> Iterator[Finding]:
    """Find a mail that Gmail may cut: it shows about 100 kB, and services add to what they send.

    Lists are cut to what fits, so it is the words around them that are too many.
    """
    size = html_size(context.mail.html)
    if size > MOST:
        message = f"the mail has {size / 1000:.0f} kB, and Gmail cuts what is longer than 100"
        if _fits_without_opening(context):
            mark, hint = body_mark(context), "write less below the header: what is long is a story, and a link to it"
        else:
            mark, hint = FILE_START, f"say less in titles and settings, so that it has {MOST // 1000} kB at most"
        yield context.finding(mark, message, hint)


def long_line(context: MailContext) -> Iterator[Finding]:
    """Find lines of the plain text that mail programs would break; addresses are never broken.

    All words are wrapped but those of code, whose lines are the editor's own.
    """
    for line in context.mail.text.splitlines():
        columns = cell_width(line)
        if columns > WIDEST and not _ADDRESS.search(line):
            message = f"a line of the plain text has {columns} columns: {quote_for_message(line)}"
            hint = f"break it by hand, at {WIDEST - 4} or fewer: lines of code stay as you write them"
            mark = context.line_mark(line.replace(BREAK, "").strip("> "))
            yield context.finding(mark, message, hint)


def _fits_without_opening(context: MailContext) -> bool:
    short = mail_of(replace(context.letter, opening=""), context.config.options.newsletter, context.outlet)
    return html_size(short.html) <= MOST


RULES = (
    LintRule(MailCode.LARGE, f"A mail has {MOST // 1000} kB at most, lest Gmail cut it.", large),
    LintRule(
        MailCode.LONG_LINE, f"A line of the plain text has {WIDEST} columns at most, but for addresses.", long_line
    ),
)
