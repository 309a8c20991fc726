"""Who reads with a keyboard reaches everything that can be seen, and nothing that cannot."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.searching import PAGES, search
from tests.cli.running import SETTINGS, hub_at, hubgen
from tests.conftest import AS_OF, OpenPage, Serve

pytestmark = pytest.mark.browser

STORY = "stories/a-square-full-of-experts/"
PHONE = 375
FOCUSED = """() => {
  const one = document.activeElement, box = (one.closest(".hub-palette") ?? one).getBoundingClientRect();
  return [one.outerHTML.slice(0, 120), box.left >= 0 && box.right <= innerWidth && box.width > 0];
}"""
"""Tells what has the focus, and whether it can be seen there; a choice of colours is seen as its button."""
AFTER = """() => {
  const title = document.querySelector("h1"), one = document.activeElement;
  return title === one.closest("h1") || Boolean(title.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING);
}"""
"""Tells whether what has the focus stands in or behind the page's title."""
BEFORE = """() => Boolean(document.querySelector("h1").compareDocumentPosition(document.activeElement)
  & Node.DOCUMENT_POSITION_PRECEDING)"""


def is_expanded(page: Page, name: str) -> bool:
    """Ask the browser what it tells a screen reader of a button."""
    nodes: list[dict[str, Any]] = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    (told,) = (
        {one["name"]: one["value"].get("value") for one in node["properties"]}
        for node in nodes
        if node.get("role", {}).get("value") == "button" and node["name"]["value"] == name
    )
    return bool(told["expanded"])


@pytest.mark.parametrize(("door", "name"), [("", "Menu"), ("ar/", "القائمة")])
def test_on_a_phone_the_menu_opens_and_closes_by_keys(
    sample_site: Path, serve: Serve, open_page: OpenPage, door: str, name: str
) -> None:
    page = open_page(serve(sample_site) + door, width=PHONE)
    button = page.get_by_role("banner").get_by_role("button", name=name)
    assert not is_expanded(page, name)
    button.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#hub-drawer")).to_be_visible()
    assert is_expanded(page, name)
    page.keyboard.press("Tab")
    expect(page.locator("#hub-drawer a").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#hub-drawer")).to_be_hidden()
    expect(button).to_be_focused()


@pytest.mark.parametrize("door", ["", "ar/"])
def test_on_a_phone_no_key_leads_to_what_stands_beside_the_screen(
    sample_site: Path, serve: Serve, open_page: OpenPage, door: str
) -> None:
    page = open_page(serve(sample_site) + door + STORY, width=PHONE)
    for _ in range(25):
        page.keyboard.press("Tab")
        what, seen = page.evaluate(FOCUSED)
        assert seen, what


@pytest.mark.parametrize("javascript", [True, False])
def test_a_finger_opens_the_menu_and_closes_it(
    sample_site: Path, serve: Serve, open_page: OpenPage, javascript: bool
) -> None:
    page = open_page(serve(sample_site), width=PHONE, javascript=javascript)
    page.get_by_role("banner").get_by_role("button", name="Menu").click()
    drawer = page.locator("#hub-drawer")
    expect(drawer.get_by_role("link", name="Chapters")).to_be_in_viewport()
    drawer.get_by_role("button", name="Close").click()
    expect(drawer).to_be_hidden()
    page.get_by_role("banner").get_by_role("button", name="Menu").click()
    drawer.get_by_role("link", name="Chapters").click()
    page.wait_for_url("**/chapters/")


@pytest.mark.parametrize("javascript", [True, False])
def test_the_languages_open_and_close_by_keys(
    sample_site: Path, serve: Serve, open_page: OpenPage, javascript: bool
) -> None:
    page = open_page(serve(sample_site) + STORY, javascript=javascript)
    button = page.get_by_role("banner").get_by_role("button", name="Language")
    button.focus()
    expect(page.locator("#hub-tongues")).to_be_hidden()
    page.keyboard.press("Enter")
    assert is_expanded(page, "Language")
    page.keyboard.press("Escape")
    expect(page.locator("#hub-tongues")).to_be_hidden()
    expect(button).to_be_focused()
    page.keyboard.press("Enter")
    page.locator("#hub-tongues").get_by_role("link", name="中文").click()
    page.wait_for_url(f"**/zh/{STORY}")


@pytest.mark.parametrize("width", [PHONE, 1280])
@pytest.mark.parametrize(
    "address", ["", STORY, f"ar/{STORY}", "stories/", "events/reading-circle-2026-12/", "guide/feeds/"]
)
def test_the_first_link_skips_to_the_title_and_no_further(
    sample_site: Path, serve: Serve, open_page: OpenPage, address: str, width: int
) -> None:
    page = open_page(serve(sample_site) + address, width=width)
    page.keyboard.press("Tab")
    expect(page.locator(".md-skip:focus")).to_be_visible()
    page.keyboard.press("Enter")
    assert page.evaluate(BEFORE)
    expect(page.locator("h1")).to_be_in_viewport()
    page.keyboard.press("Tab")
    assert page.evaluate(AFTER), page.evaluate(FOCUSED)


def test_the_theme_s_own_menu_opens_and_closes_by_keys_too(tmp_path: Path, serve: Serve, open_page: OpenPage) -> None:
    nav = "nav:\n  - Home: index.md\n  - All stories: stories/index.md\n"
    done = hubgen(hub_at(tmp_path, SETTINGS + nav, **PAGES), "build", "--as-of", AS_OF)
    assert done.returncode == 0, done.stderr
    page = open_page(serve(tmp_path / "site"), width=PHONE)
    link = page.locator(".md-nav--primary a", has_text="All stories")
    expect(link).not_to_be_in_viewport()
    page.locator(".hub-menu").focus()
    for key in ("Enter", " "):
        page.keyboard.press(key)
        expect(link).to_be_in_viewport()
        page.keyboard.press("Escape")
        expect(link).not_to_be_in_viewport()
        expect(page.locator(".hub-menu")).to_be_focused()


def test_the_button_that_closes_the_search_is_called_what_it_shows(
    sample_site: Path, serve: Serve, open_page: OpenPage
) -> None:
    page = open_page(serve(sample_site))
    search(page, "circle")
    closing = page.get_by_role("dialog").get_by_role("button", name="Close (Esc)")
    expect(closing).to_contain_text("Esc")
    closing.click()
    expect(page.get_by_role("dialog")).to_be_hidden()


def test_a_finger_hits_every_link_of_the_foot_and_of_rows(sample_site: Path, serve: Serve, open_page: OpenPage) -> None:
    for address in ("", "topics/belonging/", STORY):
        page = open_page(serve(sample_site) + address, width=PHONE, touch=True)
        links = page.locator(
            ".hub-footer a:visible, .hub-row a:visible, .hub-to-calendar a:visible, .hub-byline a:visible"
        )
        low = [
            (link.inner_text(), box["height"])
            for link in links.all()
            if (box := link.bounding_box()) and box["height"] < 24
        ]
        assert low == [], address
