"""Lists of feeds."""

from collections.abc import Iterator

from tests.feeds.oracle.codes import OracleCode
from tests.feeds.oracle.document import Document, Form
from tests.feeds.oracle.rule import Found, Given, Rule


def outline(document: Document, _: Given) -> Iterator[Found]:
    """Find lines without a text, and feeds without type or address."""
    for outline in document.root.iter("outline") if document.form is Form.OPML else ():
        line, is_feed = outline.sourceline or 1, not len(outline)
        if not (outline.get("text") or "").strip():
            yield Found(line, "the line has no text")
        if is_feed and not outline.get("xmlUrl"):
            yield Found(line, "the line has neither xmlUrl nor lines below it")
        if outline.get("xmlUrl") is not None and outline.get("type") != "rss":
            yield Found(line, "the line of a feed is not of type rss", 'write type="rss", for Atom too')


def outline_name(document: Document, _: Given) -> Iterator[Found]:
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


RULES = (
    Rule(
        OracleCode.OUTLINE,
        "Each line of a list of feeds has a text, and each feed a type and an address.",
        find=outline,
    ),
    Rule(
        OracleCode.OUTLINE_NAME,
        "Lists of feeds, and the feeds in them, have a title, and the feeds name their page.",
        find=outline_name,
    ),
)
