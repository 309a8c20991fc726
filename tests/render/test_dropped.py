"""What an author wrote and no page shows is told at its place; what only looks like it, or is harmless, is not."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hubgen.model.kind import Kind
from hubgen.model.problem import Code, Problem, Severity
from hubgen.render.converter import Converter
from tests.builders import item, story
from tests.render.rendering import problems, rendered_hub, spots

PLAYER = '<iframe src="https://video.example/embed/7" width="9"></iframe>'


def one(body: str) -> Problem:
    (problem,) = problems(body)
    return problem


def test_an_embedded_player_is_a_warning_at_its_place_with_the_link_to_write() -> None:
    problem = one(f"Words.\n\nSee: {PLAYER}\n")
    assert (problem.line, problem.column) == (3, 6)
    assert (problem.code, problem.severity) == (Code.DROPPED_ELEMENT, Severity.WARNING)
    assert problem.message == "no page shows <iframe>: it is left out"
    assert "[What it shows](https://video.example/embed/7)" in problem.hint
    assert "video:" in problem.hint


def test_a_kind_that_knows_no_recording_is_not_told_of_one() -> None:
    (problem,) = rendered_hub(item(Kind.PAGE, "about", path="about.md", body=PLAYER)).problems
    assert "video:" not in problem.hint


def test_it_counts_from_the_first_line_of_the_file() -> None:
    made = story()
    made = made.model_copy(update={"source": replace(made.source, body=f"\n- A\n\n    {PLAYER}", body_line=8)})
    assert [(p.line, p.column) for p in rendered_hub(made).problems] == [(11, 5)]


@pytest.mark.parametrize(
    ("body", "tag", "hint"),
    [
        ("<script>\nlet a = '<iframe>';\n</script>\n\nWords.", "script", "in words"),
        ("<style>\np { color: red }\n</style>\n\nWords.", "style", "extra_css"),
        ('<video controls>\n<source src="a.mp4">\n</video>', "video", "[Watch the evening]"),
        ("<audio src='a.mp3'></audio>", "audio", "(a.mp3)"),
        ("<object data='https://x.example/'><param name='a'></object>", "object", "(https://x.example/)"),
        ("<embed src='https://x.example/'>", "embed", "(https://x.example/)"),
        ("<form action='https://x.example/'><input name='a'><button>Go</button></form>", "form", "link to the form"),
        ("<math><mi>x</mi></math>", "math", "picture"),
        ("<IFRAME src='https://x.example/'></IFRAME>", "iframe", "(https://x.example/)"),
    ],
)
def test_all_that_somebody_would_miss_is_told(body: str, tag: str, hint: str) -> None:
    found = [problem for problem in problems(body) if f"<{tag}>" in problem.message]
    assert len(found) == 1
    assert hint in found[0].hint
    assert not [problem for problem in problems(body) if "<source>" in problem.message or "<input>" in problem.message]


def test_a_word_in_angle_brackets_would_vanish() -> None:
    problem = one("Write `hubgen new` and then <your name>, please.")
    assert (problem.line, problem.column) == (1, 29)
    assert problem.message == "no page shows <your>: it is left out"
    assert problem.hint.endswith("write it as code: `<your>`")


@pytest.mark.parametrize(
    "body",
    [
        f"`{PLAYER}`",
        f"```html\n{PLAYER}\n```",
        f"    {PLAYER}",
        f"<!-- {PLAYER} -->\n\nWords.",
        "&lt;iframe&gt;",
        '<a title="<iframe>" href="https://x.example/">x</a>',
        "<font color='red'>Words</font> <center>in the middle</center> <b style='color: red' onclick='x()'>bold</b>",
        "<ruby>漢<rt>kan</rt></ruby> <o:p></o:p> <article>Words</article>",
        "<https://x.example/> and <ada@x.example>",
        '<svg viewBox="0 0 9 9"><text>x</text></svg> :smile:',
        "A <3 B, a < b and b > c.",
        "- [x] done\n\n??? note\n    Words.\n\n++ctrl++ {--gone--} H~2~O [^1]\n\n[^1]: Here.",
    ],
)
def test_code_comments_and_what_is_harmless_are_silent(body: str) -> None:
    assert spots(body) == []


def test_only_what_is_an_element_is_told_among_what_looks_like_it() -> None:
    body = f"`{PLAYER}`\n\n{PLAYER}\n\n```html\n{PLAYER}\n```\n\n> {PLAYER}\n"
    assert spots(body) == ["3:1 dropped-element", "9:3 dropped-element"]


def test_an_element_that_is_never_closed_takes_all_behind_it_along_and_is_told() -> None:
    assert spots("Words.\n\n<iframe src='https://x.example/'>\n\nMore words, <your name>.") == ["3:1 dropped-element"]


PIECES = st.sampled_from(
    ["words", PLAYER, f"`{PLAYER}`", "<video></video>", "`<video>`", "*x*", "<b>y</b>", "<you there>"]
)


@given(st.lists(st.lists(PIECES, min_size=1, max_size=4), min_size=1, max_size=5))
def test_each_always_stands_at_its_tag(paragraphs: list[list[str]]) -> None:
    expected = []
    for number, words in enumerate(paragraphs):
        column = 1
        for word in words:
            if word.startswith(("<iframe", "<video", "<you")):
                expected.append((2 * number + 1, column))
            column += len(word) + 1
    body = "\n\n".join("x " + " ".join(words) for words in paragraphs)
    assert sorted((p.line, p.column) for p in problems(body)) == [(line, column + 2) for line, column in expected]


def test_a_body_is_rendered_once_more_however_much_is_dropped(monkeypatch: pytest.MonkeyPatch) -> None:
    counted: list[int] = []
    convert = Converter.convert

    def count(self: Converter, body: str) -> object:
        counted.append(len(body))
        return convert(self, body)

    monkeypatch.setattr(Converter, "convert", count)
    assert problems("Words, and `<iframe>`.") == []
    assert len(counted) == 1
    counted.clear()
    assert len(problems("\n\n".join([PLAYER] * 1000))) == 1000
    assert len(counted) == 2
