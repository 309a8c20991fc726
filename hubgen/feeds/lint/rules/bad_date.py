"""A date that is none."""

from collections.abc import Iterator

from hubgen.feeds.lint.document import Document
from hubgen.feeds.lint.given import Given
from hubgen.feeds.lint.rule import Found, Rule
from hubgen.model.flaw import Flaw
from hubgen.model.text import quote_for_message


def find(document: Document, _: Given) -> Iterator[Found]:
    """Find dates that are written in another way, do not exist, or fall on another weekday."""
    for stamp in document.all_stamps:
        if stamp.fault:
            yield Found(stamp.line, f"{stamp.name}: {quote_for_message(stamp.text)} {stamp.fault}")


RULE = Rule(Flaw.BAD_DATE, "Dates are written as the format asks, and exist.", find=find)
