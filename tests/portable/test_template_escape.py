"""Nothing that an author wrote is a placeholder to a mail service, and readers see it as it was written."""

from html import unescape
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hubgen.portable.template_escape import (
    BREAK,
    PLACEHOLDER,
    escape_placeholders_css,
    escape_placeholders_html,
    escape_placeholders_text,
    escape_placeholders_url,
)

SIGNS = [
    "{{",
    "}}",
    "{%",
    "%}",
    "{#",
    "#}",
    "*|",
    "|*",
    "[[",
    "]]",
    "%%",
    "${",
    "@TrackLink",
    "@",
    "Track",
    "{",
    "%",
    "a",
]
texts = st.lists(st.sampled_from(SIGNS), max_size=8).map("".join)


def test_an_address_that_listmonk_would_track_is_none() -> None:
    """listmonk makes a placeholder of `(https?://…)@TrackLink` before it reads its own."""
    assert escape_placeholders_url("https://e.org/p@TrackLink") == "https://e.org/p%40TrackLink"
    assert escape_placeholders_text("https://e.org/p@TrackLink") == f"https://e.org/p@{BREAK}TrackLink"
    assert escape_placeholders_html('<a href="https://e.org/@TrackLink">') == '<a href="https://e.org/&#64;TrackLink">'


@pytest.mark.parametrize("text", ["ada@example.org", "@tracklink", "TrackLink"])
def test_other_signs_at_are_left_as_they_are(text: str) -> None:
    assert escape_placeholders_url(text) == escape_placeholders_text(text) == escape_placeholders_html(text) == text


@given(texts)
def test_no_form_of_a_text_is_a_placeholder(text: str) -> None:
    assert not [
        made
        for made in (
            form(text) for form in (escape_placeholders_html, escape_placeholders_text, escape_placeholders_url)
        )
        if PLACEHOLDER.search(made)
    ]
    assert not PLACEHOLDER.search(escape_placeholders_css(text))


@given(texts)
def test_readers_see_what_was_written(text: str) -> None:
    assert unescape(escape_placeholders_html(text)) == text
    assert escape_placeholders_text(text).replace(BREAK, "") == text
    assert unquote(escape_placeholders_url(text)) in (text, unquote(text))


@given(texts)
def test_what_is_inert_stays_as_it_is(text: str) -> None:
    for form in (escape_placeholders_text, escape_placeholders_url):
        assert form(form(text)) == form(text)
