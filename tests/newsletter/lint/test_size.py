"""How much is sent over the wire."""

from pathlib import Path

import pytest

from hubgen.model.codes import MailCode
from tests.newsletter.lint.issues import given, issue, messages, places, problems, settings, with_mail


@pytest.mark.parametrize(("size", "count"), [(80_000, 0), (80_001, 1)])
def test_a_mail_is_not_so_long_that_it_is_cut(tmp_path: Path, size: int, count: int) -> None:
    found = given(tmp_path, issue())
    html = found.mail.html + "x" * (size - len(found.mail.html.encode()))
    assert len(messages(with_mail(found, html=html), MailCode.LARGE)) == count


def test_an_opening_that_is_too_long_is_named_and_not_the_list(tmp_path: Path) -> None:
    found = given(tmp_path, issue(opening="\n" + "We met again, and again.\n" * 4000))
    (problem,) = problems(found, MailCode.LARGE)
    assert (problem.line, problem.column) == (8, 1)
    assert problem.hint.startswith("write less below the header")


def test_what_the_settings_say_is_no_fault_of_the_opening(tmp_path: Path) -> None:
    found = given(tmp_path, issue(), options=settings(postal="Long Street " * 8000))
    assert places(found, MailCode.LARGE) == [(1, 1)]


@pytest.mark.parametrize(("size", "count"), [(8_000, 0), (8_001, 1)])
def test_a_style_sheet_is_not_so_long_that_it_is_left_out(tmp_path: Path, size: int, count: int) -> None:
    found = given(tmp_path, issue())
    html = found.mail.html.replace("</head>", f"<style>{'x' * (size - len(found.document.style.encode()) - 1)}</style>")
    assert len(messages(with_mail(found, html=html), MailCode.LARGE_STYLE)) == count
