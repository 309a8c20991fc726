"""Days without an hour, several days, what goes on now, and hours that somebody wrote in another way."""

from datetime import UTC, datetime
from typing import Any

import pytest

from tests.builders import NOW
from tests.builders import event as plain_event
from tests.calendar.making import event, files, lines, series
from tests.calendar.reading import READERS


def times(data: bytes) -> list[str]:
    """List when the last entry is."""
    last = lines(data)[lines(data).index("BEGIN:VEVENT") :]
    return [one for one in last if one.startswith(("DTSTART", "DTEND", "RECURRENCE-ID"))]


@pytest.mark.parametrize(
    ("start", "end", "told"),
    [
        ("2026-05-01", None, ["DTSTART;VALUE=DATE:20260501", "DTEND;VALUE=DATE:20260502"]),
        ("2026-05-01", "2026-05-03", ["DTSTART;VALUE=DATE:20260501", "DTEND;VALUE=DATE:20260504"]),
        ("2026-05-01", "2026-05-03 17:00", ["DTSTART;VALUE=DATE:20260501", "DTEND;VALUE=DATE:20260504"]),
        (
            "2026-05-01 09:00",
            "2026-05-03",
            ["DTSTART;TZID=Europe/London:20260501T090000", "DTEND;TZID=Europe/London:20260504T000000"],
        ),
        (
            "2026-03-28 20:00",
            "2026-03-29 02:30",
            ["DTSTART;TZID=Europe/London:20260328T200000", "DTEND;TZID=Europe/London:20260329T023000"],
        ),
        (
            "2026-10-25T01:30+00:00",
            "2026-10-25 03:00",
            ["DTSTART:20261025T013000Z", "DTEND;TZID=Europe/London:20261025T030000"],
        ),
    ],
    ids=["a day", "three days", "until an hour", "until a day", "the clocks go forward", "the second 01:30"],
)
def test_when_an_event_is(start: str, end: str | None, told: list[str]) -> None:
    made = files(event("may", start, end=end, series=None))
    assert times(made["events/may/event.ics"]) == told
    found = [read(made["calendar.ics"]) for read in READERS.values()]
    assert found[0] == found[1] == found[2] != []


def test_what_ends_as_it_begins_names_no_end_since_one_must_lie_later() -> None:
    made = files(event("may", "2026-05-01 18:30", end="2026-05-01 18:30", series=None))
    assert times(made["events/may/event.ics"]) == ["DTSTART;TZID=Europe/London:20260501T183000"]
    assert [len(READERS[name](made["calendar.ics"])) for name in ("recurring-ical-events", "ical")] == [1, 1]


def test_a_series_whose_rule_was_over_before_it_began_has_its_further_dates_alone() -> None:
    over: dict[str, Any] = {"repeats": "FREQ=MONTHLY;BYDAY=1FR;UNTIL=20251231"}
    none = files(series(**over))["series/fridays/calendar.ics"]
    two = files(series(**over, also=["2026-05-20 19:30", "2026-06-17 19:30"]))["series/fridays/calendar.ics"]
    assert [read(none) for read in READERS.values()] == [[], [], []]
    for read in READERS.values():
        assert [str(start) for _, start, _ in read(two)] == ["2026-05-20 18:30:00+00:00", "2026-06-17 18:30:00+00:00"]
    assert not any(one.startswith("RRULE") for one in lines(none) + lines(two))


def test_an_event_in_progress_is_told_as_any_other() -> None:
    made = event("may", "2026-05-31 09:00", end="2026-06-02 18:00", series=None)
    assert files(made, as_of=NOW) == files(made, as_of=datetime(2026, 1, 1, tzinfo=UTC))


@pytest.mark.parametrize(
    ("own", "zone_of_series", "hub", "told"),
    [
        (None, None, "Asia/Shanghai", "Asia/Shanghai:20260502T013000"),
        (None, "Africa/Casablanca", "Asia/Shanghai", "Africa/Casablanca:20260501T183000"),
        ("America/Edmonton", "Africa/Casablanca", "Asia/Shanghai", "America/Edmonton:20260501T113000"),
    ],
    ids=["the hub's", "its series'", "its own"],
)
def test_an_hour_with_an_offset_is_told_in_a_zone(
    own: str | None, zone_of_series: str | None, hub: str, told: str
) -> None:
    late = plain_event("may", start="2026-05-01T17:30Z", timezone=own, series="fridays" if zone_of_series else None)
    around = [series(tz=zone_of_series)] if zone_of_series else []
    data = files(*around, late, tz=hub)["events/may/event.ics"]
    assert times(data)[0] == f"DTSTART;TZID={told}"


@pytest.mark.parametrize("read", READERS.values(), ids=READERS)
def test_a_series_of_days_has_days_only(read: Any) -> None:
    days = series(start="2026-01-02", duration=None, also=["2026-05-20"], dropped=["2026-03-06"])
    held = event("april", "2026-04-03 18:30", end="2026-04-03 20:30")
    data = files(days, held)["calendar.ics"]
    assert {"DTSTART;VALUE=DATE:20260102", "DTEND;VALUE=DATE:20260103"} <= set(lines(data))
    assert {"RDATE;VALUE=DATE:20260520", "EXDATE;VALUE=DATE:20260306"} <= set(lines(data))
    assert "RECURRENCE-ID;VALUE=DATE:20260403" in lines(data)
    assert [f"{start:%m-%d %H}" for _, start, _ in read(data)][:5] == [
        "01-02 00", "02-06 00", "04-03 17", "05-01 00", "05-20 00"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("start", "rule", "told"),
    [
        ("2026-01-02 18:30", "FREQ=WEEKLY;UNTIL=20260703", "FREQ=WEEKLY;UNTIL=20260703T225959Z"),
        ("2026-01-02 18:30", "FREQ=WEEKLY;UNTIL=20260703T173000Z", "FREQ=WEEKLY;UNTIL=20260703T173000Z"),
        ("2026-01-02", "FREQ=WEEKLY;UNTIL=20260702T233000Z", "FREQ=WEEKLY;UNTIL=20260703"),
        ("2026-01-02", "every 2 weeks on Friday", "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR"),
    ],
)
def test_until_is_a_day_for_days_and_an_instant_for_hours(start: str, rule: str, told: str) -> None:
    data = files(series(start=start, repeats=rule))["calendar.ics"]
    assert f"RRULE:{told}" in lines(data)
    found = [read(data) for read in READERS.values()]
    assert found[0] == found[1] == found[2]
    assert "UNTIL" not in told or f"{found[0][-1][1]:%Y%m%d}" == "20260703"


def test_what_took_place_before_a_series_began_stands_by_itself() -> None:
    early = event("early", "2025-11-07 18:30")
    made = files(series(also=["2025-12-05"]), early, event("may", "2026-05-01 18:30"))["calendar.ics"]
    assert sum(one.startswith("RECURRENCE-ID") for one in lines(made)) == 1
    found = [[f"{start:%Y-%m-%d}" for _, start, _ in read(made)] for read in READERS.values()]
    assert not any(one.startswith("RDATE") for one in lines(made))
    assert found[0] == found[1] == found[2]


def test_a_rule_that_its_start_does_not_match_begins_with_its_first_date() -> None:
    data = files(series(start="2026-01-01 18:30", repeats="FREQ=MONTHLY;BYDAY=1FR;COUNT=3"))["calendar.ics"]
    for read in READERS.values():
        assert [f"{start:%Y-%m-%d}" for _, start, _ in read(data)] == ["2026-01-02", "2026-02-06", "2026-03-06"]
