from typing import Any

from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.output import WebPage
from hubgen.search import with_facets
from tests.builders import event, hub, item, person, recap, story
from tests.search.pages import page_of


def told(about: Item, *others: Item, lang: str | None = None) -> dict[str, Any]:
    (page,) = with_facets((page_of(about, lang),), hub(about, *others))
    return dict(page.meta["search"])


def test_a_story_can_be_filtered_by_all_that_its_header_names() -> None:
    talk = story(speakers=["ada"], event="may", topics=["rituals"], date="2026-05-04")
    assert told(talk, person("ada"), event("may"), item(Kind.TOPIC, "rituals"))["filters"] == {
        "kind": ["story"],
        "topic": ["rituals"],
        "person": ["ada"],
        "event": ["may"],
        "language": ["en"],
        "year": ["2026"],
    }


def test_a_name_in_any_script_is_filtered_as_the_same_person() -> None:
    told_by = story(authors=["爱达"])
    assert told(told_by, person("ada", also_known_as=["爱达"]))["filters"]["person"] == ["ada"]


def test_a_name_without_a_file_stands_for_itself() -> None:
    assert told(story(authors=["Nobody, Known"]))["filters"]["person"] == ["Nobody, Known"]


def test_an_event_is_found_as_its_recap_too() -> None:
    after = recap("may", event="may", authors=["ada"])
    filters = told(event("may", start="2025-12-31 18:30"), after, person("ada"))["filters"]
    assert filters["kind"] == ["event", "recap"]
    assert filters["person"] == ["ada"]
    assert filters["year"] == ["2025"]


def test_a_person_is_filtered_by_themselves_and_known_by_their_other_names() -> None:
    search = told(person("ada", also_known_as=["爱达", "آدا"]))
    assert search["filters"]["person"] == ["ada"]
    assert search["meta"]["names"] == "爱达 · آدا"


def test_other_names_of_people_and_topics_lead_to_a_page_that_names_them() -> None:
    rituals = item(Kind.TOPIC, "rituals", label={"zh": "仪式"}, also_known_as=["habits"])
    also = told(story(authors=["ada"], topics=["rituals"]), person("ada", also_known_as=["爱达"]), rituals)["meta"][
        "also"
    ]
    assert {"爱达", "仪式", "habits"} <= set(also.split(" · "))


def test_the_language_is_that_of_the_page() -> None:
    assert told(story(), lang="zh-Hant")["filters"]["language"] == ["zh-Hant"]


def test_an_undated_page_still_has_a_place_in_the_order_of_dates() -> None:
    search = told(person("ada"))
    assert search["sort"] == {"date": "0"}
    assert "year" not in search["filters"]


def test_a_page_that_is_about_no_item_is_not_found_but_opens_the_search() -> None:
    home = WebPage("", "hub/home.html", "Home", "zh", meta={"chrome": "zh"})
    (page,) = with_facets((home,), hub())
    assert page.meta == {"chrome": "zh", "finder": "zh"}
