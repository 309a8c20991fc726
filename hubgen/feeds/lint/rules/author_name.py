"""An author who is only a mail address."""

import re
from collections.abc import Iterator

from hubgen.feeds.lint.document import Document, Form
from hubgen.feeds.lint.given import Given
from hubgen.feeds.lint.rule import Found, Rule
from hubgen.model.flaw import Flaw
from hubgen.model.text import quote_for_message

_NAMED = re.compile(r"\([^()\w]*\w[^()]*\)|<[^<>][^<>@]*@[^<>]+>")


def find(document: Document, _: Given) -> Iterator[Found]:
    """Find mail addresses in RSS without a name in brackets."""
    for element in document.root.iter("author", "managingEditor", "webMaster") if document.form is Form.RSS else ():
        text = element.text or ""
        if "@" in text and not _NAMED.search(text):
            yield Found(
                element.sourceline or 1, f"{quote_for_message(text)} has no name", "write it as mail@example.org (Name)"
            )


RULE = Rule(Flaw.AUTHOR_NAME, "A mail address in RSS has a name in brackets.", find=find)
