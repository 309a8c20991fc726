"""A plain text that says the same as the HTML, in lines that no mail program breaks."""

from pathlib import Path

import pytest

from hubgen.model.codes import MailCode
from hubgen.newsletter.lint.rule import FAULT
from tests.newsletter.lint.issues import given, issue, messages, places, problems, with_mail


@pytest.mark.parametrize(("line", "count"), [("x" * 79, 1), ("x" * 78, 0), ("月" * 40, 1), ("月" * 39, 0)])
def test_a_line_of_the_plain_text_is_not_broken(tmp_path: Path, line: str, count: int) -> None:
    found = given(tmp_path, issue())
    assert len(messages(with_mail(found, text=f"{found.mail.text}{line}\n"), MailCode.LONG_LINE)) == count


def test_a_line_of_code_that_is_too_long_is_told_at_its_place(tmp_path: Path) -> None:
    found = given(tmp_path, issue(opening=f"Type:\n\n>     make  {'{{x}}' * 20}\n"))
    (problem,) = problems(found, MailCode.LONG_LINE)
    assert (problem.line, problem.column) == (9, 1)
    assert problem.hint.startswith("break it by hand")


def test_a_line_that_nobody_wrote_so_is_a_fault(tmp_path: Path) -> None:
    found = given(tmp_path, issue())
    (problem,) = problems(with_mail(found, text=f"{found.mail.text}{'x' * 79}\n"), MailCode.LONG_LINE)
    assert problem.hint == FAULT


def test_an_address_may_be_as_long_as_it_is(tmp_path: Path) -> None:
    address = f"https://example.com/{'x' * 90}"
    assert not messages(given(tmp_path, issue(opening=f"[Look]({address}).")), MailCode.LONG_LINE)


OPENINGS = [
    "[Look](https://example.com/a?b=c&d=e#f), [there](mailto:us@example.org) and [here](tel:+1-23).",
    "Open `https://example.com/{{id}}`, or **https://**example.com/x.",
    "```\ncurl https://example.com/a\n```\n\nhttps://example.com/b",
    "[https://example.com/a](https://example.com/b), then [b](https://example.com/a).",
    "[https://example.com/a](https://example.com/a) and https://example.com/a.",
    "| a | b |\n|---|---|\n| https://example.com/a | [b](https://example.com/b) |",
    "Write to `mailto:" + "very-long-name" * 6 + "@example.org`, or mailto:月@例子.example。",
    "- https://example.com/a\n- [b](https://example.com/b)<br>https://example.com/c",
    "![https://example.com/a](https://example.com/a.svg) [![b](https://example.com/b.png)](https://example.com/c)",
    "1 > https://example.com/a < 2",
]


@pytest.mark.parametrize("opening", OPENINGS)
def test_an_address_that_stands_as_words_is_no_link_of_one_form_alone(tmp_path: Path, opening: str) -> None:
    found = given(tmp_path, issue(opening=opening))
    assert "example" in found.mail.text
    assert not messages(found, MailCode.LINKS_DIFFER)


def test_addresses_in_what_an_issue_tells_are_words_too(tmp_path: Path) -> None:
    story = "---\ntitle: See https://example.com/t\nauthors: Ada\ndate: 2026-05-20\nsummary: At https://example.com/.\n---\n"
    found = given(tmp_path, issue(), {"stories/first-steps.md": f"{story}We began.\n"})
    assert "https://example.com/." in found.mail.text
    assert not messages(found, MailCode.LINKS_DIFFER)


def test_an_address_that_one_form_lacks_is_told(tmp_path: Path) -> None:
    found = given(tmp_path, issue())
    more = '<a href="https://example.com/">More</a></body>'
    in_html = messages(with_mail(found, html=found.mail.html.replace("</body>", more)), MailCode.LINKS_DIFFER)
    in_text = messages(with_mail(found, text=f"{found.mail.text}https://example.com/\n"), MailCode.LINKS_DIFFER)
    assert in_html == ["the plain text does not lead to 'https://example.com/'"]
    assert in_text == ["only the plain text leads to 'https://example.com/'"]


def test_links_in_another_order_are_told_where_they_were_written(tmp_path: Path) -> None:
    found = given(tmp_path, issue(opening="[a](https://example.com/a)\n[b](https://example.com/b)"))
    assert not messages(found, MailCode.LINKS_DIFFER)
    text = found.mail.text.replace("example.com/a", "example.com/c").replace("example.com/b", "example.com/a")
    spoilt = with_mail(found, text=text.replace("example.com/c", "example.com/b"))
    assert messages(spoilt, MailCode.LINKS_DIFFER) == ["the plain text has 'https://example.com/b' in another order"]
    assert places(spoilt, MailCode.LINKS_DIFFER) == [(8, 5)]
