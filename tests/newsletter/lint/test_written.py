"""What is sent over the wire."""

from pathlib import Path

import pytest

from hubgen.model.slip import Slip
from hubgen.newsletter.mail.outlet import BUTTONDOWN, LISTMONK, Outlet
from tests.newsletter.lint.issues import given, issue, messages, with_mail


@pytest.mark.parametrize(("size", "count"), [(80_000, 0), (80_001, 1)])
def test_a_mail_is_not_so_long_that_it_is_cut(tmp_path: Path, size: int, count: int) -> None:
    found = given(tmp_path, issue())
    html = found.mail.html + "x" * (size - len(found.mail.html.encode()))
    assert len(messages(with_mail(found, html=html), Slip.LARGE)) == count


@pytest.mark.parametrize(("size", "count"), [(8_000, 0), (8_001, 1)])
def test_a_style_sheet_is_not_so_long_that_it_is_left_out(tmp_path: Path, size: int, count: int) -> None:
    found = given(tmp_path, issue())
    html = found.mail.html.replace("</head>", f"<style>{'x' * (size - len(found.document.style.encode()) - 1)}</style>")
    assert len(messages(with_mail(found, html=html), Slip.LARGE_STYLE)) == count


@pytest.mark.parametrize("sign", ["{{ name }}", "*|NAME|*", "[[name]]", "${name}", "%%name%%", "{% if %}"])
def test_nothing_is_a_placeholder_to_a_mail_service(tmp_path: Path, sign: str) -> None:
    found = given(tmp_path, issue())
    for spoilt in (
        with_mail(found, html=found.mail.html.replace("</body>", f"<p>{sign}</p></body>")),
        with_mail(found, text=f"{found.mail.text}{sign}\n"),
        with_mail(found, html=found.mail.html.replace("</head>", f"<style>.x{{content:'{sign}'}}</style></head>")),
    ):
        assert len(messages(spoilt, Slip.PLACEHOLDER)) == 1


@pytest.mark.parametrize("sign", ["{{ name }}", "*|NAME|*", "[[name]]", "${name}", "%%name%%", "{% if %}"])
def test_what_an_editor_writes_is_no_placeholder(tmp_path: Path, sign: str) -> None:
    text = issue(f"subject: 'About {sign}'", opening=f"We wrote `{sign}` and {sign}.")
    assert not messages(given(tmp_path, text), Slip.PLACEHOLDER)


@pytest.mark.parametrize("outlet", [BUTTONDOWN, LISTMONK])
def test_the_service_s_own_way_to_leave_is_a_placeholder(tmp_path: Path, outlet: Outlet) -> None:
    found = given(tmp_path, issue(), outlet=outlet)
    assert outlet.unsubscribe in found.mail.html
    assert not messages(found, Slip.PLACEHOLDER)


@pytest.mark.parametrize(("line", "count"), [("x" * 79, 1), ("x" * 78, 0), ("月" * 40, 1), ("月" * 39, 0)])
def test_a_line_of_the_plain_text_is_not_broken(tmp_path: Path, line: str, count: int) -> None:
    found = given(tmp_path, issue())
    assert len(messages(with_mail(found, text=f"{found.mail.text}{line}\n"), Slip.LONG_LINE)) == count


def test_an_address_may_be_as_long_as_it_is(tmp_path: Path) -> None:
    address = f"https://example.com/{'x' * 90}"
    assert not messages(given(tmp_path, issue(opening=f"[Look]({address}).")), Slip.LONG_LINE)


def test_both_forms_of_a_mail_lead_to_the_same_addresses(tmp_path: Path) -> None:
    found = given(tmp_path, issue(opening="[Look](https://example.com/a?b=c&d=e#f), [there](mailto:us@example.org)."))
    assert not messages(found, Slip.LINKS_DIFFER)


def test_an_address_that_one_form_lacks_is_told(tmp_path: Path) -> None:
    found = given(tmp_path, issue())
    more = '<a href="https://example.com/">More</a></body>'
    in_html = messages(with_mail(found, html=found.mail.html.replace("</body>", more)), Slip.LINKS_DIFFER)
    in_text = messages(with_mail(found, text=f"{found.mail.text}https://example.com/\n"), Slip.LINKS_DIFFER)
    assert in_html == ["the plain text does not lead to 'https://example.com/'"]
    assert in_text == ["only the plain text leads to 'https://example.com/'"]
