"""SEQUENCE counts what a calendar shows, and never falls (RFC 5545, 3.8.7.4); DTSTAMP says when."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hubgen.model.hub import Hub
from hubgen.model.item import Item
from hubgen.model.register import Register
from hubgen.model.renames import publish
from tests.builders import NOW, hub
from tests.calendar.making import entries, event, files_of, series

LANGUAGES = ("en", "zh", "ar")
JUNE = "2026-06-05 18:30"


class Publisher:
    """Publishes again and again, a day later each time, and keeps the register."""

    def __init__(self) -> None:
        self.register, self.at = Register(), NOW

    def publish(self, *items: Item) -> Hub:
        """Give the hub of this build, which knows what it enters."""
        self.at += timedelta(days=1)
        self.register = publish(self.register, items, LANGUAGES, self.at)
        return replace(hub(*items), register=self.register)

    def sequence(self, *items: Item, calendar: str = "calendar.ics") -> list[int]:
        """Give the counters of the entries of a calendar, a series' own first."""
        return [int(entry["SEQUENCE"]) for entry in entries(files_of(self.publish(*items))[calendar])]


def test_a_series_counts_its_changes() -> None:
    desk = Publisher()
    assert desk.sequence(series()) == [0]
    assert desk.sequence(series()) == [0]
    assert desk.sequence(series(duration="3h")) == [1]
    assert desk.sequence(series(duration="3h", breaks=[{"from": "08-01", "to": "08-31"}])) == [2]
    assert desk.sequence(series(duration="3h")) == [3]


def test_a_line_in_changes_counts_once_with_what_it_tells_of() -> None:
    desk = Publisher()
    assert desk.sequence(event("june", JUNE, series=None)) == [0]
    moved = event("june", "2026-06-06 18:30", series=None, changes=[{"on": "2026-06-02"}])
    assert desk.sequence(moved) == [1]
    assert desk.sequence(moved) == [1]
    assert desk.sequence(event("june", "2026-06-06 18:30", series=None)) == [1]


def test_an_event_of_a_series_counts_the_changes_of_both() -> None:
    desk = Publisher()
    assert desk.sequence(series(), event("june", JUNE)) == [0, 0]
    assert desk.sequence(series(place="The library"), event("june", JUNE)) == [1, 1]
    assert desk.sequence(series(place="The library"), event("june", JUNE, status="cancelled")) == [1, 2]


def test_a_translation_that_comes_or_goes_or_changes_is_counted_in_every_calendar() -> None:
    desk, june = Publisher(), event("june", JUNE, series=None)
    zh = event("june", JUNE, series=None, locale="zh", title="六月")
    assert desk.sequence(june, calendar="zh/calendar.ics") == [0]
    assert desk.sequence(june, zh, calendar="zh/calendar.ics") == [1]
    other = event("june", JUNE, series=None, locale="zh", title="六月的聚会")
    assert desk.sequence(june, other, calendar="zh/calendar.ics") == [2]
    assert desk.sequence(june) == [3]
    assert desk.sequence(june, zh) == [4]


def test_what_was_taken_away_and_comes_back_goes_on_counting() -> None:
    desk, june = Publisher(), event("june", JUNE, series=None)
    assert desk.sequence(june) == [0]
    desk.publish()
    assert desk.sequence(june) == [2]


def test_an_upgrade_counts_nothing() -> None:
    june = event("june", JUNE, series=None, changes=[{"on": "2026-05-02"}])
    zh = event("june", JUNE, series=None, locale="zh", title="六月", changes=[{"on": "2026-05-02"}])
    desk = Publisher()
    desk.publish(june, zh)
    old = {
        name: replace(one, facts=(), sequence=0, revised=None, title="", day=None)
        for name, one in desk.register.records.items()
    }
    desk.register = Register(old)
    assert desk.sequence(june, zh) == [1]
    assert desk.sequence(june, zh) == [1]


def test_the_moment_of_a_change_is_that_of_the_build_which_first_showed_it() -> None:
    desk = Publisher()
    desk.publish(series(date=None))
    (first,) = entries(files_of(desk.publish(series(date=None)))["calendar.ics"])
    assert first["DTSTAMP"].dt == first["LAST-MODIFIED"].dt == NOW + timedelta(days=1)
    (second,) = entries(files_of(desk.publish(series(date=None, place="The library")))["calendar.ics"])
    assert second["DTSTAMP"].dt == second["LAST-MODIFIED"].dt == NOW + timedelta(days=3)


def test_nothing_is_of_1970() -> None:
    for items in ((series(date=None),), (event("june", JUNE, series=None, date=None),)):
        (entry,) = entries(files_of(hub(*items))["calendar.ics"])
        assert entry["DTSTAMP"].dt > datetime(2000, 1, 1, tzinfo=UTC)
