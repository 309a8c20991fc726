"""HTML that readers must take out."""

from collections.abc import Iterator

from hubgen.feeds.lint.document import Document
from hubgen.feeds.lint.given import Given
from hubgen.feeds.lint.rule import Found, Rule
from hubgen.model.flaw import Flaw
from hubgen.model.text import quote_for_message


def find(document: Document, given: Given) -> Iterator[Found]:
    """Find scripts, frames, forms and styles that may cover a reader's own page."""
    for words in document.contents:
        for harm in given.fragment(words.text).harmful:
            yield Found(words.line, f"the content has {quote_for_message(harm)}", "readers drop it, and what it shows")


RULE = Rule(Flaw.UNSAFE_CONTENT, "The content has no scripts, frames, forms or dangerous styles.", find=find)
