"""No signs of templates in a mail."""

from pathlib import Path

import pytest

from hubgen.newsletter.mail.outlet import BUTTONDOWN, LISTMONK, SMTP, Outlet
from tests.newsletter.lint.issues import UNSUBSCRIBE, issue, mail_context, with_mail
from tests.newsletter.oracle.rules import faults, placeholders

SIGNS = ["{{ name }}", "*|NAME|*", "[[name]]", "${name}", "%%name%%", "{% if %}", "https://e.org/a@TrackLink"]


@pytest.mark.parametrize("sign", SIGNS)
def test_nothing_is_a_placeholder_to_a_mail_service(tmp_path: Path, sign: str) -> None:
    found = mail_context(tmp_path, issue())
    for spoilt in (
        with_mail(found, html=found.mail.html.replace("</body>", f"<p>{sign}</p></body>")),
        with_mail(found, text=f"{found.mail.text}{sign}\n"),
        with_mail(found, html=found.mail.html.replace("</head>", f"<style>.x{{content:'{sign}'}}</style></head>")),
    ):
        assert len(list(placeholders(spoilt.mail, spoilt.outlet, UNSUBSCRIBE["newsletter"]["unsubscribe"]))) == 1


@pytest.mark.parametrize("sign", SIGNS)
@pytest.mark.parametrize("outlet", [SMTP, LISTMONK], ids=["smtp", "listmonk"])
def test_what_an_editor_writes_is_no_placeholder(tmp_path: Path, sign: str, outlet: Outlet) -> None:
    opening = f"We wrote `{sign}` and {sign}, [there](<https://e.org/p{sign}>)."
    text = issue(f"subject: 'About {sign}'", opening=opening)
    assert faults(mail_context(tmp_path, text, outlet=outlet)) == []


@pytest.mark.parametrize("outlet", [BUTTONDOWN, LISTMONK])
def test_the_service_s_own_way_to_leave_is_a_placeholder(tmp_path: Path, outlet: Outlet) -> None:
    found = mail_context(tmp_path, issue(), outlet=outlet)
    assert outlet.unsubscribe in found.mail.html
    assert faults(found) == []
