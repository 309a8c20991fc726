"""A feed that does not say where it is, or says it wrongly."""

from collections.abc import Iterator

from hubgen.feeds.lint.document import Document, Form
from hubgen.feeds.lint.given import Given
from hubgen.feeds.lint.rule import Found, Rule
from hubgen.model.flaw import Flaw
from hubgen.model.text import quote_for_message


def find(document: Document, given: Given) -> Iterator[Found]:
    """Find a missing or a wrong address of the feed itself."""
    if document.form is Form.OPML:
        return
    right = given.address(document.path)
    links = [link for link in document.links if link.rel == "self"]
    name = "feed_url" if document.form is Form.JSON else "link with rel=self"
    if not links:
        yield Found(1, f"the feed has no {name}", f"it is {right}")
    for link in links:
        if link.href != right:
            yield Found(link.line, f"the feed says that it is at {quote_for_message(link.href)}", f"it is {right}")


RULE = Rule(Flaw.SELF, "A feed names the address at which it is.", find=find)
