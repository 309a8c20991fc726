"""What others put into a site stays just as it is, whichever way a new site is put there."""

import errno
import os
import stat
from pathlib import Path
from typing import NoReturn

import pytest

from hubgen.engines.swap import carry_over, refuse_blocked
from hubgen.errors import BuildError
from tests.engines.sites import built, names, rebuild


@pytest.fixture(params=["exchanged", "renamed", "file by file", "without hard links"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Put the site in place in each of the ways that systems ask for."""
    if request.param != "exchanged":
        monkeypatch.setattr("hubgen.engines.swap._exchanged", lambda *_: False)
    if request.param == "file by file":
        monkeypatch.setattr("hubgen.engines.stage.has_mount", lambda _: True)
    if request.param == "without hard links":
        monkeypatch.setattr(os, "link", _no_links)
    return str(request.param)


def _no_links(*_: object, **__: object) -> NoReturn:
    raise OSError(errno.EPERM, "no hard links here")


def state(path: Path) -> tuple[int, int, int, int]:
    """Tell what makes a file or a folder the same: which one it is, its rights, owner and group."""
    seen = path.lstat()
    return (0 if path.is_dir() else seen.st_ino), seen.st_mode, seen.st_uid, seen.st_gid


@pytest.mark.usefixtures("way")
def test_files_that_hubgen_did_not_write_are_kept(tmp_path: Path) -> None:
    site = built(tmp_path / "site", ours="ours")
    (site / "well-known").mkdir()
    (site / "well-known" / "proof.txt").write_text("theirs")
    rebuild(site, new="new")
    assert (site / "well-known" / "proof.txt").read_text() == "theirs"
    assert names(site) == [".hubgen.json", "new.html", "well-known", "well-known/proof.txt"]


@pytest.mark.usefixtures("way")
def test_links_pipes_empty_folders_and_rights_stay_as_they_are(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "kept.txt").write_text("kept")
    site = built(tmp_path / "site", a__b__old="old", c__page="page")
    theirs = {name: site / name for name in ("to-folder", "to-file", "dangling", "pipe", "empty", "a/b/empty", "key")}
    theirs["to-folder"].symlink_to(tmp_path / "elsewhere")
    theirs["to-file"].symlink_to("index.html")
    theirs["dangling"].symlink_to("nowhere")
    os.mkfifo(theirs["pipe"])
    theirs["empty"].mkdir()
    theirs["a/b/empty"].mkdir()
    theirs["key"].write_text("key")
    theirs["key"].chmod(0o600)
    for folder, mode in ((theirs["empty"], 0o700), (site / "c", 0o2775), (site / "a" / "b", 0o711), (site, 0o2771)):
        folder.chmod(mode)
    before = {path: state(path) for path in (*theirs.values(), site, site / "c", site / "a" / "b")}
    for _ in range(2):
        rebuild(site, c__page="another", new="new")
        assert {path: state(path) for path in before} == before
    assert (tmp_path / "elsewhere" / "kept.txt").read_text() == "kept"
    assert not (site / "a" / "b" / "old.html").exists()


def test_what_is_made_in_a_folder_with_a_group_of_its_own_belongs_to_that_group(tmp_path: Path) -> None:
    site = built(tmp_path / "site", old="old")
    site.chmod(0o2775)
    rebuild(site, stories__a="a")
    assert (site / "stories").stat().st_mode & stat.S_ISGID


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root may give files to others")
@pytest.mark.usefixtures("way")
def test_owners_and_groups_stay_as_they_are(tmp_path: Path) -> None:
    site = built(tmp_path / "site", a__page="page")
    (site / "up").mkdir()
    (site / "up" / "load").write_text("theirs")
    for number, path in enumerate((site, site / "a", site / "up", site / "up" / "load"), start=4000):
        os.chown(path, number, number + 1)
    rebuild(site, a__page="another")
    owned = [(path.stat().st_uid, path.stat().st_gid) for path in (site, site / "a", site / "up", site / "up" / "load")]
    assert owned == [(4000, 4001), (4001, 4002), (4002, 4003), (4003, 4004)]


@pytest.mark.usefixtures("way")
def test_a_new_page_stands_where_an_old_foreign_file_had_its_name(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("theirs")
    (site / "other.html").write_text("theirs")
    rebuild(site, index="ours")
    assert (site / "index.html").read_text() == "ours"
    assert (site / "other.html").read_text() == "theirs"
    rebuild(site, about="ours")
    assert names(site) == [".hubgen.json", "about.html", "other.html"]


def test_a_file_of_others_is_never_missing_while_a_site_is_put_in_place(tmp_path: Path) -> None:
    site, stage = built(tmp_path / "site"), built(tmp_path / "stage")
    (site / "proof.txt").write_text("theirs")
    assert carry_over(stage, site)
    assert (stage / "proof.txt").samefile(site / "proof.txt")


@pytest.mark.parametrize("what", ["folder", "pipe", "link"])
def test_what_a_file_cannot_replace_without_harm_stops_a_build(what: str, tmp_path: Path) -> None:
    site, stage = built(tmp_path / "site"), built(tmp_path / "stage", a__page="ours")
    place = site / "a" / "page.html"
    if what == "folder":
        place.mkdir(parents=True)
        (place / "theirs.txt").write_text("theirs")
    elif what == "pipe":
        place.parent.mkdir()
        os.mkfifo(place)
    else:
        (site / "a").symlink_to(tmp_path)
    with pytest.raises(BuildError, match="is not hubgen's, and stands where the site needs a f") as stopped:
        refuse_blocked(stage, site)
    assert "move it away" in stopped.value.hint


def test_hubgens_own_files_and_folders_stand_in_nobodys_way(tmp_path: Path) -> None:
    site = built(tmp_path / "site", page="old", a__b__c="old")
    with_folder = built(tmp_path / "one", **{"page.html__x": "new"})
    with_file = built(tmp_path / "other")
    (with_file / "a").write_text("new")
    refuse_blocked(with_folder, site)
    refuse_blocked(with_file, site)
    refuse_blocked(with_file, tmp_path / "nothing")
