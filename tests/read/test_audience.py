"""What asks for fewer readers than everybody is an error, and is shown to nobody; a draft is a clear yes or no."""

from pathlib import Path

import pytest

from hubgen.model.hub import Hub, published
from hubgen.model.problem import Code, Problem, Severity
from tests.builders import NOW
from tests.check.files import read, story

LESS = (
    "visibility: private",
    "visibility: members",
    "visibility: [public, members]",
    "Visibility: PAID",
    "access: subscribers",
    "private: true",
    "private: yes",
    "private: 1",
    "private: perhaps",
    "members_only: true",
    "members-only: true",
    "membersOnly: true",
    "unlisted: true",
    "password: sesame",
    "password: false",
)
EVERYBODY = ("visibility: public", "access: Public", "private: false", "unlisted: no", "members_only: off", "password:",
             'password: ""', "visibility:", "private: 0")  # fmt: skip
WHOLE = {
    "stories/a.md": "title: A\nauthors: ada\ndate: 2026-05-01",
    "events/a.md": "title: A\nstart: 2026-05-03 18:30",
    "recaps/a.md": "title: A\nevent: a\ndate: 2026-05-04",
    "series/a.md": "title: A\nstart: 2026-05-01\nrepeats: weekly",
    "resources/a.md": "title: A\nlink: https://example.org/",
    "people/a.md": "title: A",
    "chapters/a.md": "title: A\ncity: Calgary",
    "topics/a.md": "label: {en: A}",
    "newsletter/a.md": "title: A\nitems: []",
    "canvas.md": "title: A",
    "about.md": "title: A",
    "stories/index.md": "title: A",
}


def told(hub: Hub, code: Code = Code.NOT_FOR_ALL) -> list[Problem]:
    return [problem for problem in hub.problems if problem.code is code]


def out(hub: Hub) -> list[str]:
    return [item.source.path for item in published(hub, NOW).items]


@pytest.mark.parametrize("line", LESS)
def test_what_asks_for_fewer_readers_is_an_error_and_not_shown(line: str, tmp_path: Path) -> None:
    hub = read(tmp_path, {"stories/a.md": story(line)})
    (problem,) = told(hub)
    assert (problem.line, problem.column, problem.severity) == (5, 1, Severity.ERROR)
    assert "would publish it to everybody" in problem.message
    assert "draft: true" in problem.hint
    assert out(hub) == []
    assert [problem.code for problem in hub.problems] == [Code.NOT_FOR_ALL]


@pytest.mark.parametrize("line", EVERYBODY)
def test_what_asks_for_everybody_is_no_error(line: str, tmp_path: Path) -> None:
    hub = read(tmp_path, {"stories/a.md": story(line)})
    assert told(hub) == []
    assert out(hub) == ["stories/a.md"]


@pytest.mark.parametrize("path", WHOLE)
def test_it_holds_for_every_kind(path: str, tmp_path: Path) -> None:
    hub = read(tmp_path, {path: f"---\n{WHOLE[path]}\nvisibility: members\n---\nWords.\n"})
    assert [problem.path for problem in told(hub)] == [path]
    assert out(hub) == []
    (tmp_path / path).write_text(f"---\n{WHOLE[path]}\n---\nWords.\n")
    assert out(read(tmp_path, {path: f"---\n{WHOLE[path]}\n---\nWords.\n"})) == [path]


@pytest.mark.parametrize(("path", "text"), [
    ("resources/all.yml", "- title: One\n  link: https://example.org/\n  private: true\n"),
    ("topics.yml", "one:\n  label: {en: One}\n  private: true\n"),
])  # fmt: skip
def test_it_holds_for_entries_of_libraries(path: str, text: str, tmp_path: Path) -> None:
    hub = read(tmp_path, {path: text})
    assert [(problem.path, problem.line) for problem in told(hub)] == [(path, 3)]
    assert out(hub) == []


@pytest.mark.parametrize("header", ["+++\ntitle = 'A'\nprivate = true\n+++\n", '{\n"title": "A", "private": true\n}\n'])
def test_it_holds_for_toml_and_json(header: str, tmp_path: Path) -> None:
    hub = read(tmp_path, {"about.md": header})
    assert len(told(hub)) == 1
    assert out(hub) == []


def test_a_translation_of_such_an_item_is_not_shown_and_the_key_is_told_once(tmp_path: Path) -> None:
    hub = read(tmp_path, {"stories/a.md": story("private: true"), "stories/a.zh.md": "---\ntitle: 甲\n---\n文字。\n"})
    assert [problem.path for problem in told(hub)] == ["stories/a.md"]
    assert out(hub) == []


def test_a_translation_that_asks_for_itself_is_not_shown(tmp_path: Path) -> None:
    chinese = "---\ntitle: 甲\npassword: x\n---\n文字。\n"
    hub = read(tmp_path, {"stories/a.md": story(), "stories/a.zh.md": chinese})
    assert [problem.path for problem in told(hub)] == ["stories/a.zh.md"]
    assert out(hub) == ["stories/a.md"]


def test_a_draft_is_shown_to_nobody_so_it_may_ask_for_less(tmp_path: Path) -> None:
    assert told(read(tmp_path, {"stories/a.md": story("private: true", "draft: true")})) == []
    assert told(read(tmp_path, {"stories/a.md": story("private: true", "published: no")})) == []


@pytest.mark.parametrize(
    "line", ["draft: ja", "draft: [no]", "published: nein", "published: [yes]", "published: 2026-01-01"]
)
def test_neither_yes_nor_no_is_an_error_and_shows_nothing(line: str, tmp_path: Path) -> None:
    hub = read(tmp_path, {"stories/a.md": story(line)})
    assert [(p.line, p.severity, p.code) for p in hub.problems] == [(5, Severity.ERROR, Code.BAD_DRAFT)]
    assert out(hub) == []


@pytest.mark.parametrize(("line", "shown"), [
    ("published: 1", True), ("published: y", True), ("published: True", True), ("published:", True),
    ("published: 0", False), ("published: f", False), ("published: No", False),
])  # fmt: skip
def test_published_is_the_other_word_for_draft(line: str, shown: bool, tmp_path: Path) -> None:
    hub = read(tmp_path, {"stories/a.md": story(line)})
    assert hub.problems == ()
    assert out(hub) == (["stories/a.md"] if shown else [])


@pytest.mark.parametrize("lines", [("draft: true", "published: true"), ("draft: false", "published: false")])
def test_where_the_two_words_disagree_nothing_is_shown(lines: tuple[str, str], tmp_path: Path) -> None:
    assert out(read(tmp_path, {"stories/a.md": story(*lines)})) == []
