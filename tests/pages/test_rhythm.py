from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hubgen.model.kind import Kind
from hubgen.model.plan import Regularity, SlotState, Week
from hubgen.model.problem import Code
from hubgen.pages import PageSite, plan_pages
from hubgen.portable.site_index import SiteIndex
from tests.builders import NOW, config, event, hub, item, story
from tests.pages.outlooks import HUSHED, THIS, drawn, health, outlook, planned, pulse, rhythm, row, week

COUNTS = st.lists(st.integers(0, 120), min_size=1, max_size=105)
STATES = st.lists(st.tuples(st.integers(-20, 60), st.sampled_from(SlotState)), max_size=12)
ABOUT = item(Kind.PAGE, "contribute", path="contribute.md")


def test_a_hub_that_does_not_ask_for_it_has_no_such_page_and_no_link_to_it() -> None:
    pages = {page.address: page for page in planned(None, hub(story("a")))}

    assert "rhythm/" not in pages
    assert "rhythm" not in [entry["section"] for entry in pages[""].meta["nav"]]


def test_each_language_has_the_page_which_stands_in_the_footer_and_not_among_the_tabs() -> None:
    pages = {page.address: page for page in planned(outlook(), hub(story("a")))}
    [entry] = [entry for entry in pages["ar/"].meta["nav"] if entry["section"] == "rhythm"]

    assert {"rhythm/", "zh/rhythm/", "ar/rhythm/"} <= pages.keys()
    assert (entry["title"], entry["url"], entry["tab"]) == ("الإيقاع", "ar/rhythm/", False)
    assert "rhythm/" in [entry["url"] for entry in pages["explore/"].meta["lists"]]


def test_the_page_of_an_author_comes_first_and_is_named_once() -> None:
    mine = item(Kind.PAGE, "rhythm", path="rhythm.md", title="Mine")
    pages, problems = plan_pages(PageSite(SiteIndex(hub(mine), config(), NOW), outlook()))
    found = {page.address: page for page in pages}

    assert found["rhythm/"].title == "Mine"
    assert [entry["title"] for entry in found[""].meta["nav"] if entry["section"] == "rhythm"] == ["Mine"]
    assert [(problem.path, problem.code) for problem in problems] == [("rhythm.md", Code.ADDRESS_TAKEN)]


@pytest.mark.parametrize(
    ("kept", "state", "sentence"),
    [
        (12, "steady", "Something new comes nearly every week: the rhythm is steady."),
        (7, "thinning", "Now and then weeks pass without anything new: the rhythm is thinning."),
        (5, "silent", "Most weeks pass without anything new: it has grown silent here."),
    ],
)
def test_where_people_meet_every_week_a_sentence_tells_of_weeks(kept: int, state: str, sentence: str) -> None:
    found = rhythm(outlook(of=health(0, regularity=Regularity(12, kept, kept, 1)))).meta["verdict"]

    measure = f"Whole weeks with something new: {kept} of the last 12."
    assert found == {"state": state, "text": sentence, "measure": measure}


def test_where_nearly_every_week_had_something_new_that_is_said_however_seldom_people_meet() -> None:
    found = rhythm(outlook(of=health(0, regularity=Regularity(12, 10, 12, 5)))).meta["verdict"]

    assert found["text"] == "Something new comes nearly every week: the rhythm is steady."
    assert found["measure"] == "Whole weeks with something new: 10 of the last 12."


@pytest.mark.parametrize(
    ("kept", "state", "sentence"),
    [
        (12, "steady", "Something new comes about as often as people meet: the rhythm is steady."),
        (7, "thinning", "At times nothing new comes for longer than from one event to the next"),
        (5, "silent", "Most of the time nothing new has come for longer than from one event to the next"),
    ],
)
def test_where_they_meet_more_seldom_it_tells_of_the_time_between_events(kept: int, state: str, sentence: str) -> None:
    found = rhythm(outlook(of=health(0, regularity=Regularity(12, 3, kept, 5)))).meta["verdict"]

    assert (found["state"], found["text"].startswith(sentence)) == (state, True)
    assert found["measure"].endswith("3 of the last 12. Weeks from one event to the next, about: 5.")


def test_where_nothing_can_be_judged_the_page_says_so_and_shows_no_numbers() -> None:
    page = rhythm(outlook(of=health(None, parts=(), regularity=None)))

    assert page.meta["verdict"]["state"] == "unjudged"
    assert not {"numbers", "parts", "pulse", "months"} & page.meta.keys()


def test_numbers_stand_beside_the_score() -> None:
    meta = rhythm(outlook(of=health(85))).meta

    assert [one["number"] for one in meta["numbers"]] == ["85", "4", "12", "1", "0"]
    assert [(one["title"], one["percent"]) for one in meta["parts"]] == [
        ("Weeks with something new", "67"),
        ("No long silence", "50"),
    ]


def test_a_week_is_fed_silent_or_of_rest_and_the_present_one_still_open() -> None:
    page = rhythm(outlook(week(4), week(3, 2), week(2), week(1, rest=True), week(0)))

    assert [one["tone"] for one in drawn(page)] == ["before", "fed", "silent", "rest", "open"]
    assert [one["rest"] for one in drawn(page)] == [False, False, False, True, False]
    assert drawn(page)[1]["bar"]["number"]["text"] == "2"
    assert drawn(page)[2]["bar"] is None


def test_an_old_hub_was_silent_where_nothing_is_told() -> None:
    page = rhythm(outlook(week(1), week(0, 1)), story("old", date="2020-01-01"))

    assert [one["tone"] for one in drawn(page)] == ["silent", "fed"]


def test_two_years_are_four_rows_and_rows_before_the_first_thing_are_left_out() -> None:
    old, young = rhythm(outlook(*pulse(*[1] * 105))), rhythm(outlook(*pulse(*[0] * 75, *[1] * 30)))

    assert [len(one["weeks"]) for one in old.meta["pulse"]["rows"]] == [26] * 4
    assert [len(one["weeks"]) for one in young.meta["pulse"]["rows"]] == [26] * 2


def test_a_week_says_what_it_shows_also_when_it_is_pointed_at() -> None:
    may = event("may", title="Evening")
    page = rhythm(outlook(week(1, 2, events=[may], rest=True)), may)

    assert drawn(page)[0]["tip"] == "Week of 25 May 2026 · New: 2 · Rest · Evening"
    assert drawn(page)[0]["event"]


def test_only_events_that_are_public_and_take_place_are_marked() -> None:
    draft, later = event("d", title=HUSHED, draft="true"), event("e", title=HUSHED, date="2026-08-01")
    off = event("o", status="cancelled")
    page = rhythm(outlook(week(1, 1, events=[draft, later, off])), draft, later, off)

    assert drawn(page)[0]["event"] is None
    assert HUSHED not in repr(page.meta)


def test_each_row_and_the_table_say_in_words_what_is_drawn() -> None:
    may = event("may")
    page = rhythm(outlook(week(3, 2), week(2, events=[may]), week(1, rest=True), week(0, 1)), may)
    [shown] = page.meta["pulse"]["rows"]

    assert shown["title"] == "May 2026 – June 2026"
    assert shown["text"] == "New: 3. Events: 1. Weeks without anything new: 1. Weeks of rest: 1."
    assert page.meta["months"] == [
        {"title": "May 2026", "new": "2", "events": "1", "silent": "1", "rest": "1"},
        {"title": "June 2026", "new": "1", "events": "0", "silent": "0", "rest": "0"},
    ]


@pytest.mark.parametrize(
    ("monday", "month"),
    [("2025-12-29", "January 2026"), ("2026-04-27", "April 2026")],
)
def test_a_week_counts_in_the_month_of_its_thursday(monday: str, month: str) -> None:
    """The Thursdays are 1 January and 30 April: the day before, and the day after, lie in other months."""
    first = date.fromisoformat(monday)
    shown = rhythm(outlook(Week(first, False, (), ("New",))))
    assert [one["title"] for one in shown.meta["months"]] == [month]


def test_months_are_named_where_they_begin_with_the_year_at_first_and_in_january() -> None:
    page = rhythm(outlook(*(week(back, 1) for back in range(40, 14, -1))))
    [shown] = page.meta["pulse"]["rows"]

    assert [month["title"] for month in shown["months"]] == ["Sept", "Oct", "Nov", "Dec", "Jan", "Feb"]
    assert [month["year"] for month in shown["months"]] == ["2025", None, None, None, "2026", None]


@given(COUNTS)
def test_whatever_came_out_the_drawing_stays_in_its_frame_and_adds_up(counts: list[int]) -> None:
    page = rhythm(outlook(*pulse(*counts)))
    if not any(counts):
        assert "pulse" not in page.meta
        return
    size, bars = page.meta["pulse"], [one["bar"] for one in drawn(page) if one["bar"]]

    assert all(bar["x"] >= 0 and bar["x"] + size["bar"] <= size["width"] for bar in bars)
    assert all(size["top"] <= bar["y"] and bar["y"] + bar["height"] == size["floor"] for bar in bars)
    assert [bar["number"]["text"] for bar in bars] == [str(count) for count in counts[-104:] if count]
    heights = sorted((int(bar["number"]["text"]), bar["height"]) for bar in bars)
    assert [height for _, height in heights] == sorted(height for _, height in heights)  # more is never lower
    assert all(height == size["tall"] for count, height in heights[-1:] if count >= 3)  # fewer fill no drawing
    assert sum(int(month["new"]) for month in page.meta["months"]) == sum(counts[-104:])


@given(COUNTS)
def test_where_people_read_leftward_time_always_runs_leftward(counts: list[int]) -> None:
    seen = outlook(*pulse(*counts, 1))
    here, there = drawn(rhythm(seen)), drawn(rhythm(seen, door="ar/"))
    places = [(one["x"], other["x"]) for one, other in zip(here, there, strict=True)]

    assert {one + other for one, other in places} == {300 - 11}


def test_a_coming_week_says_one_thing_the_surest() -> None:
    rows = [
        row(THIS + timedelta(days=1), SlotState.RERUN),
        row(THIS + timedelta(days=3), SlotState.SCHEDULED),
        row(THIS + timedelta(days=8), SlotState.PROPOSED),
        row(THIS + timedelta(days=15), SlotState.RERUN),
        row(THIS + timedelta(days=22), SlotState.GAP),
    ]
    weeks = rhythm(outlook(rows=rows)).meta["weeks"]

    assert [one["state"] for one in weeks] == ["planned", "planned", "rerun", "open"]
    assert weeks[0]["when"] == {"text": "Week of 1 June 2026", "iso": "2026-06-01"}


def test_an_open_week_invites_those_who_can_be_told_how_to_contribute() -> None:
    rows = [row(THIS, SlotState.GAP)]

    assert rhythm(outlook(rows=rows), ABOUT).meta["invitation"] == {"title": "Still open: yours?", "url": "contribute/"}
    assert "invitation" not in rhythm(outlook(rows=rows)).meta


@given(STATES)
def test_the_page_never_tells_what_is_to_come_nor_who_spoke(states: list[tuple[int, SlotState]]) -> None:
    rows = [row(THIS + timedelta(days=days), state) for days, state in states]
    stock = story(HUSHED, title=HUSHED, date="2026-06-09")
    page = rhythm(outlook(*pulse(1, 2), rows=rows), stock, ABOUT)
    days = {str(THIS + timedelta(days=n)) for n in range(-20, 61) if n % 7}

    assert HUSHED not in repr(page.meta)
    assert not [day for day in days if day in repr(page.meta.get("weeks"))]


def test_the_next_event_is_the_first_that_is_public_and_takes_place() -> None:
    hidden = event("h", title=HUSHED, start="2026-06-05 18:00", date="2026-06-04")
    off = event("o", start="2026-06-06 18:00", status="cancelled")
    open_ = event("n", title="Evening", start="2026-06-08 18:00")
    shown = rhythm(outlook(), hidden, off, open_, event("later", start="2026-06-20 18:00")).meta["next"]

    assert (shown["title"], shown["url"], shown["when"]["iso"]) == ("Evening", "events/n/", "2026-06-08")


def test_a_date_that_only_a_series_knows_of_is_next_too() -> None:
    circle = item(Kind.SERIES, "circle", title="Circle", start="2026-01-05 18:00", repeats="every first Monday")
    shown = rhythm(outlook(), circle).meta["next"]

    assert (shown["title"], shown["url"], shown["when"]["text"]) == (
        "Circle",
        "series/circle/",
        "Monday, 1 June 2026, 18:00 UTC",
    )


def test_the_same_outlook_makes_the_same_page() -> None:
    seen = [outlook(*pulse(1, 0, 3), rows=[row(THIS, SlotState.GAP)]) for _ in range(2)]

    assert repr(rhythm(seen[0]).meta) == repr(rhythm(seen[1]).meta)
