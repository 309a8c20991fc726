"""What strangers wrote means nothing in Markdown, and can still be read."""

from hypothesis import given
from hypothesis import strategies as st
from markdown import markdown

from hubgen.model.text import code_span, escape_markdown

SIGNS = st.text(alphabet="ab `*_[]()<>!#@~|\\$:/.-w1\n\u202e\x1b")


@given(SIGNS)
def test_no_text_becomes_markup(text: str) -> None:
    html = markdown(f"- x {escape_markdown(text)} x").replace("<ul>", "").replace("</ul>", "")
    assert "<" not in html.replace("<li>", "").replace("</li>", "")


@given(SIGNS)
def test_a_name_stays_between_its_fences(text: str) -> None:
    html = markdown(f"x {code_span(f'story/{text}')} x")
    assert html.startswith("<p>x <code>story/")
    assert html.endswith("</code> x</p>")


def test_nobody_is_called() -> None:
    assert "@all" not in escape_markdown("@all")
    assert "#1" not in escape_markdown("#1").replace("\\", "")
