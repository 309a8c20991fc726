"""How much is sent over the wire."""

from pathlib import Path

import pytest

from hubgen.model.codes import MailCode
from tests.newsletter.lint.issues import issue, mail_context, messages, places, problems, settings, with_mail


@pytest.mark.parametrize(("size", "count"), [(80_000, 0), (80_001, 1)])
def test_a_mail_is_not_so_long_that_it_is_cut(tmp_path: Path, size: int, count: int) -> None:
    found = mail_context(tmp_path, issue())
    html = found.mail.html + "x" * (size - len(found.mail.html.encode()))
    assert len(messages(with_mail(found, html=html), MailCode.LARGE)) == count


def test_an_opening_that_is_too_long_is_named_and_not_the_list(tmp_path: Path) -> None:
    found = mail_context(tmp_path, issue(opening="\n" + "We met again, and again.\n" * 4000))
    (problem,) = problems(found, MailCode.LARGE)
    assert (problem.line, problem.column) == (8, 1)
    assert problem.hint.startswith("write less below the header")


def test_what_the_settings_say_is_no_fault_of_the_opening(tmp_path: Path) -> None:
    found = mail_context(tmp_path, issue(), options=settings(postal="Long Street " * 8000))
    assert places(found, MailCode.LARGE) == [(1, 1)]


@pytest.mark.parametrize(("line", "count"), [("x" * 79, 1), ("x" * 78, 0), ("月" * 40, 1), ("月" * 39, 0)])
def test_a_line_of_the_plain_text_is_not_broken(tmp_path: Path, line: str, count: int) -> None:
    found = mail_context(tmp_path, issue())
    assert len(messages(with_mail(found, text=f"{found.mail.text}{line}\n"), MailCode.LONG_LINE)) == count


def test_a_line_of_code_that_is_too_long_is_told_at_its_place(tmp_path: Path) -> None:
    found = mail_context(tmp_path, issue(opening=f"Type:\n\n>     make  {'{{x}}' * 20}\n"))
    (problem,) = problems(found, MailCode.LONG_LINE)
    assert (problem.line, problem.column) == (9, 1)
    assert problem.hint.startswith("break it by hand")


def test_an_address_may_be_as_long_as_it_is(tmp_path: Path) -> None:
    address = f"https://example.com/{'x' * 90}"
    assert not messages(mail_context(tmp_path, issue(opening=f"[Look]({address}).")), MailCode.LONG_LINE)
