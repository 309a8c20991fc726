"""The page on how to follow: its buttons copy an address, and a feed that is opened there explains itself."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.conftest import OpenPage, Serve

pytestmark = pytest.mark.browser

FITS = "document.documentElement.scrollWidth <= window.innerWidth"
SAID = "getComputedStyle(document.documentElement, '::before').content"
SEEN = """name => [...document.getElementsByTagName(name)].map(one => getComputedStyle(one).display)"""


def test_a_button_copies_the_whole_address(sample_site: Path, serve: Serve, open_page: OpenPage) -> None:
    base = serve(sample_site, "/hub/")
    page = open_page(f"{base}zh/subscribe/")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    button = page.locator("[data-hub-copy]").nth(1)
    button.click()
    expect(button).to_have_text("已复制")
    assert page.evaluate("navigator.clipboard.readText()") == f"{base}stories/feed.xml"


def test_without_javascript_there_is_no_button_but_the_link(
    sample_site: Path, serve: Serve, open_page: OpenPage
) -> None:
    page = open_page(f"{serve(sample_site)}subscribe/", javascript=False)
    expect(page.locator("[data-hub-copy]").first).to_be_hidden()
    expect(page.get_by_role("link", name="RSS").first).to_be_visible()


@pytest.mark.parametrize("door", ["", "ar/"])
def test_all_groups_unfolded_fit_a_phone(sample_site: Path, serve: Serve, open_page: OpenPage, door: str) -> None:
    page = open_page(f"{serve(sample_site)}{door}subscribe/", width=375)
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    assert page.evaluate(FITS)


@pytest.mark.parametrize("file", ["feed.xml", "atom.xml", "feed/weekly/feed.xml", "people/claire/atom.xml"])
def test_a_feed_in_a_browser_says_what_it_is_and_lists_its_items(
    sample_site: Path, serve: Serve, open_page: OpenPage, file: str
) -> None:
    page = open_page(f"{serve(sample_site)}{file}")
    assert "This is a web feed" in page.evaluate(SAID)
    assert "订阅源" in page.evaluate(SAID)
    assert set(page.evaluate(SEEN, "item") + page.evaluate(SEEN, "entry")) == {"block"}
    assert set(page.evaluate(SEEN, "content:encoded") + page.evaluate(SEEN, "content")) == {"none"}
