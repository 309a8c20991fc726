"""What a case is."""

from typing import NamedTuple

from tests.feeds.lint.writing import Files
from tests.feeds.oracle.codes import AnyCode


class Case(NamedTuple):
    """Files of a site, the codes of what is wrong with them, and why."""

    name: str
    files: Files
    expected: frozenset[AnyCode]
    why: str


def case(name: str, document: str | bytes | Files, why: str, *expected: AnyCode, path: str = "feed.xml") -> Case:
    """Make a case of one document, or of several."""
    files = {path: document} if isinstance(document, str | bytes) else document
    return Case(name, files, frozenset(expected), why)
