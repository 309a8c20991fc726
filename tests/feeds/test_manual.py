"""The manual of feeds says what is so: its settings are those of the models, and its commands are typed."""

from pathlib import Path
from shutil import copytree

import pytest
import yaml
from pydantic import BaseModel

from hubgen.config.feeds import FeedSettings, PodcastSettings
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


def test_the_commands_print_the_lines_that_the_page_shows(tmp_path: Path) -> None:
    """They are typed one after the other in a copy of this hub, because some of them write."""
    for folder in ("content", "overrides"):
        copytree(ROOT / folder, tmp_path / folder)
    (tmp_path / "mkdocs.yml").write_bytes((ROOT / "mkdocs.yml").read_bytes())
    for shown in commands(PAGE):
        done = shown.run(tmp_path)
        assert done.returncode == 0, done.stderr
        printed = iter(done.stdout.splitlines())
        for line in shown.printed.splitlines():
            assert line == SKIPPED or line in printed, f"hubgen {shown.typed} does not print: {line}"
