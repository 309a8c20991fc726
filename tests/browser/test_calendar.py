"""A month is a real table on a wide screen and a list on a small one, in every language, and only one of the two."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from hubgen.words import words_for
from tests.conftest import OpenPage, Serve

pytestmark = pytest.mark.browser

DOORS = {"en": "", "zh": "zh/", "ar": "ar/"}
FITS = "document.documentElement.scrollWidth <= window.innerWidth"


def calendar(serve: Serve, site: Path, open_page: OpenPage, lang: str, **reader: int | bool) -> Page:
    """Open the calendar in a language."""
    return open_page(f"{serve(site)}{DOORS[lang]}calendar/", **reader)


@pytest.mark.parametrize("lang", DOORS)
def test_on_a_wide_screen_a_month_is_a_table_with_the_days_of_the_week(
    sample_site: Path, serve: Serve, open_page: OpenPage, lang: str
) -> None:
    page = calendar(serve, sample_site, open_page, lang)
    month = page.get_by_role("table").first
    names, first = words_for(lang).weekdays(), words_for(lang).first_weekday
    expect(page.get_by_role("table")).to_have_count(3)
    expect(month.get_by_role("columnheader")).to_have_text(names[first:] + names[:first])
    expect(page.locator(".hub-month__list").first).to_be_hidden()
    assert page.evaluate(FITS)


@pytest.mark.parametrize("lang", DOORS)
def test_on_a_small_screen_a_month_is_a_list_that_fits(
    sample_site: Path, serve: Serve, open_page: OpenPage, lang: str
) -> None:
    page = calendar(serve, sample_site, open_page, lang, width=375)
    expect(page.get_by_role("table")).to_have_count(0)
    expect(page.locator(".hub-month").nth(1).get_by_role("listitem")).to_have_count(2)
    assert page.evaluate(FITS)


def test_a_table_names_its_month_and_today(sample_site: Path, serve: Serve, open_page: OpenPage) -> None:
    page = calendar(serve, sample_site, open_page, "en")
    november = page.get_by_role("table", name="November 2026")
    expect(november.locator("[aria-current=date]")).to_have_text("21 Today")
    expect(page.get_by_role("table", name="January 2027").get_by_text("Moved to 14 January 2027")).to_be_visible()


@pytest.mark.parametrize("dark", [False, True])
def test_everything_in_the_calendar_can_be_read(
    sample_site: Path, serve: Serve, open_page: OpenPage, *, dark: bool
) -> None:
    page = calendar(serve, sample_site, open_page, "en", dark=dark)
    assert page.evaluate(CONTRASTS) == []


def test_by_keyboard_a_date_leads_to_its_page(sample_site: Path, serve: Serve, open_page: OpenPage) -> None:
    page = calendar(serve, sample_site, open_page, "en")
    page.get_by_role("table", name="December 2026").get_by_role("link").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/events/reading-circle-2026-12/")


CONTRASTS = """() => {
    const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    const paint = colours => {
        canvas.clearRect(0, 0, 1, 1);
        for (const colour of colours) { canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1); }
        return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
    };
    const light = rgb => {
        const [r, g, b] = rgb.map(v => v / 255).map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4);
        return .2126 * r + .7152 * g + .0722 * b;
    };
    const grounds = node => node ? [...grounds(node.parentElement), getComputedStyle(node).backgroundColor] : [];
    const ratio = node => {
        const ground = grounds(node);
        const [a, b] = [paint(ground), paint([...ground, getComputedStyle(node).color])].map(light);
        return (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
    };
    const shown = [...document.querySelectorAll("article :is(a, span, time, th, p, h2, h3)")];
    return shown.filter(n => n.checkVisibility() && n.innerText.trim() && ratio(n) < 4.5).map(n => n.innerText);
}"""
"""Lists what stands out from its ground by less than 4.5 to 1 (WCAG 2.2, 1.4.3)."""
