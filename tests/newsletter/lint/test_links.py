"""Where a mail leads."""

from pathlib import Path
from typing import Any

import pytest

from hubgen.model.codes import MailCode
from hubgen.newsletter.lint import lint_issue
from hubgen.newsletter.mail.outlet import BUTTONDOWN
from tests.newsletter.lint.issues import issue, mail_context, messages, places, problems, settings, with_mail

ABOUT = {"about.md": "---\ntitle: About\n---\nWe meet.\n"}


def call(link: str) -> str:
    return issue("call:", "  text: Tell us", f"  link: {link}")


def test_what_readers_are_asked_to_do_leads_somewhere(tmp_path: Path) -> None:
    found = mail_context(tmp_path, call("no-such.md"))
    assert messages(found, MailCode.CALL) == ["the call leads nowhere: 'no-such.md'"]
    assert places(found, MailCode.CALL) == [(8, 9)]


@pytest.mark.parametrize("link", ["../about.md", "https://example.com/tell", "mailto:us@example.org"])
def test_a_call_may_lead_to_a_page_and_elsewhere(tmp_path: Path, link: str) -> None:
    assert not messages(mail_context(tmp_path, call(link), ABOUT), MailCode.CALL)


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ({"signup": "subscribe.md"}, "newsletter.signup in mkdocs.yml leads nowhere: 'subscribe.md'"),
        ({"signup": "javascript:x"}, "newsletter.signup in mkdocs.yml leads nowhere: 'javascript:x'"),
        ({"call": {"text": "Go", "link": "no.md"}}, "newsletter.call in mkdocs.yml leads nowhere: 'no.md'"),
    ],
)
def test_what_the_settings_ask_leads_somewhere(keys: dict[str, Any], said: str, tmp_path: Path) -> None:
    (problem,) = problems(mail_context(tmp_path, issue(), options=settings(**keys)), MailCode.CALL)
    assert (problem.message, problem.line) == (said, 1)
    assert problem.hint


def test_what_an_edition_asks_is_told_by_its_name(tmp_path: Path) -> None:
    options = settings(editions=[{"id": "zh", "signup": "no.md"}])
    assert messages(mail_context(tmp_path, issue("edition: zh"), options=options), MailCode.CALL) == [
        "the edition zh's signup in mkdocs.yml leads nowhere: 'no.md'"
    ]


def test_a_call_of_the_settings_that_an_issue_replaces_is_not_judged(tmp_path: Path) -> None:
    options = settings(call={"text": "Go", "link": "no.md"})
    assert not messages(mail_context(tmp_path, call("https://example.com/tell"), options=options), MailCode.CALL)


@pytest.mark.parametrize("link", ["about.md", "/about/", "https://example.com/join"])
def test_people_may_subscribe_at_a_page_of_the_hub(link: str, tmp_path: Path) -> None:
    found = mail_context(tmp_path, issue(), ABOUT, options=settings(signup=link))
    assert lint_issue(found) == ()
    assert found.letter.signup in found.links


@pytest.mark.parametrize("address", ["about/", "/about/", "//example.org/", "https://["])
def test_a_mail_leads_to_whole_addresses(tmp_path: Path, address: str) -> None:
    found = mail_context(tmp_path, issue())
    spoilt = with_mail(found, html=found.mail.html.replace("</body>", f'<a href="{address}">About</a></body>'))
    (said,) = messages(spoilt, MailCode.RELATIVE_LINK)
    assert f"'{address}'" in said


def test_the_links_of_an_opening_are_whole(tmp_path: Path) -> None:
    found = mail_context(tmp_path, issue(opening="Read [about us](../about.md)."), ABOUT)
    assert "https://example.org/hub/about/" in found.links
    assert not messages(found, MailCode.RELATIVE_LINK)


@pytest.mark.parametrize(
    ("address", "count"), [("http://example.com/", 1), ("https://example.com/", 0), ("mailto:us@example.org", 0)]
)
def test_a_mail_leads_to_https_and_mailto(tmp_path: Path, address: str, count: int) -> None:
    found = mail_context(tmp_path, issue(opening=f"We met.\nLook at [this]({address})."))
    assert places(found, MailCode.LINK_SCHEME) == [(8, 16)] * count


def test_the_hub_s_own_http_is_one_setting_and_not_many_links(tmp_path: Path) -> None:
    assert not messages(mail_context(tmp_path, issue(), site_url="http://example.org/"), MailCode.LINK_SCHEME)


def test_a_mail_does_not_lead_to_one_s_own_machine(tmp_path: Path) -> None:
    (said,) = messages(mail_context(tmp_path, issue(), site_url=""), MailCode.LOCALHOST)
    assert "links lead to your own machine: 'http://localhost/" in said


@pytest.mark.parametrize("address", ["http://127.0.0.1:8000/x/", "http://hub.localhost/"])
def test_a_link_to_one_s_own_machine_is_told_at_its_place(tmp_path: Path, address: str) -> None:
    assert places(mail_context(tmp_path, call(f'"{address}"')), MailCode.LOCALHOST) == [(8, 9)]


def test_a_mail_leads_to_the_web(tmp_path: Path) -> None:
    assert not messages(mail_context(tmp_path, issue()), MailCode.LOCALHOST)


def test_what_a_mail_links_on_the_site_is_there(tmp_path: Path) -> None:
    opening = "Look [here](https://example.org/hub/no-such/)."
    found = mail_context(tmp_path, issue(opening=opening))
    assert messages(found, MailCode.DEAD_LINK) == ["nothing will stand at 'https://example.org/hub/no-such/'"]
    assert places(found, MailCode.DEAD_LINK) == [(7, 13)]


@pytest.mark.parametrize(
    "address",
    ["about/", "about/index.html", "about", "about/#who", "", "feed.xml", "newsletter/2026-06/", "stories/sch%C3%B6n/"],
)
def test_pages_files_and_the_issue_itself_will_be_there(tmp_path: Path, address: str) -> None:
    lovely = {"stories/schön.md": "---\ntitle: Lovely\nauthors: Ada\ndate: 2026-06-20\n---\nIt was.\n"}
    opening = f"Look [here](https://example.org/hub/{address})."
    assert not messages(
        mail_context(tmp_path, issue("draft: true", opening=opening), ABOUT | lovely), MailCode.DEAD_LINK
    )


def test_another_site_of_the_same_host_is_not_judged(tmp_path: Path) -> None:
    opening = "Look [here](https://example.org/hubs/no-such/) and [there](https://example.org/no-such/)."
    assert not messages(mail_context(tmp_path, issue(opening=opening)), MailCode.DEAD_LINK)


def test_where_people_subscribe_and_leave_may_be_another_program_s(tmp_path: Path) -> None:
    newsletter = {"signup": "https://example.org/hub/lists/jöin", "unsubscribe": "https://example.org/hub/lists/leave"}
    found = mail_context(tmp_path, issue(), options={"newsletter": newsletter})
    assert {"https://example.org/hub/lists/j%C3%B6in", newsletter["unsubscribe"]} <= set(found.links)
    assert not messages(found, MailCode.DEAD_LINK)


def test_the_address_to_leave_is_the_service_s_own(tmp_path: Path) -> None:
    found = mail_context(tmp_path, issue(), outlet=BUTTONDOWN)
    assert BUTTONDOWN.unsubscribe in found.links
    assert not messages(found, MailCode.RELATIVE_LINK)
