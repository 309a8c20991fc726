"""The calendar page: each date on its day, and what comes later as a list."""

from datetime import UTC, datetime
from typing import Any

import pytest

from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.problem import Code
from tests.builders import event, item, story
from tests.pages.planning import plan, problems

AT = datetime(2026, 11, 21, 12, tzinfo=UTC)


def circle(**keys: Any) -> Item:
    """Make a series on every first Thursday of the month."""
    return item(Kind.SERIES, "circle", **{"start": "2026-06-04 18:30", "repeats": "every first Thursday"} | keys)


def calendar(*items: Item, door: str = "") -> dict[str, Any]:
    """Give what the calendar page shows."""
    return dict(plan(*items, at=AT)[f"{door}calendar/"].meta)


def days(meta: dict[str, Any]) -> dict[str, list[str]]:
    """Give the days that have something, with all that is said there."""
    found = [day for month in meta["months"] for day in month["days"]]
    return {day["iso"]: [said(entry) for entry in day["entries"]] for day in found}


def said(entry: dict[str, Any]) -> str:
    """Give one date as readers see it; what does not take place is struck."""
    words = [entry.get(key) for key in ("hour", "title", "part", "ruled", "status")]
    line = " · ".join(word for word in words if word)
    return f"~{line}~" if entry.get("off") else line


def test_the_calendar_shows_this_month_and_two_more_days_gone_by_included() -> None:
    meta = calendar(circle(), event("first", start="2026-11-01 10:00"))

    assert [month["title"] for month in meta["months"]] == ["November 2026", "December 2026", "January 2027"]
    assert days(meta) == {
        "2026-11-01": ["10:00 UTC · First"],
        "2026-11-05": ["18:30 UTC · Circle · planned by rule"],
        "2026-12-03": ["18:30 UTC · Circle · planned by rule"],
        "2027-01-07": ["18:30 UTC · Circle · planned by rule"],
    }


def test_a_date_leads_to_its_own_page_else_to_that_of_its_series() -> None:
    meta = calendar(circle(), event("december", start="2026-12-03 18:30", series="circle"))
    links = {day["iso"]: day["entries"][0]["url"] for month in meta["months"] for day in month["days"]}

    assert links["2026-12-03"] == "events/december/"
    assert links["2027-01-07"] == "series/circle/"


def test_a_cancelled_date_stays_and_says_so() -> None:
    off = event("off", start="2026-12-03 18:30", series="circle", status="cancelled")

    assert days(calendar(circle(), off))["2026-12-03"] == ["~18:30 UTC · Off · Cancelled~"]


def test_the_day_that_a_date_was_moved_from_says_where_it_went() -> None:
    keys = {"start": "2026-12-10 19:00", "occurrence": "2026-12-03", "series": "circle", "status": "moved"}
    found = days(calendar(circle(), event("party", **keys)))

    assert found["2026-12-03"] == ["~Party · Moved to 10 December 2026~"]
    assert found["2026-12-10"] == ["19:00 UTC · Party · Moved"]


def test_what_was_moved_far_away_still_leaves_its_note() -> None:
    far = event("far", start="2027-09-02", occurrence="2026-12-03", series="circle", status="moved")

    assert days(calendar(circle(), far))["2026-12-03"] == ["~Far · Moved to 2 September 2027~"]


def test_a_date_in_a_zone_where_it_is_tomorrow_then_has_not_moved() -> None:
    abroad = event("abroad", start="2026-12-04 02:00+08:00", series="circle")

    assert list(days(calendar(circle(), abroad))) == ["2026-11-05", "2026-12-04", "2027-01-07"]


def test_what_began_long_ago_is_shown_until_it_is_over() -> None:
    found = days(calendar(event("show", start="2026-01-05", end="2026-11-02")))

    assert found == {"2026-11-01": ["Show · day 301 of 302"], "2026-11-02": ["Show · day 302 of 302"]}


def test_what_lasts_several_days_stands_on_each_of_them() -> None:
    found = days(calendar(event("camp", start="2026-11-30 18:00", end="2026-12-02 12:00")))

    assert found == {
        "2026-11-30": ["18:00 UTC · Camp · day 1 of 3"],
        "2026-12-01": ["Camp · day 2 of 3"],
        "2026-12-02": ["Camp · day 3 of 3"],
    }


@pytest.mark.parametrize("end", ["2026-12-04 00:00", "2026-12-04 02:00", None])
def test_an_evening_that_runs_past_midnight_stands_on_one_day(end: str | None) -> None:
    assert list(days(calendar(event("dance", start="2026-12-03 22:30", end=end)))) == ["2026-12-03"]


def test_later_dates_stand_in_a_list_for_twelve_months() -> None:
    trip = event("trip", start="2027-03-05", end="2027-03-07")
    later = calendar(circle(), trip, event("too-far", start="2027-12-05"))["later"]

    assert [month["title"] for month in later][:2] == ["February 2027", "March 2027"]
    assert later[-1]["title"] == "November 2027"
    assert [(row["text"], said(row)) for row in later[1]["rows"]] == [
        ("Thursday 4 March", "18:30 UTC · Circle · planned by rule"),
        ("Friday 5 March – Sunday 7 March", "Trip"),
    ]


@pytest.mark.parametrize(
    ("door", "first", "title", "blank"),
    [("", "Monday", "November 2026", 6), ("zh/", "星期一", "2026年11月", 6), ("ar/", "السبت", "نوفمبر 2026", 1)],
)
def test_a_week_begins_where_its_readers_begin_it(door: str, first: str, title: str, blank: int) -> None:
    meta = calendar(circle(), door=door)
    month = meta["months"][0]

    assert (meta["weekdays"][0], month["title"]) == (first, title)
    assert month["weeks"][0].index({}) == 0
    assert month["weeks"][0].count({}) == blank


def test_today_is_marked_once() -> None:
    weeks = [week for month in calendar(circle())["months"] for week in month["weeks"]]

    assert [day["iso"] for week in weeks for day in week if day.get("today")] == ["2026-11-21"]


def test_a_hub_without_dates_has_no_calendar_and_leads_to_none() -> None:
    pages = plan(story("a"), at=AT)

    assert [address for address in pages if "calendar" in address] == []
    assert "calendar" not in pages[""].meta
    assert "calendars" not in pages["subscribe/"].meta
    assert all(feed["type"] != "text/calendar" for feed in pages[""].meta["feeds"])


def test_an_authors_own_calendar_page_comes_first() -> None:
    own = item(Kind.PAGE, "calendar", path="calendar.md", title="Our dates")

    assert plan(circle(), own, at=AT)["calendar/"].title == "Our dates"
    assert [problem.code for problem in problems(circle(), own)] == [Code.ADDRESS_TAKEN]


def test_a_series_names_its_next_six_dates_and_links_those_with_a_page() -> None:
    off = event("off", start="2027-01-07 18:30", series="circle", status="cancelled")
    rest = [{"from": "02-01", "to": "02-28", "why": "winter"}]
    page = plan(circle(breaks=rest), off, event("held", series="circle", start="2026-11-05 18:30"), at=AT)

    assert page["series/circle/"].meta["next_dates"] == [
        {"title": "3 December 2026", "iso": "2026-12-03"},
        {"title": "7 January 2027", "iso": "2027-01-07", "url": "events/off/", "off": True, "status": "Cancelled"},
        {"title": "4 March 2027", "iso": "2027-03-04"},
        {"title": "1 April 2027", "iso": "2027-04-01"},
        {"title": "6 May 2027", "iso": "2027-05-06"},
        {"title": "3 June 2027", "iso": "2027-06-03"},
    ]
