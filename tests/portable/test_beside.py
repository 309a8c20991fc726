"""What stands beside each other keeps its order, whatever it is written in."""

import pytest

from hubgen.portable.text import join_inline


@pytest.mark.parametrize(
    ("texts", "written", "line"),
    [
        (["Story", "", "By Ada"], "ltr", "Story · By Ada"),
        (["故事", "作者：小明"], "ltr", "故事 · 作者：小明"),
        (["قصة", "بقلم ليلى"], "rtl", "قصة · بقلم ليلى"),
        (["بقلم Ada", "June"], "rtl", "بقلم Ada \u200f· June"),
        (["By ليلى", "أمسية"], "ltr", "By ليلى \u200e· أمسية"),
        ([], "rtl", ""),
    ],
)
def test_a_mark_holds_the_dot_where_letters_run_the_other_way(texts: list[str], written: str, line: str) -> None:
    assert join_inline(texts, written) == line
