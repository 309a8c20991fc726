"""What comes out for one body does not depend on which came before."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import story
from tests.render.rendering import render, rendered_hub

BODIES = (
    "# Same\n\n## Same\n\nText[^1].\n\n[^1]: A note.",
    "## Same\n\nText[^1] again[^1].\n\n[^1]: Another note.",
    '=== "A"\n\n    x\n\n=== "B"\n\n    y\n\n=== "A"\n\n    z',
    "```py\nx = 1\n```\n\n```py\ny = 2\n```",
    "HTML and [ref][r].\n\n*[HTML]: A language\n\n[r]: https://example.org/",
    "HTML and [ref][r] and text[^1].",
    "- [x] done\n\n<div markdown>\n*hi*",
    "!!! note\n    - one\n\n        two",
    "+" * 9 + "\n\n> " * 60 + "deep",
    "",
)


@settings(max_examples=40)
@given(st.permutations(range(len(BODIES))))
def test_any_order_gives_the_same(order: list[int]) -> None:
    items = [story(f"s{number}", body=BODIES[number]) for number in order]
    done = rendered_hub(*items)
    for number, item in zip(order, items, strict=True):
        assert done.html(item) == _alone(number)


def _alone(number: int) -> object:
    return ALONE[number]


ALONE = tuple(render(body) for body in BODIES)


@pytest.mark.parametrize("number", range(len(BODIES)))
def test_a_body_alone_gives_the_same_twice(number: int) -> None:
    assert render(BODIES[number]) == ALONE[number]
