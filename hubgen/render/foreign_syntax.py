"""What another program would have understood, and what a page here shows as it was typed."""

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

from hubgen.model.item import Item
from hubgen.model.markdown_text import open_fence, prose
from hubgen.model.problem import Code, Problem
from hubgen.model.source import Position, marks_in


class ForeignSyntax(NamedTuple):
    """One sort of syntax: whose it is, how it looks, and what is written here instead."""

    name: str
    pattern: re.Pattern[str]
    hint: str


LINK = "link to the file, as seen from this one: [Words](file.md)"
RECORDING = "write Markdown in its place; for a recording a link, or video: in a story's header"
SORTS = (
    ForeignSyntax("a shortcode of Hugo", re.compile(r"\{\{[<%][^{}\n]{0,200}(?:\}\})?"), RECORDING),
    ForeignSyntax(
        "a tag of Liquid or Jinja", re.compile(r"(?<!\{)\{%[^{}\n]{0,200}%\}"), "write out what it stands for"
    ),
    ForeignSyntax(
        "a variable of a template", re.compile(r"\{\{ ?[\w.|'\" -]{1,200}\}\}"), "write out what it stands for"
    ),
    ForeignSyntax(
        "an embedded file of a wiki",
        re.compile(r"!\[\[[^\[\]\n]{1,200}\]\]"),
        "show a picture as ![What it shows](picture.png)",
    ),
    ForeignSyntax("a link of a wiki", re.compile(r"(?<!!)\[\[[^\[\]\n]{1,200}\]\]"), LINK),
    ForeignSyntax(
        "a callout", re.compile(r"(?<=> )\[!\w{1,40}\]"), "write it as !!! note, and indent its text by four spaces"
    ),
    ForeignSyntax(
        "a container", re.compile(r"^:{3,} ?\{?\w{1,40}", re.MULTILINE), "write it as !!! note, and indent its text"
    ),
    ForeignSyntax(
        "the mark of a conflict in git", re.compile(r"^<{7} .{0,200}", re.MULTILINE), "keep one of the two versions"
    ),
    ForeignSyntax(
        "a word processor's bullet", re.compile(r"^[ \t]*[•▪◦‣](?=\s)", re.MULTILINE), "begin the line with a hyphen"
    ),
)
SIGNS = ("{{", "{%", "[[", "[!", ":::", "<<<<<<<", "•", "▪", "◦", "‣")
"""What stands in every body in which one of them may be found."""

_CODE = re.compile(r"<(pre|code)\b.*?(?:</\1>|\Z)", re.DOTALL)
_TAG = re.compile(r"<[^>]*+(?:>|\Z)")


def foreign_syntax(item: Item, html: str) -> Iterator[Problem]:
    """Yield a Problem for each sort of foreign syntax in an item's body that its page, `html`, shows outside code."""
    body = item.source.body
    fence = open_fence(body) if "```" in body or "~~~" in body else None
    if fence is None and not any(sign in body for sign in SIGNS):
        return
    seen, words = _seen(html), prose(body)
    for sort in SORTS:
        found = [match for match in sort.pattern.finditer(words) if " ".join(match[0].split()) in seen]
        for mark in marks_in(words, item.source.body_line, [match.start() for match in found[:1]]):
            yield _problem(item, mark, found[0][0], sort, len(found) - 1)
    if fence is not None and ("```" in seen or "~~~" in seen):
        message = "this block of code has a first line but no last one: all behind it is text"
        hint = "end it with a line that has the same marks alone"
        yield Problem(item.source.path, item.source.body_line + fence, 1, Code.FOREIGN_SYNTAX, message, hint)


def _problem(item: Item, mark: Position, found: str, sort: ForeignSyntax, more: int) -> Problem:
    others = f" (and {more} more in this text)" if more else ""
    message = f"'{found.strip()}' looks like {sort.name}: the page shows it as it stands{others}"
    return Problem(item.source.path, *mark, Code.FOREIGN_SYNTAX, message, sort.hint)


def _seen(html: str) -> str:
    """Give the words of a page that are no code, on one line."""
    return " ".join(unescape(_TAG.sub("", _CODE.sub(" ", html))).split())
