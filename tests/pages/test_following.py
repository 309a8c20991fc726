"""Whoever wants a hub's dates in their own calendar finds the way from every page about dates."""

from datetime import UTC, datetime

import pytest

from hubgen.model.item import Item
from hubgen.model.kind import Kind
from tests.builders import event, hub, item, story
from tests.pages.planning import plan

AT = datetime(2026, 11, 21, 12, tzinfo=UTC)


def circle() -> Item:
    """Make a series on every first Thursday of the month."""
    return item(Kind.SERIES, "circle", start="2026-06-04 18:30", repeats="every first Thursday")


def test_events_and_the_next_event_lead_to_the_calendar() -> None:
    pages = plan(circle(), event("december", start="2026-12-03 18:30"), at=AT)

    assert {pages[address].meta["calendar"]["url"] for address in ("", "events/", "series/")} == {"calendar/"}
    assert pages["zh/events/"].meta["calendar"]["url"] == "zh/calendar/"


def test_a_calendar_can_be_followed_by_any_program() -> None:
    follow = plan(circle(), at=AT)["series/circle/"].meta["follow"]

    assert {way["title"]: way.get("href") or way["url"] for way in follow["ways"]} == {
        "Subscribe": "webcal://example.org/hub/series/circle/calendar.ics",
        "Google Calendar": "https://calendar.google.com/calendar/r?cid="
        "webcal%3A%2F%2Fexample.org%2Fhub%2Fseries%2Fcircle%2Fcalendar.ics",
        "Calendar file (.ics)": "series/circle/calendar.ics",
    }


def test_a_hub_that_does_not_say_where_it_stands_offers_the_file_alone() -> None:
    follow = plan(of=hub(circle()), at=AT, site_url="")["calendar/"].meta["follow"]

    assert [way["url"] for way in follow["ways"]] == ["calendar.ics"]


def test_whoever_follows_finds_every_calendar_in_their_language() -> None:
    calgary = item(Kind.CHAPTER, "calgary")
    page = plan(circle(), calgary, at=AT)["zh/subscribe/"].meta

    assert [(one["title"], one["ways"][-1]["url"]) for one in page["calendars"]] == [
        ("全部日期", "zh/calendar.ics"),
        ("Circle", "series/circle/calendar.ics"),
        ("Calgary", "chapters/calgary/calendar.ics"),
    ]


def test_readers_programs_find_the_calendar_of_the_page_first() -> None:
    pages = plan(circle(), event("december", start="2026-12-03"), story("a"), at=AT)

    def found(address: str) -> list[str]:
        return [feed["url"] for feed in pages[address].meta["feeds"] if feed["type"] == "text/calendar"]

    assert found("series/circle/") == ["series/circle/calendar.ics", "calendar.ics"]
    assert found("events/december/") == ["calendar.ics"]
    assert found("stories/a/") == []


@pytest.mark.parametrize(
    ("keys", "saved"),
    [({}, True), ({"start": "2026-11-01"}, False), ({"status": "cancelled"}, False), ({"status": "moved"}, True)],
)
def test_what_is_still_to_come_can_be_added_to_a_calendar(keys: dict[str, str], saved: bool) -> None:
    meta = plan(event("party", **{"start": "2026-12-03 18:30"} | keys), at=AT)["events/party/"].meta

    assert meta.get("save", {}).get("url") == ("events/party/event.ics" if saved else None)


def test_an_event_without_an_end_lasts_as_long_as_its_series_says() -> None:
    day = item(Kind.SERIES, "circle", start="2026-05-22 09:00", repeats="every 3 weeks on Friday", duration="8h")
    held = event("held", start="2026-06-12 09:00", series="circle")
    saved = [
        plan(day, held, at=datetime(2026, 6, 12, hour, tzinfo=UTC))["events/held/"].meta.get("save") is not None
        for hour in (16, 17)
    ]

    assert saved == [True, False]


def test_the_foot_of_a_page_still_names_the_feeds_of_everything() -> None:
    pages = plan(circle(), at=AT)

    assert [feed["url"] for feed in pages["series/circle/"].meta["feeds"][-3:]] == ["feed.xml", "atom.xml", "feed.json"]
