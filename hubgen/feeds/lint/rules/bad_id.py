"""An id that is none."""

import re
from collections.abc import Iterator
from typing import Any

from hubgen.feeds.lint.document import Document, Form
from hubgen.feeds.lint.given import Given
from hubgen.feeds.lint.rule import Found, Rule
from hubgen.model.flaw import Flaw
from hubgen.model.text import quote_for_message

_URI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[!-~]+")
"""A URI in ASCII, with a scheme (RFC 3986)."""


def find(document: Document, _: Given) -> Iterator[Found]:
    """Find ids of Atom that are no URI, and guids of RSS that promise an address and are none."""
    for entry in document.entries:
        if not entry.id or not entry.id.text:
            continue
        if document.form is Form.ATOM and not _URI.fullmatch(entry.id.text):
            yield Found(
                entry.id.line,
                f"the id {quote_for_message(entry.id.text)} is no URI",
                "such as tag:example.org,2026:story/x",
            )
        elif (
            document.form is Form.RSS
            and _promises(entry.node)
            and not entry.id.text.startswith(("http://", "https://"))
        ):
            hint = 'write <guid isPermaLink="false">'
            yield Found(entry.id.line, f"the guid {quote_for_message(entry.id.text)} is no address of a page", hint)


def _promises(item: Any) -> bool:
    guid = item.find("guid")
    return bool(guid.get("isPermaLink", "true") != "false")


RULE = Rule(Flaw.BAD_ID, "An id is a URI, and where it promises an address it is one.", find=find)
