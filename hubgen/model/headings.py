"""The headings of a Markdown text, with their lines: what is rendered has lost them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})")
_MARK = re.compile(r"#{1,6}")
_ATTRIBUTES = re.compile(r"\{[^{}]*\}$")


class Heading(NamedTuple):
    """`line` counts from 0, at the text's first line."""

    line: int
    level: int
    text: str


def headings(body: str) -> Iterator[Heading]:
    """Yield the headings that begin with `#`, outside of fenced code."""
    fence = ""
    for number, line in enumerate(body.split("\n")):
        mark = _FENCE.match(line)
        if mark and not fence:
            fence = mark[1]
        elif mark and mark[1].startswith(fence):
            fence = ""
        found = None if fence or mark else _MARK.match(line)
        text = _words(line[found.end() :]) if found else ""
        if found and text:
            yield Heading(number, found.end(), text)


def _words(line: str) -> str:
    """Take off what a heading's line holds beside its words: attributes, closing marks, emphasis all round."""
    words = _ATTRIBUTES.sub("", line.strip()).rstrip().rstrip("#").strip()
    inner = words.strip("*_ ")
    return words if "*" in inner or "_" in inner else inner  # *some* of a heading may be emphasised
