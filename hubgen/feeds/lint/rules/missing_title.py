"""An item without a title."""

from collections.abc import Iterator

from hubgen.feeds.lint.document import Document
from hubgen.feeds.lint.given import Given
from hubgen.feeds.lint.rule import Found, Rule
from hubgen.model.codes import FeedCode


def find(document: Document, _: Given) -> Iterator[Found]:
    """Find items of which a reader's list would show nothing."""
    for entry in document.entries:
        if not (entry.title and entry.title.text.strip()):
            yield Found(entry.line, "the item has no title")


RULE = Rule(FeedCode.MISSING_TITLE, "Each item has a title.", find=find)
