"""What readers read of a body stays at its place; code and comments are blank."""

from hypothesis import example, given
from hypothesis import strategies as st

from hubgen.model.markdown_text import open_fence, prose


def seen(body: str) -> str:
    return " ".join(prose(body).split())


def test_fenced_code_is_none_whatever_its_marks() -> None:
    assert seen("a\n```py\nb\n```\nc\n~~~\nd\n```\n~~~\ne") == "a c e"
    assert seen("> ```\n> a\n> ```\nb") == "b"
    assert seen("````\na\n```\nb\n````\nc") == "c"


def test_a_fence_that_is_never_closed_begins_no_code() -> None:
    assert seen("a\n```\nb") == "a ``` b"
    assert open_fence("a\n\n```\nb") == 2
    assert open_fence("```\na\n```\n```\nb\n```") is None
    assert open_fence("~~~\na\n```\n~~~") is None


def test_code_within_a_line_ends_with_as_many_backticks_in_its_paragraph() -> None:
    assert seen("a `b` c ``d ` e`` f") == "a c f"
    assert seen("a `b\nc` d") == "a d"
    assert seen("a `b\n\nc` d") == "a `b c` d"


def test_comments_are_not_read() -> None:
    assert seen("a <!-- b\n-- c --> d") == "a d"


def test_a_line_of_code_in_backticks_is_no_fence() -> None:
    assert seen("```a``` b\n\nc") == "b c"


@given(
    st.lists(st.sampled_from(["`", "```", "~~~", "\n", "\n\n", "a", " ", "<!--", "-->", "> "]), max_size=30).map(
        "".join
    )
)
@example("```\n``` a\n```")
def test_what_is_left_always_stands_where_it_stood(body: str) -> None:
    left = prose(body)
    assert len(left) == len(body)
    assert all(now in (was, " ") for was, now in zip(body, left, strict=True))
    assert left.count("\n") == body.count("\n")


def test_a_long_body_of_marks_that_match_nothing_takes_no_longer_for_each() -> None:
    body = "".join(f"{'`' * (3 + number % 400)} a\n" for number in range(20_000))
    assert prose(body + "\n".join(["~~~ x"] * 20_000))
    assert not prose("```\na\n```\n" * 20_000).strip()
