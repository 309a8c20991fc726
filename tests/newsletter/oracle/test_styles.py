"""Style sheets as rules read them, with work that grows with their length."""

from functools import partial

import pytest

from tests.counting import lines_run
from tests.newsletter.oracle.styles import Declared, declarations, sheets


@pytest.mark.parametrize(
    ("text", "declared"),
    [
        ("color: red", {"color": Declared("red")}),
        ("color:red ! IMPORTANT ", {"color": Declared("red", important=True)}),
        ("content: 'a!'", {"content": Declared("'a!'")}),
        ("background: url(x) rgb(1, 2, 3)!important", {"background-color": Declared("rgb(1, 2, 3)", important=True)}),
    ],
)
def test_what_is_important_is_known_by_its_last_word(text: str, declared: dict[str, Declared]) -> None:
    assert declarations(text) == declared


@pytest.mark.parametrize("sign", [" ", "rgb(", "/* ", "! "])
def test_no_style_sheet_takes_long(sign: str) -> None:
    def read(times: int) -> None:
        declarations(f"background:{sign * times}x")
        sheets(f"p{{color:red}}{sign * times}")

    once, twice = (lines_run(partial(read, times)) for times in (500, 1_000))
    assert twice < 2.2 * once


def test_a_comment_that_does_not_end_hides_the_rest() -> None:
    always, _ = sheets("p{color:red}/* b{color:blue}")
    assert [styled.selector for styled in always] == ["p"]
