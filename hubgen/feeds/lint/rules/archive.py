"""An archive that does not say what it is an archive of."""

from collections.abc import Iterator

from hubgen.feeds.lint.document import Document, Form
from hubgen.feeds.lint.given import Given
from hubgen.feeds.lint.names import HISTORY
from hubgen.feeds.lint.rule import Found, Rule
from hubgen.model.codes import FeedCode


def find(document: Document, _: Given) -> Iterator[Found]:
    """Find what RFC 5005 does not allow: an archive without its living feed, and a complete feed with archives."""
    if document.form in (Form.JSON, Form.OPML):
        return
    older = document.link("prev-archive") or document.link("next-archive")
    if document.archive and not document.link("current"):
        yield Found(document.archive, "the archive does not name its living feed", "add a link with rel=current")
    for complete in document.root.iter(f"{HISTORY}complete"):
        if older or document.archive:
            yield Found(complete.sourceline or 1, "a feed that is complete has no archives")
    if document.link("next-archive") and not document.archive:
        yield Found(1, "only an archive has a newer one", "add <fh:archive/>, or take rel=next-archive away")
    for rel in ("prev-archive", "next-archive"):
        links = [link for link in document.links if link.rel == rel]
        if len(links) > 1:
            yield Found(links[1].line, f"there are two links with rel={rel}")


RULE = Rule(FeedCode.ARCHIVE, "Archives and their links are as RFC 5005 has them.", find=find)
