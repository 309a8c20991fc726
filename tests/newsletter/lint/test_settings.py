"""What the settings say of each mail: who writes, and how to leave."""

from pathlib import Path

import pytest

from hubgen.model.codes import MailCode
from hubgen.newsletter.mail.outlet import BUTTONDOWN, LISTMONK, Outlet
from tests.newsletter.lint.issues import issue, mail_context, messages, problems, settings


@pytest.mark.parametrize(
    ("newsletter", "count"),
    [
        ({}, 1),
        ({"unsubscribe": "mailto:leave@example.org"}, 0),
        ({"to": "letters@example.org", "from": "hub@example.org"}, 0),
    ],
)
def test_readers_can_leave(tmp_path: Path, newsletter: dict[str, str], count: int) -> None:
    found = mail_context(tmp_path, issue(), options={"newsletter": newsletter})
    assert len(messages(found, MailCode.NO_UNSUBSCRIBE)) == count


@pytest.mark.parametrize("outlet", [BUTTONDOWN, LISTMONK], ids=["buttondown", "listmonk"])
def test_readers_leave_by_the_service_s_own_link(tmp_path: Path, outlet: Outlet) -> None:
    assert not messages(
        mail_context(tmp_path, issue(), options={"newsletter": {}}, outlet=outlet), MailCode.NO_UNSUBSCRIBE
    )


@pytest.mark.parametrize(
    ("newsletter", "count"),
    [({"to": "letters@example.org"}, 1), ({"to": "letters@example.org", "from": "hub@example.org"}, 0), ({}, 0)],
)
def test_a_mail_to_a_list_says_who_sends_it(tmp_path: Path, newsletter: dict[str, str], count: int) -> None:
    assert (
        len(messages(mail_context(tmp_path, issue(), options={"newsletter": newsletter}), MailCode.NO_SENDER)) == count
    )


def test_an_edition_has_a_list_of_its_own(tmp_path: Path) -> None:
    options = {"newsletter": {"to": "letters@example.org", "from": "a@example.org", "editions": [{"id": "zh"}]}}
    found = mail_context(tmp_path, issue("edition: zh"), options=options)
    assert len(messages(found, MailCode.NO_UNSUBSCRIBE)) == 1


LEAVE = "https://e.org/leave?u={{sub.id}}"


def test_a_placeholder_in_the_settings_is_told_once_with_the_setting_and_what_to_do(tmp_path: Path) -> None:
    found = mail_context(tmp_path, issue(), options=settings(unsubscribe=LEAVE))
    (problem,) = problems(found, MailCode.PLACEHOLDER)
    assert (
        problem.message == f"newsletter.unsubscribe in mkdocs.yml has a placeholder, which nobody fills in: '{LEAVE}'"
    )
    assert problem.hint.startswith("name a page at which people leave")


def test_an_edition_s_own_way_to_leave_is_told_as_its_own(tmp_path: Path) -> None:
    options = settings(editions=[{"id": "zh", "unsubscribe": LEAVE}])
    (said,) = messages(mail_context(tmp_path, issue("edition: zh"), options=options), MailCode.PLACEHOLDER)
    assert said.startswith("unsubscribe of the edition 'zh' in mkdocs.yml")


def test_what_the_settings_say_does_not_matter_where_the_service_has_its_own(tmp_path: Path) -> None:
    found = mail_context(tmp_path, issue(), options=settings(unsubscribe=LEAVE), outlet=LISTMONK)
    assert not messages(found, MailCode.PLACEHOLDER)
