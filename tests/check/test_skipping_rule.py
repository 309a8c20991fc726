"""Rules that pass over months."""

from pathlib import Path

import pytest

from hubgen.model.problem import Code
from tests.check.files import problems
from tests.check.series import series

FIFTH = ("months without a fifth Friday", "BYDAY=-1FR for the last Friday of each month")
FIRST = "BYMONTHDAY=1 for the first day of each month"
LAST = "BYMONTHDAY=-1 for the last day of each month"
LEAP = ("years without 29 February", "BYMONTH=2;BYMONTHDAY=-1 for its last day")
SKIPPING = [
    ("2026-01-30", "FREQ=MONTHLY;BYDAY=5FR", *FIFTH),
    ("2026-01-30", "the fifth Friday of the month", FIFTH[0], "every last Friday"),
    ("2026-01-02", "FREQ=MONTHLY;BYDAY=-5FR", FIFTH[0], "BYDAY=1FR for the first Friday of each month"),
    ("2026-01-31", "FREQ=MONTHLY;BYMONTHDAY=31", "months without a 31st day", LAST),
    ("2026-01-30", "every month on the 30th", "months without a 30th day", "every month on the last day"),
    ("2026-01-01", "FREQ=MONTHLY;BYMONTHDAY=-31", "months without a 31st day", FIRST),
    ("2026-01-29", "FREQ=MONTHLY", "months without a 29th day", LAST),
    ("2024-02-29", "FREQ=YEARLY", *LEAP),
    ("2024-02-29", "every year on 29 February", LEAP[0], "every year on 28 February"),
    ("2024-02-29", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", *LEAP),
]
KEEPING = [
    ("2026-01-30", "FREQ=MONTHLY;BYDAY=-1FR"),
    ("2026-01-31", "FREQ=MONTHLY;BYMONTHDAY=-1"),
    ("2026-01-31", "FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=1,3,5,7,8,10,12"),
    ("2026-01-30", "FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1"),
    ("2026-02-13", "FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR"),
    ("2026-01-31", "FREQ=YEARLY"),
    ("2026-01-30", "FREQ=YEARLY;BYDAY=5FR"),
    ("2026-01-30", "FREQ=WEEKLY"),
    ("2026-01-30", "FREQ=DAILY;INTERVAL=2"),
]


@pytest.mark.parametrize(("start", "repeats", "what", "instead"), SKIPPING)
def test_a_rule_that_skips_is_told_with_what_to_write_instead(
    start: str, repeats: str, what: str, instead: str, tmp_path: Path
) -> None:
    found = problems(tmp_path, series(start=start, repeats=repeats), Code.SKIPPING_RULE)

    assert [(p.line, p.column, p.message, p.hint) for p in found] == [
        (5, 10, f"this rule skips {what}", f"if that is not meant, write {instead}")
    ]


@pytest.mark.parametrize(("start", "repeats"), KEEPING)
def test_a_rule_that_skips_nothing_is_fine(start: str, repeats: str, tmp_path: Path) -> None:
    assert problems(tmp_path, series(start=start, repeats=repeats), Code.SKIPPING_RULE) == []
