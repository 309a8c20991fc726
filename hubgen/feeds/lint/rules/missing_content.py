"""An item in which there is nothing to read."""

from collections.abc import Iterator
from typing import Any

from hubgen.feeds.lint.document import Document, Form
from hubgen.feeds.lint.given import Given
from hubgen.feeds.lint.names import ATOM
from hubgen.feeds.lint.rule import Found, Rule
from hubgen.model.codes import FeedCode


def find(document: Document, given: Given) -> Iterator[Found]:
    """Find items without content, or whose content shows nothing."""
    for entry in document.entries:
        if all(given.fragment(words.text).empty for words in entry.contents) and not _plain(document.form, entry.node):
            yield Found(entry.line, "the item has no content", "give it a text, or at least a summary")


def _plain(form: Form, node: Any) -> bool:
    """Tell whether there is text that is no HTML."""
    if form is Form.JSON:
        return bool(str(node.get("content_text") or "").strip())
    if form is not Form.ATOM:
        return False
    texts = (node.find(ATOM + name) for name in ("content", "summary"))
    return any(text is not None and ((text.text or "").strip() or text.get("src") or len(text)) for text in texts)


RULE = Rule(FeedCode.MISSING_CONTENT, "Each item has something to read.", find=find)
