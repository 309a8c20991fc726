"""A link into our own site that leads nowhere."""

from collections.abc import Iterator

from hubgen.feeds.lint.document import Document
from hubgen.feeds.lint.given import Given
from hubgen.feeds.lint.rule import Found, Rule
from hubgen.model.flaw import Flaw
from hubgen.model.text import quote_for_message


def find(document: Document, given: Given) -> Iterator[Found]:
    """Find addresses below the site's own whose file was not built."""
    for words in document.addresses:
        if given.is_dead(words.text):
            yield Found(words.line, f"nothing stands at {quote_for_message(words.text)}")
    for words in document.contents:
        for address in given.fragment(words.text).dead:
            yield Found(words.line, f"nothing stands at {quote_for_message(address)}, to which the content leads")


RULE = Rule(Flaw.DEAD_LINK, "A link into the site itself leads to a file that is there.", find=find)
