"""Judge an issue as its readers would get it, before they do: a rule is a function, with its code and its sentence."""

from hubgen.model.lint import LintRule, find_problems
from hubgen.model.problem import Problem
from hubgen.newsletter.lint.context import MailContext
from hubgen.newsletter.lint.rules import header, items, links, opening, pictures, settings, size

RULES: tuple[LintRule[MailContext], ...] = (
    *header.RULES,
    *opening.RULES,
    *items.RULES,
    *links.RULES,
    *pictures.RULES,
    *size.RULES,
    *settings.RULES,
)
"""All rules, in the order of `MailCode`: the order of the manual."""


def lint_issue(context: MailContext) -> tuple[Problem, ...]:
    """List the Problems of one issue, each once, by their places in its file."""
    return tuple(sorted(find_problems(RULES, context)))
