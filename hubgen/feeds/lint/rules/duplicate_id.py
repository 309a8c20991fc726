"""Two items with one id."""

from collections.abc import Iterator

from hubgen.feeds.lint.document import Document
from hubgen.feeds.lint.given import Given
from hubgen.feeds.lint.rule import Found, Rule
from hubgen.model.flaw import Flaw
from hubgen.model.text import quote_for_message


def find(document: Document, _: Given) -> Iterator[Found]:
    """Find ids that an earlier item of the same document has."""
    seen: set[str] = set()
    for entry in document.entries:
        if entry.id and entry.id.text:
            if entry.id.text in seen:
                yield Found(
                    entry.id.line,
                    f"another item has the id {quote_for_message(entry.id.text)}",
                    "readers show one of the two",
                )
            seen.add(entry.id.text)


RULE = Rule(Flaw.DUPLICATE_ID, "No two items of a feed have one id.", find=find)
