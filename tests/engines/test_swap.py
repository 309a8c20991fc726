"""What stands in the site's folder is always one complete site."""

import os
from pathlib import Path

import pytest

from hubgen.engines.manifest import write_manifest
from hubgen.engines.swap import adopt, alone, clear_stage, swap
from hubgen.errors import BuildError


def built(folder: Path, **files: str) -> Path:
    """Make a folder look like a site that hubgen wrote."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / f"{name}.html").write_text(text)
    write_manifest(folder)
    return folder


def test_the_new_site_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    site = built(tmp_path / "site", old="old")
    stage = built(clear_stage(site), new="new")
    adopt(stage, site)
    swap(stage, site)
    assert sorted(path.name for path in site.iterdir()) == [".hubgen.json", "new.html"]
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_first_site_needs_no_old_one(tmp_path: Path) -> None:
    site = tmp_path / "site"
    stage = built(clear_stage(site), new="new")
    adopt(stage, site)
    swap(stage, site)
    assert (site / "new.html").read_text() == "new"


def test_files_that_hubgen_did_not_write_are_kept(tmp_path: Path) -> None:
    site = built(tmp_path / "site", ours="ours")
    (site / "well-known").mkdir()
    (site / "well-known" / "proof.txt").write_text("theirs")
    stage = built(clear_stage(site), new="new")
    adopt(stage, site)
    swap(stage, site)
    assert (site / "well-known" / "proof.txt").read_text() == "theirs"
    assert not (site / "ours.html").exists()


def test_an_unchanged_file_keeps_its_time(tmp_path: Path) -> None:
    site = built(tmp_path / "site", same="same", other="one")
    for name in ("same", "other"):
        os.utime(site / f"{name}.html", (1_000_000, 1_000_000))
    stage = built(clear_stage(site), same="same", other="two")
    adopt(stage, site)
    swap(stage, site)
    assert (site / "same.html").stat().st_mtime == 1_000_000
    assert (site / "other.html").stat().st_mtime > 1_000_000


def test_a_build_killed_between_two_renames_is_mended_at_the_next_start(tmp_path: Path) -> None:
    site = built(tmp_path / "site", old="old")
    site.rename(tmp_path / ".site.old")
    clear_stage(site)
    assert (site / "old.html").read_text() == "old"


def test_leftovers_of_a_killed_build_are_cleared(tmp_path: Path) -> None:
    site = built(tmp_path / "site", old="old")
    built(tmp_path / ".site.new", half="half")
    assert list(clear_stage(site).iterdir()) == []


def test_two_renames_do_where_folders_cannot_be_exchanged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hubgen.engines.swap._exchange", lambda *_: False)
    site = built(tmp_path / "site", old="old")
    stage = built(clear_stage(site), new="new")
    swap(stage, site)
    assert (site / "new.html").exists()
    assert not (site / "old.html").exists()


def test_one_build_at_a_time(tmp_path: Path) -> None:
    site = tmp_path / "site"
    with alone(site), pytest.raises(BuildError, match="another build"), alone(site):
        pass
