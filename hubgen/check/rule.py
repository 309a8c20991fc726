"""A rule: one way in which content can be wrong, told once for the checker and for the manual."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple, TypeAlias

from hubgen.config import Config
from hubgen.model.hub import Hub
from hubgen.model.item import Item
from hubgen.model.problem import Code, Problem

Example: TypeAlias = Mapping[str, str]
"""Whole files by their path in the content folder."""


class Given(NamedTuple):
    """What a rule may look at: the full hub (drafts and stock too), the moment, the settings."""

    hub: Hub
    as_of: datetime
    config: Config

    def tells(self, item: Item, *keys: str) -> bool:
        """Say whether a Problem of these keys is told at this item.

        A translation inherits keys from its original, where their Problems have been told already.
        """
        original = self.hub.translations(item)[0]
        inherits = item.locale != self.hub.home == original.locale
        return not inherits or any(item.source.has(key) for key in keys)


Finder: TypeAlias = Callable[[Given], Iterable[Problem]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A code, one sentence, files that break the rule and files that keep it.

    `find` is None where the Problem is found earlier: while reading or rendering. `register` holds the lines of
    what was published before, for both examples.
    """

    code: Code
    sentence: str
    bad: Example
    good: Example
    find: Finder | None = None
    register: str = ""


def at(item: Item, code: Code, message: str, hint: str = "", *, key: tuple[str | int, ...] = ()) -> Problem:
    """Make a Problem at the value of a key of an item; without a key, at its beginning."""
    return Problem(item.source.path, *item.source.mark(*key), code, message, hint)
