"""What one item names of another is taken apart once, and stays its own text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hubgen.model.issue import Issue
from hubgen.model.kind import Kind
from hubgen.model.reference import ItemRef
from hubgen.model.source import Source


@pytest.mark.parametrize(
    ("text", "kind", "identifier", "quote"),
    [
        ("story/x", Kind.STORY, "x", None),
        ("recap/may#yes", Kind.RECAP, "may", "yes"),
        ("page/guide/index", Kind.PAGE, "guide/index", None),
        ("story/x#", Kind.STORY, "x", ""),
        ("story", Kind.STORY, "", None),
        ("thing/x", None, "x", None),
        ("", None, "", None),
    ],
)
def test_a_reference_is_taken_apart(text: str, kind: Kind | None, identifier: str, quote: str | None) -> None:
    reference = ItemRef(text)
    assert (reference.kind, reference.id, reference.quote) == (kind, identifier, quote)
    assert reference.item == ((kind, identifier) if kind and identifier else None)


@given(st.text("story/#x", max_size=12))
def test_a_reference_is_its_own_text(text: str) -> None:
    reference = ItemRef(text)
    assert {reference} == {text}
    assert reference == (reference.whole if reference.quote is None else f"{reference.whole}#{reference.quote}")


def test_a_header_of_an_issue_is_read_into_references() -> None:
    identity = {"id": "may", "lang": "en", "locale": "en", "source": Source("newsletter/may.md")}
    issue = Issue.model_validate({"title": "May", "items": [" story/x#yes "], "again": "event/y"} | identity)
    assert issue.items[0].quote == "yes"
    assert issue.again[0].item == (Kind.EVENT, "y")
