"""A link or a name that leads to something that readers cannot see."""

from collections.abc import Iterator

from hubgen.check.references import HeaderReference, references
from hubgen.check.rule import CheckContext, ContentRule, finding_at
from hubgen.model.hub import released
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.lint import Finding
from hubgen.model.problem import Code

FURTHER = {"topics": Kind.TOPIC, "sponsors": Kind.PERSON}
"""Keys that may also name what no file is about."""


def not_published(context: CheckContext) -> Iterator[Finding]:
    """Find references, in headers that readers see, to what they cannot see yet."""
    out = released(context.hub, context.as_of)
    for item in out.items:
        for key, kind, name in _shown(item):
            if kind and context.reports_here(item, str(key[0])) and out.is_withheld(kind, name):
                message = f"{kind} '{name}' is not published yet, so it is left out"
                path = out.withheld_as(kind, name)[0].source.path
                yield finding_at(item, message, f"publish {path} first, or take the name out", key=key)


def _shown(item: Item) -> Iterator[HeaderReference]:
    yield from (reference for reference in references(item) if reference.key[0] != "left_out")
    for key, kind in FURTHER.items():
        yield from (HeaderReference((key, n), kind, name) for n, name in enumerate(getattr(item, key, ())))


RULE = ContentRule(
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
    find=not_published,
)
