"""Recordings are played on a story's page, and nobody hears of it before a reader presses play."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Request, expect

from tests.cli.running import STORY, ada, hub_at, hubgen
from tests.conftest import OpenPage, Serve
from tests.media import VTT, wav
from tests.webserver import serving

pytestmark = pytest.mark.browser

SETTINGS = """\
site_name: A hub
site_url: https://example.org/
docs_dir: content
theme: material
plugins:
  - hubgen:
      authority: example.org,2026
      languages: [en, ar]
      search: {enabled: false}
"""
HERE = STORY.format(title="Here").replace("authors: ada", "speakers: ada\naudio: talk.wav\ntranscript: talk.vtt")
AWAY = STORY.format(title="Away").replace(
    "authors: ada",
    "speakers: ada\nvideo: {url: https://cdn.example/talk.mp4, bytes: 9, duration: 18:26}\n"
    "audio: {url: https://cdn.example/talk.mp3, bytes: 9, duration: 18:26}",
)
ARABIC = "---\ntitle: بعيدًا\n---\nقصة.\n"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a hub with a recording of its own, and two that lie elsewhere."""
    folder = hub_at(
        tmp_path_factory.mktemp("player"), SETTINGS, people__ada=ada(), stories__here=HERE, stories__away=AWAY
    )
    (folder / "content/stories/away.ar.md").write_text(ARABIC, "utf-8")
    (folder / "content/stories/talk.vtt").write_text(VTT.replace("And I came.", "&lt;img src=x&gt;"), "utf-8")
    wav(folder / "content/stories/talk.wav", 2)
    built = hubgen(folder, "build", "--as-of", "2026-06-01")
    assert built.returncode == 0, built.stdout + built.stderr
    return folder / "site"


def asked(page: Page, ending: tuple[str, ...]) -> list[str]:
    """Gather what a page asks for from now on."""
    found: list[str] = []

    def note(request: Request) -> None:
        if request.url.endswith(ending):
            found.append(request.url)

    page.on("request", note)
    return found


@pytest.mark.parametrize("address", ["stories/here/", "stories/away/"])
def test_nothing_is_fetched_before_play_is_pressed(site: Path, browser: Browser, address: str) -> None:
    with serving(site) as base, browser.new_context() as reader:
        page = reader.new_page()
        fetched = asked(page, (".wav", ".mp3", ".mp4", ".vtt"))
        page.goto(base + address, wait_until="networkidle")
        assert fetched == []


def test_pressing_play_plays_the_file_of_the_hub(site: Path, serve: Serve, open_page: OpenPage) -> None:
    page = open_page(serve(site) + "stories/here/")
    page.locator("audio").evaluate("player => player.play()")
    page.wait_for_function("document.querySelector('audio').currentTime > 0")
    assert page.locator("audio").evaluate("player => Math.round(player.duration)") == 2


def test_pressing_play_asks_the_host_that_is_named(site: Path, serve: Serve, open_page: OpenPage) -> None:
    page = open_page(serve(site) + "stories/away/")
    expect(page.locator("figcaption").first).to_contain_text("cdn.example")
    with page.expect_request("https://cdn.example/talk.mp3"):
        page.locator("audio").evaluate("player => { player.play().catch(() => {}) }")


@pytest.mark.parametrize("width", [1280, 375])
def test_without_javascript_there_are_controls_a_link_and_the_words(
    site: Path, serve: Serve, open_page: OpenPage, width: int
) -> None:
    page = open_page(serve(site) + "stories/here/", width=width, javascript=False)
    player = page.locator("audio")
    box = player.bounding_box()
    assert box is not None
    assert 200 < box["width"] <= width
    expect(player).to_have_accessible_name("Listen to “Here”")
    expect(page.get_by_role("figure").get_by_role("link", name="Open the audio file")).to_have_attribute(
        "href", "../../stories/talk.wav"
    )
    page.get_by_text("Read what is said").click()
    expect(page.get_by_text("We began with tea & a table.")).to_be_visible()
    expect(page.get_by_text("Bo: <img src=x>")).to_be_visible()  # what is said is never markup


def test_a_player_speaks_the_language_of_its_page(site: Path, serve: Serve, open_page: OpenPage) -> None:
    page = open_page(serve(site) + "ar/stories/away/")
    expect(page.locator("audio")).to_have_accessible_name("استمع إلى «بعيدًا»")
    expect(page.locator("figcaption").first).to_contain_text("cdn.example")
    assert page.evaluate("document.documentElement.scrollWidth") <= 1280
