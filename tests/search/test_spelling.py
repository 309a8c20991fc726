import pytest
from hypothesis import given
from hypothesis import strategies as some

from hubgen.search.spelling import search_variants

HAN = some.text(some.characters(min_codepoint=0x4E00, max_codepoint=0x4FFF), min_size=3)


@pytest.mark.parametrize("written", ["المجتمع", "والمجتمع", "بالمجتمع", "للمجتمع", "فالمجتمع", "المُجتَمع", "المجتـمع"])
def test_an_arabic_word_is_known_without_its_article(written: str) -> None:
    assert list(search_variants(f"في {written}.", "ar")) == ["مجتمع"]


def test_an_arabic_word_without_an_article_needs_no_other_spelling() -> None:
    assert list(search_variants("مجتمع صغير", "ar-EG")) == []


@given(HAN)
def test_two_neighbours_in_chinese_are_always_known_as_a_word(text: str) -> None:
    known = set(search_variants(text, "zh"))
    assert all(text[place : place + 2] in known for place in range(len(text) - 1))


@given(some.text())
def test_other_languages_never_get_other_spellings(text: str) -> None:
    assert list(search_variants(text, "en")) == []
