"""Readers search in a real browser, in any language, at the root of a host and below a path."""

import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.searching import addresses, build_hub, results, search
from tests.conftest import OpenPage, Serve

pytestmark = pytest.mark.browser
Visit = Callable[..., Page]

FROM_ENGLISH = {
    "意义": "zh/stories/pond/",
    "聚会": "zh/stories/pond/",
    "المكتبة": "ar/stories/fire/",
    "مكتبة": "ar/stories/fire/",
    "المدرسة": "ar/stories/fire/",
    "مدرسة": "ar/stories/fire/",
    "والمدرسة": "ar/stories/fire/",
    "Bea Speaker": "people/bea/",
    "爱达": "people/ada/",
    "آدا": "people/ada/",
    "gathering": "stories/campfire/",
}


@pytest.fixture(scope="session")
def small_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_hub(tmp_path_factory.mktemp("search"))


@pytest.fixture
def visit(small_site: Path, serve: Serve, open_page: OpenPage) -> Visit:
    """Open a page of the small hub: `visit("ar/")`, `visit(below="/hub/", width=375)`."""

    def visit(address: str = "", below: str = "/", **reader: object) -> Page:
        return open_page(serve(small_site, below) + address, **reader)

    return visit


@pytest.mark.parametrize("below", ["/", "/hub/"])
def test_a_word_in_any_language_finds_its_page_from_an_english_one(below: str, visit: Visit) -> None:
    page = visit("stories/bread/", below)
    for query, address in FROM_ENGLISH.items():
        search(page, query)
        found = page.locator(f'.hub-find__link[href$="{below}{address}"]')
        expect(found, query).to_be_visible()
        expect(search(page, "")).to_have_count(0)  # so that the next results are not the last ones


@pytest.mark.parametrize("address", ["ar/", "zh/", "ar/stories/fire/"])
def test_an_english_word_in_another_form_finds_its_page_from_elsewhere(address: str, visit: Visit) -> None:
    page = visit(address)
    expect(search(page, "gathering").first).to_have_attribute("href", re.compile("/stories/campfire/$"))


def test_two_builds_answer_alike_though_their_indexes_have_other_bytes(
    small_site: Path, tmp_path: Path, serve: Serve, open_page: OpenPage
) -> None:
    answers = []
    for site in (small_site, build_hub(tmp_path)):
        page = open_page(serve(site))
        for query in FROM_ENGLISH:
            expect(search(page, query).first, query).to_be_visible()
            answers.append((query, [urlsplit(address).path for address in addresses(page)]))
            expect(search(page, "")).to_have_count(0)
    half = len(answers) // 2
    assert answers[:half] == answers[half:]


def test_nothing_of_the_search_is_loaded_before_it_is_opened(
    small_site: Path, serve: Serve, open_page: OpenPage
) -> None:
    page = open_page("about:blank")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(serve(small_site), wait_until="networkidle")
    assert not [url for url in asked if "pagefind" in url or "/search/" in url or "search.css" in url]


def test_the_keyboard_leads_from_any_page_to_a_result(visit: Visit) -> None:
    page = visit("people/ada/", "/hub/")
    expect(search(page, "campfire").first).to_contain_text("Round the campfire")
    page.keyboard.press("ArrowDown")
    expect(results(page).first).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/hub/stories/campfire/")


def test_who_stands_on_a_result_stays_there_when_the_list_is_made_anew(visit: Visit) -> None:
    page = visit("people/ada/", "/hub/")
    expect(search(page, "campfire").first).to_contain_text("Round the campfire")
    page.keyboard.press("ArrowDown")
    page.evaluate("document.querySelectorAll('.hub-find__link').forEach(one => one.dataset.old = 'yes')")
    page.get_by_role("dialog").get_by_role("searchbox").dispatch_event("input")
    expect(page.locator(".hub-find__link[data-old]")).to_have_count(0)
    expect(results(page).first).to_be_focused()


def test_escape_closes_the_search_and_gives_the_focus_back(visit: Visit) -> None:
    page = visit()
    button = page.locator("a[data-hub-search]")
    button.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.type("bread")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(button).to_be_focused()


def test_a_slash_opens_the_search_and_is_a_letter_within_it(visit: Visit) -> None:
    page = visit()
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox")).to_have_value("/")


def test_what_strangers_wrote_is_shown_as_text(visit: Visit) -> None:
    page = visit()
    first = search(page, "wood").first
    expect(first).to_contain_text("<img src=x onerror=alert(1)> & <mark>")
    expect(first.locator("mark")).to_have_count(2)
    expect(page.locator(".hub-find__results img")).to_have_count(0)


def test_a_result_says_what_it_is_when_and_in_which_language(visit: Visit) -> None:
    first = search(visit(), "意义").first
    expect(first).to_contain_text("更大的池塘")
    expect(first.locator(".hub-kind")).to_have_text("Story")
    expect(first.locator("time")).to_have_text("1 March 2026")
    expect(first.locator(".hub-badge")).to_have_text("Chinese")
    expect(first.locator("mark")).to_be_visible()


def test_a_filter_narrows_the_results_and_its_counts_say_how_far(visit: Visit) -> None:
    page = visit()
    expect(search(page, "Ada")).to_have_count(3)
    page.get_by_label("Kind").select_option(label="Person (1)")
    expect(results(page)).to_have_count(1)
    assert addresses(page)[0].endswith("/people/ada/")
    page.get_by_role("button", name="Show everything").click()
    expect(page.get_by_label("Kind")).to_have_value("")


def test_the_page_to_explore_opens_at_an_address_that_can_be_sent(visit: Visit) -> None:
    page = visit("explore/?kind=story&language=en", "/hub/")
    expect(page.get_by_role("status")).to_have_text("Results: 2")
    assert [url.rpartition("/hub/")[2] for url in addresses(page)] == ["stories/campfire/", "stories/bread/"]
    page.get_by_role("button", name="2025").click()
    expect(results(page)).to_have_count(1)
    page.wait_for_url("**/hub/explore/?kind=story&language=en&year=2025")
    page.reload()
    expect(page.get_by_role("button", name="2025")).to_have_attribute("aria-pressed", "true")


def test_an_arabic_page_searches_in_arabic_from_right_to_left(visit: Visit) -> None:
    page = visit("ar/")
    expect(search(page, "طقوس").first).to_be_visible()
    expect(page.get_by_role("dialog")).to_have_css("direction", "rtl")
    expect(page.get_by_role("status")).to_contain_text("النتائج")


def test_the_search_is_dark_where_the_page_is(visit: Visit) -> None:
    shades = []
    for dark in (False, True):
        page = visit(dark=dark)
        expect(search(page, "bread").first).to_be_visible()
        shades.append(page.get_by_role("dialog").evaluate("it => getComputedStyle(it).backgroundColor"))
    light, night = (sum(map(int, re.findall(r"\d+", shade)[:3])) for shade in shades)
    assert night < 200 < 600 < light


def test_on_a_phone_the_search_fills_the_screen(visit: Visit) -> None:
    page = visit(width=375)
    expect(search(page, "bread").first).to_be_visible()
    assert page.get_by_role("dialog").bounding_box() == {"x": 0, "y": 0, "width": 375, "height": 900}
    assert page.evaluate("document.documentElement.scrollWidth") <= 375


def test_a_search_that_cannot_be_loaded_says_so(visit: Visit) -> None:
    page = visit()
    page.route("**/pagefind/**", lambda route: route.abort())
    page.keyboard.press("Control+k")
    expect(page.get_by_role("status")).to_have_text("The search could not be loaded. Try the lists instead.")


def test_without_scripts_the_button_leads_to_all_lists(visit: Visit) -> None:
    page = visit("stories/bread/", "/hub/", javascript=False)
    page.locator("a[data-hub-search]").click()
    page.wait_for_url("**/hub/explore/")
    expect(page.get_by_role("main").get_by_role("link", name="Stories")).to_be_visible()
