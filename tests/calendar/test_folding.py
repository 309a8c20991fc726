"""No line has more than 75 octets, whatever the script, and unfolding gives every text back."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hubgen.calendar.describe import SUMMARY_LENGTH, shorten
from hubgen.model.text import clean_line
from tests.calendar.making import entries, event, files, lines

SCRIPTS = st.sampled_from(
    (
        "社区知识分享之夜",
        "لقاء المجتمع الشهري",
        "👩🏽‍💻🎉",
        "Zürich, Malmö; Łódź",
        "a\\nb\\,c\\;d\\N",
        '"quoted":=',
        " ",
        "x" * 90,
    )
)
ADDRESS = "https://example.org/hub/events/may/"
TITLES = st.lists(SCRIPTS | st.text(st.characters(exclude_categories=["Cs"]), max_size=40), min_size=1, max_size=12)


@settings(max_examples=100, deadline=None)
@given(TITLES.map("".join), TITLES.map(" ".join))
def test_no_line_is_longer_than_75_octets_and_texts_come_back(title: str, place: str) -> None:
    told = event("may", "2026-05-01 18:30", series=None, title=title, summary=title, place=place, topics=[title])
    for data in files(told).values():
        assert all(len(one) <= 75 for one in data.split(b"\r\n"))
        assert b"\n" not in data.replace(b"\r\n", b"")
        (found,) = entries(data)
        assert str(found["SUMMARY"]) == (clean_line(title) or "may")
        assert str(found.get("LOCATION", "")) == clean_line(place)
        assert str(found["DESCRIPTION"]) == "\n".join(filter(None, (shorten(title), ADDRESS)))
        assert found.categories == [clean_line(title)] * bool(clean_line(title))


@given(st.text())
def test_a_text_is_one_line_and_never_too_long(text: str) -> None:
    assert len(shorten(text)) <= SUMMARY_LENGTH + 1
    assert clean_line(text).splitlines() in ([], [clean_line(text)])


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("one two three", "one two three"),
        ("one two threes", "one two…"),
        ("one two, threes", "one two…"),
        ("antidisestablishment", "antidisestabl…"),
        ("an antidisestablishment", "an antidisest…"),
        ("社区知识分享之夜欢迎所有的朋友", "社区知识分享之夜欢迎所有的…"),
    ],
)
def test_a_long_text_is_cut_at_a_word_and_within_one_where_words_are_long(text: str, short: str) -> None:
    assert shorten(text, 13) == short


def test_a_name_in_chinese_is_folded_and_told_in_its_language() -> None:
    name = "社区知识分享之夜" * 5
    data = files(event("may", "2026-05-01", series=None), community={"name": name})["zh/calendar.ics"]
    assert f"X-WR-CALNAME;LANGUAGE=zh:{name}: 活动" in lines(data)
    assert all(len(one) <= 75 for one in data.split(b"\r\n"))
