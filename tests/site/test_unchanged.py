"""`hubgen build` ends at once where it would make the same site again, and builds where nobody can tell."""

import os
from pathlib import Path

import pytest

from tests.cli.running import SETTINGS, STORY, ada, hub_at, hubgen

QUICK = SETTINGS + "      search: {enabled: false}\n"
LONG_AGO = 1_700_000_000
SAME = "Nothing has changed: site is as it was built, "


def said(hub: Path, *options: str) -> str:
    done = hubgen(hub, "build", "--as-of", "2026-06-01", *options)
    assert done.returncode == 0, done.stderr
    return done.stdout


def aged(folder: Path) -> Path:
    """Give the files of a folder the times of long ago."""
    for path in folder.rglob("*"):
        os.utime(path, (LONG_AGO, LONG_AGO))
    return folder


def states(folder: Path) -> dict[str, tuple[int, int]]:
    found = {path: path.stat() for path in folder.rglob("*")}
    return {str(path): (state.st_mtime_ns, state.st_ino) for path, state in found.items()}


def test_a_second_build_of_the_same_hub_touches_nothing_and_says_what_there_is(tmp_path: Path) -> None:
    hub = aged(hub_at(tmp_path, QUICK, people__ada=ada(), stories__a=STORY.format(title="A")))
    first, before = said(hub, "--publish"), states(hub / "site")
    assert first.startswith("Built ")
    assert said(hub, "--publish") == SAME + first.removeprefix("Built ").partition(" in ")[0] + "\n"
    assert states(hub / "site") == before
    assert said(hub, "--publish", "--no-cache").startswith("Built ")
    (hub / "content" / "stories" / "a.md").write_text(STORY.format(title="Another"), "utf-8")
    assert said(hub, "--publish").startswith("Built ")
    assert "Another" in (hub / "site" / "stories" / "a" / "index.html").read_text("utf-8")


@pytest.mark.parametrize(
    "settings",
    [
        QUICK.replace("A hub", "!ENV [NOBODY, A hub]"),
        QUICK + "  - search\n",
        QUICK + "hooks: [hook.py]\n",
        QUICK + "markdown_extensions: [pymdownx.snippets]\n",
    ],
    ids=["environment", "plugin", "hook", "extension"],
)
def test_what_may_read_more_than_anybody_can_tell_is_built_each_time(settings: str, tmp_path: Path) -> None:
    (tmp_path / "hook.py").write_text("", "utf-8")
    hub = aged(hub_at(tmp_path, settings))
    assert said(hub).startswith("Built ")
    assert said(hub).startswith("Built ")
    assert not (hub / ".hubgen_cache").exists()
