"""A line in a list of feeds that programs cannot read."""

from collections.abc import Iterator

from hubgen.feeds.lint.document import Document, Form
from hubgen.feeds.lint.given import Given
from hubgen.feeds.lint.rule import Found, Rule
from hubgen.model.codes import FeedCode


def find(document: Document, _: Given) -> Iterator[Found]:
    """Find lines without a text, and feeds without type or address."""
    for outline in document.root.iter("outline") if document.form is Form.OPML else ():
        line, is_feed = outline.sourceline or 1, not len(outline)
        if not (outline.get("text") or "").strip():
            yield Found(line, "the line has no text")
        if is_feed and not outline.get("xmlUrl"):
            yield Found(line, "the line has neither xmlUrl nor lines below it")
        if outline.get("xmlUrl") is not None and outline.get("type") != "rss":
            yield Found(line, "the line of a feed is not of type rss", 'write type="rss", for Atom too')


RULE = Rule(
    FeedCode.OUTLINE, "Each line of a list of feeds has a text, and each feed a type and an address.", find=find
)
