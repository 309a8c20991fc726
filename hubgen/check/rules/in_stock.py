"""What is ready but has no date yet."""

from collections.abc import Iterator

from hubgen.check.rule import Given, Rule, at
from hubgen.model.hub import NEEDS_DATE
from hubgen.model.item import Item
from hubgen.model.problem import Code, Problem


def find(given: Given) -> Iterator[Problem]:
    """Find stories, recaps and quotes that wait for a date; a draft waits for its author."""
    hint = f"add date: {given.as_of.astimezone(given.config.zone).date()} to publish it"
    for item in given.hub.items:
        if item.kind in NEEDS_DATE and not item.draft:
            yield from _waiting(given, item, hint)


def _waiting(given: Given, item: Item, hint: str) -> Iterator[Problem]:
    if not item.date:
        if given.tells(item, "date") and not item.source.has("date"):  # a date that could not be read is told as such
            yield at(item, Code.IN_STOCK, f"this {item.kind} has no date: it is in stock, not published", hint)
        return
    for number, quote in enumerate(getattr(item, "quotes", ()) if given.tells(item, "quotes") else ()):
        if not quote.date:
            yield at(item, Code.IN_STOCK, "this quote has no date: it is in stock", hint, key=("quotes", number))


RULE = Rule(
    Code.IN_STOCK,
    "A story, a recap or a quote without a date is in stock: planned with, not published.",
    bad={"stories/first-steps.md": "---\ntitle: First steps\nauthors: ada\n---\nWe began.\n"},
    good={"stories/first-steps.md": "---\ntitle: First steps\nauthors: ada\ndate: 2026-05-01\n---\nWe began.\n"},
    find=find,
)
