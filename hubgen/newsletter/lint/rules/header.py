"""What the issue says of itself: its edition, dates, subject and preheader."""

from collections.abc import Iterator

from hubgen.model.channel import edition_of
from hubgen.model.slip import Slip
from hubgen.model.source import FILE_START, Position
from hubgen.model.text import quote_for_message
from hubgen.newsletter.lint.given import Given
from hubgen.newsletter.lint.rule import Found, Rule, key

SHOWN, MOST = 78, 150
"""Characters of a subject that most programs show, and that any mail should have (RFC 5322, 2.1.1)."""
PREHEADER = range(40, 111)


def unknown_edition(given: Given) -> Iterator[Found]:
    """Find an edition that the settings do not name: nobody is subscribed to it."""
    settings, written, name = given.config.options.newsletter, given.issue.edition or "", edition_of(given.issue)
    if settings.edition(name) is None or (written and not name):
        names = ", ".join(one.id for one in settings.all_editions() if one.id)
        hint = f"there are: {names}" if names else "leave the key out: mkdocs.yml names no newsletter.editions"
        yield Found(key(given, "edition"), f"there is no edition {quote_for_message(written)}", hint)


def draft(given: Given) -> Iterator[Found]:
    """Find a draft."""
    if given.issue.draft:
        yield Found(
            key(given, "draft"), "this issue is a draft: it does not go out", "take the line out when it is ready"
        )


def no_date(given: Given) -> Iterator[Found]:
    """Find an issue without a date; one that could not be read is told as such."""
    if given.issue.date is None and not given.issue.source.has("date"):
        yield Found(FILE_START, "this issue has no date", "say when it goes out: date: 2026-03-26 09:00")


def cut_off(given: Given) -> Iterator[Found]:
    """Find an issue that goes out before its cut-off: what is published in between is in no issue."""
    date, until = given.issue.date, given.issue.until
    if date and until and date.at < until.at:
        yield Found(key(given, "until"), "the cut-off is later than the issue", "let until be no later than date")


def no_subject(given: Given) -> Iterator[Found]:
    """Find an issue with an empty subject."""
    if not given.letter.subject.strip():
        yield Found(_subject(given), "the subject is empty", "write it as you would say it to a friend")


def long_subject(given: Given) -> Iterator[Found]:
    """Find a subject that is cut in people's lists."""
    length = len(given.letter.subject)
    if length > SHOWN:
        most = f"{MOST} are too many for any" if length > MOST else f"most mail programs show {SHOWN} at most"
        yield Found(_subject(given), f"the subject has {length} characters: {most}", "say it shorter: subject: …")


def preheader(given: Given) -> Iterator[Found]:
    """Find a preheader that is missing, or that mail programs would fill up or cut."""
    text = given.letter.preheader
    if not text:
        hint = f"add preheader: one line of {PREHEADER[0]} to {PREHEADER[-1]} characters"
        yield Found(FILE_START, "this issue has no line to stand behind its subject", hint)
    elif len(text) not in PREHEADER:
        message = f"the line behind the subject has {len(text)} characters"
        yield Found(key(given, "preheader"), message, f"best are {PREHEADER[0]} to {PREHEADER[-1]}")


def _subject(given: Given) -> Position:
    return key(given, "subject" if given.issue.source.has("subject") else "title")


RULES = (
    Rule(Slip.UNKNOWN_EDITION, "An issue's edition is one that the settings name.", unknown_edition),
    Rule(Slip.DRAFT, "A draft is looked at and does not go out.", draft),
    Rule(Slip.NO_DATE, "An issue says when it goes out.", no_date),
    Rule(Slip.CUT_OFF, "An issue goes out after its cut-off, so that nothing falls between two issues.", cut_off),
    Rule(Slip.NO_SUBJECT, "A mail has a subject.", no_subject),
    Rule(Slip.LONG_SUBJECT, f"A subject has {SHOWN} characters at most, which most mail programs show.", long_subject),
    Rule(Slip.PREHEADER, "The line behind the subject has 40 to 110 characters.", preheader),
)
