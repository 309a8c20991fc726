"""Readers search in a real browser, in any language, at the root of a host and below a path."""

import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.searching import MIXED, SEVERAL, addresses, build_hub, results, search
from tests.conftest import OpenPage, Serve

pytestmark = pytest.mark.browser
Visit = Callable[..., Page]

JUMPS = """() => new Promise(done => new PerformanceObserver(found =>
  done(found.getEntries().reduce((sum, one) => sum + one.value, 0))).observe({type: "layout-shift", buffered: true})
  || setTimeout(() => done(0), 500))"""
"""Sums up by how much a page has moved what stands on it; 0.1 is what a reader hardly notices."""

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


@pytest.fixture(scope="session")
def mixed_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_hub(tmp_path_factory.mktemp("mixed"), SEVERAL, MIXED)


@pytest.fixture
def enter(mixed_site: Path, serve: Serve, open_page: OpenPage) -> Visit:
    """Open a page of the hub with two languages in Latin letters."""

    def enter(address: str = "", **reader: object) -> Page:
        return open_page(serve(mixed_site) + address, **reader)

    return enter


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


def found(page: Page) -> list[str]:
    """Name the pages that are found, in order."""
    return [url.split("/", 3)[3] for url in addresses(page)]


@pytest.mark.parametrize("door", ["", "es/", "zh/", "ar/"])
def test_where_two_languages_share_their_letters_each_match_comes_once(enter: Visit, door: str) -> None:
    page = enter(door)
    expect(search(page, "gathering")).to_have_count(4)
    assert sorted(found(page)) == [f"stories/fire-{number}/" for number in range(1, 5)]
    expect(page.locator(".hub-find__facets option[value=story]")).to_have_text(re.compile(r"\(4\)$"))


@pytest.mark.parametrize("door", ["", "zh/"])
@pytest.mark.parametrize("query", ["wheatgrassy", "wehavewebsites", "gatlerning", "fieldwebsites", "countessimal"])
def test_a_word_that_stands_nowhere_finds_nothing_by_its_first_letters(enter: Visit, door: str, query: str) -> None:
    page = enter(door)
    expect(search(page, "wheat").first).to_be_visible()
    expect(search(page, query)).to_have_count(0)
    expect(page.get_by_role("status")).to_contain_text(query)
    expect(page.locator(".hub-find__facets option:not([value=''])")).to_have_count(0)


@pytest.mark.parametrize(("query", "address"), [("C++", "stories/code/"), ("C#", "stories/sharp/")])
def test_a_sign_that_the_index_drops_is_looked_for_on_the_page(enter: Visit, query: str, address: str) -> None:
    page = enter()
    expect(search(page, query)).to_have_count(1)
    assert found(page) == [address]
    expect(page.locator(".hub-find__facets option[value=story]")).to_have_text("Story (1)")


@pytest.mark.parametrize("query", ["gath", "gatherin", "gathered", "GATHERINGS"])
def test_who_writes_a_word_finds_it_before_its_last_letter_and_in_other_forms(enter: Visit, query: str) -> None:
    expect(search(enter(), query)).to_have_count(4)


def test_a_page_that_has_the_word_comes_before_a_foreign_one_and_one_that_only_mentions_it(enter: Visit) -> None:
    page = enter()
    expect(search(page, "countess")).to_have_count(6)
    near = ["people/ada/", "stories/countess/", "es/stories/fuego/"]
    assert found(page) == [*near, "zh/stories/visit/", "zh/stories/pond/", "stories/mention/"]


def test_two_values_of_a_filter_may_be_chosen_and_it_goes_on_to_count_the_others(enter: Visit) -> None:
    page = enter("explore/?q=bea&kind=story")
    values = page.get_by_role("group", name="Year")
    expect(values.get_by_role("button")).to_have_text(["20268", "20252", "20231"])
    values.get_by_role("button", name="2025").click()
    values.get_by_role("button", name="2023").click()
    expect(page.get_by_role("status")).to_have_text("Results: 3")
    expect(values.get_by_role("button")).to_have_text(["20268", "20252", "20231"])
    expect(page.get_by_role("group", name="Kind").get_by_role("button")).to_have_text(["Story3"])


def test_without_a_query_the_newest_of_all_languages_come_first(enter: Visit) -> None:
    page = enter("explore/")
    expect(results(page).first).to_be_visible()
    days = [str(one.get_attribute("datetime")) for one in page.locator(".hub-find__result time").all()]
    assert days[0] == "2026-06-01"
    assert days == sorted(days, reverse=True)


def test_an_arabic_word_with_its_article_finds_one_that_stands_without_it(enter: Visit) -> None:
    for door in ("", "ar/"):
        page = enter(door)
        expect(search(page, "والمكتبة")).to_have_count(1)
        assert found(page) == ["ar/stories/fire/"]


@pytest.mark.parametrize(
    ("door", "title", "lead"), [("", "Stories", "Look at the spelling"), ("ar/", "القصص", "راجع الإملاء")]
)
def test_who_finds_nothing_is_led_to_the_lists(enter: Visit, door: str, title: str, lead: str) -> None:
    page = enter(door)
    help_ = page.locator(".hub-find__instead")
    expect(search(page, "fire wehavewebsites")).to_have_count(0)
    expect(help_).to_contain_text(lead)
    expect(search(page, "")).to_have_count(0)
    expect(help_).to_be_hidden()
    expect(search(page, "absentwordlike")).to_have_count(0)
    expect(help_).to_be_visible()
    help_.get_by_role("link", name=title, exact=True).click()
    page.wait_for_url(f"**/{door}stories/")


def test_the_page_to_explore_does_not_jump_when_the_search_comes(enter: Visit) -> None:
    page = enter("explore/")
    expect(results(page).first).to_be_visible()
    expect(page.get_by_role("group", name="Year").get_by_role("button").first).to_be_visible()
    assert page.evaluate(JUMPS) < 0.1
