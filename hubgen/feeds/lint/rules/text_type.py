"""A text of Atom whose type does not exist."""

from collections.abc import Iterator

from hubgen.feeds.lint.document import Document, Form
from hubgen.feeds.lint.given import Given
from hubgen.feeds.lint.names import ATOM
from hubgen.feeds.lint.rule import Found, Rule
from hubgen.model.flaw import Flaw
from hubgen.model.text import quote_for_message

TEXTS = tuple(ATOM + name for name in ("title", "subtitle", "summary", "rights", "content"))
TYPES = frozenset({"text", "html", "xhtml"})


def find(document: Document, _: Given) -> Iterator[Found]:
    """Find types that are neither text, html nor xhtml; content may also have a media type."""
    for element in document.root.iter(*TEXTS) if document.form is Form.ATOM else ():
        kind = element.get("type", "text")
        if kind not in TYPES and not (element.tag == TEXTS[-1] and "/" in kind):
            yield Found(
                element.sourceline or 1, f"there is no text of type {quote_for_message(kind)}", "write html or text"
            )


RULE = Rule(Flaw.TEXT_TYPE, "A text in Atom is of type text, html or xhtml.", find=find)
