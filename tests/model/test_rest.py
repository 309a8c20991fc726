"""A rest is of one year, or of every year."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from hubgen.model.breaks import Break, break_error, is_in_break


def rest(since: Any, until: Any) -> Break:
    return Break.model_validate({"from": since, "to": until}, context={"zone": UTC})


@pytest.mark.parametrize(
    ("since", "until", "inside", "outside"),
    [
        ("2026-08-01", "2026-08-31", ["2026-08-01", "2026-08-31"], ["2026-07-31", "2026-09-01", "2027-08-01"]),
        ("08-01", "08-31", ["2026-08-01", "2099-08-31"], ["2026-07-31", "2026-09-01"]),
        ("--12-20", "01-05", ["2026-12-20", "2026-12-31", "2027-01-01", "2027-01-05"], ["2026-12-19", "2027-01-06"]),
        ("02-29", "03-02", ["2028-02-29", "2027-03-01"], ["2028-02-28", "2027-02-28"]),
        ("02-20", "02-29", ["2028-02-29", "2027-02-28"], ["2028-03-01", "2027-03-01"]),
        ("02-29", "02-29", ["2028-02-29"], ["2027-02-28", "2027-03-01"]),
        ("05-01", "05-01", ["2026-05-01"], ["2026-04-30", "2026-05-02"]),
        (date(2026, 8, 1), datetime(2026, 8, 2, 9, tzinfo=UTC), ["2026-08-01", "2026-08-02"], ["2026-08-03"]),
    ],
)
def test_a_rest_covers_its_first_and_last_day(since: Any, until: Any, inside: list[str], outside: list[str]) -> None:
    found = rest(since, until)

    assert [is_in_break([found], date.fromisoformat(day)) for day in inside + outside] == [True] * len(inside) + [
        False
    ] * len(outside)


@pytest.mark.parametrize(
    ("since", "until", "fault"),
    [
        ("2026-08-31", "2026-08-01", "'to' lies before 'from'"),
        ("08-01", "2026-08-31", "of 'from' and 'to', one has a year and one has none"),
        ("12-20", "01-05", ""),
    ],
)
def test_a_rest_that_cannot_be_is_known(since: str, until: str, fault: str) -> None:
    assert break_error(rest(since, until)) == fault


def test_a_rest_of_which_one_end_has_no_year_covers_nothing_until_it_is_mended() -> None:
    assert not rest("08-01", "2026-08-31").covers(date(2026, 8, 2))


@pytest.mark.parametrize("day", ["August", "31-08", "8-1", "2026-02-30", "02-30", ""])
def test_what_is_no_day_is_told_with_what_to_write(day: str) -> None:
    with pytest.raises(ValueError, match=r"does not exist|write it as 2026-08-31, or as 08-31"):
        rest(day, "2026-12-31")
