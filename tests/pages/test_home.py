from datetime import timedelta
from typing import Any

from hubgen.model.item import Item
from hubgen.model.kind import Kind
from tests.builders import NOW, event, hub, item, person, resource, story
from tests.pages.planning import plan, titles

QUOTES = [{"text": f"Words {n}", "by": "ada", "date": "2026-05-01"} for n in range(3)]


def test_home_shows_the_next_event_and_what_is_new() -> None:
    home = plan(event("next", title="Next", start="2026-07-01"), event("past"), story("a", title="A"))[""].meta

    assert home["next_event"]["title"] == "Next"
    assert titles(home["new"]) == ["A"]


def circle(**keys: Any) -> Item:
    """Make a series that meets on the first Friday of each month: next on 5 June."""
    return item(Kind.SERIES, "circle", **{"start": "2026-01-02 18:30", "repeats": "every first Friday", **keys})


def next_event(*items: Item) -> dict[str, Any]:
    found: dict[str, Any] = plan(*items)[""].meta["next_event"]
    return found


def test_a_date_that_only_a_series_knows_is_the_next_one_with_its_place_and_hours() -> None:
    found = next_event(
        circle(duration="2h", place="The library", summary="We read."), event("later", start="2026-07-01")
    )

    assert (found["title"], found["url"]) == ("Circle", "series/circle/")
    assert (found["place"], found["summary"]) == ("The library", "We read.")
    assert found["leaf"] == {"day": "5", "month": "Jun", "year": "2026", "iso": "2026-06-05"}
    assert found["hours"] == {"text": "Friday, 5 June 2026, 18:30 to 20:30 UTC", "iso": "2026-06-05T18:30:00+00:00"}


def test_a_date_without_an_hour_or_a_length_says_no_more_than_its_series() -> None:
    assert next_event(circle(start="2026-01-02"))["hours"] == {"text": "Friday, 5 June 2026", "iso": "2026-06-05"}
    assert next_event(circle())["hours"]["text"] == "Friday, 5 June 2026, 18:30 UTC"


def test_an_event_that_tells_of_a_date_of_its_series_stands_for_it() -> None:
    told = event("june", title="June", series="circle", start="2026-06-05 19:00")

    assert next_event(circle(), told)["url"] == "events/june/"


def test_a_date_that_rests_or_is_cancelled_is_passed_over() -> None:
    resting = circle(breaks=[{"from": "2026-06-01", "to": "2026-06-30"}])
    off = event("june", series="circle", start="2026-06-05 18:30", status="cancelled")

    assert next_event(resting)["leaf"]["iso"] == "2026-07-03"
    assert next_event(circle(), off)["leaf"]["iso"] == "2026-07-03"


def test_a_series_that_is_over_and_one_that_is_not_out_have_no_next_date() -> None:
    assert "next_event" not in plan(circle(repeats="FREQ=MONTHLY;COUNT=2"))[""].meta
    assert "next_event" not in plan(circle(draft=True))[""].meta


def test_an_event_of_the_year_after_next_is_the_next_one_where_nothing_is_sooner() -> None:
    assert next_event(event("far", title="Far", start="2028-07-01"))["title"] == "Far"


def test_the_recording_and_the_slides_of_a_new_story_are_no_news_beside_it() -> None:
    told = story("talk", title="Talk", video="https://video.example/a", slides="https://slides.example/a")
    film, slides = resource("film", link="https://video.example/a"), resource("deck", link="https://slides.example/a")

    assert titles(plan(told, film, slides, resource("guide"))[""].meta["new"]) == ["Talk", "Guide"]


def test_the_recording_of_an_old_story_is_news() -> None:
    old = story("old", title="Old", date="2020-01-01", video="https://video.example/a")
    film = resource("film", date="2026-05-20", link="https://video.example/a")
    others = [story(f"s{n}", title=f"S{n}", date=f"2026-05-0{n}") for n in range(1, 9)]

    assert "Film" in titles(plan(old, film, *others)[""].meta["new"])


def test_a_cancelled_event_is_not_the_next_one() -> None:
    assert "next_event" not in plan(event("off", start="2026-07-01", status="cancelled"))[""].meta


def test_an_event_that_is_still_going_on_is_the_next_one() -> None:
    assert plan(event("now", start="2026-06-01 11:00"))[""].meta["next_event"]["title"] == "Now"


def test_the_quote_changes_with_the_day_and_only_with_it() -> None:
    def quote(hours: int) -> str:
        text: str = plan(story("a", quotes=QUOTES), at=NOW + timedelta(hours=hours))[""].meta["quote"]["text"]
        return text

    assert quote(0) == quote(1)
    assert len({quote(0), quote(24), quote(48)}) == 3


def test_a_quote_without_a_date_or_without_consent_is_not_shown() -> None:
    silent = person("ada", consent={"quotes": "false"})

    assert "quote" not in plan(story("a", quotes=[{"text": "In stock"}]))[""].meta
    assert "quote" not in plan(of=hub(silent, story("a", quotes=QUOTES)))[""].meta


def test_the_doors_say_how_much_is_behind_them() -> None:
    doors = plan(story("a"), story("b"), person("ada"))[""].meta["doors"]

    assert [(door["title"], door["count"]) for door in doors] == [("Stories", "2"), ("People", "1")]
