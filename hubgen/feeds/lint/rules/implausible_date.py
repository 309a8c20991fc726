"""A date far ahead, or from before there were feeds."""

from collections.abc import Iterator
from datetime import timedelta

from hubgen.feeds.lint.document import Document
from hubgen.feeds.lint.given import Given
from hubgen.feeds.lint.rule import Found, Rule
from hubgen.model.flaw import Flaw
from hubgen.model.text import quote_for_message

AHEAD = timedelta(days=1)
EARLIEST = 1971
"""What is dated 1970 was dated by nobody: it is zero, in a computer's count of seconds."""


def find(document: Document, given: Given) -> Iterator[Found]:
    """Find dates more than a day ahead, which readers hide or pin, and those of a clock at zero."""
    for stamp in document.all_stamps:
        if stamp.at and (stamp.at > given.as_of + AHEAD or stamp.at.year < EARLIEST):
            yield Found(stamp.line, f"{stamp.name}: {quote_for_message(stamp.text)} is not likely")


RULE = Rule(Flaw.IMPLAUSIBLE_DATE, "No date lies in the future or at the beginning of computers' time.", find=find)
