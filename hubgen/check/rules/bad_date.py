"""A day that is none, or an end before its start."""

from collections.abc import Iterator
from typing import TypeAlias

from hubgen.check.rule import CheckContext, ContentRule, finding_at
from hubgen.model.breaks import break_error
from hubgen.model.event import Event
from hubgen.model.item import Item
from hubgen.model.lint import Finding
from hubgen.model.moment import Moment
from hubgen.model.person import Person
from hubgen.model.problem import Code
from hubgen.model.series import Series
from hubgen.model.source import KeyPath

Span: TypeAlias = tuple[KeyPath, Moment | None, KeyPath, Moment | None]
"""A first and a last moment, each with its key."""

HINT = "change one of the two"


def bad_date(context: CheckContext) -> Iterator[Finding]:
    """Find spans whose end lies before their start."""
    for item in context.hub.items:
        for first_key, first, last_key, last in _spans(item):
            told = context.reports_here(item, str(first_key[0]), str(last_key[0]))
            if told and first and last and _before(last, first):
                message = f"'{last_key[-1]}' lies before '{first_key[-1]}'"
                yield finding_at(item, message, HINT, key=last_key)
        for key, fault in _rests(item) if context.reports_here(item, "breaks") else ():
            yield finding_at(item, fault, HINT, key=key)


def _spans(item: Item) -> Iterator[Span]:
    yield ("not_before",), item.not_before, ("not_after",), item.not_after
    if isinstance(item, Event):
        yield ("start",), item.start, ("end",), item.end
    if isinstance(item, Person):
        for number, role in enumerate(item.roles):
            yield ("roles", number, "from"), role.since, ("roles", number, "to"), role.until


def _rests(item: Item) -> Iterator[tuple[KeyPath, str]]:
    for number, rest in enumerate(item.breaks if isinstance(item, Series) else ()):
        if fault := break_error(rest):
            yield ("breaks", number, "to"), fault


def _before(last: Moment, first: Moment) -> bool:
    """Compare two moments; a day without an hour lasts until its end."""
    if last.day_only or first.day_only:
        return last.day < first.day
    return last.at < first.at


RULE = ContentRule(
    Code.BAD_DATE,
    "A date is an ISO date of a day that exists, and no end lies before its start.",
    bad={"events/may.md": "---\ntitle: May evening\nstart: 2026-05-03 18:30\nend: 2026-05-03 17:30\n---\n"},
    good={"events/may.md": "---\ntitle: May evening\nstart: 2026-05-03 18:30\nend: 2026-05-03 20:30\n---\n"},
    find=bad_date,
)
