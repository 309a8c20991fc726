"""The editor's own words."""

import re
from collections.abc import Iterator

from hubgen.model.slip import Slip
from hubgen.model.source import START, Mark
from hubgen.newsletter.drafting.opening import is_unedited
from hubgen.newsletter.lint.given import Given
from hubgen.newsletter.lint.rule import Found, Rule

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)


def nothing_told(given: Given) -> Iterator[Found]:
    """Find an issue without items and without words."""
    if not given.letter.sections and not has_words(given):
        yield Found(START, "this issue tells nothing", "without news, send none: leave this one a draft, or delete it")


def no_opening(given: Given) -> Iterator[Found]:
    """Find an issue that is a list, and no letter."""
    if given.letter.sections and not has_words(given):
        yield Found(START, "this issue has no opening words", "write two sentences below the header, as to a friend")


def unedited_opening(given: Given) -> Iterator[Found]:
    """Find the words with which hubgen asks an editor to write some."""
    if is_unedited(given.issue.source.body, given.issue.lang):
        message = "the opening still is the line that hubgen wrote for you to replace"
        yield Found(body(given), message, "write two sentences of your own in its place, or delete it")


def has_words(given: Given) -> bool:
    """Tell whether an editor wrote something below the header."""
    return bool(_COMMENT.sub("", given.issue.source.body).strip())


def body(given: Given) -> Mark:
    """Give the place where the words below the header begin."""
    text = given.issue.source.body
    return Mark(given.issue.source.body_line + text[: len(text) - len(text.lstrip())].count("\n"), 1)


RULES = (
    Rule(Slip.NOTHING_TOLD, "An issue tells something.", nothing_told),
    Rule(Slip.NO_OPENING, "An issue opens with an editor's own words.", no_opening),
    Rule(
        Slip.UNEDITED_OPENING, "The line that a draft opens with is replaced before anybody reads it.", unedited_opening
    ),
)
