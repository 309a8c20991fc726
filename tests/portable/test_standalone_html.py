"""Bodies that need no cleaning are left as they are, and that is what cleaning them would give."""

import lxml.html
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hubgen.portable.standalone_html import needs_no_cleaning, standalone_html
from tests.render.rendering import html as rendered

PAGE = "https://example.org/stories/a/"
PARTS = st.sampled_from(
    (
        "# A *title* & more",
        "## Another",
        'Words with `a < b`, **weight** and [a link](https://example.org/x?a=1&b=2 "T").',
        "- one\n- two\n\n1. three\n2. four",
        "> Quoted.\n\nA line  \nbroken.",
        "| a | b |\n|---|---|\n| 1 | 2 |",
        "![A picture](https://example.org/a.png)",
        "漢字 مرحبا 😀 &nbsp; &amp;",
        "---",
    )
)


def same(first: str, second: str) -> bool:
    """Compare as browsers read them."""
    trees = [lxml.html.document_fromstring(f"<div>{html}</div>") for html in (first, second)]
    return bool(lxml.html.tostring(trees[0]) == lxml.html.tostring(trees[1]))


@given(st.lists(PARTS, min_size=1, max_size=6).map("\n\n".join))
def test_what_is_ready_always_reads_as_if_it_had_been_cleaned(markdown: str) -> None:
    body = rendered(markdown)
    with_parser = standalone_html(f"{body}<u>x</u>", PAGE).removesuffix("<u>x</u>")  # a tag that is no ready one
    assert same(standalone_html(body, PAGE), with_parser)


@given(st.lists(PARTS, min_size=1, max_size=6).map("\n\n".join))
def test_what_markdown_makes_of_plain_words_is_ready_when_its_anchors_are_gone(markdown: str) -> None:
    assert needs_no_cleaning(standalone_html(rendered(markdown), PAGE))


@pytest.mark.parametrize(
    "html",
    ['<p class="x">A</p>', '<a href="/a">A</a>', '<img alt="A">', '<img alt="A" src="https://e.org/a#only-dark">'],
)
def test_what_a_feed_may_not_hold_as_it_is_is_not_ready(html: str) -> None:
    assert not needs_no_cleaning(html)
