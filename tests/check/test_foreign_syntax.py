"""What only another program understands is told where a page shows it raw, and never where it is shown as code."""

from pathlib import Path

import pytest

from hubgen.check import check_hub
from hubgen.config import Config, Markdown
from hubgen.model.problem import Code, Problem, Severity
from hubgen.render import render_hub
from hubgen.render.extensions import merged
from tests.builders import NOW, config
from tests.check.files import read, story

EVERY = (
    ("{{< youtube dQw4 >}}", "shortcode"),
    ("{{% note %}}", "shortcode"),
    ("{% include x.html %}", "Liquid"),
    ("{{ site.baseurl }}", "variable"),
    ("[[first steps]]", "link of a wiki"),
    ("![[kettle.png]]", "embedded file"),
    (":::note", "container"),
    ("<<<<<<< HEAD", "conflict"),
    ("• One", "bullet"),
)
EACH = pytest.mark.parametrize(("syntax", "said"), EVERY)


def told(folder: Path, body: str, settings: Config | None = None) -> list[Problem]:
    settings = settings or config(markdown=merged(Markdown()))
    hub = render_hub(read(folder, {"stories/a.md": story().replace("Words.", body)}, settings), NOW, settings.markdown)
    return [problem for problem in check_hub(hub, NOW, settings) if problem.code is Code.FOREIGN_SYNTAX]


@EACH
def test_each_is_a_warning_at_its_place_that_says_what_it_is(tmp_path: Path, syntax: str, said: str) -> None:
    (problem,) = told(tmp_path, f"Words.\n\n{syntax}\n\nWords.")
    assert (problem.line, problem.column, problem.severity) == (8, 1, Severity.WARNING)
    assert problem.message.startswith(f"'{syntax.removesuffix(' One')}' looks like ")
    assert said in problem.message
    assert problem.hint


@EACH
def test_none_is_told_within_code_or_a_comment(tmp_path: Path, syntax: str, said: str) -> None:
    body = f"`{syntax}` {said}\n\n```text\n{syntax}\n```\n\nAnd:\n\n    {syntax}\n\n<!--\n{syntax}\n-->\n"
    assert told(tmp_path, body) == []


def test_a_callout_is_told_at_its_sign(tmp_path: Path) -> None:
    (problem,) = told(tmp_path, "Words.\n\n> [!note]\n> Mind the step.")
    assert (problem.line, problem.column) == (8, 3)
    assert "!!! note" in problem.hint


def test_a_fence_that_is_never_closed_is_told_at_its_line(tmp_path: Path) -> None:
    (problem,) = told(tmp_path, "Words.\n\n```py\nprint()\n\nWords.")
    assert (problem.line, problem.column) == (8, 1)
    assert "no last one" in problem.message


def test_a_sort_is_told_once_a_body(tmp_path: Path) -> None:
    (problem,) = told(tmp_path, "[[a]]\n\n[[b]] and [[c]]")
    assert problem.line == 6
    assert problem.message.startswith("'[[a]]'")
    assert problem.message.endswith("(and 2 more in this text)")


@pytest.mark.parametrize(
    "body",
    [
        "[[1]](https://x.example/) and a[0][1] and [a][b]\n\n[b]: https://x.example/",
        "A title\n=======\n\n> A quotation [!]\n\nThe set {{a}, {b}} and 50 % {of} all.",
        "!!! note\n    Words.\n\n??? tip\n    Words.\n\n- one\n* two\n\n~~~\ncode\n~~~\n",
        "A • between words, and $x_{1}$ {#id} {: .class}",
    ],
)
def test_what_is_markdown_here_or_plain_words_is_silent(tmp_path: Path, body: str) -> None:
    assert told(tmp_path, body) == []


def test_what_a_hubs_own_extensions_understand_is_not_foreign(tmp_path: Path) -> None:
    settings = config(markdown=merged(Markdown(extensions=("wikilinks",))))
    assert told(tmp_path, "[[steps]]", settings) == []


def test_long_lines_of_openings_that_never_end_take_no_longer_for_each(tmp_path: Path) -> None:
    for opening in ("{{ ", "[[", "{% ", "{{<"):
        assert len(told(tmp_path, "\n".join([opening * 2000] * 20))) <= 1
