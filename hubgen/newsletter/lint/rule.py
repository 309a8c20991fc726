"""A rule for issues: one way in which a mail can be wrong, at its place in the issue's file."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from hubgen.model.slip import Slip
from hubgen.model.source import FILE_START, Position
from hubgen.newsletter.lint.given import Given

FAULT = "this is a fault of hubgen's: please report it"
"""What somebody can do who did nothing wrong."""


class Found(NamedTuple):
    """Where in the issue's file something is wrong, what, and how to mend it."""

    mark: Position
    message: str
    hint: str = ""


Finder: TypeAlias = Callable[[Given], Iterable[Found]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A slip, one sentence, and how it is found."""

    slip: Slip
    sentence: str
    find: Finder


def key(given: Given, name: str) -> Position:
    """Give the place of a key's value in the issue's file; where it lacks the key, its beginning."""
    return given.issue.source.mark(name) if given.issue.source.has(name) else FILE_START
