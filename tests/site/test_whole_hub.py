"""A few lines of settings and one story are a whole hub."""

from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.cli.running import STORY, ada, hub_at, hubgen, mkdocs
from tests.site.trees import differences, tree

MINIMAL = "site_name: A hub\ndocs_dir: content\ntheme: material\nplugins: [hubgen]\n"
EPOCH = "1795244400"
EXPECTED = {
    "index.html",
    "404.html",
    "sitemap.xml",
    "stories/index.html",
    "stories/a/index.html",
    "subscribe/index.html",
    "explore/index.html",
    "feed.xml",
    "atom.xml",
    "feed.json",
    "stories/feed.xml",
}


def test_one_story_and_four_settings_are_a_hub_with_lists_feeds_and_search(tmp_path: Path) -> None:
    done = hubgen(hub_at(tmp_path, MINIMAL, stories__a=STORY.format(title="A")), "build")
    assert done.returncode == 0, done.stderr
    assert tree(tmp_path / "site").keys() >= EXPECTED
    assert (tmp_path / "site" / "pagefind" / "pagefind.js").is_file()


def test_the_content_folder_needs_no_name_in_the_settings(tmp_path: Path) -> None:
    settings = "site_name: A hub\ntheme: material\nplugins: [hubgen]\n"
    assert hubgen(hub_at(tmp_path, settings, stories__a=STORY.format(title="A")), "build").returncode == 0


def test_every_theme_file_comes_from_this_site(tmp_path: Path) -> None:
    hubgen(hub_at(tmp_path, MINIMAL, stories__a=STORY.format(title="A")), "build")
    assert b"googleapis" not in (tmp_path / "site" / "stories" / "a" / "index.html").read_bytes()


@pytest.mark.skipif(find_spec("properdocs") is None, reason="ProperDocs is not installed")
def test_properdocs_writes_the_same_site(tmp_path: Path) -> None:
    hub_at(tmp_path, people__ada=ada(), stories__a=STORY.format(title="A"))
    done = mkdocs(tmp_path, "build", "--strict", "--site-dir", "proper", engine="properdocs", SOURCE_DATE_EPOCH=EPOCH)
    assert done.returncode == 0, done.stderr
    hubgen(tmp_path, "build", SOURCE_DATE_EPOCH=EPOCH)
    only_the_generator_differs = {"generator"}
    for name in differences(tmp_path / "proper", tmp_path / "site"):
        lines = [(tmp_path / site / name).read_text("utf-8").splitlines() for site in ("proper", "site")]
        told = {"generator" for one, other in zip(*lines, strict=True) if one != other and "generator" in one}
        assert told == only_the_generator_differs, name
