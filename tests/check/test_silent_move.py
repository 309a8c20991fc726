"""A published event does not move silently."""

from pathlib import Path

import pytest

from hubgen.model.problem import Code, Problem
from tests.check.files import problems
from tests.check.series import event, series

CIRCLE = series()


def told(
    folder: Path, *lines: str, start: str = "2026-07-03 19:00", was: str = "2026-07-03T17:30:00Z", more: str = ""
) -> list[Problem]:
    """Look at an event in London that was published with another start; `now` is 1 June."""
    register = f"event/july\t0123456789abcdef\t2026-05-01T12:00:00Z\tstart={was}\tchanges=1{more}\n"
    return problems(folder, CIRCLE | event("july", start, *lines), Code.SILENT_MOVE, register=register)


def changes(*days: str) -> tuple[str, ...]:
    return ("changes:", *(f"  - {{on: {day}}}" for day in days))


def test_the_line_that_is_missing_is_told_ready_to_be_copied(tmp_path: Path) -> None:
    (problem,) = told(tmp_path)
    assert (problem.path, problem.line, problem.column) == ("events/july.md", 4, 8)
    assert "with the start 2026-07-03 18:30" in problem.message
    assert problem.hint == "add the line changes: [{on: 2026-06-01, start: 2026-07-03 19:00}]"


def test_where_changes_are_listed_already_it_is_one_more(tmp_path: Path) -> None:
    (problem,) = told(tmp_path, *changes("2026-05-20"))
    assert problem.hint == "add below changes: - {on: 2026-06-01, start: 2026-07-03 19:00}"


def test_a_new_line_in_its_changes_makes_it_known(tmp_path: Path) -> None:
    assert told(tmp_path, *changes("2026-05-20", "2026-05-30")) == []


def test_a_line_of_a_later_day_is_new_where_older_ones_were_lost_in_a_merge(tmp_path: Path) -> None:
    revised = "\trevised=2026-05-20T23:59:59Z"
    assert told(tmp_path, *changes("2026-05-30"), more=revised) == []
    assert len(told(tmp_path / "same", *changes("2026-05-20"), more=revised)) == 1


def test_a_line_that_is_not_out_yet_does_not(tmp_path: Path) -> None:
    assert len(told(tmp_path, *changes("2026-05-20", "2026-06-30"))) == 1


@pytest.mark.parametrize(
    ("start", "was"),
    [
        ("2026-07-03 18:30", "2026-07-03T17:30:00Z"),
        ("2026-07-03 19:30+02:00", "2026-07-03T17:30:00Z"),
        ("2026-07-03", "2026-07-03"),
        ("2026-05-08 18:30", "2026-05-01T17:30:00Z"),
    ],
)
def test_the_same_instant_and_what_is_past_move_nobody(start: str, was: str, tmp_path: Path) -> None:
    assert told(tmp_path, start=start, was=was) == []


@pytest.mark.parametrize(
    ("start", "was"),
    [
        ("2026-07-03 18:30", "2026-07-03"),
        ("2026-07-04", "2026-07-03"),
        ("2026-05-08 18:30", "2026-07-03T17:30:00Z"),
        ("2026-07-03 18:30", "2026-05-01T17:30:00Z"),
    ],
)
def test_an_hour_that_is_added_or_a_day_that_was_or_is_to_come_do(start: str, was: str, tmp_path: Path) -> None:
    assert len(told(tmp_path, start=start, was=was)) == 1


def test_a_start_written_with_an_offset_is_proposed_with_it(tmp_path: Path) -> None:
    (problem,) = told(tmp_path, start="2026-07-03 20:00+02:00")
    assert "start: 2026-07-03 20:00+0200}" in problem.hint


def test_a_translation_is_not_told_twice(tmp_path: Path) -> None:
    files = CIRCLE | event("july", "2026-07-03 19:00") | {"events/july.zh.md": "---\ntitle: 七月\n---\n"}
    lines = "".join(
        f"event/{name}\t0123456789abcdef\t2026-05-01T12:00:00Z\tstart=2026-07-03T17:30:00Z\n"
        for name in ("july", "july.zh")
    )
    assert [one.path for one in problems(tmp_path, files, Code.SILENT_MOVE, register=lines)] == ["events/july.md"]
