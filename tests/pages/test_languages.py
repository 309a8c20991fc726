from typing import Any

from hubgen.model.kind import Kind
from hubgen.model.output import WebPage
from tests.builders import hub, item, story
from tests.pages.planning import plan, shown, titles


def cards(page: WebPage) -> list[dict[str, Any]]:
    """Give the cards of a page's first section."""
    found: list[dict[str, Any]] = page.meta["sections"][0]["cards"]
    return found


def test_each_language_has_a_front_door_with_the_same_rooms() -> None:
    pages = plan(story("a"), item(Kind.CANVAS, "canvas"))

    for door in ("", "zh/", "ar/"):
        assert {door, f"{door}stories/", f"{door}canvas/", f"{door}subscribe/", f"{door}explore/"} <= pages.keys()


def test_an_untranslated_item_stands_in_every_list_marked_with_its_language() -> None:
    pages = plan(story("a", title="One"))

    assert (
        cards(pages["zh/stories/"])[0] | {"lang": "en", "dir": "ltr", "badge": "英语"} == cards(pages["zh/stories/"])[0]
    )
    assert "badge" not in cards(pages["stories/"])[0]


def test_a_translated_item_stands_in_its_own_languages_list_unmarked() -> None:
    pages = plan(story("a", title="One"), story("a", locale="zh", title="一"))

    assert titles(cards(pages["zh/stories/"])) == ["一"]
    assert "badge" not in cards(pages["zh/stories/"])[0]
    assert titles(cards(pages["ar/stories/"])) == ["One"]


def test_an_arabic_page_runs_from_right_to_left_with_arabic_words() -> None:
    meta = plan(story("a"), story("a", locale="ar"))["ar/stories/a/"].meta

    assert (meta["lang"], meta["dir"], meta["chrome"]) == ("ar", "rtl", "ar")
    assert titles(meta["nav"])[0] == "القصص"
    assert meta["home"] == "ar/"


def test_an_item_written_in_another_language_keeps_its_address_but_speaks_its_own() -> None:
    page = plan(story("a", lang="ar"))["stories/a/"]

    assert (page.lang, page.meta["dir"], page.meta["chrome"]) == ("ar", "rtl", "ar")


def test_a_language_that_hubgen_does_not_speak_gets_the_words_of_its_door() -> None:
    page = plan(story("a", lang="fr"))["stories/a/"]

    assert (page.lang, page.meta["chrome"]) == ("fr", "en")


def test_the_switcher_leads_to_the_same_page_else_to_that_languages_home() -> None:
    meta = plan(story("a"), story("a", locale="zh"))["stories/a/"].meta

    assert {tongue["code"]: tongue["url"] for tongue in meta["languages"]} == {
        "en": "stories/a/",
        "zh": "zh/stories/a/",
        "ar": "ar/",
    }
    assert [tongue["code"] for tongue in meta["languages"] if tongue["current"]] == ["en"]
    assert [other["lang"] for other in meta["alternates"]] == ["en", "zh"]


def test_each_language_of_the_words_has_a_list() -> None:
    pages = plan(story("a", title="One"), story("a", locale="zh", title="一"), story("b", lang="fr", title="Un"))

    assert titles(cards(pages["languages/zh/"])) == ["一"]
    assert titles(cards(pages["languages/fr/"])) == ["Un"]
    assert "zh/languages/fr/" in pages


def test_a_hub_in_one_language_has_no_list_of_languages() -> None:
    pages = plan(story("a"), options={"languages": ["en"]})

    assert not [address for address in pages if "languages" in address]


def test_the_untranslated_canvas_is_marked_behind_other_doors() -> None:
    canvas = item(Kind.CANVAS, "canvas", title="Our canvas")
    pages = plan(canvas)

    assert pages["zh/canvas/"].meta["heading"]["badge"] == "英语"
    assert "heading" not in pages["canvas/"].meta


def test_sections_of_an_item_use_the_readers_words() -> None:
    pages = plan(item(Kind.TOPIC, "t", label={"en": "T", "zh": "题"}), story("a", title="One", topics=["t"]))

    assert shown(pages["zh/topics/t/"]) == {"story": ["One"]}
    assert pages["zh/topics/t/"].meta["sections"][0]["title"] == "故事"


def test_behind_a_door_without_words_foreign_titles_and_hubgens_own_words_are_marked() -> None:
    full = hub(story("a", title="One"), story("b", title="Un", locale="fr"), languages=("en", "fr"))
    pages = plan(of=full, options={"languages": ["en", "fr"]})
    meta = pages["fr/"].meta
    by_title = {card["title"]: card for card in meta["new"]}

    assert by_title["One"] | {"lang": "en", "dir": "ltr", "badge": "English"} == by_title["One"]
    assert "lang" not in by_title["Un"]
    assert meta["spoken"] == {"lang": "en", "dir": "ltr"}
    assert meta["nav"][0]["lang"] == "en"
    assert "spoken" not in pages[""].meta
    assert pages["fr/stories/b/"].meta["spoken"] == {"lang": "en", "dir": "ltr"}
