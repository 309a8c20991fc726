"""A rule that passes over months, which few authors mean."""

from collections.abc import Iterator
from typing import NamedTuple

from hubgen.check.rule import CheckContext, ContentRule, finding_at
from hubgen.model.lint import Finding
from hubgen.model.problem import Code
from hubgen.model.rule import DAY_NAMES
from hubgen.model.series import Series

LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
"""Days of the months in a year that is no leap year."""
WEEKDAYS = {name[:2].upper(): name.title() for name in DAY_NAMES}
ORDINALS = {31: "31st", 30: "30th", 29: "29th"}


class Skip(NamedTuple):
    """What some months lack, and what to write instead: in a rule, and in a phrase."""

    what: str
    part: str
    phrase: str = ""


def skipping_rule(context: CheckContext) -> Iterator[Finding]:
    """Find rules that ask for a day which not every month has."""
    for item in context.hub.items:
        if isinstance(item, Series) and context.reports_here(item, "repeats", "start"):
            for skip in _skips(item):
                instead = skip.phrase if item.repeats.phrase and skip.phrase else skip.part
                message, hint = f"this rule skips {skip.what}", f"if that is not meant, write {instead}"
                yield finding_at(item, message, hint, key=("repeats",))


def _skips(series: Series) -> Iterator[Skip]:
    """One of several days in a rule (BYSETPOS) is always there; BYDAY beside BYMONTHDAY names a rare day on purpose."""
    parts = series.repeats.parts
    if "BYSETPOS" in parts or parts["FREQ"] not in ("MONTHLY", "YEARLY"):
        return
    if "BYDAY" not in parts:
        yield from _long_months(series, parts)
    elif "BYMONTHDAY" not in parts and (parts["FREQ"] == "MONTHLY" or "BYMONTH" in parts):
        yield from _fifth_weekdays(parts)


def _long_months(series: Series, parts: dict[str, str]) -> Iterator[Skip]:
    day = max(_numbers(parts, "BYMONTHDAY") or [series.start.day.day], key=abs)
    yearly = parts["FREQ"] == "YEARLY" and "BYMONTHDAY" not in parts and "BYMONTH" not in parts
    months = [series.start.day.month] if yearly else _numbers(parts, "BYMONTH") or range(1, 13)
    if all(LENGTHS[month - 1] >= abs(day) for month in months):
        return
    if list(months) == [2]:
        yield Skip("years without 29 February", "BYMONTH=2;BYMONTHDAY=-1 for its last day", "every year on 28 February")
    elif day > 0:
        last = "BYMONTHDAY=-1 for the last day of each month"
        yield Skip(f"months without a {ORDINALS[day]} day", last, "every month on the last day")
    else:
        yield Skip(f"months without a {ORDINALS[-day]} day", "BYMONTHDAY=1 for the first day of each month")


def _fifth_weekdays(parts: dict[str, str]) -> Iterator[Skip]:
    for day in parts["BYDAY"].split(","):
        name = WEEKDAYS[day[-2:]]
        what, last = f"months without a fifth {name}", f"BYDAY=-1{day[-2:]} for the last {name} of each month"
        if day.startswith("5"):
            yield Skip(what, last, f"every last {name}")
        if day.startswith("-5"):
            yield Skip(what, f"BYDAY=1{day[-2:]} for the first {name} of each month")


def _numbers(parts: dict[str, str], name: str) -> list[int]:
    return [int(number) for number in parts[name].split(",")] if name in parts else []


RULE = ContentRule(
    Code.SKIPPING_RULE,
    "A rule asks for a day that every month has: not all have a fifth Friday or a 31st day.",
    bad={"series/circle.md": "---\ntitle: Circle\nstart: 2026-01-30 18:30\nrepeats: FREQ=MONTHLY;BYDAY=5FR\n---\n"},
    good={"series/circle.md": "---\ntitle: Circle\nstart: 2026-01-30 18:30\nrepeats: FREQ=MONTHLY;BYDAY=-1FR\n---\n"},
    find=skipping_rule,
)
