"""An order: what goes out by a way is what was judged for that way."""

from pathlib import Path

import pytest

from hubgen.cli.newsletter.delivery import Via
from hubgen.cli.newsletter.order import OUTLETS, Wish, order_of
from hubgen.engines.plan import CheckedHub, check_content
from hubgen.engines.settings import load_settings
from hubgen.errors import ContentError
from hubgen.model.slip import Slip
from tests.cli.test_newsletter_send import LETTERS, letters_at

SETTINGS = LETTERS.replace("https://example.org/leave", "'https://example.org/leave?u={{id}}'")


def checked(folder: Path) -> CheckedHub:
    return check_content(load_settings(letters_at(folder, settings=SETTINGS) / "mkdocs.yml"), "2026-06-02")


@pytest.mark.parametrize("via", [Via.BUTTONDOWN, Via.LISTMONK])
def test_a_mail_with_a_service_s_own_way_to_leave_is_judged_with_that(tmp_path: Path, via: Via) -> None:
    order, problems = order_of(checked(tmp_path), Wish("2026-06", None, via, resend=False))

    assert OUTLETS[via].unsubscribe in order.dispatch.html
    assert OUTLETS[via].unsubscribe in order.dispatch.text
    assert Slip.PLACEHOLDER not in {problem.code for problem in problems}


def test_a_mail_to_a_list_is_judged_with_the_settings_way_to_leave(tmp_path: Path) -> None:
    with pytest.raises(ContentError) as raised:
        order_of(checked(tmp_path), Wish("2026-06", None, Via.SMTP, resend=False))

    assert [problem.code for problem in raised.value.problems].count(Slip.PLACEHOLDER) == 1
