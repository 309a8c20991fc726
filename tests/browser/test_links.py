"""Every page can be reached by links alone, and every link leads somewhere, also where a hub stands below a path."""

import json
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from playwright.sync_api import expect

from tests.browser.crawling import Crawl
from tests.cli.running import SETTINGS, STORY, ada, hub_at, hubgen
from tests.conftest import OpenPage, Serve

BELOW = SETTINGS.replace("https://example.org/", "https://example.org/hub/").replace(
    "authority", "languages: [en, zh, ar]\n      authority"
)
EVENT = "---\ntitle: May\ndate: 2026-04-01\nstart: 2026-05-03 18:30\nspeakers: ada\n---\n\nWe [met](../stories/a.md).\n"


@pytest.fixture(scope="module")
def sample(sample_site: Path) -> Crawl:
    """Crawl the sample hub."""
    return Crawl(sample_site, "https://example.org/")


@pytest.fixture(scope="module")
def below(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a hub that says that it stands at /hub/."""
    files = {"people__ada": ada(), "stories__a": STORY.format(title="A"), "events__may": EVENT}
    folder = hub_at(tmp_path_factory.mktemp("below"), BELOW, **files, stories__a__zh="", index__zh="# 你好\n")
    (folder / "content" / "stories" / "a" / "zh.md").unlink()
    (folder / "content" / "stories" / "a.zh.md").write_text("---\ntitle: 甲\n---\n\n话。\n", "utf-8")
    done = hubgen(folder, "build", "--as-of", "2026-11-21")
    assert done.returncode == 0, done.stderr
    return folder / "site"


def test_every_page_of_the_sample_hub_can_be_reached_from_home(sample: Crawl) -> None:
    pages = {path for path, page in sample.pages.items() if not page.moved and path != "404.html"}
    assert len(pages) > 200
    assert pages - sample.reached() == set()


def test_every_link_of_the_sample_hub_leads_somewhere(sample: Crawl) -> None:
    assert list(sample.dead()) == []


def test_below_a_path_every_link_leads_somewhere(below: Path) -> None:
    crawl = Crawl(below, "https://example.org/hub/", "/hub/")
    assert list(crawl.dead()) == []
    assert {path for path, page in crawl.pages.items() if not page.moved} - crawl.reached() == {"404.html"}


@pytest.mark.browser
def test_below_a_path_a_reader_walks_from_home_to_a_story_its_event_and_back(
    below: Path, serve: Serve, open_page: OpenPage
) -> None:
    base = serve(below, "/hub/")
    page = open_page(base)
    page.locator("article").get_by_role("link", name="A", exact=True).click()
    page.locator("article").get_by_role("link", name="May").click()
    expect(page).to_have_url(f"{base}events/may/")
    page.get_by_role("link", name="met").click()
    expect(page).to_have_url(f"{base}stories/a/")
    page.get_by_role("banner").get_by_role("link").first.click()
    expect(page).to_have_url(base)


@pytest.mark.browser
def test_below_a_path_the_page_for_lost_readers_leads_home(below: Path, serve: Serve, open_page: OpenPage) -> None:
    base = serve(below, "/hub/")
    page = open_page(f"{base}stories/nowhere/at/all/")
    assert page.evaluate("getComputedStyle(document.querySelector('main')).display") != "inline"  # its style is there
    assert page.evaluate("[...document.styleSheets].every(sheet => sheet.cssRules.length)")
    page.locator("article a").first.click()
    expect(page).to_have_url(base)


def test_below_a_path_feeds_lead_to_pages_that_are_there(below: Path, serve: Serve) -> None:
    base = serve(below, "/hub/")
    for name in ("feed.xml", "atom.xml", "feed.json", "stories/feed.xml", "zh/feed.json"):
        assert urlopen(base + name).status == 200
    for item in json.loads(urlopen(f"{base}feed.json").read())["items"]:
        assert item["url"].startswith("https://example.org/hub/")
        assert urlopen(item["url"].replace("https://example.org/hub/", base)).status == 200
    with pytest.raises(HTTPError):
        urlopen(f"{base}nowhere/")
