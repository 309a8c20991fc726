"""A value is written anew in its own place, or not at all."""

import pytest

from hubgen.write.replace import remove_entries, remove_key, replace_text
from tests.counting import lines_run

PATH = "newsletter/a.md"


def text_of(header: str) -> str:
    """Make a file."""
    return f"---\n{header}---\n\nWords.\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("subject: Old # mine\nx: y\n", 'subject: "New: #1" # mine\nx: y\n'),
        ('subject: "Old: one"\n', 'subject: "New: #1"\n'),
        ("subject:   'Old'\r\nx: y\r\n", 'subject:   "New: #1"\r\nx: y\r\n'),
        ('{subject: "Old", x: y}\n', '{subject: "New: #1", x: y}\n'),
    ],
)
def test_a_text_is_replaced_in_its_place(before: str, after: str) -> None:
    assert replace_text(PATH, text_of(before), ("subject",), "New: #1") == text_of(after)


def test_a_text_within_another_key_is_replaced() -> None:
    before = "call:\n  text: Come\n  link: https://example.org/a\n"
    assert replace_text(PATH, text_of(before), ("call", "link"), "events/b.md") == text_of(
        "call:\n  text: Come\n  link: events/b.md\n"
    )


@pytest.mark.parametrize("old", [">-\n  Old\n  and more", "|\n  Old", "Old\n  and more", '"Old\n  and" # mine'])
def test_a_text_of_several_lines_is_replaced_by_one(old: str) -> None:
    new = replace_text(PATH, text_of(f"subject: {old}\n\n# Next.\nx: y\n"), ("subject",), "New")
    assert new
    assert new.replace(" # mine", "") == text_of("subject: New\n\n# Next.\nx: y\n")


def test_what_is_not_there_is_not_written() -> None:
    assert replace_text(PATH, text_of("x: y\n"), ("subject",), "New") is None


@pytest.mark.parametrize("spaces", [1_000, 28_000])
def test_a_text_with_many_spaces_takes_no_more_work_than_one_with_few(spaces: int) -> None:
    def replace() -> None:
        before = text_of(f"subject: a{' ' * spaces}b\n")
        assert replace_text(PATH, before, ("subject",), "New") == text_of("subject: New\n")

    assert lines_run(replace) < 10_000


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a: b\npreheader: One  # mine\n\n# Next.\nx: y\n", "a: b\n\n# Next.\nx: y\n"),
        ("preheader: >-\n  One\n  two\nx: y\n", "x: y\n"),
        ("x: y\npreheader:\n  text: One\n  link: two\n", "x: y\n"),
        ('{"preheader": "One",\n"x": "y"}\n', None),
        ("x: y\n", None),
    ],
)
def test_a_key_is_taken_out_with_its_lines(before: str, after: str | None) -> None:
    assert remove_key(PATH, text_of(before), "preheader") == (None if after is None else text_of(after))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("drafted: [a, b, c] # mine\nx: y\n", "drafted: [a, c] # mine\nx: y\n"),
        ("drafted: [b]\n", "drafted: []\n"),
        ("drafted: [a, # ]\n  b]\n", "drafted: [a]\n"),
        (
            "drafted:\n  - a # first\n  - b # second\n  # note\n  - c\nx: y\n",
            "drafted:\n  - a # first\n  # note\n  - c\nx: y\n",
        ),
        ("drafted:\r\n- b\r\n- a\r\n", "drafted:\r\n- a\r\n"),
        ("drafted:\n- b\n- b\nx: y\n", "drafted: []\nx: y\n"),
        ("drafted:\n  - b\n", "drafted: []\n"),
    ],
)
def test_an_entry_is_taken_out_of_a_list(before: str, after: str) -> None:
    assert remove_entries(PATH, text_of(before), "drafted", ["b"]) == text_of(after)


def test_json_stays_json() -> None:
    text = '{\n  "drafted": ["a", "b"],\n  "subject": "Old"\n}\nWords.\n'
    assert remove_entries(PATH, text, "drafted", ["b"]) == text.replace(', "b"', "")
    assert replace_text(PATH, text, ("subject",), "New") == text.replace("Old", "New")


@pytest.mark.parametrize("header", ["drafted:\n  -\n    b\n  - a\n", "drafted: b\n", "x: y\n"])
def test_what_is_no_list_of_plain_lines_stays(header: str) -> None:
    assert remove_entries(PATH, text_of(header), "drafted", ["b"]) is None
