"""A text that YAML ends at a # is told; a comment is a comment."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hubgen.model.kind import Kind
from hubgen.model.problem import Code, Problem, Severity
from hubgen.read.tree import Limits, read_yaml
from hubgen.scaffold import plan_new
from tests.builders import NOW, config, hub
from tests.check.files import problems, story


def cut(folder: Path, text: str, path: str = "stories/a.md") -> list[Problem]:
    return problems(folder, {path: text}, Code.CUT_TEXT)


def test_a_title_that_ends_at_its_number_is_a_warning_with_the_whole_in_quotes(tmp_path: Path) -> None:
    (problem,) = cut(tmp_path, "---\ntitle: Story #1\nauthors: ada\n---\nWords.\n")
    assert (problem.line, problem.column, problem.severity) == (2, 8, Severity.WARNING)
    assert problem.message == "title ends at 'Story': to YAML '#1' is a comment, so readers never see it"
    assert problem.hint == 'put the text in quotes: "Story #1"'


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("summary: Learn C #", "summary ends at 'Learn C'"),
        ("summary: Lesson # 5 of 7", "summary ends at 'Lesson'"),
        ("summary: 学习 #第一课", "summary ends at '学习'"),
        ("summary: #1 of our stories", "summary ends at ''"),
        ('summary: A "word" #1', "summary ends at 'A \"word\"'"),
        ("description: Of #tags", "description ends at 'Of'"),
        ("quotes: [{text: We are #1\n  }]", "text ends at 'We are'"),
        ("quotes:\n  - We are #1", "quotes"),
    ],
)
def test_every_text_that_readers_see_is_looked_at(tmp_path: Path, line: str, told: str) -> None:
    found = cut(tmp_path, story(line))
    assert len(found) == 1
    assert found[0].message.startswith(told)


@pytest.mark.parametrize(
    "line",
    [
        "summary: Words  # a comment",
        "summary: Words # a comment",
        "summary: Words ## a comment",
        'summary: "Story #1"',
        "summary: 'Story #1' #done",
        "summary: C# and F#",
        "summary: |\n  Story #1",
        "image: a.png #1",
        "topics: [a, b] #1",
        "# summary: Story #1",
        "summary: # write it",
    ],
)
def test_comments_quotes_and_what_is_no_text_are_silent(tmp_path: Path, line: str) -> None:
    assert cut(tmp_path, story(line)) == []


@pytest.mark.parametrize("kind", list(Kind))
def test_the_comments_of_a_starter_are_comments_also_where_its_keys_are_used(kind: Kind, tmp_path: Path) -> None:
    edit = plan_new(kind, "First steps", hub(), config(), NOW)
    used = "\n".join(line.removeprefix("# ") if "  # " in line else line for line in edit.new.split("\n"))
    assert cut(tmp_path, edit.new, edit.path) == []
    assert cut(tmp_path, used, edit.path) == []


def test_libraries_are_looked_at_too(tmp_path: Path) -> None:
    library = "- title: Guide #1\n  link: https://example.org/guide\n"
    assert [(one.line, one.column) for one in cut(tmp_path / "a", library, "resources/a.yml")] == [(1, 10)]
    topics = "a: Joining #1\nb: {label: {en: Leaving #2\n  }}\n"
    assert [one.line for one in cut(tmp_path / "b", topics, "topics.yml")] == [1, 2]


def test_a_translation_tells_its_own_only(tmp_path: Path) -> None:
    files = {"stories/a.md": story("summary: One #1"), "stories/a.zh.md": "---\ntitle: 一\n---\n文字。\n"}
    assert [one.path for one in problems(tmp_path, files, Code.CUT_TEXT)] == ["stories/a.md"]


@given(st.text("ab #1é学\t", max_size=12))
def test_what_was_cut_off_is_always_the_rest_of_the_line(words: str) -> None:
    line = f"title: x{words}"
    for one in read_yaml(line, Limits()).cuts.values():
        assert line.startswith(f"title: {one.text}")
        assert line.rstrip().endswith(one.comment)
