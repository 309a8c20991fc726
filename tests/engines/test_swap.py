"""What stands in the site's folder is always one complete site."""

import errno
import os
import sys
from pathlib import Path
from typing import NoReturn

import pytest

from hubgen.engines import swap as swapping
from hubgen.engines.stage import staged
from hubgen.engines.swap import swap
from hubgen.errors import BuildError
from tests.engines.sites import built, names, rebuild


def cannot(*_: object) -> bool:
    return False


def never(*_: object) -> NoReturn:
    raise AssertionError("the folders are exchanged in one step where the system can")


def test_the_new_site_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    site = built(tmp_path / "site", old="old")
    rebuild(site, new="new")
    assert names(site) == [".hubgen.json", "new.html"]
    assert sorted(path.name for path in tmp_path.iterdir()) == [".site.lock", "site"]


def test_a_first_site_needs_no_old_one(tmp_path: Path) -> None:
    rebuild(tmp_path / "below" / "site", new="new")
    assert (tmp_path / "below" / "site" / "new.html").read_text() == "new"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux exchanges two folders in one step")
def test_folders_are_exchanged_in_one_step_where_the_system_can(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(swapping, "_renamed", never)
    monkeypatch.setattr(swapping, "put_in_place", never)
    site = built(tmp_path / "site", old="old")
    with staged(site) as stage:
        built(stage, new="new")
        number = stage.stat().st_ino
        swap(stage, site)
        assert names(stage) == [".hubgen.json", "old.html"]
    assert site.stat().st_ino == number
    assert names(site) == [".hubgen.json", "new.html"]


def test_two_renames_do_where_folders_cannot_be_exchanged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(swapping, "_exchanged", cannot)
    monkeypatch.setattr(swapping, "put_in_place", never)
    site = built(tmp_path / "site", old="old")
    rebuild(site, new="new")
    assert names(site) == [".hubgen.json", "new.html"]
    assert sorted(path.name for path in tmp_path.iterdir()) == [".site.lock", "site"]


def test_a_second_rename_that_fails_takes_the_first_one_back(tmp_path: Path) -> None:
    site = built(tmp_path / "site", old="old")
    assert not swapping._renamed(tmp_path / "nothing", site)
    assert names(site) == [".hubgen.json", "old.html"]


@pytest.mark.parametrize("number", [errno.EXDEV, errno.EBUSY, errno.EACCES, errno.EPERM, errno.EINVAL])
def test_files_go_in_one_by_one_where_a_folder_can_be_neither_exchanged_nor_renamed(
    number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: Path, _target: Path) -> NoReturn:
        raise OSError(number, os.strerror(number), str(self))

    site = built(tmp_path / "site", old="old", same="same")
    with staged(site) as stage:
        built(stage, new="new", same="same")
        with monkeypatch.context() as patched:
            patched.setattr(swapping, "_exchanged", cannot)
            patched.setattr(Path, "rename", refuse)
            swap(stage, site)
    assert names(site) == [".hubgen.json", "new.html", "same.html"]


def test_an_unchanged_file_keeps_its_time(tmp_path: Path) -> None:
    site = built(tmp_path / "site", same="same", other="one")
    for name in ("same", "other"):
        os.utime(site / f"{name}.html", (1_000_000, 1_000_000))
    rebuild(site, same="same", other="two")
    assert (site / "same.html").stat().st_mtime == 1_000_000
    assert (site / "other.html").stat().st_mtime > 1_000_000


def test_a_build_killed_between_two_renames_is_mended_at_the_next_start(tmp_path: Path) -> None:
    site = built(tmp_path / "site", old="old")
    site.rename(tmp_path / ".site.old")
    with staged(site):
        assert (site / "old.html").read_text() == "old"
    assert (site / "old.html").read_text() == "old"


def test_a_build_that_fails_leaves_no_stage_that_fills_the_disk(tmp_path: Path) -> None:
    site = built(tmp_path / "site", old="old")
    with pytest.raises(IsADirectoryError), staged(site) as stage:
        built(stage, half="half").write_text("there is no way")
    assert sorted(path.name for path in tmp_path.iterdir()) == [".site.lock", "site"]
    assert names(site) == [".hubgen.json", "old.html"]


def test_leftovers_of_a_killed_build_are_cleared(tmp_path: Path) -> None:
    site = built(tmp_path / "site", old="old")
    built(tmp_path / ".site.new", half="half")
    built(site / ".hubgen.new", half="half")
    with staged(site) as stage:
        assert names(stage) == []
    rebuild(site, new="new")
    assert names(site) == [".hubgen.json", "new.html"]


@pytest.mark.parametrize("fixed", [False, True])
def test_one_build_at_a_time(fixed: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hubgen.engines.stage.has_mount", lambda _: fixed)
    site = built(tmp_path / "site")
    with staged(site) as stage:
        assert (stage.parent == site) is fixed
        with pytest.raises(BuildError, match="another build"), staged(site):
            pass
        assert stage.is_dir()
