"""An address that means nothing in a feed reader."""

from collections.abc import Iterator

from hubgen.feeds.lint.document import Document
from hubgen.feeds.lint.fragment import is_relative
from hubgen.feeds.lint.given import Given
from hubgen.feeds.lint.rule import Found, Rule
from hubgen.model.flaw import Flaw
from hubgen.model.text import quote_for_message

HINT = "write it with https:// and the host"


def find(document: Document, given: Given) -> Iterator[Found]:
    """Find relative addresses, in the feed's own elements and in the HTML of its items."""
    for words in document.addresses:
        if is_relative(words.text):
            yield Found(words.line, f"the address {quote_for_message(words.text)} is not complete", HINT)
    for words in document.contents:
        for address in given.fragment(words.text).relative:
            yield Found(words.line, f"the address {quote_for_message(address)} in the content is not complete", HINT)


RULE = Rule(Flaw.RELATIVE_LINK, "Every address in a feed is complete.", find=find)
