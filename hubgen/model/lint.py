"""The frame of every check: a rule has a code, a sentence, and a function that finds where it is broken."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

from hubgen.model.codes import FeedCode, MailCode
from hubgen.model.problem import Code, Problem
from hubgen.model.source import Position

Context = TypeVar("Context")
"""What the rules of one check look at: a hub, one built feed, or one issue as it would be mailed."""


class Finding(NamedTuple):
    """A place where a rule is broken, what is wrong there, and how to mend it; the rule's code makes it a Problem."""

    path: str
    mark: Position
    message: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class LintRule(Generic[Context]):
    """One way in which something can be wrong; `sentence` says what is right.

    `find` yields a Finding for each place of a context where the rule is broken. It is None where Problems with this
    code are made earlier, while something is read or rendered.
    """

    code: Code | FeedCode | MailCode
    sentence: str
    find: Callable[[Context], Iterable[Finding]] | None = None


def find_problems(rules: Iterable[LintRule[Context]], context: Context) -> set[Problem]:
    """Give all that the rules find in a context, as Problems with their codes."""
    return {
        Problem(found.path, *found.mark, rule.code, found.message, found.hint)
        for rule in rules
        if rule.find
        for found in rule.find(context)
    }
