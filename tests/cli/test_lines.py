"""Lines on a terminal."""

from rich.cells import cell_len
from rich.text import Text

from hubgen.cli.lines import clipped, wrapped


def parts(text: str, width: int = 20, hang: int = 4) -> list[str]:
    return [part.plain for part in wrapped(Text(text), width, hang)]


def test_what_is_wrapped_is_set_in() -> None:
    assert parts("  Tuesday  one two three four") == ["  Tuesday  one two", "    three four"]


def test_wide_letters_count_for_two() -> None:
    told = parts("  W48  第一步第一步第一步第一步第一步 then")
    assert "".join(told).replace(" ", "") == "W48第一步第一步第一步第一步第一步then"
    assert all(cell_len(part) <= 20 for part in told)


def test_a_word_longer_than_a_line_is_parted_and_none_of_it_lost() -> None:
    assert "".join(parts("see " + "x" * 50)).replace(" ", "") == "see" + "x" * 50


def test_a_weekday_stays_with_its_date() -> None:
    assert parts("It is due on Tue 2026-11-24.", 20) == ["It is due on", "    Tue 2026-11-24."]


def test_arabic_stays_isolated_on_each_line() -> None:
    told = parts("See \u2068حلقة القراءة في الشتاء\u2069, then.", 16)
    assert len(told) > 1
    assert all(part.count("\u2068") == part.count("\u2069") for part in told)


def test_what_has_no_room_is_cut_and_said_to_be() -> None:
    told = clipped(list(wrapped(Text("one two three four five six seven"), 20, 4)), 1, 20)
    assert [part.plain for part in told] == ["one two three four…"]
