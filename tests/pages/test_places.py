from hubgen.model.kind import Kind
from tests.builders import event, item, person, recap, story
from tests.pages.planning import plan


def test_every_item_has_its_page() -> None:
    pages = plan(story("a"), event("may"), person("ada"), item(Kind.TOPIC, "baking"))

    assert {"stories/a/", "events/may/", "people/ada/", "topics/baking/"} <= pages.keys()


def test_a_translation_stands_behind_its_own_door() -> None:
    pages = plan(story("a", title="One"), story("a", locale="zh", title="一"))

    assert (pages["zh/stories/a/"].title, pages["zh/stories/a/"].lang) == ("一", "zh")
    assert "ar/stories/a/" not in pages


def test_a_recap_stands_on_its_events_page() -> None:
    pages = plan(event("may"), recap("may"))

    assert 'id="recap"' in pages["events/may/"].html
    assert "recaps/may/" not in pages


def test_a_translated_recap_brings_its_event_into_that_language() -> None:
    pages = plan(event("may", title="May"), recap("may"), recap("may", locale="zh", title="回顾"))

    assert "回顾" in pages["zh/events/may/"].html
    assert pages["zh/events/may/"].meta["heading"]["badge"] == "英语"


def test_a_recap_without_its_event_has_a_page_of_its_own() -> None:
    assert "recaps/lost/" in plan(recap("lost", event="nowhere"))


def test_a_topic_stands_in_every_language_that_has_a_label_for_it() -> None:
    pages = plan(item(Kind.TOPIC, "baking", label={"en": "Baking", "ar": "الخبز"}))

    assert pages["ar/topics/baking/"].title == "الخبز"
    assert "zh/topics/baking/" not in pages


def test_who_agreed_to_no_page_has_none_and_is_named_in_plain_text() -> None:
    pages = plan(story("a", speakers=["eve"]), person("eve", title="Eve", consent={"page": "false"}))

    assert "people/eve/" not in pages
    [who] = pages["stories/a/"].meta["people"][:1]
    assert who["title"] == "Eve"
    assert "url" not in who


def test_addresses_in_links_are_percent_encoded() -> None:
    pages = plan(story("火"))

    assert pages["stories/"].meta["sections"][0]["cards"][0]["url"] == "stories/%E7%81%AB/"
