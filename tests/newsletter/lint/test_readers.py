"""What readers must be told: who writes, and how to leave."""

from pathlib import Path

import pytest

from hubgen.model.codes import MailCode
from hubgen.newsletter.mail.outlet import BUTTONDOWN, LISTMONK, Outlet
from tests.newsletter.lint.issues import given, issue, messages


@pytest.mark.parametrize(
    ("settings", "count"),
    [
        ({}, 1),
        ({"unsubscribe": "mailto:leave@example.org"}, 0),
        ({"to": "letters@example.org", "from": "hub@example.org"}, 0),
    ],
)
def test_readers_can_leave(tmp_path: Path, settings: dict[str, str], count: int) -> None:
    found = given(tmp_path, issue(), options={"newsletter": settings})
    assert len(messages(found, MailCode.NO_UNSUBSCRIBE)) == count


@pytest.mark.parametrize("outlet", [BUTTONDOWN, LISTMONK], ids=["buttondown", "listmonk"])
def test_readers_leave_by_the_service_s_own_link(tmp_path: Path, outlet: Outlet) -> None:
    assert not messages(given(tmp_path, issue(), options={"newsletter": {}}, outlet=outlet), MailCode.NO_UNSUBSCRIBE)


@pytest.mark.parametrize(
    ("settings", "count"),
    [({"to": "letters@example.org"}, 1), ({"to": "letters@example.org", "from": "hub@example.org"}, 0), ({}, 0)],
)
def test_a_mail_to_a_list_says_who_sends_it(tmp_path: Path, settings: dict[str, str], count: int) -> None:
    assert len(messages(given(tmp_path, issue(), options={"newsletter": settings}), MailCode.NO_SENDER)) == count


def test_an_edition_has_a_list_of_its_own(tmp_path: Path) -> None:
    options = {"newsletter": {"to": "letters@example.org", "from": "a@example.org", "editions": [{"id": "zh"}]}}
    found = given(tmp_path, issue("edition: zh"), options=options)
    assert len(messages(found, MailCode.NO_UNSUBSCRIBE)) == 1
