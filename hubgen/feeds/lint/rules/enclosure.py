"""A file of an item that is not announced as readers need it."""

import re
from collections.abc import Iterator

from hubgen.feeds.lint.document import Document, Enclosure, Form
from hubgen.feeds.lint.given import Given
from hubgen.feeds.lint.rule import Found, Rule
from hubgen.model.flaw import Flaw
from hubgen.model.text import quote_for_message

_TYPE = re.compile(r"[\w.+-]+/[\w.+-]+", re.ASCII)


def find(document: Document, _: Given) -> Iterator[Found]:
    """Find files without address, type or length; only RSS insists on a length."""
    for entry in document.entries:
        for enclosure in entry.enclosures:
            for fault in _faults(enclosure, needs_length=document.form is Form.RSS):
                yield Found(enclosure.line, fault)


def _faults(enclosure: Enclosure, *, needs_length: bool) -> Iterator[str]:
    if not enclosure.href.startswith(("http://", "https://")):
        yield f"the file's address {quote_for_message(enclosure.href)} is none of the web"
    if not _TYPE.fullmatch(enclosure.type) and (enclosure.type or needs_length):
        yield f"the file's type {quote_for_message(enclosure.type)} is none, such as audio/mpeg"
    if enclosure.bytes is None and (enclosure.length or needs_length):
        yield f"the file's length {quote_for_message(enclosure.length)} is no number of bytes"


RULE = Rule(Flaw.ENCLOSURE, "A file of an item has an address, a type and a length.", find=find)
