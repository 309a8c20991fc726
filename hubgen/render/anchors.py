"""Anchors: places within a page. A recap shares its event's page, so its own are named apart."""

import re
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from html import unescape
from typing import Any

from hubgen.model.kind import Kind
from hubgen.model.output import TocEntry

LINE_OF_CODE = re.compile(r"#__codelineno-[\w-]{1,80}$")
GENERATED = frozenset(
    "recap mentioned_in attendance photos used_in quotes resources projects stories also_shown told_there "
    "thanks quoted series person contents coming past".split()
)
"""Anchors of the sections that pages add below a body: a link to one of them may be right."""

_OWN_TO_THEME = re.compile("__[a-z]+[_-]")


def prefix_of(kind: Kind) -> str:
    """Give the prefix of anchors in bodies of a kind: `recap-` for recaps, which share their event's page, else ""."""
    return "recap-" if kind is Kind.RECAP else ""


def prefixed(anchor: str, prefix: str) -> str:
    """Name an anchor apart: `photos` becomes `recap-photos`, `__tabbed_1_1` becomes `__tabbed_recap-1_1`."""
    theme = _OWN_TO_THEME.match(anchor)
    start = theme.end() if theme else 0
    return anchor[:start] + prefix + anchor[start:]


def headings(tokens: Sequence[Mapping[str, Any]], there: AbstractSet[str], prefix: str) -> tuple[TocEntry, ...]:
    """Give the table of contents of the `toc` extension's tokens, without headings whose anchors are not `there`."""
    found: list[TocEntry] = []
    for token in tokens:
        children = headings(token["children"], there, prefix)
        if token["id"] in there:
            title = " ".join(unescape(token["name"]).split())
            found.append(TocEntry(token["level"], prefixed(token["id"], prefix), title, children))
        else:
            found += children
    return tuple(found)
