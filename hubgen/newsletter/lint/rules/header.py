"""What the issue says of itself: its edition, dates, subject and preheader."""

from collections.abc import Iterator

from hubgen.model.channel import edition_of
from hubgen.model.codes import MailCode
from hubgen.model.lint import Finding, LintRule
from hubgen.model.source import FILE_START, Position
from hubgen.model.text import quote_for_message
from hubgen.newsletter.lint.context import MailContext

SHOWN, MOST = 78, 150
"""Characters of a subject that most programs show, and that any mail should have (RFC 5322, 2.1.1)."""
PREHEADER = range(40, 111)


def unknown_edition(context: MailContext) -> Iterator[Finding]:
    """Find an edition that the settings do not name: nobody is subscribed to it."""
    settings, written, name = context.config.options.newsletter, context.issue.edition or "", edition_of(context.issue)
    if settings.edition(name) is None or (written and not name):
        names = ", ".join(one.id for one in settings.all_editions() if one.id)
        hint = f"there are: {names}" if names else "leave the key out: mkdocs.yml names no newsletter.editions"
        yield context.finding(context.key_mark("edition"), f"there is no edition {quote_for_message(written)}", hint)


def draft(context: MailContext) -> Iterator[Finding]:
    """Find a draft."""
    if context.issue.draft:
        yield context.finding(
            context.key_mark("draft"), "this issue is a draft: it does not go out", "take the line out when it is ready"
        )


def no_date(context: MailContext) -> Iterator[Finding]:
    """Find an issue without a date; a date that could not be read is another Problem."""
    if context.issue.date is None and not context.issue.source.has("date"):
        yield context.finding(FILE_START, "this issue has no date", "say when it goes out: date: 2026-03-26 09:00")


def cut_off(context: MailContext) -> Iterator[Finding]:
    """Find an issue that goes out before its cut-off: what is published in between is in no issue."""
    date, until = context.issue.date, context.issue.until
    if date and until and date.at < until.at:
        yield context.finding(
            context.key_mark("until"), "the cut-off is later than the issue", "let until be no later than date"
        )


def no_subject(context: MailContext) -> Iterator[Finding]:
    """Find an issue with an empty subject."""
    if not context.letter.subject.strip():
        yield context.finding(_subject(context), "the subject is empty", "write it as you would say it to a friend")


def long_subject(context: MailContext) -> Iterator[Finding]:
    """Find a subject that is cut in people's lists."""
    length = len(context.letter.subject)
    if length > SHOWN:
        most = f"{MOST} are too many for any" if length > MOST else f"most mail programs show {SHOWN} at most"
        yield context.finding(
            _subject(context), f"the subject has {length} characters: {most}", "say it shorter: subject: …"
        )


def preheader(context: MailContext) -> Iterator[Finding]:
    """Find a preheader that is missing, or that mail programs would fill up or cut."""
    text = context.letter.preheader
    if not text:
        hint = f"add preheader: one line of {PREHEADER[0]} to {PREHEADER[-1]} characters"
        yield context.finding(FILE_START, "this issue has no line to stand behind its subject", hint)
    elif len(text) not in PREHEADER:
        message = f"the line behind the subject has {len(text)} characters"
        yield context.finding(context.key_mark("preheader"), message, f"best are {PREHEADER[0]} to {PREHEADER[-1]}")


def _subject(context: MailContext) -> Position:
    return context.key_mark("subject" if context.issue.source.has("subject") else "title")


RULES = (
    LintRule(MailCode.UNKNOWN_EDITION, "An issue's edition is one that the settings name.", unknown_edition),
    LintRule(MailCode.DRAFT, "A draft is looked at and does not go out.", draft),
    LintRule(MailCode.NO_DATE, "An issue says when it goes out.", no_date),
    LintRule(
        MailCode.CUT_OFF, "An issue goes out after its cut-off, so that nothing falls between two issues.", cut_off
    ),
    LintRule(MailCode.NO_SUBJECT, "A mail has a subject.", no_subject),
    LintRule(
        MailCode.LONG_SUBJECT, f"A subject has {SHOWN} characters at most, which most mail programs show.", long_subject
    ),
    LintRule(MailCode.PREHEADER, "The line behind the subject has 40 to 110 characters.", preheader),
)
