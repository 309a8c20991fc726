"""A body's first heading, where it only says the title again."""

import re
from collections.abc import Sequence
from typing import Any

from hubgen.render.anchors import prefixed
from hubgen.render.plain import plain

_FIRST = re.compile(r"\s*<h1((?:\s[^>]*)?)>(.*?)</h1>\n?", re.DOTALL)
_ID = re.compile(r'\sid="([^"]*)"')
_NOT_PLAIN = re.compile(r"<(?:h\d|div|p|ul|ol|section|details|table|pre)[\s>]")


def without_title(html: str, title: str) -> tuple[str, str]:
    """Take out a first heading that says the title; gives the rest, and that heading's anchor or ""."""
    match = _FIRST.match(html)
    if not match or _NOT_PLAIN.search(match[2]) or plain(match[2]).text != " ".join(title.split()):
        return html, ""
    anchor = _ID.search(match[1])
    return html[match.end() :], anchor[1] if anchor else ""


def without(tokens: Sequence[Any], anchor: str, prefix: str) -> list[Any]:
    """Take the same heading out of the table of contents; what stands below it moves up."""
    if not anchor or not tokens or prefixed(tokens[0]["id"], prefix) != anchor:
        return list(tokens)
    return [*tokens[0]["children"], *tokens[1:]]
