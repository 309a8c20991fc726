"""A build that is killed leaves one complete site, and the next build mends the rest."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import STORY, ada, hub_at, hubgen
from tests.site.trees import tree

GOOD = {"people__ada": ada(), "stories__a": STORY.format(title="A")}


def killed_at(step: str, hub: Path) -> None:
    """Start a build and kill it as soon as it tells a step."""
    command = (sys.executable, "-c", "from hubgen.cli import main; main()", "build")
    with subprocess.Popen(command, cwd=hub, stderr=subprocess.PIPE, text=True) as build:
        assert build.stderr is not None
        for line in build.stderr:
            if line.startswith(step):
                build.kill()
                break


@pytest.mark.parametrize("step", ["Reading", "Planning", "Writing", "Indexing"])
def test_a_killed_build_leaves_the_old_site_or_the_new_one_whole(step: str, tmp_path: Path) -> None:
    hubgen(hub_at(tmp_path, **GOOD), "build")
    old = tree(tmp_path / "site")
    hub_at(tmp_path, stories__b=STORY.format(title="B"))
    killed_at(step, tmp_path)
    left = tree(tmp_path / "site")
    done = hubgen(tmp_path, "build")
    assert done.returncode == 0, done.stderr
    assert left in (old, tree(tmp_path / "site"))
    assert not [path.name for path in tmp_path.iterdir() if path.name.startswith(".site.") and path.is_dir()]
