"""What a case is."""

from typing import NamedTuple

from hubgen.model.codes import FeedCode
from tests.feeds.lint.writing import Files


class Case(NamedTuple):
    """Files of a site, the flaws they have, and why."""

    name: str
    files: Files
    expected: frozenset[FeedCode]
    why: str


def case(name: str, document: str | bytes | Files, why: str, *expected: FeedCode, path: str = "feed.xml") -> Case:
    """Make a case of one document, or of several."""
    files = {path: document} if isinstance(document, str | bytes) else document
    return Case(name, files, frozenset(expected), why)
