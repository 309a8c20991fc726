"""Which files there are, and which nobody may see."""

from pathlib import Path

from hubgen.model.problem import Code
from hubgen.read import load_hub
from hubgen.read.walk import walk
from tests.builders import config


def test_a_folder_that_is_not_there_is_told_and_reads_as_an_empty_one(tmp_path: Path) -> None:
    hub = load_hub(tmp_path / "nothing", config())
    assert hub.items == ()
    assert [(problem.path, problem.code) for problem in hub.problems] == [(".", Code.UNREADABLE_FILE)]


def test_files_come_in_one_order(tmp_path: Path) -> None:
    for name in ("b.md", "a/z.md", "a.md", "_private/x.md", ".hidden.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("")
    assert walk(tmp_path).files == ("a.md", "a/z.md", "b.md")
