"""An id that was published is never that of something else."""

from collections.abc import Mapping
from pathlib import Path

from hubgen.model.problem import Code, Problem
from hubgen.model.renames import publish
from hubgen.read.register import line_of
from tests.builders import NOW
from tests.check.files import problems, published_before, read, story

GONE = "story/a\t0123456789abcdef\t2025-05-01T12:00:00Z\tgone\n"
ONE, OTHER = story("summary: One"), story("summary: Other")
TRANSLATION = "---\ntitle: 故事\n---\n字\n"


def register_of(folder: Path, files: Mapping[str, str], *, gone: bool = False) -> str:
    """Publish files, and perhaps take them away again."""
    hub = published_before(read(folder, files), "")
    register = publish(hub.register, hub.items, hub.languages, NOW)
    if gone:
        register = publish(register, (), hub.languages, NOW)
    return "".join(f"{line_of(record)}\n" for record in register.records.values())


def told(folder: Path, files: Mapping[str, str], register: str) -> list[Problem]:
    return problems(folder, files, Code.REUSED_ID, register=register)


def test_the_id_of_what_was_taken_away_is_refused_at_the_uid_or_the_files_beginning(tmp_path: Path) -> None:
    (plain,) = told(tmp_path / "one", {"stories/a.md": ONE}, GONE)
    (claimed,) = told(tmp_path / "two", {"stories/b.md": story("uid: a")}, GONE)
    assert (plain.path, plain.line) == ("stories/a.md", 1)
    assert (claimed.path, claimed.line, claimed.column) == ("stories/b.md", 5, 6)
    assert "uid: a-2" in plain.hint
    assert "take the word gone from its line in published.txt" in plain.hint


def test_taking_the_word_from_its_line_brings_it_back(tmp_path: Path) -> None:
    assert told(tmp_path, {"stories/a.md": ONE}, GONE.replace("\tgone", "")) == []


def test_what_comes_back_unchanged_is_welcome(tmp_path: Path) -> None:
    was = register_of(tmp_path / "was", {"stories/a.md": ONE}, gone=True)
    assert told(tmp_path / "same", {"stories/a.md": ONE}, was) == []
    assert told(tmp_path / "renamed", {"stories/b.md": ONE}, was) == []
    assert len(told(tmp_path / "other", {"stories/a.md": OTHER}, was)) == 1


def test_a_new_file_where_a_renamed_one_stood_is_told_whose_the_id_is(tmp_path: Path) -> None:
    was = register_of(tmp_path / "was", {"stories/a.md": ONE})
    (problem,) = told(tmp_path / "now", {"stories/a.md": OTHER, "stories/b.md": ONE}, was)
    assert problem.path == "stories/a.md"
    assert "what is called story/b now" in problem.message


def test_the_proposed_id_is_free(tmp_path: Path) -> None:
    files = {"stories/a.md": ONE, "stories/a-2.md": OTHER}
    (problem,) = told(tmp_path, files, GONE + GONE.replace("/a", "/a-3"))
    assert "uid: a-4" in problem.hint


def test_a_translation_may_be_written_anew(tmp_path: Path) -> None:
    was = register_of(tmp_path / "was", {"stories/a.md": ONE, "stories/a.zh.md": TRANSLATION})
    gone = was.replace("\n", "\tgone\n").replace("\tgone", "", 1)
    assert told(tmp_path / "now", {"stories/a.md": ONE, "stories/a.zh.md": f"{TRANSLATION}新\n"}, gone) == []


def test_an_id_of_another_kind_is_another_id(tmp_path: Path) -> None:
    assert told(tmp_path, {"stories/a.md": ONE}, GONE.replace("story", "recap")) == []
