"""The ids of items."""

import re
from collections.abc import Iterator
from typing import Any

from hubgen.model.text import quote_for_message
from tests.feeds.oracle.codes import OracleCode
from tests.feeds.oracle.document import Document, Form
from tests.feeds.oracle.rule import Found, Given, Rule

_URI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[!-~]+")
"""A URI in ASCII, with a scheme (RFC 3986)."""


def missing_id(document: Document, _: Given) -> Iterator[Found]:
    """Find items of RSS without a guid; Atom and JSON Feed ask for an id as a part."""
    for entry in document.entries:
        if document.form is Form.RSS and not (entry.id and entry.id.text):
            yield Found(entry.line, "the item has no <guid>", "readers cannot know it again after a change")


def bad_id(document: Document, _: Given) -> Iterator[Found]:
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


def duplicate_id(document: Document, _: Given) -> Iterator[Found]:
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


RULES = (
    Rule(OracleCode.MISSING_ID, "Each item has an id.", find=missing_id),
    Rule(OracleCode.BAD_ID, "An id is a URI, and where it promises an address it is one.", find=bad_id),
    Rule(OracleCode.DUPLICATE_ID, "No two items of a feed have one id.", find=duplicate_id),
)
