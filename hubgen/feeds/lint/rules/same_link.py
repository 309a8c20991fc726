"""Two items with one page."""

from collections.abc import Iterator

from hubgen.feeds.lint.document import Document
from hubgen.feeds.lint.given import Given
from hubgen.feeds.lint.rule import Found, Rule
from hubgen.model.flaw import Flaw
from hubgen.model.text import quote_for_message


def find(document: Document, _: Given) -> Iterator[Found]:
    """Find pages to which an earlier item of the same document leads."""
    seen: set[str] = set()
    for entry in document.entries:
        if entry.page and entry.page.href:
            if entry.page.href in seen:
                yield Found(
                    entry.page.line,
                    f"another item leads to {quote_for_message(entry.page.href)}",
                    "many readers show one of the two",
                )
            seen.add(entry.page.href)


RULE = Rule(Flaw.SAME_LINK, "No two items of a feed lead to one page.", find=find)
