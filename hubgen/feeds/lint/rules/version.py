"""A format in another version than the one that is written here."""

from collections.abc import Iterator

from hubgen.feeds.lint.document import Document, Form
from hubgen.feeds.lint.given import Given
from hubgen.feeds.lint.rule import Found, Rule
from hubgen.model.flaw import Flaw
from hubgen.model.text import quote_for_message

VERSIONS = {Form.RSS: "2.0", Form.OPML: "2.0", Form.JSON: "https://jsonfeed.org/version/1.1"}


def find(document: Document, _: Given) -> Iterator[Found]:
    """Find a missing or another version."""
    right = VERSIONS.get(document.form)
    found = document.root.get("version")
    if right and found != right:
        line = 1 if document.form is Form.JSON else document.root.sourceline
        yield Found(line, f"the version is {quote_for_message(str(found or ''))}", f"write {right}")


RULE = Rule(Flaw.VERSION, "RSS is 2.0, JSON Feed 1.1 and OPML 2.0, and says so.", find=find)
