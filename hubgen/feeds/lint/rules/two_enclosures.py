"""An item of RSS with two files."""

from collections.abc import Iterator

from hubgen.feeds.lint.document import Document, Form
from hubgen.feeds.lint.given import Given
from hubgen.feeds.lint.rule import Found, Rule
from hubgen.model.codes import FeedCode


def find(document: Document, _: Given) -> Iterator[Found]:
    """Find a second file: readers of RSS take the first, or the last."""
    for entry in document.entries:
        if document.form is Form.RSS and len(entry.enclosures) > 1:
            yield Found(entry.enclosures[1].line, "the item has two enclosures", "RSS has room for one")


RULE = Rule(FeedCode.TWO_ENCLOSURES, "An item of RSS has one file at most.", find=find)
