"""A site that is put in place file by file: each file whole at any moment, and all of them known as hubgen's."""

import sys
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hubgen.engines.manifest import own_files
from hubgen.engines.swap import put_in_place
from tests.engines.sites import built, names, rebuild


class Killed(Exception):
    """A build that ends here."""


@pytest.fixture
def fixed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a site whose folder cannot be moved."""
    monkeypatch.setattr("hubgen.engines.stage.has_mount", lambda _: True)
    return built(tmp_path / "site", index="old", gone="old", stories__a="old")


def test_new_files_come_before_old_ones_go(fixed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[tuple[bool, bool]] = []
    unlink = Path.unlink

    def watched(self: Path, missing_ok: bool = False) -> None:
        seen.append(((fixed / "new.html").exists(), (fixed / "index.html").read_text() == "new"))
        unlink(self, missing_ok)

    monkeypatch.setattr(Path, "unlink", watched)
    rebuild(fixed, index="new", new="new", stories__a="new")
    assert (True, True) in seen
    assert names(fixed) == [".hubgen.json", "index.html", "new.html", "stories", "stories/a.html"]


@given(step=st.integers(min_value=0, max_value=7))
def test_a_build_killed_at_any_step_is_mended_by_the_next_one(
    step: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("killed")
    site = built(folder / "site", index="old", gone="old", stories__a="old")
    (site / "proof.txt").write_text("theirs")
    stage = built(site / ".hubgen.new", index="new", new="new", topics__b="new")
    with pytest.MonkeyPatch.context() as patched, suppress(Killed):
        _kill_after(step, patched)
        put_in_place(stage, site)
    assert (site / "index.html").read_text() in ("old", "new")
    rebuild(site, index="newer", topics__b="newer")
    assert names(site) == [".hubgen.json", "index.html", "proof.txt", "topics", "topics/b.html"]
    assert own_files(site) == {"index.html", "topics/b.html"}


def _kill_after(steps: int, patched: pytest.MonkeyPatch) -> None:
    left = iter(range(steps))
    replace, unlink = Path.replace, Path.unlink

    def replaced(self: Path, target: Path) -> Path:
        if next(left, None) is None:
            raise Killed
        return replace(self, target)

    def unlinked(self: Path, missing_ok: bool = False) -> None:
        if next(left, None) is None:
            raise Killed
        unlink(self, missing_ok)

    patched.setattr(Path, "replace", replaced)
    patched.setattr(Path, "unlink", unlinked)


def test_a_page_may_become_a_folder_and_a_folder_a_page(fixed: Path) -> None:
    rebuild(fixed, **{"index.html__x": "new", "gone": "old"})
    assert names(fixed) == [".hubgen.json", "gone.html", "index.html", "index.html/x.html"]
    rebuild(fixed, index="new")
    assert names(fixed) == [".hubgen.json", "index.html"]


def test_a_list_of_files_never_leads_out_of_the_site(fixed: Path) -> None:
    outside = fixed.parent / "outside.txt"
    outside.write_text("theirs")
    (fixed / ".hubgen.json").write_text('{"files": ["../outside.txt", "' + str(outside) + '", "gone.html"]}')
    rebuild(fixed, index="new")
    assert outside.read_text() == "theirs"
    assert not (fixed / "gone.html").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="a file that is open cannot be replaced there")
def test_a_reader_of_a_file_reads_it_to_its_end(fixed: Path) -> None:
    with (fixed / "index.html").open() as page:
        rebuild(fixed, index="new")
        assert page.read() == "old"
    assert [path.name for path in fixed.parent.iterdir()] == ["site"]
