"""A thing is told once to the readers of an edition."""

from pathlib import Path

import pytest

from hubgen.model.parts import id_from_text
from hubgen.model.problem import Code, Severity
from tests.check.files import ADA, places, problems, story

SAID = f"story/a#{id_from_text('Yes.')}"
STORIES = {"stories/a.md": story(""), "stories/b.md": story("")}


def issue(date: str, keys: str) -> str:
    return f"---\ntitle: A letter\n{date and f'date: {date}'}\n{keys}\n---\nHello.\n"


def told(folder: Path, **issues: str) -> list[str]:
    files = {f"newsletter/{name}.md": text for name, text in issues.items()}
    return places(folder, STORIES | files, Code.TOLD_TWICE)


def test_a_thing_in_two_issues_is_told_at_the_later_one_wherever_its_file_stands(tmp_path: Path) -> None:
    files = {
        "newsletter/a.md": issue("2026-05-28", "items: [story/b, story/a]"),
        "newsletter/b.md": issue("2026-04-30", "items: [story/a]"),
    }
    (problem,) = problems(tmp_path, STORIES | files, Code.TOLD_TWICE)
    assert (problem.path, problem.line, problem.column) == ("newsletter/a.md", 4, 18)
    assert problem.message == "story/a was told already, in newsletter/b.md:4"
    assert problem.severity is Severity.WARNING


def test_a_thing_twice_in_one_issue_is_told_at_its_second_line(tmp_path: Path) -> None:
    assert told(tmp_path, a=issue("2026-05-28", "items: [story/a, story/a]")) == ["newsletter/a.md:4:18"]


def test_what_was_left_out_is_not_told_and_what_is_told_is_not_left_out(tmp_path: Path) -> None:
    found = told(
        tmp_path,
        a=issue("2026-04-30", "items: story/a\nleft_out: [story/b, story/a]"),
        b=issue("2026-05-28", "items: story/b"),
    )
    assert found == ["newsletter/a.md:5:21", "newsletter/b.md:4:8"]


def test_what_is_left_out_of_two_issues_or_shown_again_is_told_once(tmp_path: Path) -> None:
    found = told(
        tmp_path,
        a=issue("2026-04-30", "items: story/a\nleft_out: story/b"),
        b=issue("2026-05-28", "again: story/a\nleft_out: story/b"),
    )
    assert found == []


def test_each_edition_tells_its_own_readers(tmp_path: Path) -> None:
    keys = "items: story/a"
    assert told(tmp_path, a=issue("2026-04-30", keys), b=issue("2026-05-28", f"{keys}\nedition: zh")) == []
    both = {name: issue(f"2026-0{n}-28", f"{keys}\nedition: zh") for n, name in ((4, "a"), (5, "b"))}
    assert told(tmp_path, **both) == ["newsletter/b.md:4:8"]


def test_what_stands_in_a_draft_is_taken_and_the_draft_is_the_later_one(tmp_path: Path) -> None:
    found = told(tmp_path, a=issue("", "draft: true\nitems: story/a"), b=issue("2026-05-28", "items: story/a"))
    assert found == ["newsletter/a.md:5:8"]


RENAMED = {"stories/a.md": story("aliases: [stories/old/]", "quotes: [{text: Yes., date: 2026-05-02}]")}


@pytest.mark.parametrize(("name", "told"), [("story/old", "story/a"), ("stories/a.md", "story/a"), ("story/a#1", SAID)])
def test_a_thing_is_the_same_by_another_name(name: str, told: str, tmp_path: Path) -> None:
    files = {
        "newsletter/a.md": issue("2026-04-30", f'items: ["{name}"]'),
        "newsletter/b.md": issue("2026-05-28", f'items: ["{told}"]'),
    }
    (problem,) = problems(tmp_path, RENAMED | files, Code.TOLD_TWICE)
    assert (problem.path, problem.line) == ("newsletter/b.md", 4)
    assert problem.message == f"{told} was told already, in newsletter/a.md:4"


def test_an_old_issue_is_not_wrong_because_a_story_got_another_name(tmp_path: Path) -> None:
    files = {"newsletter/a.md": issue("2026-04-30", "items: [story/old]")}
    assert problems(tmp_path, ADA | RENAMED | files, Code.UNKNOWN_REFERENCE) == []


def test_the_translation_of_an_issue_tells_nothing_anew(tmp_path: Path) -> None:
    text = issue("2026-05-28", "items: story/a")
    files = {"newsletter/a.md": text, "newsletter/a.zh.md": "---\ntitle: 信\nitems: story/a\n---\n你好。\n"}
    assert places(tmp_path, STORIES | files, Code.TOLD_TWICE) == []
