"""Rules that cannot be kept as they are written."""

from pathlib import Path

import pytest

from hubgen.model.problem import Code, Severity
from tests.check.files import places, problems
from tests.check.series import event, series

CODE = Code.BAD_RULE


def told(folder: Path, files: dict[str, str]) -> list[tuple[int, int, str, str]]:
    found = problems(folder, files, CODE)
    assert all(problem.severity is Severity.ERROR for problem in found)
    return [(problem.line, problem.column, problem.message, problem.hint) for problem in found]


def test_a_rule_that_cannot_be_read_is_told_once_at_its_place(tmp_path: Path) -> None:
    found = told(tmp_path, series(repeats="every full moon") | event("may", "2026-05-01 18:30"))

    assert [(line, column) for line, column, _, _ in found] == [(5, 10)]
    assert found[0][2].startswith("'every full moon' is no rule: write it as 'every first Friday'")


@pytest.mark.parametrize(
    ("start", "repeats", "message", "hint"),
    [
        (
            "2026-01-01 18:30", "every first Friday",
            "the start, Thursday 2026-01-01, is no date of its own rule, every first Friday",
            "write start: 2026-01-02 18:30, or change the rule",
        ),
        (
            "2026-01-31", "every 2 weeks on Friday",
            "the start, Saturday 2026-01-31, is no date of its own rule, every 2 weeks on Friday",
            "write start: 2026-01-30, or change the rule",
        ),
        (
            "2026-01-31 18:30", "FREQ=MONTHLY;BYMONTH=2",
            "the start, Saturday 2026-01-31, is no date of its own rule, FREQ=MONTHLY;BYMONTH=2",
            "change the start or the rule",
        ),
    ],
)  # fmt: skip
def test_a_start_that_is_no_date_of_its_rule_is_told_with_the_nearest(
    start: str, repeats: str, message: str, hint: str, tmp_path: Path
) -> None:
    assert told(tmp_path, series(start=start, repeats=repeats)) == [(4, 8, message, hint)]


def test_a_start_is_compared_on_its_day_in_the_zone_of_the_series(tmp_path: Path) -> None:
    assert told(tmp_path, series(start="2026-01-03 00:30+02:00")) == []


@pytest.mark.parametrize(
    ("start", "until", "message", "hint"),
    [
        (
            "2026-01-02 18:30", "20260605",
            "UNTIL=20260605 has no zone: it is a day, but the start has an hour",
            "write UNTIL=20260605T173000Z, which is 18:30 of that day in UTC",
        ),
        (
            "2026-01-02", "20260605T230000Z",
            "UNTIL=20260605T230000Z has an hour, but the start has none",
            "write UNTIL=20260606, or give start an hour",
        ),
        (
            "2026-01-02 18:30", "20251231T183000Z",
            "UNTIL=20251231T183000Z lies before the start",
            "change one of the two",
        ),
    ],
)  # fmt: skip
def test_an_end_that_does_not_fit_its_start_is_told(
    start: str, until: str, message: str, hint: str, tmp_path: Path
) -> None:
    assert told(tmp_path, series(start=start, repeats=f"FREQ=MONTHLY;BYDAY=1FR;UNTIL={until}")) == [
        (5, 10, message, hint)
    ]


def test_an_end_that_fits_its_start_is_fine(tmp_path: Path) -> None:
    assert told(tmp_path, series(repeats="FREQ=MONTHLY;BYDAY=1FR;UNTIL=20260605T173000Z")) == []
    assert told(tmp_path, series(start="2026-01-02", repeats="FREQ=MONTHLY;BYDAY=1FR;UNTIL=20260605")) == []


SUNDAYS = {"start": "2026-01-04 01:30", "repeats": "every Sunday"}


def test_an_hour_that_the_clocks_skip_is_told_with_day_and_zone(tmp_path: Path) -> None:
    assert told(tmp_path, series(**SUNDAYS)) == [
        (
            4,
            8,
            "01:30 does not exist on Sunday 2026-03-29 in Europe/London: the clocks are put forward then",
            "start at another hour, or leave out such days: except: [2026-03-29, 2027-03-28, 2028-03-26]",
        )
    ]


@pytest.mark.parametrize(
    "mended",
    [
        series("except: [2026-03-29, 2027-03-28, 2028-03-26]", **SUNDAYS),
        series("breaks: [{from: 03-20, to: 03-31}]", **SUNDAYS),
        series(start="2026-01-04 01:30", repeats="FREQ=WEEKLY;BYDAY=SU;UNTIL=20260322T013000Z"),
        series(start="2026-01-04", repeats="every Sunday"),
        series(start="2026-01-04 01:30", repeats="FREQ=WEEKLY;BYDAY=SU;UNTIL=20260401T013000Z")
        | event("march", "2026-03-29 02:30"),
        series(start="2026-01-07 01:30", repeats="every Wednesday"),
    ],
)
def test_an_hour_that_no_date_needs_is_fine(mended: dict[str, str], tmp_path: Path) -> None:
    assert told(tmp_path, mended) == []


def test_a_further_date_at_an_hour_that_is_skipped_is_told(tmp_path: Path) -> None:
    found = told(tmp_path, series("also: 2026-03-29", start="2026-01-02 01:30"))

    assert "01:30 does not exist on Sunday 2026-03-29" in found[0][2]


def test_a_translation_does_not_tell_again_what_its_original_told(tmp_path: Path) -> None:
    files = series(start="2026-01-01 18:30") | {"series/circle.zh.md": "---\ntitle: 圈\n---\n"}

    assert places(tmp_path, files, CODE) == ["series/circle.md:4:8"]


def test_a_translation_with_a_rule_of_its_own_answers_for_it(tmp_path: Path) -> None:
    files = series() | {"series/circle.zh.md": "---\ntitle: 圈\nrepeats: every last Friday\n---\n"}

    assert places(tmp_path, files, CODE) == ["series/circle.zh.md:1:1"]
