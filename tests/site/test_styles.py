"""The style sheet of every page."""

from pathlib import Path

from hubgen.engines.theme import STYLE, STYLE_PARTS, TEMPLATES
from tests.cli.running import SETTINGS, STORY, ada, hub_at, hubgen

HUB = {"people__ada": ada(), "stories__a": STORY.format(title="A story")}
CUSTOM = SETTINGS.replace("theme: material", "theme: {name: material, custom_dir: theme}")


def test_each_part_of_the_style_sheet_is_published_once_and_none_is_forgotten(tmp_path: Path) -> None:
    assert hubgen(hub_at(tmp_path, **HUB), "build").returncode == 0
    published = (tmp_path / "site" / STYLE).read_text("utf-8")
    parts = sorted((TEMPLATES / "styles" / "hub").iterdir())
    assert [path.stem for path in parts] == sorted(STYLE_PARTS)
    assert all(published.count(path.read_text("utf-8")) == 1 for path in parts)


def test_a_style_sheet_of_ones_own_theme_goes_before(tmp_path: Path) -> None:
    own = tmp_path / "theme" / STYLE
    own.parent.mkdir(parents=True)
    own.write_text("body { color: red }")
    assert hubgen(hub_at(tmp_path, CUSTOM, **HUB), "build").returncode == 0
    assert (tmp_path / "site" / STYLE).read_text("utf-8") == "body { color: red }"


def test_a_file_of_the_content_folder_takes_no_style_away(tmp_path: Path) -> None:
    hub = hub_at(tmp_path, SETTINGS + "      publish: [assets/hubgen/hub.css]\n", **HUB)
    own = hub / "content" / STYLE
    own.parent.mkdir(parents=True)
    own.write_text("body { color: red }")
    done = hubgen(hub, "build")
    assert f"{STYLE} is a file of the theme; the one in the content folder is left out" in done.stderr
    assert "--hub-ink" in (hub / "site" / STYLE).read_text("utf-8")
