"""A file that calls itself something else than UTF-8."""

import re
from collections.abc import Iterator

from hubgen.feeds.lint.document import Document
from hubgen.feeds.lint.given import Given
from hubgen.feeds.lint.rule import Found, Rule
from hubgen.model.flaw import Flaw
from hubgen.model.text import quote_for_message

_DECLARED = re.compile(r"\s*<\?xml[^>]*?encoding\s*=\s*[\"']([^\"']*)")


def find(document: Document, _: Given) -> Iterator[Found]:
    """Find a declared encoding that is not the one in which the file is written."""
    match = _DECLARED.match(document.text[:200])
    if match and match[1].lower() not in ("utf-8", "us-ascii"):
        yield Found(1, f"the file says that it is {quote_for_message(match[1])}, and it is UTF-8", "say UTF-8")


RULE = Rule(Flaw.ENCODING, "A feed that names its encoding names UTF-8.", find=find)
