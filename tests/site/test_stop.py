"""What stops a build, and that it then changes nothing."""

from pathlib import Path

import pytest

from tests.cli.running import STORY, ada, hub_at, hubgen, mkdocs
from tests.site.trees import tree

GOOD = {"people__ada": ada(), "stories__a": STORY.format(title="A")}
BAD = "---\ntitle: C\ndate: 2026-02-30\nauthors: ada\n---\nWords.\n"


def test_an_error_in_the_content_leaves_the_old_site_as_it_stands(tmp_path: Path) -> None:
    hubgen(hub_at(tmp_path, **GOOD), "build")
    before = tree(tmp_path / "site")
    done = hubgen(hub_at(tmp_path, **GOOD, stories__c=BAD), "build")
    assert done.returncode == 1
    assert "content/stories/c.md:3:7: error:" in done.stderr
    assert "Traceback" not in done.stderr
    assert tree(tmp_path / "site") == before


def test_an_error_stops_a_first_build_before_anything_is_written(tmp_path: Path) -> None:
    hubgen(hub_at(tmp_path, stories__c=BAD), "build")
    assert {path.name for path in tmp_path.iterdir()} == {"content", "mkdocs.yml"}


def test_a_warning_stops_a_strict_build(tmp_path: Path) -> None:
    hub_at(tmp_path, stories__a=STORY.format(title="A"))
    assert hubgen(tmp_path, "build", "--strict").returncode == 1
    assert not (tmp_path / "site").exists()
    assert mkdocs(tmp_path, "build", "--strict").returncode == 1
    assert hubgen(tmp_path, "build").returncode == 0


def test_plain_mkdocs_names_every_problem_and_stops(tmp_path: Path) -> None:
    done = mkdocs(hub_at(tmp_path, **GOOD, stories__c=BAD), "build")
    assert done.returncode == 1
    assert "content/stories/c.md:3:7: the day 2026-02-30 does not exist" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "site").exists()


def test_a_template_that_fails_leaves_the_old_site_as_it_stands(tmp_path: Path) -> None:
    hubgen(hub_at(tmp_path, **GOOD), "build")
    before = tree(tmp_path / "site")
    settings = (
        (tmp_path / "mkdocs.yml").read_text().replace("theme: material", "theme: {name: material, custom_dir: o}")
    )
    (tmp_path / "o" / "hub").mkdir(parents=True)
    (tmp_path / "o" / "hub" / "story.html").write_text("{{ 1 / 0 }}")
    done = hubgen(hub_at(tmp_path, settings, **GOOD), "build")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert tree(tmp_path / "site") == before


STRAYS = (
    "notes.txt",
    "CNAME",
    "_headers",
    "assets/javascripts/evil.js",
    "stories/evil.html",
    "draft.docx",
    "images/unused.png",
)


@pytest.mark.parametrize("door", ["hubgen", "mkdocs"])
def test_a_stray_file_or_a_link_out_of_the_folder_is_never_published(tmp_path: Path, door: str) -> None:
    hub = hub_at(tmp_path / "hub", **GOOD)
    (tmp_path / "secret.txt").write_text("canary")
    for stray in STRAYS:
        (hub / "content" / stray).parent.mkdir(parents=True, exist_ok=True)
        (hub / "content" / stray).write_text("canary")
    (hub / "content" / "link.txt").symlink_to(tmp_path / "secret.txt")
    (hub / "content" / "people" / "link.md").symlink_to(tmp_path / "secret.txt")
    done = hubgen(hub, "build") if door == "hubgen" else mkdocs(hub, "build")
    assert done.returncode == 0, done.stderr
    assert [name for name, data in tree(hub / "site").items() if b"canary" in data] == []


def test_a_twin_of_a_theme_file_is_left_out_and_told(tmp_path: Path) -> None:
    hub = hub_at(
        tmp_path, **GOOD | {"stories__b": STORY.format(title="B") + "\n![icon](../assets/images/favicon.png)\n"}
    )
    (hub / "content" / "assets" / "images").mkdir(parents=True)
    (hub / "content" / "assets" / "images" / "favicon.png").write_bytes(b"canary")
    done = mkdocs(hub, "build")
    assert "favicon.png is a file of the theme" in done.stderr
    assert (hub / "site" / "assets" / "images" / "favicon.png").read_bytes() != b"canary"


def test_what_publish_names_is_published(tmp_path: Path) -> None:
    hub = hub_at(tmp_path, **GOOD)
    (hub / "content" / "CNAME").write_text("hub.example.org")
    settings = (hub / "mkdocs.yml").read_text() + "      publish: [CNAME]\n"
    hubgen(hub_at(tmp_path, settings, **GOOD), "build")
    assert (hub / "site" / "CNAME").read_text() == "hub.example.org"


def test_what_asks_for_fewer_readers_than_everybody_stops_a_build(tmp_path: Path) -> None:
    closed = STORY.format(title="C").replace("authors: ada", "authors: ada\nvisibility: members")
    done = hubgen(hub_at(tmp_path, **GOOD, stories__c=closed), "build")
    assert done.returncode == 1
    assert "content/stories/c.md:5:1: error: 'visibility' asks for fewer readers than everybody" in done.stderr
    assert not (tmp_path / "site").exists()
