"""What becomes of a build where the search index cannot be made."""

from pathlib import Path

import pytest

from hubgen.engines import pagefind
from hubgen.engines.pagefind import index_site
from hubgen.errors import BuildError
from tests.cli.running import STORY, ada, hub_at, hubgen
from tests.site.trees import tree


def test_a_pagefind_that_fails_says_why_and_leaves_the_old_site_as_it_stands(tmp_path: Path) -> None:
    hub = hub_at(tmp_path / "hub", people__ada=ada(), stories__a=STORY.format(title="A"))
    hubgen(hub, "build")
    before = tree(hub / "site")
    broken = tmp_path / "broken"
    broken.mkdir()
    (broken / "sitecustomize.py").write_text(
        "import sys\nif 'pagefind' in sys.orig_argv:\n    sys.exit('no pages can be read today')\n"
    )
    hub_at(hub, stories__b=STORY.format(title="B"))
    done = hubgen(hub, "build", PYTHONPATH=f"{broken}:{Path(pagefind.__file__).parents[2]}")
    assert done.returncode == 1
    assert "the search index could not be made" in done.stderr
    assert "no pages can be read today" in done.stderr
    assert tree(hub / "site") == before
    assert not (hub / ".site.new").exists()


def test_a_pagefind_that_hangs_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pagefind, "PATIENCE", 0)
    with pytest.raises(BuildError, match="Pagefind gave no answer within 0 seconds"):
        index_site(tmp_path)
