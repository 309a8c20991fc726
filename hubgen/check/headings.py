"""The headings of a Markdown text, with their lines: what is rendered has lost them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})")
_HEADING = re.compile(r"^(#{1,6})\s*([^#].*?)\s*#*\s*(\{[^}]*\})?\s*$")


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
        found = None if fence or mark else _HEADING.match(line)
        if found:
            yield Heading(number, len(found[1]), found[2].strip("*_ "))
