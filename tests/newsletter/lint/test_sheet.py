"""Style sheets as rules read them, in a time that grows with their length."""

from time import process_time

import pytest

from hubgen.newsletter.lint.sheet import Declared, declarations, sheets


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
    begun = process_time()
    declarations(f"background:{sign * 20_000}x")
    sheets(f"p{{color:red}}{sign * 20_000}")
    assert process_time() - begun < 0.5


def test_a_comment_that_does_not_end_hides_the_rest() -> None:
    always, _ = sheets("p{color:red}/* b{color:blue}")
    assert [styled.selector for styled in always] == ["p"]
