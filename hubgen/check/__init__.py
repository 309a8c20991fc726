"""Tell authors what is wrong, where, and how to mend it: one rule, one file."""

from datetime import datetime

from hubgen.check.rule import Given, Rule
from hubgen.check.rules import (
    address_taken,
    bad_date,
    bad_draft,
    bad_id,
    bad_rule,
    bad_value,
    broken_link,
    cut_text,
    declined_file,
    dropped_element,
    duplicate_address,
    duplicate_id,
    duplicate_link,
    empty_body,
    foreign_syntax,
    image_without_alt,
    image_without_file,
    in_stock,
    incomplete_recording,
    missing_key,
    not_for_all,
    not_published,
    odd_id,
    off_rule,
    passed_by,
    remote_image,
    reserved_address,
    reused_id,
    silent_move,
    skipping_rule,
    told_twice,
    unedited,
    unknown_key,
    unknown_reference,
    unknown_theme,
    unknown_topic,
    unreadable_file,
)
from hubgen.config import Config
from hubgen.model.hub import Hub
from hubgen.model.problem import Problem

RULES: tuple[Rule, ...] = (
    unreadable_file.RULE,
    passed_by.RULE,
    not_for_all.RULE,
    bad_draft.RULE,
    missing_key.RULE,
    unknown_key.RULE,
    bad_value.RULE,
    cut_text.RULE,
    bad_date.RULE,
    bad_rule.RULE,
    bad_id.RULE,
    odd_id.RULE,
    duplicate_id.RULE,
    reused_id.RULE,
    duplicate_address.RULE,
    address_taken.RULE,
    reserved_address.RULE,
    duplicate_link.RULE,
    told_twice.RULE,
    unknown_reference.RULE,
    unknown_topic.RULE,
    unknown_theme.RULE,
    off_rule.RULE,
    skipping_rule.RULE,
    silent_move.RULE,
    unedited.RULE,
    empty_body.RULE,
    image_without_alt.RULE,
    image_without_file.RULE,
    remote_image.RULE,
    declined_file.RULE,
    incomplete_recording.RULE,
    broken_link.RULE,
    dropped_element.RULE,
    foreign_syntax.RULE,
    not_published.RULE,
    in_stock.RULE,
)
"""All rules, gravest first: the order of the manual."""


def check_hub(hub: Hub, as_of: datetime, config: Config) -> tuple[Problem, ...]:
    """List all Problems of a rendered hub, each once, in the order of files, lines and columns.

    `hub` is the full hub, with drafts and stock.
    """
    given = Given(hub, as_of, config)
    found = (problem for rule in RULES if rule.find for problem in rule.find(given))
    return tuple(sorted({*hub.problems, *found}))
