"""A body that is too much is a Problem of its own; all others are still rendered."""

import pytest
from markdown import Extension, Markdown
from markdown.preprocessors import Preprocessor

from hubgen.config import Markdown as Settings
from hubgen.model.problem import Code
from hubgen.render import render_hub
from tests.builders import NOW, hub, story
from tests.render.rendering import problems, rendered_hub

TOO_MUCH = {
    "size": "words\n\n" * 150_000,
    "size in Chinese": "字" * 350_000,
    "quotes": ">" * 51 + " x",
    "spaced quotes": "> " * 51 + "x",
    "lists in a line": "1. " * 51 + "x",
    "lists below lists": "\n".join("    " * n + "- x" for n in range(60)),
    "brackets": "[" * 4000,
    "picture brackets": "![" * 60,
    "elements": "<div>" * 60,
    "elements in lines": "<div markdown>\n" * 60,
}


@pytest.mark.parametrize("name", TOO_MUCH)
def test_what_is_beyond_the_bounds_is_not_parsed(name: str) -> None:
    bad, good = story("bad", body=TOO_MUCH[name]), story("good", body="Fine.")
    done = rendered_hub(bad, good)
    assert [(p.path, p.code) for p in done.problems] == [("stories/bad.md", Code.UNREADABLE_FILE)]
    assert done.html(bad).html == ""
    assert done.html(good).html == "<p>Fine.</p>"


def test_it_stands_at_its_line() -> None:
    assert [(p.line, p.column) for p in problems("One.\n\n" + ">" * 51 + " x")] == [(3, 1)]


@pytest.mark.parametrize(
    "body",
    [
        "- " * 60,
        "* " * 60,
        "-" * 80,
        "[x](y.pdf) " * 60,
        "- [ ] x\n" * 300,
        "<br>" * 200,
        "<b>x</b>" * 200,
        "| a " * 60,
        "\n".join(f"{n}. x" for n in range(200)),
        "```py\n" + " " * 300 + "x\n```",
    ],
)
def test_what_is_long_but_flat_is_rendered(body: str) -> None:
    assert problems(body, files=("stories/y.pdf",)) == []


@pytest.mark.parametrize(
    "body", ["<![", "a <![ b", "<![CDATA[", "<!DOCTYPE [", "<!--", "```", "&#x110000;", "\x02\x03"]
)
def test_odd_beginnings_are_rendered(body: str) -> None:
    assert Code.UNREADABLE_FILE not in {problem.code for problem in problems(body + "\n\nWords.")}


class Failing(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        if "fail" in lines[0]:
            raise RecursionError if "deep" in lines[0] else KeyError("x")
        return lines


class Fails(Extension):
    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Markdown's own name
        md.preprocessors.register(Failing(md), "failing", 1)


@pytest.mark.parametrize("body", ["fail", "fail deep"])
def test_a_failing_extension_stops_no_other_body(body: str) -> None:
    bad, good = story("bad", body=body), story("good", body="Fine.")
    done = render_hub(hub(bad, good), NOW, Settings(extensions=(Fails(),)))
    assert [(p.path, p.code) for p in done.problems] == [("stories/bad.md", Code.UNREADABLE_FILE)]
    assert done.html(good).html == "<p>Fine.</p>"
