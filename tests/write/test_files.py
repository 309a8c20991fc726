"""Files that are written whole or not at all, and held by one process at a time."""

import os
from pathlib import Path
from typing import NoReturn

import pytest

from hubgen.write.files import file_beside, lock_file, write_file


def test_a_file_takes_the_place_of_the_old_one_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    for data in (b"old", b"new"):
        write_file(tmp_path / "more" / "a.txt", data)
    assert (tmp_path / "more" / "a.txt").read_bytes() == b"new"
    assert [path.name for path in (tmp_path / "more").iterdir()] == ["a.txt"]


def test_a_disk_that_is_full_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: int) -> NoReturn:
        raise OSError("no room")

    write_file(tmp_path / "a.txt", b"old")
    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(OSError, match="no room"):
        write_file(tmp_path / "a.txt", b"new")
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"old"]


def test_a_file_for_its_owner_alone_is_nobody_elses_at_any_moment(tmp_path: Path) -> None:
    (tmp_path / ".a.txt.part").write_text("left by a crash, and open to all")
    with file_beside(tmp_path / "a.txt", b"mine", 0o600) as part:
        assert part.stat().st_mode & 0o777 == 0o600
    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(os.name != "posix", reason="no such locks")
def test_one_holds_a_lock_until_it_is_closed(tmp_path: Path) -> None:
    one, other = (os.open(tmp_path, os.O_RDONLY) for _ in range(2))
    assert lock_file(one)
    assert not lock_file(other)
    os.close(one)
    assert lock_file(other)
    os.close(other)
