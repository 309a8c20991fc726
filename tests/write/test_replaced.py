"""A value is written anew in its own place, or not at all."""

import pytest

from hubgen.write.replaced import with_list, with_text

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
    assert with_text(PATH, text_of(before), ("subject",), "New: #1") == text_of(after)


def test_a_text_within_another_key_is_replaced() -> None:
    before = "call:\n  text: Come\n  link: https://example.org/a\n"
    assert with_text(PATH, text_of(before), ("call", "link"), "events/b.md") == text_of(
        "call:\n  text: Come\n  link: events/b.md\n"
    )


@pytest.mark.parametrize("header", ["subject: >-\n  Old\n  and more\n", "x: y\n"])
def test_what_is_not_one_text_on_a_line_stays(header: str) -> None:
    assert with_text(PATH, text_of(header), ("subject",), "New") is None


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("drafted: [a, b, c] # mine\nx: y\n", "drafted: [a, c] # mine\nx: y\n"),
        ("drafted: [b]\n", "drafted: []\n"),
        ("drafted: [a, # ]\n  b]\n", "drafted: [a]\n"),
    ],
)
def test_an_entry_is_taken_out_of_a_list_in_brackets(before: str, after: str) -> None:
    assert with_list(PATH, text_of(before), "drafted", ["b"]) == text_of(after)


def test_json_stays_json() -> None:
    text = '{\n  "drafted": ["a", "b"],\n  "subject": "Old"\n}\nWords.\n'
    assert with_list(PATH, text, "drafted", ["b"]) == text.replace(', "b"', "")
    assert with_text(PATH, text, ("subject",), "New") == text.replace("Old", "New")


@pytest.mark.parametrize("header", ["drafted:\n  - a\n  - b\n", "drafted: b\n", "x: y\n"])
def test_a_list_of_lines_stays(header: str) -> None:
    assert with_list(PATH, text_of(header), "drafted", ["b"]) is None
