"""What strangers write runs no script, asks no other host and covers nothing, wherever it is shown."""

import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, expect

from hubgen.render.extensions import PLAIN, PYMDOWN
from tests.browser.headers import TRANSCRIPT, headers, settings
from tests.browser.searching import results, search
from tests.browser.vectors import ELSEWHERE, END, bodies
from tests.browser.watching import Watch, watching
from tests.cli.running import hub_at, hubgen, mkdocs
from tests.media import mp3
from tests.webserver import serving

pytestmark = pytest.mark.browser

REFRESH = 'http-equiv="refresh"'
HEADER = "---\ntitle: Story {name}\ndate: 2026-05-01\nauthors: ada\n---\n\n"
PICTURE = b"\x89PNG\r\n\x1a\n"
EXTENSIONS = "".join(f"  - {name}\n" for name in (*PLAIN, *(f"pymdownx.{name}" for name in PYMDOWN)))
UNGUARDED = (
    f"site_name: Unguarded\ntheme: {{name: material, font: false}}\nplugins: []\nmarkdown_extensions:\n{EXTENSIONS}"
)
DRAWING = '<svg xmlns="http://www.w3.org/2000/svg"><script>(window.ran||parent.ran)("file")</script></svg>'

OWN = "https://example.org/pictures/"
"""Where the text of a feed finds the hub's own pictures."""


@pytest.fixture(scope="module")
def attacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a hub of nothing but attacks."""
    folder = tmp_path_factory.mktemp("attacked")
    stories = {f"stories__{name}": HEADER.format(name=name) + body for name, body in bodies().items()}
    hub_at(folder, settings(), **headers(), **stories)
    (folder / "content" / "pictures").mkdir()
    (folder / "content" / "pictures" / "a.png").write_bytes(PICTURE)
    (folder / "content" / "stories" / "talk.vtt").write_text(TRANSCRIPT)
    (folder / "content" / "stories" / "talk.mp3").write_bytes(mp3(2))
    (folder / "content" / "drawing.svg").write_text(DRAWING)
    (folder / "content" / "page.html").write_text("<script>ran('file')</script>")
    (folder / "content" / "files.md").write_text(
        "# Files\n\n[drawing](drawing.svg) ![x](drawing.svg) [page](page.html)\n"
    )
    done = hubgen(folder, "build", "--as-of", "2026-11-21")
    assert done.returncode == 0, done.stderr
    return folder / "site"


@pytest.fixture(scope="module")
def seen(attacked: Path, browser: Browser) -> Iterator[Watch]:
    """Look at every page of that hub, and at the text of every feed as a feed reader might show it."""
    with serving(attacked) as base, watching(browser, base) as watch:
        for address in _addresses(attacked, moved=False):
            watch.visit(address)
        for item in json.loads((attacked / "feed.json").read_text("utf-8"))["items"]:
            watch.page.set_content(f"<article>{item['content_html']}</article>")
            watch.look()
        yield watch


def _addresses(site: Path, *, moved: bool) -> list[str]:
    pages = sorted(path for path in site.rglob("*.html") if (REFRESH in path.read_text("utf-8")) is moved)
    return [quote(page.relative_to(site).as_posix().removesuffix("index.html")) for page in pages]


def test_no_script_runs(seen: Watch) -> None:
    assert seen.ran == []


def test_no_other_host_is_asked(seen: Watch) -> None:
    assert [address for address in seen.asked if not address.startswith(OWN)] == []


def test_no_link_has_an_odd_scheme_and_nothing_covers_the_page(seen: Watch) -> None:
    assert seen.odd == []


def test_the_themes_own_scripts_go_on_working(seen: Watch) -> None:
    assert seen.failed == []


def test_what_is_said_in_a_recording_is_shown_as_text(attacked: Path, browser: Browser) -> None:
    with serving(attacked) as base, watching(browser, base) as watch:
        watch.page.goto(f"{base}stories/pictured/")
        said = watch.page.locator(".hub-transcript")
        said.locator("summary").click()
        expect(said).to_contain_text("<img src=x onerror=ran(/cue-escaped/.source)>")
        watch.look()
    assert (watch.ran, watch.failed) == ([], [])


@pytest.mark.parametrize("name", bodies())
def test_an_attack_takes_no_other_text_with_it(attacked: Path, name: str) -> None:
    page = (attacked / "stories" / name / "index.html").read_text("utf-8")
    if not name.startswith("alone-"):  # what is left open there may take the rest
        assert END in page


def test_every_item_has_its_page_though_its_title_is_an_attack(attacked: Path) -> None:
    for name in headers():
        kind, _, stem = name.rpartition("__")
        where = "events/past" if kind == "recaps" else f"{kind}/{stem}"
        assert (attacked / where.strip("/").removesuffix("index") / "index.html").is_file(), name


def test_a_search_opens_on_any_page_and_shows_attacks_as_text(attacked: Path, browser: Browser) -> None:
    with serving(attacked) as base, watching(browser, base) as watch:
        watch.page.goto(f"{base}stories/alone-headings/")
        expect(search(watch.page, "words of the author")).not_to_have_count(0)
        expect(results(watch.page).get_by_text("</title></script><img src=x").first).to_be_visible()
    assert (watch.ran, watch.asked, watch.failed) == ([], [], [])


def test_an_old_address_leads_to_the_page_whatever_is_written_in_it(attacked: Path, browser: Browser) -> None:
    with serving(attacked) as base, watching(browser, base) as watch:
        for address in _addresses(attacked, moved=True):
            watch.page.goto(base + address)
            watch.page.wait_for_url(f"{base}stories/all/")
    assert (watch.ran, watch.asked, watch.failed) == ([], [], [])


def test_files_that_may_hold_a_script_are_not_published(attacked: Path) -> None:
    assert not [path for path in attacked.rglob("*.svg") if "assets" not in path.parts]
    assert not (attacked / "page.html").exists()


def test_no_feed_leads_to_an_odd_scheme(attacked: Path) -> None:
    for feed in attacked.rglob("feed.json"):
        for item in json.loads(feed.read_text("utf-8"))["items"]:
            links = [item.get(key, "https:") for key in ("url", "external_url", "image")]
            assert [link for link in links if not link.startswith(("https:", "http:"))] == []


def test_the_same_texts_run_where_nobody_guards(tmp_path: Path, browser: Browser) -> None:
    for name, body in bodies().items():
        (tmp_path / "docs").mkdir(exist_ok=True)
        (tmp_path / "docs" / f"{name}.md").write_text(body, "utf-8")
    (tmp_path / "docs" / "titled.md").write_text(headers()["stories__all"], "utf-8")
    (tmp_path / "mkdocs.yml").write_text(UNGUARDED, "utf-8")
    assert mkdocs(tmp_path, "build").returncode == 0
    with serving(tmp_path / "site") as base, watching(browser, base) as watch:
        for name in ("raw", "svg", "links", "attributes", "blocks", "leaks", "titled", "alone-noscript"):
            watch.visit(f"{name}/")
    assert len(set(watch.ran)) > 40
    assert {"raw-script", "svg-svg", "links-plain", "attributes-of-text", "blocks-cell", "story-title"} <= set(
        watch.ran
    )
    assert len({url for url in watch.asked if url.startswith(ELSEWHERE)}) > 5
    assert len(watch.odd) > 5
