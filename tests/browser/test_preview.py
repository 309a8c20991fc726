"""A preview in a real browser: its views, whatever the screen, without a script."""

from pathlib import Path

import pytest

from hubgen.newsletter.preview import preview_page
from hubgen.newsletter.proof import proof_of
from tests.conftest import OpenPage, Serve
from tests.newsletter.lint.issues import issue, mail_context

pytestmark = pytest.mark.browser


@pytest.fixture
def address(tmp_path: Path, serve: Serve) -> str:
    content, shown = tmp_path / "content", tmp_path / "shown"
    shown.mkdir()
    found = mail_context(content, issue("draft: true", opening="See [this](https://example.com/)."))
    proof = proof_of(found.issue, found.hub, found.config, found.as_of, found.site)
    (shown / "index.html").write_text(preview_page(proof, {}), "utf-8")
    return serve(shown)


def ground(page: object, view: str, number: int) -> str:
    frame = page.locator(f"{view} iframe").nth(number).content_frame  # type: ignore[attr-defined]
    colour: str = frame.locator("body").evaluate("body => getComputedStyle(body).backgroundColor")
    return colour


@pytest.mark.parametrize("dark", [False, True])
def test_light_is_light_and_dark_is_dark_on_any_screen(address: str, open_page: OpenPage, dark: bool) -> None:
    page = open_page(address, dark=dark)
    light, night = (ground(page, ".on-screen", number) for number in (0, 1))
    assert light == "rgb(245, 241, 234)"
    assert night == "rgb(19, 17, 16)"


def test_a_click_shows_another_view_without_a_script(address: str, open_page: OpenPage) -> None:
    page = open_page(address, javascript=False)
    views = {"Mail": ".on-screen", "On a phone": ".on-phone", "Plain text": ".as-text"}
    for label, chosen in views.items():
        page.get_by_text(label, exact=True).click()
        assert {view: page.locator(view).is_visible() for view in views.values()} == {
            view: view == chosen for view in views.values()
        }


def test_the_keyboard_changes_the_view(address: str, open_page: OpenPage) -> None:
    page = open_page(address)
    page.locator("#screen").focus()
    page.keyboard.press("ArrowRight")
    assert page.locator(".on-phone").is_visible()


def test_a_phone_s_frame_is_as_wide_as_a_phone(address: str, open_page: OpenPage) -> None:
    page = open_page(address)
    page.get_by_text("On a phone", exact=True).click()
    frame = page.locator(".on-phone iframe").first.content_frame
    assert frame.locator("html").evaluate("html => html.clientWidth") == 375


@pytest.mark.parametrize("label", ["Mail", "On a phone", "Plain text"])
def test_a_preview_fits_on_a_phone(address: str, open_page: OpenPage, label: str) -> None:
    page = open_page(address, width=375)
    page.get_by_text(label, exact=True).click()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_link_opens_beside_the_preview(address: str, open_page: OpenPage) -> None:
    page = open_page(address)
    with page.context.expect_page() as opened:
        page.locator(".on-screen iframe").first.content_frame.get_by_text("this", exact=True).click()
    assert opened.value is not page
    assert page.url == address
