"""A language that is none."""

import re
from collections.abc import Iterator

from hubgen.feeds.lint.document import Document
from hubgen.feeds.lint.given import Given
from hubgen.feeds.lint.rule import Found, Rule
from hubgen.model.flaw import Flaw
from hubgen.model.text import quote_for_message

_TAG = re.compile(
    r"(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?"
    r"(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*(?:-[a-wy-z\d](?:-[a-z\d]{2,8})+)*)?(?:(?:^|-)x(?:-[a-z\d]{1,8})+)?",
    re.IGNORECASE | re.ASCII,
)
"""The form of a language tag (RFC 5646, 2.1), without the names kept from before."""


def find(document: Document, _: Given) -> Iterator[Found]:
    """Find languages that are not named as en, zh-Hans or pt-BR."""
    for words in document.languages:
        if not words.text or not _TAG.fullmatch(words.text):
            yield Found(
                words.line, f"{quote_for_message(words.text)} is no language", "name it as en, zh-Hans or pt-BR"
            )


RULE = Rule(Flaw.LANGUAGE, "Languages are named by their tags, such as en or zh-Hans.", find=find)
