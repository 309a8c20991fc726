"""Folders on which something is mounted."""

from pathlib import Path

import pytest

from hubgen.engines import stage
from hubgen.engines.stage import has_mount


@pytest.fixture
def table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a list of mounts like Linux's."""
    monkeypatch.setattr(stage, "_MOUNTS", tmp_path / "mountinfo")
    return tmp_path / "mountinfo"


def test_a_folder_holds_a_mount_that_the_system_lists(table: Path) -> None:
    table.write_text(
        "22 1 254:0 / / rw,relatime - ext4 /dev/vda rw\n"
        "63 43 254:0 /srv/data /srv/my\\040hub/site/up rw,relatime shared:1 - ext4 /dev/vda rw\n"
    )
    assert has_mount(Path("/srv/my hub/site"))
    assert has_mount(Path("/srv/my hub/site/up"))
    assert not has_mount(Path("/srv/my hub/site2"))
    assert not has_mount(Path("/srv/my hub/site/up/below"))


def test_without_a_list_the_folder_itself_is_looked_at(table: Path, tmp_path: Path) -> None:
    assert not table.exists()
    assert has_mount(Path(tmp_path.anchor))
    assert not has_mount(tmp_path)
