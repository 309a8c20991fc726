"""The editor's own words."""

import re
from collections import Counter
from collections.abc import Iterator

from hubgen.model.codes import MailCode
from hubgen.model.kind import Kind
from hubgen.model.lint import Finding, LintRule
from hubgen.model.source import FILE_START, Position
from hubgen.newsletter.lint.context import MailContext
from hubgen.starters import has_prompt

_PLAYER = re.compile(r"(<|&lt;)(video|audio|iframe|object|embed)\b", re.IGNORECASE)
_COMMENT = re.compile(r"<!--[^-]*(?:-(?!->)[^-]*)*(?:-->|\Z)")


def nothing_told(context: MailContext) -> Iterator[Finding]:
    """Find an issue without items and without words."""
    if not context.letter.sections and not has_words(context):
        yield context.finding(
            FILE_START, "this issue tells nothing", "without news, send none: leave this one a draft, or delete it"
        )


def no_opening(context: MailContext) -> Iterator[Finding]:
    """Find an issue that is a list, and no letter."""
    if context.letter.sections and not has_words(context):
        yield context.finding(
            FILE_START, "this issue has no opening words", "write two sentences below the header, as to a friend"
        )


def unedited_opening(context: MailContext) -> Iterator[Finding]:
    """Find the words with which hubgen asks an editor to write some."""
    if has_prompt(Kind.ISSUE, context.issue.source.body):
        message = "the opening still is the line that hubgen wrote for you to replace"
        yield context.finding(body_mark(context), message, "write two sentences of your own in its place, or delete it")


def player(context: MailContext) -> Iterator[Finding]:
    """Find tags that would play or embed something, each sort once; tags that are shown as code do not count."""
    shown = Counter(sort.lower() for _, sort in _PLAYER.findall(context.letter.opening))
    for sort, places in _players(context).items():
        if len(places) > shown[sort]:
            message = f"no mail and no page shows the <{sort}> of the opening: it is left out"
            yield context.finding(places[0], message, "write a link to it: [Watch the evening](https://…)")


def _players(context: MailContext) -> dict[str, list[Position]]:
    """Find what an editor wrote to play or embed something, by its sort."""
    found: dict[str, list[Position]] = {}
    body = _COMMENT.sub(lambda comment: "\n" * comment[0].count("\n"), context.issue.source.body)
    for number, line in enumerate(body.split("\n")):
        for match in _PLAYER.finditer(line):
            found.setdefault(match[2].lower(), []).append(
                Position(context.issue.source.body_line + number, match.start() + 1)
            )
    return found


def has_words(context: MailContext) -> bool:
    """Tell whether an editor wrote something below the header."""
    return bool(_COMMENT.sub("", context.issue.source.body).strip())


def body_mark(context: MailContext) -> Position:
    """Give the place where the words below the header begin."""
    text = context.issue.source.body
    return Position(context.issue.source.body_line + text[: len(text) - len(text.lstrip())].count("\n"), 1)


RULES = (
    LintRule(MailCode.NOTHING_TOLD, "An issue tells something.", nothing_told),
    LintRule(MailCode.NO_OPENING, "An issue opens with an editor's own words.", no_opening),
    LintRule(
        MailCode.UNEDITED_OPENING,
        "The line that a draft opens with is replaced before anybody reads it.",
        unedited_opening,
    ),
    LintRule(
        MailCode.PLAYER,
        "What an opening would play or embed is a link in it, for it is left out of mails and pages.",
        player,
    ),
)
