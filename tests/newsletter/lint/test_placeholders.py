"""No signs of templates in a mail."""

from pathlib import Path

import pytest

from hubgen.model.codes import MailCode
from hubgen.newsletter.mail.outlet import BUTTONDOWN, LISTMONK, SMTP, Outlet
from tests.newsletter.lint.issues import given, issue, messages, problems, settings, with_mail

SIGNS = ["{{ name }}", "*|NAME|*", "[[name]]", "${name}", "%%name%%", "{% if %}", "https://e.org/a@TrackLink"]


@pytest.mark.parametrize("sign", SIGNS)
def test_nothing_is_a_placeholder_to_a_mail_service(tmp_path: Path, sign: str) -> None:
    found = given(tmp_path, issue())
    for spoilt in (
        with_mail(found, html=found.mail.html.replace("</body>", f"<p>{sign}</p></body>")),
        with_mail(found, text=f"{found.mail.text}{sign}\n"),
        with_mail(found, html=found.mail.html.replace("</head>", f"<style>.x{{content:'{sign}'}}</style></head>")),
    ):
        assert len(messages(spoilt, MailCode.PLACEHOLDER)) == 1


@pytest.mark.parametrize("sign", SIGNS)
@pytest.mark.parametrize("outlet", [SMTP, LISTMONK], ids=["smtp", "listmonk"])
def test_what_an_editor_writes_is_no_placeholder(tmp_path: Path, sign: str, outlet: Outlet) -> None:
    opening = f"We wrote `{sign}` and {sign}, [there](<https://e.org/p{sign}>)."
    text = issue(f"subject: 'About {sign}'", opening=opening)
    assert not messages(given(tmp_path, text, outlet=outlet), MailCode.PLACEHOLDER)


@pytest.mark.parametrize("outlet", [BUTTONDOWN, LISTMONK])
def test_the_service_s_own_way_to_leave_is_a_placeholder(tmp_path: Path, outlet: Outlet) -> None:
    found = given(tmp_path, issue(), outlet=outlet)
    assert outlet.unsubscribe in found.mail.html
    assert not messages(found, MailCode.PLACEHOLDER)


LEAVE = "https://e.org/leave?u={{sub.id}}"


def test_a_placeholder_in_the_settings_is_told_once_with_the_setting_and_what_to_do(tmp_path: Path) -> None:
    found = given(tmp_path, issue(), options=settings(unsubscribe=LEAVE))
    (problem,) = problems(found, MailCode.PLACEHOLDER)
    assert (
        problem.message == f"newsletter.unsubscribe in mkdocs.yml has a placeholder, which nobody fills in: '{LEAVE}'"
    )
    assert problem.hint.startswith("name a page at which people leave")


def test_an_edition_s_own_way_to_leave_is_told_as_its_own(tmp_path: Path) -> None:
    options = settings(editions=[{"id": "zh", "unsubscribe": LEAVE}])
    (said,) = messages(given(tmp_path, issue("edition: zh"), options=options), MailCode.PLACEHOLDER)
    assert said.startswith("unsubscribe of the edition 'zh' in mkdocs.yml")


def test_what_the_settings_say_does_not_matter_where_the_service_has_its_own(tmp_path: Path) -> None:
    found = given(tmp_path, issue(), options=settings(unsubscribe=LEAVE), outlet=LISTMONK)
    assert not messages(found, MailCode.PLACEHOLDER)
