"""Headings are found at their lines, whatever a line is made of."""

import pytest

from hubgen.model.markdown_text import MarkdownHeading, headings


@pytest.mark.parametrize(
    ("line", "level", "text"),
    [
        ("# Why we meet", 1, "Why we meet"),
        ("##Without a space", 2, "Without a space"),
        ("### **Closed** ###", 3, "Closed"),
        ("## With a name {#name}", 2, "With a name"),
        ("## Closed, with a name ## {: #name .class }", 2, "Closed, with a name"),
        ("# C# and {braces} inside", 1, "C# and {braces} inside"),
    ],
)
def test_a_heading_is_its_words(line: str, level: int, text: str) -> None:
    assert list(headings(f"Before.\n\n{line}\n")) == [MarkdownHeading(2, level, text)]


def test_code_and_empty_marks_are_no_headings() -> None:
    assert not list(headings("```\n# a comment\n```\n\n~~~~\n# and\n~~~\n# one more\n~~~~\n\n##\n\n# {#x}\n"))


def test_a_line_of_thousands_of_signs_is_read_at_once() -> None:
    line = "# a" + " " * 9_000 + "#" * 9_000 + " " * 9_000 + "{x"
    assert [one.level for one in headings(line)] == [1]
