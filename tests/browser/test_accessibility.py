"""What axe, a judge of the Web Content Accessibility Guidelines, finds on each sort of page: nothing."""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.searching import results, search
from tests.conftest import OpenPage, Serve

pytestmark = pytest.mark.browser

SORTS = {
    "home": "",
    "list": "stories/",
    "people": "people/",
    "topics": "topics/",
    "events": "events/",
    "issues": "newsletter/",
    "story": "stories/a-square-full-of-experts/",
    "resource": "resources/nine-ways/",
    "event": "events/reading-circle-2026-12/",
    "past event": "events/reading-circle-2026-11/",
    "series": "series/reading-circle/",
    "person": "people/janice-scheckter/",
    "chapter": "chapters/calgary/",
    "topic": "topics/belonging/",
    "issue": "newsletter/2026-10/",
    "canvas": "canvas/",
    "page": "about/",
    "manual": "guide/feeds/",
    "calendar": "calendar/",
    "rhythm": "rhythm/",
    "subscribe": "subscribe/",
    "explore": "explore/",
    "languages": "languages/",
    "lost": "404.html",
}
"""One address of each sort of page."""
ABROAD = ("ar/", "ar/stories/a-square-full-of-experts/", "ar/events/reading-circle-2026-12/", "ar/calendar/", "zh/")
ALL_BUT_TABLES = {"exclude": [[".hub-body table"]]}
"""Which cells of a table in a text are headings, its author says."""
RULES = {
    "resultTypes": ["violations"],
    "rules": {name: {"enabled": True} for name in ("label-content-name-mismatch", "target-size")},
}
"""What axe asks by itself, best practice included, and two rules that it asks only when told to."""
PHONE, DESK = 375, 1280


def faults(page: Page) -> list[str]:
    """Say what axe finds: its rule, and where."""
    found = Axe().run(page, ALL_BUT_TABLES, RULES).response["violations"]
    return [f"{one['id']}: {node['html']}" for one in found for node in one["nodes"]]


def test_a_rule_that_is_broken_is_told(sample_site: Path, serve: Serve, open_page: OpenPage) -> None:
    page = open_page(f"{serve(sample_site)}about/")
    page.evaluate("document.querySelector('h1').insertAdjacentHTML('afterend', '<img src=a.png><button></button>')")
    assert [fault.partition(":")[0] for fault in faults(page)] == ["button-name", "image-alt"]


@pytest.mark.parametrize(("width", "dark"), [(PHONE, True), (DESK, False)], ids=["phone, dark", "desk, light"])
@pytest.mark.parametrize("sort", SORTS)
def test_no_sort_of_page_breaks_a_rule(
    sample_site: Path, serve: Serve, open_page: OpenPage, sort: str, width: int, dark: bool
) -> None:
    assert faults(open_page(serve(sample_site) + SORTS[sort], width=width, dark=dark)) == []


@pytest.mark.parametrize(("width", "dark"), [(PHONE, False), (DESK, True)], ids=["phone, light", "desk, dark"])
@pytest.mark.parametrize("address", [*ABROAD, SORTS["home"], SORTS["story"]])
def test_nor_does_one_in_another_script_or_in_the_other_light(
    sample_site: Path, serve: Serve, open_page: OpenPage, address: str, width: int, dark: bool
) -> None:
    assert faults(open_page(serve(sample_site) + address, width=width, dark=dark)) == []


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("width", [PHONE, DESK])
@pytest.mark.parametrize(("door", "query"), [("", "circle"), ("ar/", "المجتمع"), ("", "wehavewebsites")])
def test_nor_does_the_search(
    sample_site: Path, serve: Serve, open_page: OpenPage, door: str, query: str, width: int, dark: bool
) -> None:
    page = open_page(serve(sample_site) + door, width=width, dark=dark)
    search(page, query)
    expect(page.get_by_role("dialog").get_by_role("status")).not_to_be_empty()
    assert faults(page) == []


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_nor_does_the_page_to_explore_when_it_has_results(
    sample_site: Path, serve: Serve, open_page: OpenPage, width: int
) -> None:
    page = open_page(f"{serve(sample_site)}explore/?q=circle&kind=story", width=width)
    expect(results(page).first).to_be_visible()
    assert faults(page) == []


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("door", ["", "ar/"])
def test_nor_does_the_open_menu(sample_site: Path, serve: Serve, open_page: OpenPage, door: str, dark: bool) -> None:
    page = open_page(serve(sample_site) + door, width=PHONE, dark=dark)
    page.locator(".hub-menu").click()
    expect(page.locator(".hub-drawer a").first).to_be_in_viewport()
    assert faults(page) == []
