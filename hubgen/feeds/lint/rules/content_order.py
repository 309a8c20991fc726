"""A summary after the whole text."""

from collections.abc import Iterator

from hubgen.feeds.lint.document import Document, Form
from hubgen.feeds.lint.given import Given
from hubgen.feeds.lint.names import CONTENT
from hubgen.feeds.lint.rule import Found, Rule
from hubgen.model.codes import FeedCode


def find(document: Document, _: Given) -> Iterator[Found]:
    """Find items of RSS whose description stands after their content, or is missing: some readers show the last."""
    for entry in document.entries if document.form is Form.RSS else ():
        tags = [child.tag for child in entry.node.iterchildren("*")]
        encoded = f"{CONTENT}encoded"
        if encoded in tags and "description" not in tags[: tags.index(encoded)]:
            yield Found(entry.line, "no <description> stands before <content:encoded>", "put the summary first")


RULE = Rule(FeedCode.CONTENT_ORDER, "A summary stands before the whole text.", find=find)
