"""A value is in quotes only where it must be."""

import pytest
import yaml

from hubgen.write.values import yaml_text


@pytest.mark.parametrize("text", ["story/a", "No more slides", "https://example.org/?a=b&c=d", "2026-12-08", "薪火 12"])
def test_what_yaml_takes_for_the_same_text_stands_as_it_is(text: str) -> None:
    assert yaml_text(text) == text


@pytest.mark.parametrize("text", ["", "a: b", "a #b", "Ends: ", "[a]", "a, b", "- a", "*a", 'a "b"', "null"])
def test_anything_else_is_quoted(text: str) -> None:
    assert yaml_text(text).startswith('"')
    assert yaml.safe_load(yaml_text(text)) == text


def test_a_long_line_of_words_is_judged_at_once_also_if_its_last_sign_needs_quotes() -> None:
    assert yaml_text("from the talks of February " * 200 + "…").startswith('"')
