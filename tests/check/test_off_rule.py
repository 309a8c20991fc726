"""Events that take the place of none of their series' dates."""

from pathlib import Path

import pytest

from hubgen.model.problem import Code, Severity
from tests.check.files import places, problems
from tests.check.series import event, series

CODE = Code.OFF_RULE


def told(folder: Path, files: dict[str, str]) -> list[tuple[str, str, str]]:
    found = problems(folder, files, CODE)
    assert all(problem.severity is Severity.WARNING for problem in found)
    return [(f"{p.path}:{p.line}:{p.column}", p.message, p.hint) for p in found]


def test_an_occurrence_that_is_no_date_is_told_with_the_nearest(tmp_path: Path) -> None:
    files = series() | event("march", "2026-03-13 18:30", "occurrence: 2026-03-05")

    assert told(tmp_path, files) == [
        (
            "events/march.md:5:13",
            "2026-03-05 is no date of series 'circle'",
            "the nearest date is occurrence: 2026-03-06",
        )
    ]


@pytest.mark.parametrize(
    "lines", [["except: 2026-03-06"], ["breaks: [{from: 03-01, to: 03-31}]"], ["also: 2026-03-05"], []]
)
def test_an_occurrence_may_be_any_date_of_the_rule_and_any_further_one(lines: list[str], tmp_path: Path) -> None:
    day = "2026-03-05" if "also" in "".join(lines) else "2026-03-06"
    files = series(*lines) | event("march", "2026-03-13 18:30", f"occurrence: {day}")

    assert told(tmp_path, files) == []


def test_two_events_for_one_date_are_told_at_the_second(tmp_path: Path) -> None:
    files = series() | event("a", "2026-03-06 18:30") | event("b", "2026-03-13 18:30", "occurrence: 2026-03-06")

    assert told(tmp_path, files) == [
        (
            "events/b.md:5:13",
            "events/a.md tells of 2026-03-06 in this series already",
            "give one of the two the date that it replaces, as occurrence: …, or take series: out of it",
        )
    ]


def test_an_event_beside_a_date_that_nothing_tells_of_is_told(tmp_path: Path) -> None:
    files = series() | event("march", "2026-03-13 18:30")
    hint = "if it takes the place of that date, add occurrence: 2026-03-06"

    assert told(tmp_path, files) == [
        (
            "events/march.md:4:8",
            "2026-03-13 is no date of series 'circle', so calendars show 2026-03-06 beside it",
            f"{hint}; else add also: 2026-03-13 to series/circle.md",
        )
    ]


@pytest.mark.parametrize(
    "files",
    [
        series() | event("march", "2026-03-06 18:30"),
        series() | event("march", "2026-03-13 18:30", "occurrence: 2026-03-06"),
        series() | event("march", "2026-03-06 18:30") | event("more", "2026-03-13 18:30"),
        series("also: 2026-03-13") | event("more", "2026-03-13 18:30"),
        series("except: 2026-03-06") | event("march", "2026-03-13 18:30"),
        series("breaks: [{from: 03-01, to: 03-31}]") | event("march", "2026-03-06 18:30"),
        series(start="2026-01-02 18:30", repeats="weekly") | event("early", "2025-12-27 18:30"),
        series(repeats="FREQ=MONTHLY;BYDAY=1FR;COUNT=2") | event("late", "2026-03-06 18:30"),
        series() | event("night", "2026-03-07 00:30+02:00"),
    ],
)
def test_an_event_that_takes_a_date_or_is_known_to_be_one_more_is_fine(files: dict[str, str], tmp_path: Path) -> None:
    assert told(tmp_path, files) == []


@pytest.mark.parametrize(
    ("line", "place", "day", "hint"),
    [
        ("except: 2026-03-05", "6:9", "2026-03-05", "the nearest date is 2026-03-06"),
        ("except: [2026-02-06, 2026-03-05 18:30]", "6:22", "2026-03-05", "the nearest date is 2026-03-06"),
        ("except: 2025-12-05", "6:9", "2025-12-05", "the nearest date is 2026-01-02"),
    ],
)
def test_an_exception_that_hits_no_date_is_told_with_the_nearest(
    line: str, place: str, day: str, hint: str, tmp_path: Path
) -> None:
    assert told(tmp_path, series(line)) == [
        (f"series/circle.md:{place}", f"{day} is no date of this series, so nothing is left out", hint)
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ["except: [2026-03-06, 2026-12-04]"],
        ["except: 2026-08-07", "breaks: [{from: 08-01, to: 08-31}]"],
        ["except: 2026-03-07 00:30+06:00"],
    ],
)
def test_an_exception_that_hits_a_date_of_the_rule_is_fine(lines: list[str], tmp_path: Path) -> None:
    assert told(tmp_path, series(*lines)) == []


def test_a_series_whose_start_is_off_its_rule_is_told_once(tmp_path: Path) -> None:
    files = series(start="2026-01-01 18:30") | event("march", "2026-03-13 18:30")

    assert told(tmp_path, files) == []


def test_a_translation_does_not_tell_again_what_its_original_told(tmp_path: Path) -> None:
    files = series() | event("march", "2026-03-13 18:30") | {"events/march.zh.md": "---\ntitle: 三月\n---\n"}

    assert places(tmp_path, files, CODE) == ["events/march.md:4:8"]


def test_two_events_with_one_id_are_told_elsewhere(tmp_path: Path) -> None:
    files = series() | event("a", "2026-03-06 18:30", "uid: x") | event("b", "2026-04-03 18:30", "uid: x")

    assert told(tmp_path, files) == []


def test_a_translation_that_moves_its_event_answers_for_it(tmp_path: Path) -> None:
    files = series() | event("march", "2026-03-06 18:30")
    files |= {"events/march.zh.md": "---\ntitle: 三月\nstart: 2026-03-13 18:30\n---\n"}

    assert places(tmp_path, files, CODE) == ["events/march.zh.md:3:8"]
