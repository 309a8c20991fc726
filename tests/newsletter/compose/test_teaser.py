import pytest
from hypothesis import given
from hypothesis import strategies as st

from hubgen.model.text import single_line
from hubgen.newsletter.compose.entries import LEAD_LENGTH, TEASER_LENGTH, teaser


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("Short enough.", "Short enough."),
        ("one two three four five six", "one two three four five…"),
        ("One two, three. Four five six.", "One two, three."),
        ("One. Two three four five six seven.", "One. Two three four five…"),
        ("One two three four, five, six", "One two three four, five…"),
        ("He said “one two three.” Four five six.", "He said “one two three.”"),
        ("one two three 4.5 five six", "one two three 4.5 five…"),
        ("一二三四五六。七八九十一二三四", "一二三四五六。"),
        ("一二三四五六七八九十一二三四", "一二三四五六七八九十…"),
        ("واحد اثنان ثلاثة؟ أربعة خمسة ستة", "واحد اثنان ثلاثة؟"),
        ("x" * 500, "x" * 80 + "…"),
        ("", ""),
    ],
)
def test_a_teaser_ends_with_a_sentence_else_at_a_word(text: str, short: str) -> None:
    assert teaser(text, (3, 5)) == short


@given(st.text(st.sampled_from("ab. ,。？一二…\n" + '"”'), max_size=400), st.sampled_from([LEAD_LENGTH, TEASER_LENGTH]))
def test_a_teaser_is_how_a_text_begins(text: str, bounds: tuple[int, int]) -> None:
    found = teaser(text, bounds)

    assert single_line(text) == found or single_line(text).startswith(found.removesuffix("…"))
    assert len(found.split()) <= bounds[1] + 1
