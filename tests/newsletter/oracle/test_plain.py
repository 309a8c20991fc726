"""A plain text that says the same as the HTML, in lines that nothing breaks, and a style sheet that is short."""

from pathlib import Path

import pytest

from hubgen.newsletter.mail.outlet import SMTP, Mail
from tests.newsletter.lint.issues import issue, mail_context, with_mail
from tests.newsletter.oracle.document import document_of
from tests.newsletter.oracle.rules import faults, links_that_differ


def test_a_line_that_nobody_wrote_so_is_a_fault(tmp_path: Path) -> None:
    found = mail_context(tmp_path, issue())
    (said,) = faults(with_mail(found, text=f"{found.mail.text}{'x' * 79}\n"))
    assert said.startswith("a line of the plain text has 79 columns")


def test_a_line_of_code_is_the_editor_s(tmp_path: Path) -> None:
    found = mail_context(tmp_path, issue(opening=f"Type:\n\n>     make  {'{{x}}' * 20}\n"))
    assert faults(found) == []


@pytest.mark.parametrize(("size", "count"), [(8_000, 0), (8_001, 1)])
def test_a_style_sheet_is_not_so_long_that_it_is_left_out(tmp_path: Path, size: int, count: int) -> None:
    found = mail_context(tmp_path, issue())
    own = len(document_of(found.mail.html).style.encode())
    html = found.mail.html.replace("</head>", f"<style>{'x' * (size - own - 1)}</style></head>")
    assert len(faults(with_mail(found, html=html))) == count


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
    found = mail_context(tmp_path, issue(opening=opening))
    assert "example" in found.mail.text
    assert faults(found) == []


def test_addresses_in_what_an_issue_tells_are_words_too(tmp_path: Path) -> None:
    story = "---\ntitle: See https://example.com/t\nauthors: Ada\ndate: 2026-05-20\nsummary: At https://example.com/.\n---\n"
    found = mail_context(tmp_path, issue(), {"stories/first-steps.md": f"{story}We began.\n"})
    assert "https://example.com/." in found.mail.text
    assert faults(found) == []


def test_an_address_that_one_form_lacks_is_told(tmp_path: Path) -> None:
    made = mail_context(tmp_path, issue()).mail
    html, text = made.html, made.text
    more = '<a href="https://example.com/">More</a></body>'
    in_html = list(links_that_differ(Mail(html.replace("</body>", more), text), SMTP))
    in_text = list(links_that_differ(Mail(html, f"{text}https://example.com/\n"), SMTP))
    assert in_html == ["the plain text does not lead to 'https://example.com/'"]
    assert in_text == ["only the plain text leads to 'https://example.com/'"]


def test_links_in_another_order_are_told(tmp_path: Path) -> None:
    found = mail_context(tmp_path, issue(opening="[a](https://example.com/a)\n[b](https://example.com/b)"))
    assert faults(found) == []
    text = found.mail.text.replace("example.com/a", "example.com/c").replace("example.com/b", "example.com/a")
    spoilt = with_mail(found, text=text.replace("example.com/c", "example.com/b"))
    assert faults(spoilt) == ["the plain text has 'https://example.com/b' in another order"]
