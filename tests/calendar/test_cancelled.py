"""What was announced and called off is shown as cancelled; what nobody heard of is left out."""

from typing import Any

import pytest

from tests.calendar.making import entries, event, files, lines, series
from tests.calendar.reading import READERS

NEVER: dict[str, Any] = {"date": None, "status": "cancelled"}
HEARD: tuple[dict[str, Any], ...] = (
    {"date": "2026-04-01"},
    {"date": None, "announced": "2026-04-02"},
    {"date": None, "changes": [{"on": "2026-04-03", "status": "cancelled"}]},
)


@pytest.mark.parametrize("heard", HEARD, ids=lambda keys: str([key for key, value in keys.items() if value]))
def test_an_event_that_was_announced_is_shown_as_cancelled(heard: dict[str, Any]) -> None:
    data = files(series(), event("may", "2026-05-01 18:30", status="cancelled", **heard))["calendar.ics"]
    master, told = entries(data)
    assert (told["STATUS"], told["UID"]) == ("CANCELLED", master["UID"])
    assert told["SUMMARY"] == "Cancelled: May"
    assert "EXDATE" not in master


def test_an_event_that_nobody_heard_of_is_left_out() -> None:
    data = files(series(), event("may", "2026-05-01 18:30", **NEVER))["calendar.ics"]
    (master,) = entries(data)
    assert "EXDATE;TZID=Europe/London:20260501T183000" in lines(data)
    assert "CANCELLED" not in data.decode()
    assert "May" not in str(master["SUMMARY"])


def test_a_further_date_that_nobody_heard_of_is_left_out() -> None:
    never = event("extra", "2026-05-20 18:30", **NEVER)
    assert files(series(), never)["calendar.ics"] == files(series())["calendar.ics"]


def test_an_event_alone_that_nobody_heard_of_is_left_out_of_calendars_and_keeps_its_file() -> None:
    made = files(event("may", "2026-05-01 18:30", series=None, **NEVER))
    assert entries(made["calendar.ics"]) == []
    assert entries(made["events/may/event.ics"])[0]["STATUS"] == "CANCELLED"


def test_what_is_postponed_says_so_in_the_words_of_the_calendar() -> None:
    made = files(series(), event("may", "2026-05-01 18:30", status="postponed"))
    titles = {name: str(entries(made[name])[-1]["SUMMARY"]) for name in ("calendar.ics", "zh/calendar.ics")}
    assert titles == {"calendar.ics": "Postponed: May", "zh/calendar.ics": "已推迟: May"}
    assert entries(made["calendar.ics"])[-1]["STATUS"] == "CANCELLED"


@pytest.mark.parametrize("read", READERS.values(), ids=READERS)
def test_dates_in_a_rest_are_left_out_up_to_the_end_of_the_second_year(read: Any) -> None:
    rests = [{"from": "08-01", "to": "08-31"}, {"from": "2027-01-01", "to": "2027-02-28"}]
    data = files(series(breaks=rests, dropped=["2026-12-04"]))["calendar.ics"]
    left_out = [line.rpartition(":")[2][:8] for line in lines(data) if line.startswith("EXDATE")]
    assert left_out == ["20260807", "20261204", "20270101", "20270205", "20270806", "20280804"]
    assert {f"{start:%Y%m%d}" for _, start, _ in read(data)}.isdisjoint(left_out)


@pytest.mark.parametrize("read", READERS.values(), ids=READERS)
def test_an_event_held_in_a_rest_takes_place_all_the_same(read: Any) -> None:
    held = event("august", "2026-08-07 18:30", title="All the same")
    made = series(breaks=[{"from": "08-01", "to": "08-31"}])
    assert [f"{start:%Y-%m-%d %H:%M}" for _, start, _ in read(files(made, held)["calendar.ics"])].count(
        "2026-08-07 17:30"
    ) == 1
