"""The same input gives the same site, whatever the machine, the door and the order of files."""

import shutil
from pathlib import Path

from tests.cli.running import hubgen, mkdocs
from tests.conftest import AS_OF, ROOT
from tests.site.trees import differences

EPOCH = "1795244400"


def copied(folder: Path) -> Path:
    """Copy the sample hub, its files made in another order."""
    shutil.copy(ROOT / "mkdocs.yml", _made(folder))
    shutil.copy(ROOT / "published.txt", folder)
    shutil.copytree(ROOT / "overrides", folder / "overrides")
    for path in sorted((path for path in (ROOT / "content").rglob("*") if path.is_file()), reverse=True):
        target = folder / path.relative_to(ROOT)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)
    return folder


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True)
    return folder


def test_two_builds_are_the_same_byte_for_byte(sample_site: Path, tmp_path: Path) -> None:
    hub = copied(tmp_path / "elsewhere" / "hub")
    other = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "7"}
    done = hubgen(hub, "build", "--as-of", AS_OF, **other)
    assert done.returncode == 0, done.stderr
    assert differences(sample_site, hub / "site") == []


def test_plain_mkdocs_writes_the_same_site(tmp_path: Path) -> None:
    hub = copied(tmp_path / "hub")
    plain = mkdocs(hub, "build", "--strict", "--site-dir", "plain", SOURCE_DATE_EPOCH=EPOCH)
    assert plain.returncode == 0, plain.stderr
    assert hubgen(hub, "build", SOURCE_DATE_EPOCH=EPOCH).returncode == 0
    assert differences(hub / "plain", hub / "site") == []
    assert (hub / "plain" / "pagefind" / "pagefind.js").is_file()


def test_a_second_build_touches_no_file_that_did_not_change(tmp_path: Path) -> None:
    hub = copied(tmp_path / "hub")
    hubgen(hub, "build", "--as-of", AS_OF)
    before = {path: path.stat().st_mtime_ns for path in (hub / "site").rglob("*.*") if path.is_file()}
    hubgen(hub, "build", "--as-of", AS_OF)
    after = {path: path.stat().st_mtime_ns for path in (hub / "site").rglob("*.*") if path.is_file()}
    changed = {path.name for path in before.keys() | after.keys() if before.get(path) != after.get(path)}
    assert changed == set()
