"""The manual of feeds says what is so: its settings are those of the models, and its commands are typed."""

from pathlib import Path
from shutil import copytree

import pytest
import yaml
from pydantic import BaseModel

from hubgen.config.feeds import FeedSettings, PodcastSettings
from tests.cli.running import hubgen
from tests.manual import ROOT, SKIPPED, commands, page, settings

PAGE = page("feeds.md")
SETTINGS: dict[str, type[BaseModel]] = {"feeds": FeedSettings, "podcast": PodcastSettings}


@pytest.mark.parametrize("section", SETTINGS)
def test_every_setting_is_named(section: str) -> None:
    assert list(settings(PAGE, section)) == list(SETTINGS[section].model_fields)


@pytest.mark.parametrize("section", SETTINGS)
def test_every_setting_has_the_default_that_is_shown(section: str) -> None:
    shown = {name: yaml.safe_load(value) for name, value in settings(PAGE, section).items()}
    assert SETTINGS[section].model_validate(shown) == SETTINGS[section]()


def copied_to(folder: Path) -> Path:
    """Copy this hub, without what it has published; gives its settings."""
    for name in ("content", "overrides"):
        copytree(ROOT / name, folder / name)
    (folder / "mkdocs.yml").write_bytes((ROOT / "mkdocs.yml").read_bytes())
    return folder / "mkdocs.yml"


def test_a_flood_is_refused_in_the_words_that_the_page_shows(tmp_path: Path) -> None:
    """Somebody changes the authority of ids between two builds of this hub, at the moments that the page names."""
    file = copied_to(tmp_path)
    assert hubgen(tmp_path, "build", "--publish", "--as-of", "2026-12-09").returncode == 0
    file.write_text(
        file.read_text("utf-8").replace("authority: example.org,2026", "authority: else.example,2026"), "utf-8"
    )
    done = hubgen(tmp_path, "build", "--as-of", "2026-12-15")
    shown = [line for line in PAGE.splitlines() if "would be announced" in line or "ids are made of" in line]
    assert done.returncode == 1
    assert len(shown) == 2
    assert "\n".join(shown) in done.stderr


def test_the_commands_print_the_lines_that_the_page_shows(tmp_path: Path) -> None:
    """They are typed one after the other in a copy of this hub, because some of them write."""
    copied_to(tmp_path)
    for shown in commands(PAGE):
        done = shown.run(tmp_path)
        assert done.returncode == 0, done.stderr
        printed = iter(done.stdout.splitlines())
        for line in shown.printed.splitlines():
            assert line == SKIPPED or line in printed, f"hubgen {shown.typed} does not print: {line}"
