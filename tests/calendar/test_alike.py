"""Whatever reads our calendars finds the dates of the hub: the same instants under the same UIDs."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import NAMESPACE_URL, uuid5

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hubgen.model.hub import Hub
from hubgen.model.item import Item
from hubgen.model.occurrence import Occurrence
from hubgen.model.rule import parse_rule
from hubgen.model.timeline import Timeline
from hubgen.zones import zone
from tests.builders import hub
from tests.calendar.making import event, files_of, series
from tests.calendar.reading import READERS, SINCE, UNTIL, Date

ZONES = ("Europe/London", "America/Edmonton", "Africa/Casablanca", "Asia/Jerusalem", "Asia/Shanghai", "UTC")
RULES = (
    "every first Friday",
    "every 2 weeks on Thursday",
    "every last Wednesday",
    "every month on the 31st",
    "every Monday and Thursday",
    "FREQ=WEEKLY;BYDAY=TU;COUNT=30",
    "FREQ=MONTHLY;UNTIL=20270630;BYDAY=2MO",
    "FREQ=DAILY;INTERVAL=10;UNTIL=20270301T120000Z",
)
TOLD: tuple[dict[str, Any], ...] = (
    {},
    {"status": "cancelled"},
    {"status": "postponed"},
    {"status": "cancelled", "date": None},
)
"""How an event may stand; the last was called off before anybody heard of it."""


@pytest.mark.parametrize("place", ZONES)
@pytest.mark.parametrize("rule", RULES)
def test_every_reader_finds_the_dates_of_a_series_through_all_changes_of_clocks(place: str, rule: str) -> None:
    _same_for_all(hub(series(tz=place, repeats=rule, start=_start(rule, "18:30"))), place)


@st.composite
def hubs(draw: st.DrawFn) -> tuple[Hub, str]:
    place, rule = draw(st.sampled_from(ZONES)), draw(st.sampled_from(RULES))
    hour = draw(st.sampled_from(("", "06:00", "12:30", "21:45")))
    start = _start(rule, hour)
    ruled = _dates(rule)
    further = st.dates(SINCE + timedelta(days=10), UNTIL - timedelta(days=30))
    told = draw(st.lists(st.sampled_from(ruled), unique=True, max_size=6))
    made: list[Item] = [_event(draw, number, day, hour, place) for number, day in enumerate(told)]
    made += [
        event(f"extra-{number}", f"{day} {draw(st.sampled_from(('', hour, '17:15')))}".strip(), tz=place)
        for number, day in enumerate(draw(st.lists(further, unique=True, max_size=3)))
    ]
    rests = [{"from": "08-01", "to": "08-31"}, {"from": "2027-01-01", "to": "2027-02-10"}]
    keys: dict[str, Any] = {
        "also": [f"{day} {hour}".strip() for day in draw(st.lists(further, unique=True, max_size=3))],
        "dropped": [str(day) for day in draw(st.lists(st.sampled_from(ruled), unique=True, max_size=3))],
        "breaks": draw(st.lists(st.sampled_from(rests), max_size=2)),
    }
    made.append(event("alone", "2026-10-24 20:00", tz=place, series=None, end="2026-10-25 09:00"))
    length = "2h" if hour else "1d"
    return hub(series(tz=place, repeats=rule, start=start, duration=length, **keys), *made), place


@settings(max_examples=60, deadline=None)
@given(hubs())
def test_moved_cancelled_and_further_dates_are_always_read_alike(made: tuple[Hub, str]) -> None:
    _same_for_all(*made)


def _event(draw: st.DrawFn, number: int, day: date, hour: str, place: str) -> Item:
    day_and_hour = f"{day} {hour}".strip()
    told = draw(st.sampled_from(TOLD))
    moved = draw(st.integers(0, 9))
    if not moved:
        return event(f"e-{number}", day_and_hour, tz=place, **told)
    return event(
        f"e-{number}", f"{day + timedelta(days=moved)} 19:15", tz=place, occurrence=day_and_hour, status="moved"
    )


def _same_for_all(made: Hub, place: str) -> None:
    data = files_of(made, tz=place)["calendar.ics"]
    dates = [_expected(one) for one in Timeline(made, zone(place)).between(SINCE, UNTIL) if one.takes_place]
    expected = sorted(dates, key=lambda one: (str(one[1]), one[0], str(one[2])))
    since, until = SINCE + timedelta(days=1), UNTIL - timedelta(days=1)
    for name, read in READERS.items():
        found = read(data, since, until)
        assert found == [one for one in expected if since <= _day(one[1]) <= until], name


def _expected(one: Occurrence) -> Date:
    kind, identifier = ("series", one.series.id) if one.series else ("event", one.key)
    uid = str(uuid5(NAMESPACE_URL, f"tag:example.org,2026:{kind}/{identifier}"))
    if one.start.day_only:
        return uid, one.start.day, one.end.date()
    return uid, one.start.utc, one.end.astimezone(UTC)


def _day(moment: date) -> date:
    return date(moment.year, moment.month, moment.day)


def _dates(rule: str) -> list[date]:
    """List two years of a rule's days, from the first that it has in 2026."""
    noon = datetime.combine(SINCE, time(12))
    return [at.date() for at in parse_rule(rule).dates(noon, SINCE, UNTIL, zone("UTC"))]


def _start(rule: str, hour: str) -> str:
    return f"{_dates(rule)[0]} {hour}".strip()
