"""A title that some readers take for HTML."""

import re
from collections.abc import Iterator

from hubgen.feeds.lint.document import Document, Entry, Form
from hubgen.feeds.lint.given import Given
from hubgen.feeds.lint.names import ATOM
from hubgen.feeds.lint.rule import Found, Rule
from hubgen.model.flaw import Flaw
from hubgen.model.text import quote_for_message

_TAG = re.compile(
    r"</?(?:a|abbr|b|blockquote|br|code|del|div|em|font|h[1-6]|hr|i|img|ins|kbd|li|mark|ol|p|pre|s|small|span|strike"
    r"|strong|sub|sup|table|td|tr|tt|u|ul)(?:\s[^<>]*)?/?>|&(?:amp|lt|gt|quot|nbsp|#\d+|#x[\da-f]+);",
    re.IGNORECASE,
)


def find(document: Document, _: Given) -> Iterator[Found]:
    """Find tags and entities in titles; in Atom, which says what a title is, those that call themselves HTML."""
    if document.form is Form.ATOM:
        titles = [entry.title for entry in document.entries if _is_html(entry)]
    else:
        every = (document.title, *(entry.title for entry in document.entries))
        titles = [title for title in every if title and _TAG.search(title.text)]
    for title in filter(None, titles):
        yield Found(title.line, f"the title {quote_for_message(title.text)} holds HTML", "write it as plain text")


def _is_html(entry: Entry) -> bool:
    title = entry.node.find(f"{ATOM}title")
    return title is not None and title.get("type", "text") != "text"


RULE = Rule(Flaw.HTML_IN_TITLE, "A title is plain text.", find=find)
