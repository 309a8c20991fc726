"""A reader's visit: in three languages, on a wide screen and a small one, with nothing going wrong unseen."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from hubgen.words import words_for
from tests.conftest import OpenPage, Serve
from tests.webserver import serving

pytestmark = pytest.mark.browser

PAGES = {
    "home": "",
    "list": "stories/",
    "story": "stories/a-square-full-of-experts/",
    "event": "events/reading-circle-2026-11/",
    "canvas": "canvas/",
    "explore": "explore/",
    "person": "people/janice-scheckter/",
}
MORE = ("resources/", "resources/nine-ways/", "topics/", "subscribe/", "about/", "series/reading-circle/")
VISITED = (*PAGES.values(), *MORE, *(f"ar/{address}" for address in PAGES.values()))


@pytest.mark.parametrize(("lang", "direction"), [("zh", "ltr"), ("ar", "rtl")])
@pytest.mark.parametrize("page", ["home", "list", "story", "event", "canvas"])
def test_a_page_has_its_readers_language_direction_and_words(
    sample_site: Path, serve: Serve, open_page: OpenPage, lang: str, direction: str, page: str
) -> None:
    address = PAGES[page] if page != "event" else "events/reading-circle-2026-12/"
    opened = open_page(f"{serve(sample_site)}{lang}/{address}")
    words = words_for(lang)
    expect(opened.locator("html")).to_have_attribute("lang", lang)
    assert opened.evaluate("getComputedStyle(document.body).direction") == direction
    expect(opened.get_by_role("banner").get_by_text(words["nav.search"]).first).to_be_visible()
    expect(opened.get_by_role("contentinfo")).to_contain_text(words["nav.subscribe"])
    expect(opened.locator("nav").get_by_text(words["kinds.story"]).first).to_be_visible()


def test_in_arabic_the_name_of_the_hub_stands_on_the_right(
    sample_site: Path, serve: Serve, open_page: OpenPage
) -> None:
    base = serve(sample_site)
    there = [open_page(base + door).get_by_role("banner").get_by_text("Embers").first for door in ("", "ar/")]
    left, right = (place.bounding_box() for place in there)
    assert left is not None
    assert right is not None
    assert left["x"] < 640 < right["x"]


@pytest.mark.parametrize("door", ["", "ar/"])
def test_no_page_is_wider_than_a_small_screen(sample_site: Path, browser: Browser, door: str) -> None:
    wide = {}
    with serving(sample_site) as base, browser.new_context(viewport={"width": 375, "height": 800}) as reader:
        page = reader.new_page()
        for name, address in PAGES.items():
            answer = page.goto(base + door + address)
            assert answer
            assert answer.ok, address
            wide[name] = page.evaluate("document.documentElement.scrollWidth")
    assert {name: width for name, width in wide.items() if width > 375} == {}


def test_no_page_asks_another_host_or_complains(sample_site: Path, browser: Browser) -> None:
    asked, complaints = [], []
    with serving(sample_site) as base, browser.new_context() as reader:
        reader.route(lambda url: not url.startswith((base, "data:", "blob:")), lambda route: route.abort())
        reader.on("request", lambda request: asked.append(request.url))
        reader.on("weberror", lambda error: complaints.append(str(error.error)))
        reader.on(
            "console",
            lambda said: complaints.append(f"{said.text} {said.location['url']}") if said.type == "error" else None,
        )
        opened = [reader.new_page() for _ in VISITED]
        for page, address in zip(opened, VISITED, strict=True):
            page.goto(base + address)
        for page in opened:  # only now, since all of them load meanwhile
            page.wait_for_load_state("networkidle")
    assert sorted({url for url in asked if not url.startswith((base, "data:", "blob:"))}) == []
    assert sorted(set(complaints)) == []


@pytest.mark.parametrize("width", [1280, 375])
def test_without_javascript_a_reader_finds_a_story(
    sample_site: Path, serve: Serve, open_page: OpenPage, width: int
) -> None:
    page = open_page(serve(sample_site), width=width, javascript=False)
    page.locator("article a[href$='stories/']").first.click()
    page.locator("article h2 a, article h3 a, article .hub-row a").first.click()
    expect(page.locator("article .hub-body p").first).to_be_visible()
