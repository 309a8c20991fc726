from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hubgen.portable.wrap import cell_width, wrap_text
from tests.counting import lines_run


def test_a_wide_character_takes_two_cells() -> None:
    assert (cell_width("门 door"), cell_width("👍"), cell_width("e\u0301")) == (7, 2, 1)


def test_words_are_kept_whole() -> None:
    assert wrap_text("one two three four", cells=9) == ["one two", "three", "four"]


def test_chinese_may_end_a_line_anywhere_but_before_a_sign_that_closes_or_behind_one_that_opens() -> None:
    assert wrap_text("门开了。又关", cells=6) == ["门开", "了。又", "关"]
    assert wrap_text("他说「开门」", cells=6) == ["他说", "「开", "门」"]


@pytest.mark.parametrize("thumb", ["👍🏽", "👩\u200d🔧"])
def test_a_picture_made_of_several_signs_is_not_parted(thumb: str) -> None:
    assert all(thumb in line or thumb[0] not in line for line in wrap_text("门" + thumb * 3, cells=5))


def test_an_address_is_never_broken() -> None:
    assert wrap_text("see https://example.org/a/long/way there", cells=12) == [
        "see",
        "https://example.org/a/long/way",
        "there",
    ]


def test_an_address_of_a_person_is_none_of_the_words_that_are_broken() -> None:
    assert wrap_text("mailto:椅子椅子@example.org", cells=12) == ["mailto:椅子椅子@example.org"]


def test_another_lines_beginning_counts() -> None:
    assert wrap_text("one two three", "* ", "  ", cells=7) == ["* one", "  two", "  three"]


@pytest.mark.parametrize(
    "text",
    ["\u0301" * 2_000, "e\u0301" * 1_000, "a" + "\u0301" * 2_000 + "a" * 200, "👩\u200d" * 1_000, "门 " * 1_000],
    ids=["marks", "letters with marks", "a letter with many marks", "joined pictures", "words"],
)
def test_a_text_of_any_signs_takes_work_that_grows_with_its_length(text: str) -> None:
    once, twice = (lines_run(partial(wrap_text, text * times)) for times in (1, 2))
    assert twice < 2.2 * once


@given(st.text(st.sampled_from("a椅「。 \u0301\u200d\ufe0f👩🏽🔧ば\u0e01\u0e33"), max_size=200), st.integers(40, 80))
def test_no_line_is_wider_than_asked_and_no_sign_is_lost(text: str, cells: int) -> None:
    lines = wrap_text(text, cells=cells)
    assert max(map(cell_width, lines)) <= cells
    assert "".join("".join(lines).split()) == "".join(text.split())
