"""An author of RSS without an address for mail."""

import re
from collections.abc import Iterator

from hubgen.feeds.lint.document import Document, Form
from hubgen.feeds.lint.given import Given
from hubgen.feeds.lint.rule import Found, Rule
from hubgen.model.flaw import Flaw
from hubgen.model.text import quote_for_message

MAILS = ("author", "managingEditor", "webMaster")
_MAIL = re.compile(r"(?<![^\s@()])[^\s@()]+@[^\s@()]+\b")


def find(document: Document, _: Given) -> Iterator[Found]:
    """Find people in RSS's own elements, which are for mail addresses only."""
    for element in document.root.iter(*MAILS) if document.form is Form.RSS else ():
        if not _MAIL.search(element.text or ""):
            hint = "write a name into <dc:creator>"
            yield Found(
                element.sourceline or 1,
                f"<{element.tag}> has no mail address: {quote_for_message(element.text or '')}",
                hint,
            )


RULE = Rule(Flaw.AUTHOR_MAIL, "RSS's own elements for people hold mail addresses.", find=find)
