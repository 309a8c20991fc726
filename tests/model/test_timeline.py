"""Which dates a series has, and what its events make of them."""

from datetime import date
from typing import Any

import pytest

from hubgen.model.event import Event, EventStatus
from hubgen.model.hub import published
from hubgen.model.kind import Kind
from hubgen.model.moment import Moment
from hubgen.zones import zone
from tests import builders
from tests.model.dates import LONDON, between, days, event, local, series, timeline

FRIDAYS = ["01-02", "02-06", "03-06", "04-03", "05-01", "06-05", "07-03", "08-07", "09-04", "10-02", "11-06", "12-04"]


def in_london(event: Event) -> Event:
    """Give an event its zone instead of an offset."""
    return event.model_copy(update={"start": Moment(event.start.at.astimezone(zone(LONDON)))})


def test_a_series_has_the_dates_of_its_rule() -> None:
    found = between(series(duration="1h30m"))

    assert days(found) == FRIDAYS
    assert [one.key for one in found[:2]] == ["circle/2026-01-02", "circle/2026-02-06"]
    assert [one.start.at.isoformat() for one in (found[0], found[6])] == [
        "2026-01-02T18:30:00+00:00",
        "2026-07-03T18:30:00+01:00",
    ]
    assert found[6].end.isoformat() == "2026-07-03T20:00:00+01:00"
    assert all(
        one.takes_place and one.by_rule and one.start == one.recurrence and one.title == "Circle" for one in found
    )


def test_both_ends_of_a_span_count() -> None:
    assert days(between(series(), since="2026-02-06", until="2026-03-06")) == ["02-06", "03-06"]
    assert days(between(series(), since="2026-02-07", until="2026-03-05")) == []


def test_breaks_and_exceptions_take_dates_away_and_also_adds_some() -> None:
    keys: dict[str, Any] = {
        "breaks": [{"from": "2026-02-01", "to": "2026-02-28"}, {"from": "08-01", "to": "09-04"}],
        "except": ["2026-05-01", "2026-06-05 18:30"],
        "also": ["2026-05-08", "2026-08-14 12:00+01:00"],
    }
    found = between(series(**keys))

    assert days(found) == ["01-02", "03-06", "04-03", "05-08", "07-03", "08-14", "10-02", "11-06", "12-04"]
    assert [one.start.at.isoformat() for one in found if one.key.endswith(("05-08", "08-14"))] == [
        "2026-05-08T18:30:00+01:00",
        "2026-08-14T12:00:00+01:00",
    ]


EXCEPT: dict[str, Any] = {"except": ["2026-05-30 22:30Z", "2026-07-02 23:30Z"]}


def test_a_date_taken_away_is_counted_in_the_zone_of_the_series() -> None:
    night = series(start="2026-01-02 00:30", **EXCEPT)

    assert "07-03" not in days(between(night))
    assert "05-01" in days(between(night))


def test_an_event_brings_back_a_date_of_a_rest() -> None:
    found = between(series(breaks=[{"from": "08-01", "to": "08-31"}]), event("august", "2026-08-07 19:00"))

    assert days(found) == FRIDAYS
    assert [one.event.id for one in found if one.event] == ["august"]


def test_a_moved_event_keeps_its_key_and_takes_the_place_of_its_date() -> None:
    moved = event("march", "2026-03-13 19:00", occurrence="2026-03-06", status="moved")
    found = {one.key: one for one in between(series(), moved)}
    one = found["circle/2026-03-06"]

    assert len(found) == 12
    assert (one.day, one.event, one.by_rule, one.takes_place) == (date(2026, 3, 13), moved, True, True)
    assert one.recurrence.at.isoformat() == "2026-03-06T18:30:00+00:00"


def test_an_event_may_move_to_another_year() -> None:
    moved = event("late", "2027-01-08 19:00", occurrence="2026-12-04")

    assert days(between(series(), moved)) == FRIDAYS[:-1]
    assert [one.key for one in between(series(), moved, since="2027-01-08", until="2027-01-08")] == [
        "circle/2026-12-04"
    ]


@pytest.mark.parametrize(("status", "live"), [("cancelled", False), ("postponed", False), ("scheduled", True)])
def test_what_does_not_take_place_is_listed_still(status: str, live: bool) -> None:
    found = between(series(), event("march", "2026-03-06 18:30", status=status))

    assert days(found) == FRIDAYS
    assert [(one.takes_place, one.event.status) for one in found if one.event] == [(live, EventStatus(status))]


def test_two_series_and_an_event_of_its_own_are_one_line() -> None:
    weekly = series("walk", start="2026-03-04 09:00", repeats="FREQ=WEEKLY;COUNT=2")
    alone = event("party", "2026-03-06 09:00", of="")
    found = between(series(), weekly, alone, since="2026-03-01", until="2026-03-31")

    assert [one.key for one in found] == ["walk/2026-03-04", "party", "circle/2026-03-06", "walk/2026-03-11"]
    assert [one.by_rule for one in found] == [True, False, True, True]


def test_an_event_on_no_date_of_its_series_is_one_more() -> None:
    found = between(series(), event("extra", "2026-03-20 18:30"), since="2026-03-01", until="2026-03-31")

    assert [(one.key, one.by_rule) for one in found] == [("circle/2026-03-06", True), ("circle/2026-03-20", False)]


def test_of_two_events_for_one_date_the_first_by_id_has_it_and_no_key_is_there_twice() -> None:
    found = between(
        series(), event("b", "2026-03-06 20:00"), event("a", "2026-03-06 18:30"), since="2026-03-01", until="2026-03-31"
    )

    assert [one.key for one in found] == ["circle/2026-03-06", "b"]


def test_an_event_of_a_series_that_is_not_there_stands_for_itself() -> None:
    assert [one.key for one in between(event("may", "2026-05-01 18:30", of="gone"))] == ["may"]


def test_an_event_is_found_by_its_own_date() -> None:
    line = timeline(
        series(), event("march", "2026-03-13 19:00", occurrence="2026-03-06"), event("own", "2026-04-01", of="")
    )

    assert [line.of_event(one).key for one in line.hub.of(type(event("x", "2026-01-01")))] == [
        "circle/2026-03-06",
        "own",
    ]


def test_what_is_not_out_takes_no_date_away() -> None:
    hidden = event("march", "2026-03-13 19:00", occurrence="2026-03-06", draft="yes")
    line = timeline(series(), hidden)
    found = type(line)(published(line.hub, builders.NOW), line.home)

    assert days(found.between(date(2026, 3, 1), date(2026, 3, 31))) == ["03-06"]


def test_a_series_of_days_has_days() -> None:
    days_only = series(start="2026-01-02", also=["2026-02-14 18:30"])
    found = between(days_only, event("march", "2026-03-06 18:30"), event("april", "2026-04-04"), until="2026-04-30")

    assert days(found) == ["01-02", "02-06", "02-14", "03-06", "04-03", "04-04"]
    assert all(one.recurrence.day_only and one.recurrence.at.time().isoformat() == "00:00:00" for one in found)
    assert [one.start.day_only for one in found] == [True, True, True, False, True, True]
    assert found[0].end.isoformat() == "2026-01-03T00:00:00+00:00"


def test_a_day_that_the_rule_lacks_has_the_hour_of_the_series_so_that_it_stays_when_its_event_is_moved() -> None:
    stays = event("extra", "2026-03-20 19:45")
    moved = event("extra", "2026-03-21 20:00", occurrence="2026-03-20 19:45")
    found = [timeline(series(), one).of_event(one).recurrence.at for one in (stays, moved)]

    assert [at.isoformat() for at in found] == ["2026-03-20T18:30:00+00:00"] * 2


def test_a_further_date_keeps_its_own_hour() -> None:
    extra = event("extra", "2026-03-20 19:45")
    line = timeline(series(also=["2026-03-20 12:00"]), extra)

    assert line.of_event(extra).recurrence.at.isoformat() == "2026-03-20T12:00:00+00:00"


def test_what_goes_on_during_some_days_began_at_any_time_before() -> None:
    show = event("show", "2026-01-05 10:00", of="", end="2026-07-31")
    told = event("march", "2026-03-06 18:30", end="2026-07-01")
    line = timeline(series(), show, told)
    spans = (("2026-06-01", "2026-06-05"), ("2026-07-31", "2026-07-31"), ("2026-08-01", "2026-08-06"))
    found = [line.running_between(date.fromisoformat(since), date.fromisoformat(until)) for since, until in spans]

    assert [[one.key for one in some] for some in found] == [
        ["show", "circle/2026-03-06", "circle/2026-06-05"],
        ["show"],
        [],
    ]


def test_an_event_abroad_lies_on_the_day_that_its_guests_have() -> None:
    night = event("night", "2026-03-07 07:30", of="", place="Asia/Shanghai")
    found = timeline(night).between(date(2026, 3, 7), date(2026, 3, 7))

    assert [one.key for one in found] == ["night"]
    assert found[0].start.day_in(zone(LONDON)) == date(2026, 3, 6)


def test_an_event_of_a_day_in_a_series_with_hours_has_the_date_of_that_day() -> None:
    found = between(series(), event("march", "2026-03-06"), event("extra", "2026-03-20"), until="2026-03-31")
    told = [one for one in found if one.event]

    assert [one.key for one in told] == ["circle/2026-03-06", "circle/2026-03-20"]
    assert [one.recurrence.at.isoformat()[11:16] for one in told] == ["18:30", "18:30"]


def test_an_offset_is_an_instant_in_the_zone_of_the_series() -> None:
    keys: dict[str, Any] = {"start": "2026-01-02 00:30+01:00", "repeats": "every month on the first Thursday"}
    early = builders.item(Kind.SERIES, "early", timezone=LONDON, **keys)
    found = between(early, event("may", "2026-05-08 00:30", of="early", place="Asia/Shanghai"), until="2026-05-31")

    assert [one.key for one in found] == [
        "early/2026-01-01",
        "early/2026-02-05",
        "early/2026-03-05",
        "early/2026-04-02",
        "early/2026-05-07",
    ]
    assert found[0].start.at.isoformat() == "2026-01-01T23:30:00+00:00"
    assert [one.event is not None for one in found] == [False, False, False, False, True]


def test_a_series_without_a_zone_is_in_that_of_the_hub() -> None:
    bare = builders.item(Kind.SERIES, "circle", start=local("2026-01-02 18:30", "Asia/Shanghai"), repeats="daily")
    found = timeline(bare, home="Asia/Shanghai").between(date(2026, 1, 2), date(2026, 1, 2))

    assert [one.start.at.isoformat() for one in found] == ["2026-01-02T18:30:00+08:00"]


@pytest.mark.parametrize("place", [LONDON, "America/Edmonton", "Africa/Casablanca", "Asia/Jerusalem", "Asia/Shanghai"])
def test_an_hour_stays_the_same_when_the_clocks_change(place: str) -> None:
    weekly = series(start="2026-01-02 18:30", place=place, repeats="weekly", duration="90m")
    found = between(weekly, until="2027-12-31")

    assert {f"{one.start.at:%H:%M}–{one.end:%H:%M}" for one in found} == {"18:30–20:00"}
    assert len(found) == 105
    offsets = {one.start.at.utcoffset() for one in found}
    changes = {zone(place).utcoffset(one.start.at.replace(tzinfo=None)) for one in found}
    assert offsets == changes
    assert all((one.end - one.start.at).total_seconds() == 5400 for one in found)


def test_a_date_during_which_the_clocks_change_ends_at_the_hour_at_which_it_always_ends() -> None:
    night = series(start="2026-03-21 23:00", repeats="weekly", duration="4h")
    told = in_london(event("told", "2026-03-28 23:00"))

    assert [f"{one.end:%H:%M %z}" for one in between(night, until="2026-03-31")] == ["03:00 +0000", "03:00 +0100"]
    assert f"{timeline(night, told).of_event(told).end:%H:%M %z}" == "03:00 +0100"


def test_what_begins_in_the_second_of_two_equal_hours_ends_after_it() -> None:
    late = in_london(event("late", "2026-10-25 01:30", place="UTC"))
    one = timeline(series(duration="20m"), late).of_event(late)

    assert (one.start.at.fold, (one.end - one.start.utc).total_seconds()) == (1, 1200)
