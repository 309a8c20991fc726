"""A recap's anchors are named apart, and still as the theme expects its own."""

import pytest

from hubgen.render.anchors import prefixed


@pytest.mark.parametrize(
    ("anchor", "apart"),
    [
        ("photos", "recap-photos"),
        ("fn:1", "recap-fn:1"),
        ("__tabbed_1_2", "__tabbed_recap-1_2"),
        ("__codelineno-0-1", "__codelineno-recap-0-1"),
        ("__span-0-1", "__span-recap-0-1"),
    ],
)
def test_an_anchor_is_named_apart(anchor: str, apart: str) -> None:
    assert prefixed(anchor, "recap-") == apart


def test_without_a_prefix_it_stays() -> None:
    assert prefixed("__tabbed_1_2", "") == "__tabbed_1_2"
