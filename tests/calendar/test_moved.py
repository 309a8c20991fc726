"""An event that is moved stays the same entry, and nothing else in a calendar stirs."""

from datetime import UTC, datetime
from typing import Any

import pytest

from hubgen.model.item import Item
from tests.calendar.making import AS_OF, entries, event, files, series

CHANGE = {"on": "2026-04-20 10:00", "start": "2026-05-13 19:00", "why": "the room is taken"}
NEW: dict[str, Any] = {"occurrence": "2026-05-08", "status": "moved", "changes": [CHANGE]}


def hub_with(may: Item) -> tuple[Item, ...]:
    further = event("extra", "2026-05-20 19:00")
    return (series(), may, further, event("june", "2026-06-05 18:30"), event("alone", "2026-05-09", series=None))


def find(found: list[Any], title: str) -> Any:
    return next(one for one in found if one["SUMMARY"] == title)


@pytest.mark.parametrize(("day", "key"), [("2026-05-01", "2026-05-01"), ("2026-05-08", "2026-05-08 18:30")])
def test_a_moved_event_keeps_its_uid_and_its_date_in_the_series(day: str, key: str) -> None:
    before = entries(files(*hub_with(event("may", f"{day} 18:30")))["calendar.ics"])
    moved = event("may", "2026-05-13 19:00", **{**NEW, "occurrence": key})
    after = entries(files(*hub_with(moved))["calendar.ics"])
    old, new = find(before, "May"), find(after, "May")
    assert [one for one in after if one != new] == [one for one in before if one != old]
    assert (new["UID"], new["RECURRENCE-ID"].dt) == (old["UID"], old["RECURRENCE-ID"].dt)
    assert (old["SEQUENCE"], new["SEQUENCE"]) == (0, 1)
    assert new["DTSTAMP"].dt == new["LAST-MODIFIED"].dt == datetime(2026, 4, 20, 10, tzinfo=UTC)
    assert new["DTSTART"].dt.isoformat() == "2026-05-13T19:00:00+01:00"


def test_an_entry_is_as_new_as_its_last_change() -> None:
    again = {"on": "2026-05-06 08:15", "start": "2026-05-14 19:00", "why": "rain"}
    twice = event("may", "2026-05-14 19:00", **{**NEW, "changes": [CHANGE, again]})
    found = find(entries(files(*hub_with(twice))["calendar.ics"]), "May")
    assert found["SEQUENCE"] == 2
    assert found["DTSTAMP"].dt == found["LAST-MODIFIED"].dt == datetime(2026, 5, 6, 8, 15, tzinfo=UTC)


@pytest.mark.parametrize("series_id", ["fridays", None])
def test_its_own_file_keeps_its_uid_too(series_id: str | None) -> None:
    name = "events/may/event.ics"
    (old,) = entries(files(series(), event("may", "2026-05-01 18:30", series=series_id))[name])
    (new,) = entries(files(series(), event("may", "2026-05-13 19:00", series=series_id, **NEW))[name])
    assert (old["UID"], old["SEQUENCE"] + 1) == (new["UID"], new["SEQUENCE"])


def test_an_event_of_a_series_that_is_further_than_its_rule_keeps_its_date_whatever_its_hour() -> None:
    stays = entries(files(series(), event("extra", "2026-05-20 19:45"))["calendar.ics"])
    moved = event("extra", "2026-05-21 20:00", occurrence="2026-05-20")
    (before, _), (after, _) = stays, entries(files(series(), moved)["calendar.ics"])
    assert before == after, "the master does not change"


@pytest.mark.parametrize("later", [AS_OF, datetime(2026, 7, 1, tzinfo=UTC), datetime(2026, 12, 31, 23, tzinfo=UTC)])
def test_a_rebuild_changes_no_byte_within_a_year(later: datetime) -> None:
    items = hub_with(event("may", "2026-05-13 19:00", **NEW))
    assert files(*items, as_of=later) == files(*reversed(items), as_of=AS_OF)


def test_the_file_of_an_event_never_changes_by_time_alone() -> None:
    made: tuple[Any, ...] = (series(), event("may", "2026-05-01 18:30"))
    next_year = files(*made, as_of=datetime(2027, 7, 1, tzinfo=UTC))
    assert next_year["events/may/event.ics"] == files(*made)["events/may/event.ics"]
    assert next_year["calendar.ics"] != files(*made)["calendar.ics"], "the zone is told for another year"
