"""An edit touches the file that it was planned for, as it was then, and nothing else."""

from pathlib import Path

import pytest

from hubgen.cli.edits import apply_edit
from hubgen.errors import HubError
from hubgen.model.output import FileEdit


def everything(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def content(tmp_path: Path) -> Path:
    (tmp_path / "content").mkdir()
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "a.md").write_text("theirs", "utf-8")
    return tmp_path / "content"


@pytest.mark.parametrize("path", ["../outside/a.md", "stories/../../outside/b.md", "linked/a.md", "linked/b.md"])
def test_nothing_outside_of_the_content_folder_is_ever_written(content: Path, path: str) -> None:
    (content / "linked").symlink_to(content.parent / "outside")
    before = everything(content.parent)
    with pytest.raises(HubError, match="leads out of the content folder"):
        apply_edit(FileEdit(path, "theirs" if path.endswith("a.md") else None, "ours"), content)
    assert everything(content.parent) == before


def test_a_file_that_links_elsewhere_is_not_written_through(content: Path) -> None:
    (content / "a.md").symlink_to(content.parent / "outside" / "a.md")
    with pytest.raises(HubError, match="leads out of the content folder"):
        apply_edit(FileEdit("a.md", "theirs", "ours"), content)
    assert (content.parent / "outside" / "a.md").read_text("utf-8") == "theirs"


@pytest.mark.parametrize("now", ["planned, and a word more", "planned\r\n", ""])
def test_a_file_that_was_changed_in_the_meantime_is_left_as_it_is(content: Path, now: str) -> None:
    (content / "a.md").write_bytes(now.encode())
    with pytest.raises(HubError, match=r"a\.md was changed in the meantime, and was left as it is"):
        apply_edit(FileEdit("a.md", "planned\n", "new"), content)
    assert everything(content) == {"a.md": now.encode()}


def test_a_file_as_it_was_planned_for_is_replaced_and_keeps_who_may_read_it(content: Path) -> None:
    (content / "a.md").write_bytes(b"planned\r\n")
    (content / "a.md").chmod(0o640)
    apply_edit(FileEdit("a.md", "planned\r\n", "new\r\n"), content)
    assert everything(content) == {"a.md": b"new\r\n"}
    assert (content / "a.md").stat().st_mode & 0o777 == 0o640


def test_a_new_file_never_takes_the_place_of_one_that_came_in_between(content: Path) -> None:
    (content / "a.md").write_text("mine", "utf-8")
    with pytest.raises(HubError, match="exists already"):
        apply_edit(FileEdit("a.md", None, "new"), content)
    apply_edit(FileEdit("more/b.md", None, "new"), content)
    assert everything(content) == {"a.md": b"mine", "more/b.md": b"new"}
