"""What is found in a Markdown body without a parser: the words that readers read, and the headings.

What is rendered has lost its lines, so each stands here at its own place.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

_COMMENT = re.compile(r"<!--[^-]*(?:-(?!->)[^-]*)*(?:-->|\Z)")
_FENCE = re.compile(r"[ \t>]*(`{3,}|~{3,})(.*)")
_TICKS = re.compile(r"`+|\n[ \t]*\n")
_FENCE_headings = re.compile(r"^ {0,3}(`{3,}|~{3,})")
_MARK = re.compile(r"#{1,6}")
_ATTRIBUTES = re.compile(r"\{[^{}]*\}$")


def prose(body: str) -> str:
    """Give a body with spaces in place of code and comments; every other character keeps its line and column.

    A fence that is never closed begins no code, as with the Markdown parser.
    """
    lines = body.split("\n")
    for first, last in _fenced(lines):
        lines[first : last + 1] = [" " * len(line) for line in lines[first : last + 1]]
    return _without_spans(_COMMENT.sub(lambda found: _spaces(found[0]), "\n".join(lines)))


def open_fence(body: str) -> int | None:
    """Give the line, from 0, of the first fence that is never closed; None where all are."""
    lines = body.split("\n")
    inside = {number for first, last in _fenced(lines) for number in range(first, last + 1)}
    return next((number for number, line in enumerate(lines) if number not in inside and _mark(line)), None)


def _fenced(lines: list[str]) -> Iterator[tuple[int, int]]:
    """Yield the first and the last line of each fenced block."""
    closers = {number: mark for number, line in enumerate(lines) if (mark := _mark(line, bare=True))}
    numbers = list(closers)
    never: set[str] = set()
    end = -1
    for number, line in enumerate(lines):
        mark = _mark(line) if number > end and line.lstrip(" \t>")[:1] in ("`", "~") else ""
        if mark and mark not in never:
            following = range(bisect_right(numbers, number), len(numbers))
            last = next((numbers[at] for at in following if closers[numbers[at]].startswith(mark)), None)
            if last is None:
                never.add(mark)
            else:
                end = last
                yield number, last


def _mark(line: str, *, bare: bool = False) -> str:
    """Give the marks with which a line opens a fence, or "": one of backticks has no backtick after them.

    `bare` asks for a line that may close one, which has nothing after them.
    """
    match = _FENCE.fullmatch(line)
    if not match or ("`" in match[2] and match[1][0] == "`") or (bare and match[2].strip()):
        return ""
    return match[1]


def _without_spans(text: str) -> str:
    """Blank code within a line: between two runs of equally many backticks, in one paragraph."""
    opened: dict[int, int] = {}
    pieces, end = [], 0
    for match in _TICKS.finditer(text):
        if match[0].startswith("\n"):
            opened.clear()
        elif (start := opened.pop(len(match[0]), None)) is not None and start >= end:
            pieces += [text[end:start], _spaces(text[start : match.end()])]
            end = match.end()
            opened.clear()
        else:
            opened[len(match[0])] = match.start()
    return "".join(pieces) + text[end:]


def _spaces(text: str) -> str:
    return "\n".join(" " * len(line) for line in text.split("\n"))


class MarkdownHeading(NamedTuple):
    """`line` counts from 0, at the text's first line."""

    line: int
    level: int
    text: str


def headings(body: str) -> Iterator[MarkdownHeading]:
    """Yield the headings that begin with `#`, outside of fenced code."""
    fence = ""
    for number, line in enumerate(body.split("\n")):
        mark = _FENCE_headings.match(line)
        if mark and not fence:
            fence = mark[1]
        elif mark and mark[1].startswith(fence):
            fence = ""
        found = None if fence or mark else _MARK.match(line)
        text = _words(line[found.end() :]) if found else ""
        if found and text:
            yield MarkdownHeading(number, found.end(), text)


def _words(line: str) -> str:
    """Take off what a heading's line holds besides its words: attributes, closing marks, emphasis all round."""
    words = _ATTRIBUTES.sub("", line.strip()).rstrip().rstrip("#").strip()
    inner = words.strip("*_ ")
    return words if "*" in inner or "_" in inner else inner  # *some* of a heading may be emphasised
