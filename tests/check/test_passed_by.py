"""What somebody wrote in a file that nobody reads is told; what a hub merely shows or links is not."""

from pathlib import Path

import pytest

from hubgen.model.problem import Code, Severity
from tests.builders import config
from tests.check.files import problems, story

TALK = {"stories/a.md": story()}


@pytest.mark.parametrize("name", ["Story.docx", "x.txt", "more/My Story.DOC", "page.html", "list.yml"])
def test_a_story_in_another_kind_of_file_is_a_warning_that_says_how_to_make_one(tmp_path: Path, name: str) -> None:
    (problem,) = problems(tmp_path, TALK | {f"stories/{name}": "Words."}, Code.PASSED_BY)
    assert (problem.path, problem.line, problem.column) == (f"stories/{name}", 1, 1)
    assert problem.severity is Severity.WARNING
    assert "hubgen new story" in problem.hint


@pytest.mark.parametrize(
    "name", ["stories/a.png", "stories/a.mp3", "stories/a.pdf", "stories/_notes.txt", "notes.txt", "images/a.txt"]
)
def test_what_holds_no_words_of_an_item_is_silent(tmp_path: Path, name: str) -> None:
    assert problems(tmp_path, TALK | {name: "x"}, Code.PASSED_BY) == []


def test_libraries_are_read(tmp_path: Path) -> None:
    files = {"resources/all.yml": "[]\n", "topics.yml": "{}\n", "resources/all.json": "[]\n"}
    assert [one.path for one in problems(tmp_path, files, Code.PASSED_BY)] == ["resources/all.json"]


def test_what_a_header_a_body_or_the_settings_name_is_of_use(tmp_path: Path) -> None:
    talk = story("slides: slides.html", "transcript: words.txt").replace("Words.", "[Read](My%20notes.docx).")
    names = ("slides.html", "words.txt", "My notes.docx", "listed.json")
    files = {"stories/a.md": talk} | {f"stories/{name}": "x" for name in names}
    assert problems(tmp_path, files, Code.PASSED_BY, config(options={"publish": "stories/*.json"})) == []
