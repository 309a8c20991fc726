"""A feed that is too long for readers."""

from collections.abc import Iterator

from hubgen.feeds.lint.document import Document
from hubgen.feeds.lint.given import Given
from hubgen.feeds.lint.rule import Found, Rule
from hubgen.model.codes import FeedCode

MOST = 1_000_000


def find(document: Document, _: Given) -> Iterator[Found]:
    """Find a document of more than a megabyte: some readers stop there, and all load it again and again."""
    if document.size > MOST:
        size = f"{document.size / 1_000_000:.1f} MB"
        yield Found(1, f"the feed has {size}", "let it hold fewer items: the setting feeds.items")


RULE = Rule(FeedCode.LARGE, "A feed is smaller than a megabyte.", find=find)
