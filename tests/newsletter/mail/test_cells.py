import pytest

from hubgen.newsletter.mail.cells import width, wrapped


def test_a_wide_character_takes_two_cells() -> None:
    assert (width("门 door"), width("👍"), width("e\u0301")) == (7, 2, 1)


def test_words_are_kept_whole() -> None:
    assert wrapped("one two three four", cells=9) == ["one two", "three", "four"]


def test_chinese_may_end_a_line_anywhere_but_before_a_sign_that_closes_or_behind_one_that_opens() -> None:
    assert wrapped("门开了。又关", cells=6) == ["门开", "了。又", "关"]
    assert wrapped("他说「开门」", cells=6) == ["他说", "「开", "门」"]


@pytest.mark.parametrize("thumb", ["👍🏽", "👩\u200d🔧"])
def test_a_picture_made_of_several_signs_is_not_parted(thumb: str) -> None:
    assert all(thumb in line or thumb[0] not in line for line in wrapped("门" + thumb * 3, cells=5))


def test_an_address_is_never_broken() -> None:
    assert wrapped("see https://example.org/a/long/way there", cells=12) == [
        "see",
        "https://example.org/a/long/way",
        "there",
    ]


def test_another_lines_beginning_counts() -> None:
    assert wrapped("one two three", "* ", "  ", cells=7) == ["* one", "  two", "  three"]
