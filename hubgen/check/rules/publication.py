"""What readers cannot see yet."""

from collections.abc import Iterator

from hubgen.check.references import HeaderReference, references
from hubgen.check.rule import CheckContext, ContentRule, finding_at
from hubgen.model.consent import may_quote
from hubgen.model.hub import NEEDS_DATE, released
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
                yield _left_out(item, out.withheld_as(kind, name)[0], f"{kind} '{name}'", key)


def _left_out(item: Item, withheld: Item, named: str, key: tuple[str | int, ...]) -> Finding:
    if withheld.withdrawn:
        return finding_at(item, f"{named} was withdrawn, so it is left out", "take the name out", key=key)
    hint = f"publish {withheld.source.path} first, or take the name out"
    return finding_at(item, f"{named} is not published yet, so it is left out", hint, key=key)


def _shown(item: Item) -> Iterator[HeaderReference]:
    yield from (reference for reference in references(item) if reference.key[0] != "left_out")
    for key, kind in FURTHER.items():
        yield from (HeaderReference((key, n), kind, name) for n, name in enumerate(getattr(item, key, ())))


def in_stock(context: CheckContext) -> Iterator[Finding]:
    """Find stories and recaps that wait for a date, and quotes of what is out; a draft waits for its author.

    A quote of a person who declined to be quoted waits for nothing.
    """
    hint = f"add date: {context.as_of.astimezone(context.config.zone).date()} to publish it"
    for item in context.hub.items:
        if item.kind in NEEDS_DATE and not item.draft:
            yield from _waiting(context, item, hint)


def _waiting(context: CheckContext, item: Item, hint: str) -> Iterator[Finding]:
    if not item.date:
        # A date that could not be read is reported as such.
        if context.reports_here(item, "date") and not item.source.has("date"):
            yield finding_at(item, f"this {item.kind} has no date: it is in stock, not published", hint)
        return
    for number, quote in enumerate(getattr(item, "quotes", ()) if context.reports_here(item, "quotes") else ()):
        if not quote.date and may_quote(context.hub, quote):
            yield finding_at(item, "this quote has no date: it is in stock", hint, key=("quotes", number))


RULES = (
    ContentRule(
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
    ),
    ContentRule(
        Code.IN_STOCK,
        "A story, a recap or a quote without a date is in stock: planned with, not published.",
        bad={"stories/first-steps.md": "---\ntitle: First steps\nauthors: ada\n---\nWe began.\n"},
        good={"stories/first-steps.md": "---\ntitle: First steps\nauthors: ada\ndate: 2026-05-01\n---\nWe began.\n"},
        find=in_stock,
    ),
)
