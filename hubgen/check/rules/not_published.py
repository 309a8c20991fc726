"""A link or a name that leads to something that readers cannot see."""

from collections.abc import Iterator

from hubgen.check.references import Reference, references
from hubgen.check.rule import Given, Rule, at
from hubgen.model.hub import published
from hubgen.model.item import Item
from hubgen.model.problem import Code, Problem


def find(given: Given) -> Iterator[Problem]:
    """Find references, in headers that readers see, to what they cannot see yet."""
    out = published(given.hub, given.as_of)
    for item in out.items:
        for key, kind, name in _shown(item):
            if kind and given.tells(item, str(key[0])) and out.is_withheld(kind, name):
                message = f"{kind} '{name}' is not published yet, so it is left out"
                path = out.withheld_as(kind, name)[0].source.path
                yield at(item, Code.NOT_PUBLISHED, message, f"publish {path} first, or take the name out", key=key)


def _shown(item: Item) -> Iterator[Reference]:
    yield from (reference for reference in references(item) if reference.key[0] != "left_out")
    yield from (Reference(*one) for one in item.named() if one[0][0] in item.mentions)


RULE = Rule(
    Code.NOT_PUBLISHED,
    "What an item names or links is published too: no draft, nothing in stock, nothing dated later.",
    bad={
        "about.md": "---\ntitle: About us\n---\nRead [how we meet](meeting.md).\n",
        "meeting.md": "---\ntitle: How we meet\ndraft: true\n---\nOnce a month.\n",
    },
    good={
        "about.md": "---\ntitle: About us\n---\nRead [how we meet](meeting.md).\n",
        "meeting.md": "---\ntitle: How we meet\n---\nOnce a month.\n",
    },
    find=find,
)
