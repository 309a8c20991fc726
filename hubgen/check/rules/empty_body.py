"""An item that promises words and has none."""

from collections.abc import Iterator

from hubgen.check.rule import Given, Rule, at
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.problem import Code, Problem


def find(given: Given) -> Iterator[Problem]:
    """Find stories, recaps and pages without words; a story may be a recording, and a preface a title."""
    for item in given.hub.items:
        if _needs_words(item) and not _without_comments(item.source.body).strip():
            yield at(item, Code.EMPTY_BODY, f"this {item.kind} has no text", "write it below the header")


def _without_comments(text: str) -> str:
    """Take comments out; one that has no end is text."""
    kept, at = [], 0
    while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start + 4)) >= 0:
        kept.append(text[at:start])
        at = end + 3
    return "".join(kept) + text[at:]


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
