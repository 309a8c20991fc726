"""A change of a file's text, and the one of several that changes nothing else: found by reading each back."""

from collections.abc import Iterable
from typing import NamedTuple, TypeAlias

from hubgen.read.tree import Value
from hubgen.write.heading import Heading, says

MAX_LINES = 200
"""How many lines a value may go on for before we give up looking for its end."""


class Splice(NamedTuple):
    """Put `text` in the place of what stands from `at` to `end`; mostly that is nothing."""

    at: int
    end: int
    text: str


Change: TypeAlias = tuple[Splice, ...]
"""Splices in the order of their places."""


def spliced(text: str, change: Change) -> str:
    """Make a change."""
    for at, end, new in reversed(change):
        text = text[:at] + new + text[end:]
    return text


def first_that_says(path: str, text: str, heading: Heading, wanted: Value, changes: Iterable[Change]) -> Change | None:
    """Find the first change after which a file's header says what is wanted, and its body what it said."""
    return next((one for one in changes if says(path, spliced(text, one), heading.body, wanted)), None)
