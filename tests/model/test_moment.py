"""Moments as authors write them."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hubgen.model.moment import parse_moment
from hubgen.zones import zone

ZONES = ("Europe/London", "America/Edmonton", "Africa/Casablanca", "Asia/Jerusalem", "Asia/Shanghai")


def test_a_day_is_its_first_minute_in_the_zone() -> None:
    moment = parse_moment("2026-07-01", zone("Asia/Shanghai"))
    assert moment.utc == datetime(2026, 6, 30, 16, tzinfo=UTC)
    assert moment.day_only


def test_an_offset_of_its_own_is_kept() -> None:
    assert parse_moment("2026-07-01T10:00:00-0700", UTC).utc == datetime(2026, 7, 1, 17, tzinfo=UTC)
    assert parse_moment("2026-07-01 10:00+05:30", UTC).utc == datetime(2026, 7, 1, 4, 30, tzinfo=UTC)
    assert parse_moment("2026-07-01 10:00Z", zone("Asia/Shanghai")).utc == datetime(2026, 7, 1, 10, tzinfo=UTC)


@pytest.mark.parametrize("offset", ["+24:00", "+99:99", "-00:60", "+0160"])
def test_an_offset_that_does_not_exist_is_told_as_such(offset: str) -> None:
    with pytest.raises(ValueError, match=r"^the offset .+ does not exist"):
        parse_moment(f"2026-01-01 10:00{offset}", UTC)


NO_DATES = ("5 March 2026", "2026-02-30", "2026-13-01", "2026-01-01 25:00", "", "tomorrow", "2026", "0001-01-01")


@pytest.mark.parametrize("text", NO_DATES)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"not a date|does not exist"):
        parse_moment(text, UTC)


@given(st.sampled_from(ZONES), st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1)))  # noqa: DTZ001
def test_what_is_read_is_always_the_wall_time_that_was_written(name: str, wall: datetime) -> None:
    wall = wall.replace(microsecond=0)
    here = zone(name)
    try:
        moment = parse_moment(wall.isoformat(), here)
    except ValueError:
        assert wall.replace(tzinfo=here).astimezone(UTC).astimezone(here).replace(tzinfo=None) != wall
    else:
        assert moment.at.replace(tzinfo=None) - wall < timedelta(hours=1, minutes=1)
        assert moment.at.date() == wall.date()
