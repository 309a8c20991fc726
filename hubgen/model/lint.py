"""The frame of every check: rules that look at something and yield Problems."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from hubgen.model.codes import FeedCode, MailCode
from hubgen.model.problem import Code, Problem

Context = TypeVar("Context")
"""What the rules of one check look at: a hub, one built feed, or one issue as it would be mailed."""


@dataclass(frozen=True, slots=True)
class LintRule(Generic[Context]):
    """One way in which something can be wrong.

    `sentence` says what is right. `find` yields the Problems of a context, all with `code`; it is None where they are
    found earlier, while something is read or rendered.
    """

    code: Code | FeedCode | MailCode
    sentence: str
    find: Callable[[Context], Iterable[Problem]] | None = None


def find_problems(rules: Iterable[LintRule[Context]], context: Context) -> set[Problem]:
    """Give the Problems that all rules find in a context."""
    return {problem for rule in rules if rule.find for problem in rule.find(context)}
