"""The order of a text is its own: what turns it ends with it, also where several stand on one line."""

from unicodedata import bidirectional

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hubgen.model.text import balance_bidi, single_line
from hubgen.portable.text import join_inline, shorten

LRE, RLO, PDF, LRI, FSI, PDI = "\u202a\u202e\u202c\u2066\u2068\u2069"
texts = st.lists(st.sampled_from([LRE, RLO, PDF, LRI, FSI, PDI, "a", "ب", " "])).map("".join)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Ada", "Ada"),
        (f"Ada{RLO}", f"Ada{RLO}{PDF}"),
        (f"{RLO}Ada{PDF}", f"{RLO}Ada{PDF}"),
        (f"{LRI}Ada{RLO}", f"{LRI}Ada{RLO}{PDI}"),
        (f"{LRE}{LRI}Ada{PDF}", f"{LRE}{LRI}Ada{PDI}{PDF}"),
        (f"{PDF}Ada{PDI}", "Ada"),
    ],
)
def test_what_is_opened_is_closed_and_what_never_was_is_not(text: str, kept: str) -> None:
    assert balance_bidi(text) == kept


def opened(text: str) -> list[str]:
    """List what is still open at a text's end, as UAX 9 (X1 to X8) counts it."""
    stack: list[str] = []
    for sign in map(bidirectional, text):
        if sign in ("LRE", "RLE", "LRO", "RLO", "LRI", "RLI", "FSI"):
            stack.append(sign)
        elif sign == "PDF" and stack and not stack[-1].endswith("I"):
            stack.pop()
        elif sign == "PDI" and any(one.endswith("I") for one in stack):
            while not stack.pop().endswith("I"):
                pass
    return stack


@given(texts, texts)
def test_a_text_never_turns_what_stands_around_it(before: str, text: str) -> None:
    assert opened(balance_bidi(text)) == []
    assert opened(before + balance_bidi(text)) == opened(before)


@given(texts)
def test_closing_twice_changes_nothing_and_loses_no_word(text: str) -> None:
    assert balance_bidi(balance_bidi(text)) == balance_bidi(text)
    assert [char for char in balance_bidi(text) if char in "aب "] == [char for char in text if char in "aب "]


@given(texts)
def test_a_line_is_closed_also_where_it_is_cut(text: str) -> None:
    assert opened(single_line(text)) == opened(shorten(text, 3)) == []


@pytest.mark.parametrize(
    ("texts", "direction", "line"),
    [
        (["Story", "", "By Ada"], "ltr", "Story · By Ada"),
        (["故事", "作者：小明"], "ltr", "故事 · 作者：小明"),
        (["قصة", "بقلم ليلى"], "rtl", "قصة · بقلم ليلى"),
        (["بقلم Ada", "June"], "rtl", "بقلم Ada \u200f· June"),
        (["By ليلى", "أمسية"], "ltr", "By ليلى \u200e· أمسية"),
        ([], "rtl", ""),
    ],
)
def test_a_mark_holds_the_dot_where_letters_run_the_other_way(texts: list[str], direction: str, line: str) -> None:
    assert join_inline(texts, direction) == line
