"""A value of a type that its key cannot have."""

from collections.abc import Iterator

from hubgen.feeds.lint.document import Document
from hubgen.feeds.lint.given import Given
from hubgen.feeds.lint.rule import Found, Rule
from hubgen.model.codes import FeedCode


def find(document: Document, _: Given) -> Iterator[Found]:
    """Find values of a wrong type."""
    for odd in document.odd:
        if odd.kind == "type":
            yield Found(odd.line, f"{odd.where} has a wrong type")


RULE = Rule(FeedCode.WRONG_TYPE, "Each value of a JSON Feed has the type that its key asks for.", find=find)
