"""Tell authors what is wrong, where, and how to mend it: a rule is a function, with its code and its sentence."""

from datetime import datetime

from hubgen.check.rule import CheckContext, ContentRule
from hubgen.check.rules import (
    bad_date,
    bad_rule,
    bodies,
    broken_link,
    duplicate_address,
    duplicate_link,
    ids,
    image_without_file,
    in_stock,
    incomplete_recording,
    not_published,
    off_rule,
    pictures,
    reading,
    reserved_address,
    silent_move,
    skipping_rule,
    told_twice,
    unknown_reference,
    unknown_theme,
    unknown_topic,
)
from hubgen.config import Config
from hubgen.model.hub import Hub
from hubgen.model.lint import find_problems
from hubgen.model.problem import Problem

RULES: tuple[ContentRule, ...] = (
    *reading.RULES,
    *ids.RULES,
    bad_date.RULE,
    bad_rule.RULE,
    skipping_rule.RULE,
    off_rule.RULE,
    silent_move.RULE,
    duplicate_address.RULE,
    reserved_address.RULE,
    duplicate_link.RULE,
    told_twice.RULE,
    unknown_reference.RULE,
    unknown_topic.RULE,
    unknown_theme.RULE,
    *bodies.RULES,
    *pictures.RULES,
    image_without_file.RULE,
    incomplete_recording.RULE,
    broken_link.RULE,
    not_published.RULE,
    in_stock.RULE,
)


def check_hub(hub: Hub, as_of: datetime, config: Config) -> tuple[Problem, ...]:
    """List all Problems of a rendered hub, each once, in the order of files, lines and columns.

    `hub` is the full hub, with drafts and stock.
    """
    return tuple(sorted({*hub.problems, *find_problems(RULES, CheckContext(hub, as_of, config))}))
