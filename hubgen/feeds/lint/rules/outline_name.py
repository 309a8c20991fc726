"""A line in a list of feeds without title or page."""

from collections.abc import Iterator

from hubgen.feeds.lint.document import Document, Form
from hubgen.feeds.lint.given import Given
from hubgen.feeds.lint.rule import Found, Rule
from hubgen.model.codes import FeedCode


def find(document: Document, _: Given) -> Iterator[Found]:
    """Find feeds without a title, which some programs show instead of the text, or without their page."""
    for outline in document.root.iter("outline") if document.form is Form.OPML else ():
        if outline.get("xmlUrl") and not (outline.get("title") or "").strip():
            yield Found(
                outline.sourceline or 1, "the feed's line has no title", "programs show text or title: give both"
            )
        if outline.get("xmlUrl") and not outline.get("htmlUrl"):
            yield Found(outline.sourceline or 1, "the feed's line does not name its page", "add htmlUrl")
    if document.form is Form.OPML and not (document.title and document.title.text):
        yield Found(1, "the list has no title")


RULE = Rule(
    FeedCode.OUTLINE_NAME,
    "Lists of feeds, and the feeds in them, have a title, and the feeds name their page.",
    find=find,
)
