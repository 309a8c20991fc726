"""An entry with two pages of one kind."""

from collections.abc import Iterator

from hubgen.feeds.lint.document import Document, Form
from hubgen.feeds.lint.given import Given
from hubgen.feeds.lint.rule import Found, Rule
from hubgen.model.codes import FeedCode


def find(document: Document, _: Given) -> Iterator[Found]:
    """Find a second alternate link of the same type and language in Atom (RFC 4287, 4.1.1 and 4.1.2)."""
    if document.form is not Form.ATOM:
        return
    for links in (document.links, *(entry.links for entry in document.entries)):
        seen = set()
        for link in links:
            kind = (link.type, link.hreflang)
            if link.rel == "alternate" and kind in seen:
                yield Found(
                    link.line, "there are two alternate links of one type and language", "say what each is with rel"
                )
            if link.rel == "alternate":
                seen.add(kind)


RULE = Rule(FeedCode.TWO_ALTERNATES, "An entry of Atom has one page of each type and language.", find=find)
