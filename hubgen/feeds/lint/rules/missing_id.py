"""An item without an id."""

from collections.abc import Iterator

from hubgen.feeds.lint.document import Document, Form
from hubgen.feeds.lint.given import Given
from hubgen.feeds.lint.rule import Found, Rule
from hubgen.model.codes import FeedCode


def find(document: Document, _: Given) -> Iterator[Found]:
    """Find items of RSS without a guid; Atom and JSON Feed ask for an id as a part."""
    for entry in document.entries:
        if document.form is Form.RSS and not (entry.id and entry.id.text):
            yield Found(entry.line, "the item has no <guid>", "readers cannot know it again after a change")


RULE = Rule(FeedCode.MISSING_ID, "Each item has an id.", find=find)
