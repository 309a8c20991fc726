"""A starter that is published with words that its author was to replace."""

from collections.abc import Iterator

from hubgen.check.rule import Given, Rule
from hubgen.model.item import Item
from hubgen.model.problem import Code, Problem
from hubgen.starters import Leftover, leftovers

OWN = "write your own in its place, or take it out; until then: draft: true"


def find(given: Given) -> Iterator[Problem]:
    """Find words of starters in all items but drafts: each placeholder of a header, and of a body the first."""
    for item in given.hub.items:
        if not item.draft:
            found = list(leftovers(item))
            yield from (_in_header(item, one) for one in found if one.key and given.tells(item, str(one.key[0])))
            yield from _in_body(item, [one for one in found if not one.key])


def _in_header(item: Item, one: Leftover) -> Problem:
    name = ".".join(str(step) for step in one.key if isinstance(step, str))
    return Problem(item.source.path, *one.mark, Code.UNEDITED, f"{name} still is the starter's: {one.text}", OWN)


def _in_body(item: Item, found: list[Leftover]) -> Iterator[Problem]:
    if found:
        others = f" (and {len(found) - 1} more in this text)" if found[1:] else ""
        message = f"this sentence still is the starter's: {found[0].text}{others}"
        yield Problem(item.source.path, *found[0].mark, Code.UNEDITED, message, OWN)


RULE = Rule(
    Code.UNEDITED,
    "What is no draft has its author's words in every place where its starter asked for some.",
    bad={"about.md": "---\ntitle: About us\n---\nWrite here what this page is for.\n"},
    good={
        "about.md": "---\ntitle: About us\n---\nWe meet once a month.\n",
        "rules.md": "---\ntitle: Our rules\ndraft: true\n---\nWrite here what this page is for.\n",
    },
    find=find,
)
