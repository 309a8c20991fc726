"""An item that promises words and has none."""

import re
from collections.abc import Iterator

from hubgen.check.rule import Given, Rule, at
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.problem import Code, Problem

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)


def find(given: Given) -> Iterator[Problem]:
    """Find stories, recaps and pages without words; a story may be a recording, and a preface a title."""
    for item in given.hub.items:
        if _needs_words(item) and not _COMMENT.sub("", item.source.body).strip():
            yield at(item, Code.EMPTY_BODY, f"this {item.kind} has no text", "write it below the header")


def _needs_words(item: Item) -> bool:
    if item.kind is Kind.STORY:
        return not (getattr(item, "video", None) or getattr(item, "audio", None))
    return item.kind is Kind.RECAP or (item.kind is Kind.PAGE and item.id.split("/")[-1] != "index")


RULE = Rule(
    Code.EMPTY_BODY,
    "A story, a recap and a page have a text below their header.",
    bad={"about.md": "---\ntitle: About us\n---\n"},
    good={"about.md": "---\ntitle: About us\n---\nWe meet once a month.\n"},
    find=find,
)
