"""Mails as readers see them in a program that shows all of HTML: wide and narrow, by day and by night."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from hubgen.newsletter.letter import Letter
from tests.newsletter.letters import BUSY, arabic, chinese, letter
from tests.newsletter.mail.writing import mail

pytestmark = pytest.mark.browser

LONG = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen" * 2
WIDE = f"<pre><code>{'make ' * 40}{LONG}</code></pre><table><tr>{'<td>https://example.org/long</td>' * 9}</tr></table>"
LETTERS = {
    "en": letter(opening=letter().opening + BUSY),
    "zh": chinese(),
    "ar": arabic(),
    "long": letter(title=LONG, masthead=LONG, reason=f"https://example.org/{LONG}", opening=f"<p>{LONG}</p>{WIDE}"),
}

WEAKEST = """() => {
  const light = colour => {
    const parts = colour.match(/[0-9.]+/g).slice(0, 3).map(part => part / 255)
      .map(part => part <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4);
    return parts[0] * .2126 + parts[1] * .7152 + parts[2] * .0722;
  };
  const ground = element => {
    const own = getComputedStyle(element).backgroundColor;
    return own === "rgba(0, 0, 0, 0)" ? ground(element.parentElement) : light(own);
  };
  const seen = element => element.offsetParent && element.checkVisibility();
  const told = element => [...element.childNodes].some(one => one.nodeType === 3 && one.textContent.trim());
  const found = [...document.querySelectorAll("body *")].filter(one => seen(one) && told(one)).map(one => {
    const pair = [light(getComputedStyle(one).color), ground(one)].sort((a, b) => b - a);
    return (pair[0] + .05) / (pair[1] + .05);
  });
  return [found.length, Math.min(...found)];
}"""
"""How many elements have words, and the weakest contrast among them (WCAG 2.2, contrast ratio)."""

SIDES = """selector => [...document.querySelectorAll(selector)].map(one => {
  const range = document.createRange();
  range.selectNodeContents(one);
  const words = range.getBoundingClientRect(), box = one.closest("td").getBoundingClientRect();
  return words.left - box.left > box.right - words.right ? "right" : "left";
})"""
"""On which side the words of elements begin: the one that they are nearer to."""


def opened(
    one: Letter, folder: Path, browser: Browser, *, width: int = 600, dark: bool = False
) -> tuple[Page, list[str]]:
    """Show a mail, and list what it asks for."""
    path = folder / "mail.html"
    path.write_text(mail(one).html, "utf-8")
    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme="dark" if dark else "light")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.route("https://**", lambda route: route.abort())
    page.goto(path.as_uri())
    return page, asked


@pytest.mark.parametrize("width", [600, 375, 320])
@pytest.mark.parametrize("name", LETTERS)
def test_nobody_has_to_scroll_sideways_and_nothing_but_pictures_is_fetched(
    name: str, width: int, tmp_path: Path, browser: Browser
) -> None:
    page, asked = opened(LETTERS[name], tmp_path, browser, width=width)

    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert {url for url in asked if not url.startswith("file:")} <= {
        "https://example.org/door.jpg",
        "https://example.org/cups.jpg",
    }
    page.close()


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("name", LETTERS)
def test_every_word_stands_out_by_day_and_by_night(name: str, dark: bool, tmp_path: Path, browser: Browser) -> None:
    page, _ = opened(LETTERS[name], tmp_path, browser, dark=dark)
    count, weakest = page.evaluate(WEAKEST)

    assert count > 15
    assert weakest >= 4.5
    page.close()


def test_arabic_is_the_mirror_of_english(tmp_path: Path, browser: Browser) -> None:
    there, _ = opened(arabic(), tmp_path, browser)
    assert there.evaluate("document.dir") == "rtl"
    assert set(there.evaluate(SIDES, "h1, h2.heading, h3, li")) == {"right"}
    assert there.locator("blockquote").first.evaluate("one => getComputedStyle(one).borderRightWidth") == "3px"
    assert there.locator("h3[lang=en]").evaluate_all("all => all.map(one => one.dir)") == ["ltr", "ltr"]
    there.close()

    here, _ = opened(letter(), tmp_path, browser)
    assert set(here.evaluate(SIDES, "h1, h2, h3, p.soft")) == {"left"}
    here.close()


def test_the_line_for_a_mail_programs_list_is_not_seen(tmp_path: Path, browser: Browser) -> None:
    page, _ = opened(letter(), tmp_path, browser)

    assert not page.get_by_text(letter().preheader).is_visible()
    page.close()
