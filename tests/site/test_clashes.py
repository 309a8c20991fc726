"""What would stand where something stands already is told at its file, before anything is written."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hubgen.model.output import PathRegistry
from tests.cli.running import SETTINGS, STORY, ada, hub_at, hubgen

GOOD = {"people__ada": ada(), "stories__a": STORY.format(title="A")}
PAGES = ("feed.xml", "sitemap.xml", "index.html", "404.html", "pagefind__pagefind.js", "assets__page")
ALIASES = ("/index.html/x", "/foo.html, /foo.html/bar", "/feed.xml/x", "/sitemap.xml", f"/{'x' * 300}")


@pytest.mark.parametrize("name", PAGES)
def test_a_page_that_finds_no_ground_is_an_error_at_its_file(name: str, tmp_path: Path) -> None:
    done = hubgen(hub_at(tmp_path, **GOOD, **{name: "# Hello\n"}), "check")
    assert f"content/{name.replace('__', '/')}.md:1:1: error: no page can stand at" in done.stdout
    assert done.returncode == 1
    stopped = hubgen(tmp_path, "build")
    assert stopped.returncode == 1
    assert "Traceback" not in stopped.stderr
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize("alias", ALIASES)
def test_an_old_address_that_finds_no_ground_never_stops_a_build(alias: str, tmp_path: Path) -> None:
    story = STORY.format(title="B").replace("authors:", f"aliases: [{alias}]\nauthors:")
    done = hubgen(hub_at(tmp_path, **GOOD, stories__b=story), "build")
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("alias", ["http://[x", "../../x", "/", "javascript:x", "/assets/x.js"])
def test_an_alias_that_is_no_old_address_is_told_at_its_place(alias: str, tmp_path: Path) -> None:
    story = f'---\ntitle: B\naliases: ["{alias}"]\nauthors: ada\ndate: 2026-05-01\n---\nWords.\n'
    done = hubgen(hub_at(tmp_path, **GOOD, stories__b=story), "check")
    assert "content/stories/b.md:3:11: warning:" in done.stdout


def test_an_alias_that_is_a_page_of_hubgens_is_an_error(tmp_path: Path) -> None:
    story = STORY.format(title="B").replace("authors:", "aliases: /stories/\nauthors:")
    done = hubgen(hub_at(tmp_path, **GOOD, stories__b=story), "check")
    assert "content/stories/b.md:4:10: error: '/stories/' is the address of a page that hubgen makes" in done.stdout


@pytest.mark.parametrize("tag", ["../esc", "''", "/etc", "a b", "stories", "assets", "en"])
def test_a_language_that_is_none_never_becomes_a_folder(tag: str, tmp_path: Path) -> None:
    hub = hub_at(tmp_path / "hub", SETTINGS + f"      languages: [en, {tag}]\n", **GOOD)
    done = hubgen(hub, "build")
    assert done.returncode == 1
    assert "mkdocs.yml:8:18: error: languages:" in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["hub"]


def test_markdown_that_publish_names_is_published_as_it_is(tmp_path: Path) -> None:
    hub = hub_at(tmp_path, SETTINGS + "      publish: [stories/a.md]\n", **GOOD)
    assert hubgen(hub, "build").returncode == 0
    assert (hub / "site" / "stories" / "a.md").read_text() == GOOD["stories__a"]


def test_a_site_that_is_a_link_stays_one(tmp_path: Path) -> None:
    hub = hub_at(tmp_path / "hub", **GOOD)
    (tmp_path / "real").mkdir()
    (hub / "site").symlink_to(tmp_path / "real")
    for _ in range(2):
        done = hubgen(hub, "build")
        assert done.returncode == 0, done.stderr
    assert (hub / "site").is_symlink()
    assert (tmp_path / "real" / "index.html").is_file()


@given(st.lists(st.lists(st.sampled_from(["a", "b", "c.html"]), min_size=1, max_size=3).map("/".join)))
def test_what_has_ground_never_is_a_file_and_a_folder(paths: list[str]) -> None:
    ground = PathRegistry()
    taken = [path for path in paths if ground.claim(path)]
    assert len(set(taken)) == len(taken)
    assert not any(other.startswith(f"{path}/") for path in taken for other in taken)
