"""An order: what goes out by a way is what was judged for that way."""

from pathlib import Path

import pytest

from hubgen.cli.newsletter.delivery import Via
from hubgen.cli.newsletter.send import OUTLETS, SendRequest, plan_order
from hubgen.engines.plan import CheckedHub, check_content
from hubgen.engines.settings import load_settings
from hubgen.errors import ContentError
from hubgen.model.codes import MailCode
from tests.cli.test_newsletter_send import LETTERS, letters_at

SETTINGS = LETTERS.replace("https://example.org/leave", "'https://example.org/leave?u={{id}}'")


def checked(folder: Path) -> CheckedHub:
    return check_content(load_settings(letters_at(folder, settings=SETTINGS) / "mkdocs.yml"), "2026-06-02")


@pytest.mark.parametrize("via", [Via.BUTTONDOWN, Via.LISTMONK])
def test_a_mail_with_a_service_s_own_way_to_leave_is_judged_with_that(tmp_path: Path, via: Via) -> None:
    order, problems = plan_order(checked(tmp_path), SendRequest("2026-06", None, via, resend=False))

    assert OUTLETS[via].unsubscribe in order.outgoing.html
    assert OUTLETS[via].unsubscribe in order.outgoing.text
    assert MailCode.PLACEHOLDER not in {problem.code for problem in problems}


def test_a_mail_to_a_list_is_judged_with_the_settings_way_to_leave(tmp_path: Path) -> None:
    with pytest.raises(ContentError) as raised:
        plan_order(checked(tmp_path), SendRequest("2026-06", None, Via.SMTP, resend=False))

    assert [problem.code for problem in raised.value.problems].count(MailCode.PLACEHOLDER) == 1
