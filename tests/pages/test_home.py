from datetime import timedelta

from tests.builders import NOW, event, hub, person, story
from tests.pages.planning import plan, titles

QUOTES = [{"text": f"Words {n}", "by": "ada", "date": "2026-05-01"} for n in range(3)]


def test_home_shows_the_next_event_and_what_is_new() -> None:
    home = plan(event("next", title="Next", start="2026-07-01"), event("past"), story("a", title="A"))[""].meta

    assert home["next_event"]["title"] == "Next"
    assert titles(home["new"]) == ["A"]


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
