"""A null, which no JSON Feed may hold."""

from collections.abc import Iterator

from hubgen.feeds.lint.document import Document
from hubgen.feeds.lint.given import Given
from hubgen.feeds.lint.rule import Found, Rule
from hubgen.model.codes import FeedCode


def find(document: Document, _: Given) -> Iterator[Found]:
    """Find nulls."""
    for odd in document.odd:
        if odd.kind == "null":
            yield Found(odd.line, f"{odd.where} is null", "leave the key out")


RULE = Rule(FeedCode.NULL, "What a JSON Feed does not know it leaves out.", find=find)
