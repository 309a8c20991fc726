"""`hubgen feeds diff`, as a pull request meets it."""

import json
from pathlib import Path

from tests.cli.running import SETTINGS, hub_at, hubgen
from tests.feeds.sites import many, site


def sites(folder: Path, renamed: int) -> Path:
    """Write an old site, and a new one with so many of its items under new ids, and one news."""
    days = range(9, 0, -1)
    site(folder / "old", feed=many(*days))
    site(folder / "new", feed=[*many(20), *many(*days[:renamed], name="again"), *many(*days[renamed:])])
    return folder


def test_without_a_command_it_says_what_there_is(tmp_path: Path) -> None:
    done = hubgen(tmp_path, "feeds")
    assert "Say what is new, changed and gone" in done.stdout + done.stderr


def test_two_folders_are_enough(tmp_path: Path) -> None:
    done = hubgen(sites(tmp_path, 0), "feeds", "diff", "old", "new")
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [
        "New to subscribers",
        "  “S20”: of 2026-05-20, in feed.json",
        "",
        "1 new, 0 changed, 0 gone, in 1 of 1 feed.",
    ]


def test_a_flood_fails_with_its_sentence_in_every_format(tmp_path: Path) -> None:
    sites(tmp_path, 6)
    for form in ("text", "markdown"):
        done = hubgen(tmp_path, "feeds", "diff", "old", "new", "--format", form)
        assert done.returncode == 1
        assert "6 old items would be announced as new" in done.stdout
    done = hubgen(tmp_path, "feeds", "diff", "old", "new", "--format", "json")
    assert done.returncode == 1
    assert json.loads(done.stdout)["flood"] == {"limit": 5, "most": 6, "exceeded": True}


def test_the_limit_is_the_hubs_or_ones_own(tmp_path: Path) -> None:
    sites(tmp_path, 6)
    assert hubgen(tmp_path, "feeds", "diff", "old", "new", "--limit", "6").returncode == 0
    hub_at(tmp_path, SETTINGS + "      feeds: {flood: 6}\n")
    assert hubgen(tmp_path, "feeds", "diff", "old", "new").returncode == 0
    assert hubgen(tmp_path, "feeds", "diff", "old", "new", "--limit", "5").returncode == 1


def test_what_is_no_built_site_ends_with_two(tmp_path: Path) -> None:
    sites(tmp_path, 0)
    (tmp_path / "empty").mkdir()
    for other, said in (("nowhere", "there is no folder nowhere"), ("empty", "there are no feeds in empty")):
        done = hubgen(tmp_path, "feeds", "diff", "old", other)
        assert done.returncode == 2
        assert said in done.stderr
