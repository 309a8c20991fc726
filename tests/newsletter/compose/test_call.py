"""What a letter asks, and where one subscribes, in every form in which such a link may be written."""

from pathlib import Path
from typing import Any

import pytest

from hubgen.engines.clock import moment_of_build
from hubgen.newsletter.compose import letter_of, with_issue_bodies
from hubgen.portable.site_index import SiteIndex
from tests.builders import NOW, config
from tests.newsletter.compose.letters import hub_of, issue_in

HOME = "https://example.org/hub/"
ITEMS: dict[str, dict[str, Any]] = {
    "page/contribute": {"body": "Words."},
    "page/contribute.zh": {"body": "Words."},
    "story/a": {"date": "2026-05-01", "authors": ["ada"], "image": "a.png", "body": "Words."},
    "story/later": {"date": "2027-05-01", "authors": ["ada"], "body": "Words."},
    "person/quiet": {"name": "Quiet Example", "consent": {"page": False}},
}


def called(link: str, folder: Path, *, edition: bool = False, **keys: Any) -> str | None:
    """Compose a letter that asks for one thing, itself or by its edition, and say where that leads."""
    call = {"text": "Tell us", "link": link}
    settings = config(options={"newsletter": {"call": call} if edition else {}})
    issue = {"date": "2026-05-28", "items": [], "body": "Hello."} | ({} if edition else {"call": call}) | keys
    hub = hub_of({**ITEMS, "issue/may": issue}, folder, settings, moment_of_build("2026-06-01", settings.zone))
    found = letter_of(issue_in(hub, "may"), hub, settings).call
    return found.url if found else None


@pytest.mark.parametrize(
    ("link", "url"),
    [
        ("https://example.net/tell?a=1#form", "https://example.net/tell?a=1#form"),
        ("mailto:letters@example.org", "mailto:letters@example.org"),
        ("../contribute.md", HOME + "contribute/"),
        ("../contribute.md#how", HOME + "contribute/#how"),
        ("contribute.md", HOME + "contribute/"),
        ("/contribute/", HOME + "contribute/"),
        ("stories/a.md", HOME + "stories/a/"),
        ("../stories/a.png", HOME + "stories/a.png"),
        ("/subscribe/", HOME + "subscribe/"),
    ],
)
def test_a_link_is_an_address_or_leads_into_the_hub(link: str, url: str, tmp_path: Path) -> None:
    assert called(link, tmp_path) == url


@pytest.mark.parametrize(
    "link",
    ["javascript:alert(1)", "../stories/later.md", "../people/quiet.md", "../../secret.png", "nowhere.md", "//[", ""],
)
def test_a_call_that_leads_nowhere_is_left_out(link: str, tmp_path: Path) -> None:
    assert called(link, tmp_path) is None


def test_an_edition_asks_where_an_issue_does_not(tmp_path: Path) -> None:
    assert called("contribute.md", tmp_path, edition=True) == HOME + "contribute/"


def test_an_issue_asks_before_its_edition(tmp_path: Path) -> None:
    own = {"text": "Read", "link": "../stories/a.md"}

    assert called("contribute.md", tmp_path, edition=True, call=own) == HOME + "stories/a/"


def test_readers_of_another_language_are_led_to_their_page(tmp_path: Path) -> None:
    settings = config(options={"newsletter": {"editions": [{"id": "zh", "lang": "zh"}]}})
    call = {"text": "写给我们", "link": "../contribute.md"}
    issue = {"date": "2026-05-28", "items": [], "edition": "zh", "lang": "zh", "call": call}
    hub = hub_of({**ITEMS, "issue/zh-may": issue}, tmp_path, settings, moment_of_build("2026-06-01", settings.zone))
    found = letter_of(issue_in(hub, "zh-may"), hub, settings).call

    assert found
    assert found.url == HOME + "zh/contribute/"


def test_a_file_that_is_asked_for_gets_published(tmp_path: Path) -> None:
    settings = config()
    issue = {"date": "2026-05-28", "items": [], "call": {"text": "Look", "link": "../stories/a.png"}}
    hub = hub_of({**ITEMS, "issue/may": issue}, tmp_path, settings, moment_of_build("2026-06-01", settings.zone))
    told = with_issue_bodies(SiteIndex(hub, settings, NOW)).hub

    assert told.html(issue_in(hub, "may")).media == ("stories/a.png",)


def joined(signup: str, folder: Path, **edition: Any) -> str:
    """Say where a letter leads those who want to subscribe."""
    newsletter = {"signup": signup, "editions": [{"id": "zh", "lang": "zh", "signup": signup}]}
    settings = config(options={"newsletter": newsletter})
    issue = {"date": "2026-05-28", "items": [], "body": "Hello."} | edition
    hub = hub_of({**ITEMS, "issue/may": issue}, folder, settings, moment_of_build("2026-06-01", settings.zone))
    return letter_of(issue_in(hub, "may"), hub, settings).signup


@pytest.mark.parametrize(
    ("link", "url"),
    [
        ("https://example.net/join?a=1#form", "https://example.net/join?a=1#form"),
        ("mailto:join@example.org", "mailto:join@example.org"),
        ("contribute.md", HOME + "contribute/"),
        ("/subscribe/", HOME + "subscribe/"),
        ("subscribe/#hub-mail", HOME + "subscribe/#hub-mail"),
        ("nowhere.md", ""),
        ("javascript:alert(1)", ""),
        ("", ""),
    ],
)
def test_people_subscribe_at_an_address_or_a_page_of_the_hub(link: str, url: str, tmp_path: Path) -> None:
    assert joined(link, tmp_path) == url


def test_readers_of_another_language_subscribe_at_their_own_page(tmp_path: Path) -> None:
    assert joined("contribute.md", tmp_path, edition="zh", lang="zh") == HOME + "zh/contribute/"
