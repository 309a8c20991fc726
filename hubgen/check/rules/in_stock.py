"""What is ready but has no date yet."""

from collections.abc import Iterator

from hubgen.check.rule import CheckContext, ContentRule, finding_at
from hubgen.model.consent import may_quote
from hubgen.model.hub import NEEDS_DATE
from hubgen.model.item import Item
from hubgen.model.lint import Finding
from hubgen.model.problem import Code


def in_stock(context: CheckContext) -> Iterator[Finding]:
    """Find stories, recaps and quotes that wait for a date; a draft waits for its author.

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


RULE = ContentRule(
    Code.IN_STOCK,
    "A story, a recap or a quote without a date is in stock: planned with, not published.",
    bad={"stories/first-steps.md": "---\ntitle: First steps\nauthors: ada\n---\nWe began.\n"},
    good={"stories/first-steps.md": "---\ntitle: First steps\nauthors: ada\ndate: 2026-05-01\n---\nWe began.\n"},
    find=in_stock,
)
