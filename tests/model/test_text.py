"""Titles, names and sentences are cleaned when they are typed, and are known again by what was written."""

import copy
import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hubgen.model.fingerprint import digest_of
from hubgen.model.source import Source
from hubgen.model.story import Story
from hubgen.model.text import CleanLine, clean_line, single_line

TEXTS = st.text(st.characters(codec="utf-8") | st.sampled_from("\u202e\u202c\u2067\u2069 \t\n\u00a0\u3000"))


def story(title: str) -> Story:
    header = {"title": title, "speakers": "Ada", "id": "x", "lang": "en", "locale": "en"}
    return Story.model_validate(header | {"source": Source("stories/x.md", "We began.")})


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("We  begin", "We begin"),
        ("We\u202e begin", "We\u202e begin\u202c"),
        ("We\x01 begin\u2069", "We begin"),
        ("Vraiment\u00a0?", "Vraiment\u00a0?"),
        ("第一期\u3000开始", "第一期\u3000开始"),
    ],
)
def test_a_title_is_cleaned_and_keeps_its_fingerprint(written: str, shown: str) -> None:
    item = story(written)
    assert item.title == shown
    assert digest_of(item) == hashlib.sha256(f"title={written}\0lang=en\0We began.".encode()).hexdigest()[:16]
    assert digest_of(item.model_copy(update={"draft": True})) == digest_of(copy.deepcopy(item)) == digest_of(item)


def test_a_clean_title_is_the_text_itself() -> None:
    assert type(story("We begin").title) is str
    assert isinstance(story("We  begin").title, CleanLine)


@given(TEXTS)
def test_what_is_clean_stays_as_it_is(text: str) -> None:
    once = clean_line(text)
    assert clean_line(once) == once
    assert single_line(once) == single_line(text)
