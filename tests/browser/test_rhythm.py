"""The rhythm page as people see it: on a phone, in the dark, from right to left, and without JavaScript."""

import re
from datetime import date, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.cli.running import STORY, ada, hub_at, hubgen
from tests.conftest import AS_OF, OpenPage, Serve

pytestmark = pytest.mark.browser

SETTINGS = """\
site_name: A hub
site_url: https://example.org/
docs_dir: content
theme: material
plugins:
  - hubgen:
      authority: example.org,2026
      languages: [en, zh, ar]
      search: {enabled: false}
      rhythm: {page: true, breaks: [{from: 08-01, to: 08-31}]}
"""
SERIES = "---\ntitle: Open evening\nstart: 2024-11-07 19:00\nrepeats: every first Thursday\n---\n"
HUSHED = "What nobody may know yet"
LATER = ("2026-12-02", "2 December 2026", "2026年12月2日", "2 ديسمبر 2026")

SMALLEST = """() => Math.min(...[...document.querySelectorAll(".hub-pulse text")].map(
  one => parseFloat(getComputedStyle(one).fontSize) * one.getScreenCTM().a))"""
"""How large the smallest letters of the drawing are on the screen."""

CONTRAST = """names => {
  const light = colour => {
    const parts = colour.match(/[0-9.]+/g).slice(0, 3).map(part => part / 255)
      .map(part => part <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4);
    return parts[0] * .2126 + parts[1] * .7152 + parts[2] * .0722;
  };
  const paper = light(getComputedStyle(document.body).backgroundColor);
  return names.map(name => {
    const ink = light(getComputedStyle(document.querySelector(name)).fill);
    return (Math.max(ink, paper) + .05) / (Math.min(ink, paper) + .05);
  });
}"""
"""How well shapes stand out from the page (WCAG 2.2, contrast ratio)."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a hub of two years, with a series, a rest, a story to come and one in stock."""
    folder = tmp_path_factory.mktemp("rhythm")
    days = [date(2024, 12, 3) + timedelta(weeks=number) for number in range(102)]
    told = [day for number, day in enumerate(days) if number % 7 not in (3, 4) and day.month != 8]
    stories = {f"stories__s{day}": STORY.format(title=f"Told {day}").replace("2026-05-01", str(day)) for day in told}
    later = STORY.format(title=HUSHED).replace("2026-05-01", LATER[0])
    stock = STORY.format(title=HUSHED).replace("date: 2026-05-01\n", "")
    pages = {"series__evening": SERIES, "people__ada": ada(), "contribute": "# Contribute\n"}
    hub_at(folder, SETTINGS, **stories, **pages, stories__later=later, stories__stock=stock)
    done = hubgen(folder, "build", "--as-of", AS_OF)
    assert done.returncode == 0, done.stderr
    return folder / "site"


def drawing(page: Page, name: str) -> float:
    """Give the place of the first row's first or last bar."""
    box = getattr(page.locator(".hub-pulse").first.locator(".hub-pulse__bar"), name).bounding_box()
    assert box
    return float(box["x"])


@pytest.mark.parametrize("door", ["", "zh/", "ar/"])
def test_on_a_phone_the_page_fits_and_its_letters_can_be_read(
    site: Path, serve: Serve, open_page: OpenPage, door: str
) -> None:
    page = open_page(f"{serve(site)}{door}rhythm/", width=375)

    assert page.evaluate("document.documentElement.scrollWidth") <= 375
    assert page.evaluate(SMALLEST) >= 11


@pytest.mark.parametrize("dark", [False, True])
def test_shapes_and_letters_stand_out_by_day_and_by_night(
    site: Path, serve: Serve, open_page: OpenPage, dark: bool
) -> None:
    page = open_page(f"{serve(site)}rhythm/", dark=dark)
    shapes = page.evaluate(CONTRAST, [".hub-pulse__bar", ".hub-pulse__event"])
    letters = page.evaluate(CONTRAST, [".hub-pulse__number", ".hub-pulse__year"])

    assert min(shapes) >= 3
    assert min(letters) >= 4.5


def test_time_runs_as_the_language_is_written(site: Path, serve: Serve, open_page: OpenPage) -> None:
    base = serve(site)
    here, there = open_page(f"{base}rhythm/"), open_page(f"{base}ar/rhythm/")

    assert drawing(here, "first") < drawing(here, "last")
    assert drawing(there, "first") > drawing(there, "last")


def test_each_row_has_a_name_that_tells_what_it_shows(site: Path, serve: Serve, open_page: OpenPage) -> None:
    rows = open_page(f"{serve(site)}rhythm/").get_by_role("img", name="Weeks without anything new")

    expect(rows).to_have_count(4)
    expect(rows.last).to_have_accessible_name(
        re.compile(r"May 2026 – November 2026 New: \d+\. Events: 6\. .*rest: 4\.")
    )


def test_without_javascript_the_same_can_be_read_as_a_table(site: Path, serve: Serve, open_page: OpenPage) -> None:
    page = open_page(f"{serve(site)}rhythm/", javascript=False)
    page.get_by_text("The same as a table").click()

    august = page.get_by_role("row", name="August 2026")
    expect(august.get_by_role("cell")).to_have_text(["0", "1", "0", "4"])


def test_an_open_week_leads_to_the_page_about_contributing(site: Path, serve: Serve, open_page: OpenPage) -> None:
    page = open_page(f"{serve(site)}rhythm/")
    page.get_by_role("link", name="Still open: yours?").first.click()

    expect(page).to_have_url(re.compile(r"/contribute/$"))


def test_no_file_of_the_site_names_what_is_to_come(site: Path) -> None:
    texts = {
        path: path.read_text("utf-8") for path in site.rglob("*") if path.suffix in {".html", ".xml", ".json", ".ics"}
    }

    assert site / "rhythm" / "index.html" in texts
    assert not [path for path, text in texts.items() if HUSHED in text]


@pytest.mark.parametrize("door", ["", "zh", "ar"])
def test_the_page_does_not_tell_the_day_of_what_is_to_come(site: Path, door: str) -> None:
    text = (site / door / "rhythm" / "index.html").read_text("utf-8")

    assert not [day for day in LATER if day in text]
