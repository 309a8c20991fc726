"""Judge an issue as its readers would get it, before they do: a rule is a short function, its sentence beside it."""

from collections.abc import Iterator

from hubgen.model.problem import Problem
from hubgen.newsletter.lint.given import Given
from hubgen.newsletter.lint.rule import Rule
from hubgen.newsletter.lint.rules import (
    colours,
    header,
    links,
    opening,
    pictures,
    placeholders,
    plain,
    readers,
    size,
    things,
)

RULES: tuple[Rule, ...] = (
    *header.RULES,
    *opening.RULES,
    *things.RULES,
    *links.RULES,
    *pictures.RULES,
    *colours.RULES,
    *size.RULES,
    *placeholders.RULES,
    *plain.RULES,
    *readers.RULES,
)
"""All rules, in the order of `Slip`: the order of the manual."""


def lint_issue(given: Given) -> tuple[Problem, ...]:
    """List the Problems of one issue, each once, by their places in its file."""
    return tuple(sorted(set(_problems(given))))


def _problems(given: Given) -> Iterator[Problem]:
    for rule in RULES:
        for found in rule.find(given):
            yield Problem(given.issue.source.path, *found.mark, rule.slip, found.message, found.hint)
