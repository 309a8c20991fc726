"""Tell authors what is wrong, where, and how to mend it: a rule is a function, with its code and its sentence."""

from datetime import datetime

from hubgen.check.rule import CheckContext, ContentRule
from hubgen.check.rules import (
    addresses,
    bodies,
    dates,
    duplicates,
    ids,
    incomplete_recording,
    kept,
    pictures,
    publication,
    reading,
    series,
    unknown,
)
from hubgen.config import Config
from hubgen.model.hub import Hub
from hubgen.model.lint import find_problems
from hubgen.model.problem import Problem

RULES: tuple[ContentRule, ...] = (
    *reading.RULES,
    *ids.RULES,
    *kept.RULES,
    *dates.RULES,
    *series.RULES,
    *addresses.RULES,
    *duplicates.RULES,
    *unknown.RULES,
    *bodies.RULES,
    *pictures.RULES,
    incomplete_recording.RULE,
    *publication.RULES,
)


def check_hub(hub: Hub, as_of: datetime, config: Config) -> tuple[Problem, ...]:
    """List all Problems of a rendered hub, each once, in the order of files, lines and columns.

    `hub` is the full hub, with drafts and stock.
    """
    return tuple(sorted({*hub.problems, *find_problems(RULES, CheckContext(hub, as_of, config))}))
