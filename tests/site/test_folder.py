"""The folder of the site: what hubgen may put there, and what it leaves as it is."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.cli.running import SETTINGS, STORY, Done, ada, hub_at, hubgen, mkdocs
from tests.site.trees import tree

GOOD = {"people__ada": ada(), "stories__a": STORY.format(title="A")}


def everything(folder: Path) -> dict[str, bytes | None]:
    """Map all that is below a folder to its bytes."""
    return {str(path): path.read_bytes() if path.is_file() else None for path in sorted(folder.rglob("*"))}


@pytest.mark.parametrize("folder", [".", "content", "content/stories", "..", ".git/pages", "notes"])
def test_a_site_folder_that_is_not_its_own_is_refused_and_nothing_is_changed(folder: str, tmp_path: Path) -> None:
    hub = hub_at(tmp_path / "hub", **GOOD)
    for path in (hub / ".git" / "refs", hub / "notes"):
        path.mkdir(parents=True)
    (hub / "notes" / "thesis.txt").write_text("mine")
    before = everything(tmp_path)
    for done in (
        hubgen(hub, "build", "--site-dir", folder),
        hubgen(hub_at(hub, f"site_dir: {folder}\n{SETTINGS}"), "build"),
    ):
        assert done.returncode == 1
        assert "Traceback" not in done.stderr
    hub_at(hub)
    assert everything(tmp_path) == before


def test_plain_mkdocs_is_kept_from_the_folder_of_its_settings(tmp_path: Path) -> None:
    hub_at(tmp_path, **GOOD)
    hub = tmp_path / "hub"
    hub.mkdir()
    (tmp_path / "mkdocs.yml").rename(hub / "mkdocs.yml")
    settings = SETTINGS.replace("docs_dir: content", f"docs_dir: {tmp_path / 'content'}\nsite_dir: .")
    (hub / "mkdocs.yml").write_text(settings)
    (hub / "thesis.txt").write_text("mine")
    done = mkdocs(hub, "build")
    assert done.returncode == 1
    assert "the folder of mkdocs.yml, which the site would replace" in done.stderr
    assert (hub / "thesis.txt").read_text() == "mine"


def test_a_filled_folder_is_taken_where_that_is_asked_for_and_what_is_there_stays(tmp_path: Path) -> None:
    hub = hub_at(tmp_path, **GOOD)
    (hub / "site").mkdir()
    for name in ("CNAME", "index.html"):
        (hub / "site" / name).write_text("theirs")
    refused = hubgen(hub, "build")
    assert refused.returncode == 1
    assert "site is not empty" in refused.stderr
    assert "--into-existing" in refused.stderr
    done = hubgen(hub, "build", "--into-existing")
    assert done.returncode == 0, done.stderr
    assert (hub / "site" / "CNAME").read_text() == "theirs"
    assert "<html" in (hub / "site" / "index.html").read_text()
    assert hubgen(hub, "build").returncode == 0


def git(folder: Path, *arguments: str) -> Done:
    names = ("-c", "user.name=Ada Example", "-c", "user.email=ada@example.org", "-c", "commit.gpgsign=false")
    command = ("git", *names, *arguments)
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)


@pytest.mark.skipif(shutil.which("git") is None, reason="there is no git here")
@pytest.mark.parametrize("first", ["hubgen", "mkdocs"])
def test_a_clone_of_the_published_branch_stays_a_repository(first: str, tmp_path: Path) -> None:
    hub = hub_at(tmp_path / "hub", **GOOD)
    site = hub / "site"
    git(tmp_path, "init", "--quiet", "hub/site")
    assert (hubgen if first == "hubgen" else mkdocs)(hub, "build").returncode == 0
    git(site, "add", "--all")
    git(site, "commit", "--quiet", "--message", "One")
    git(site, "gc", "--quiet")
    hub_at(hub, stories__b=STORY.format(title="B"))
    for _ in range(2):
        assert hubgen(hub, "build").returncode == 0
        assert "stories/b/" in git(site, "status", "--porcelain").stdout
        assert git(site, "fsck", "--strict").returncode == 0
    git(site, "add", "--all")
    git(site, "commit", "--quiet", "--message", "Two")
    assert git(site, "status", "--porcelain").stdout == ""


def test_a_list_of_hubgens_files_names_nothing_of_a_clone_also_after_plain_mkdocs(tmp_path: Path) -> None:
    hub = hub_at(tmp_path, **GOOD)
    (hub / "site" / ".git").mkdir(parents=True)
    (hub / "site" / ".git" / "HEAD").write_text("theirs")
    assert mkdocs(hub, "build").returncode == 0
    listed = json.loads((hub / "site" / ".hubgen.json").read_text())["files"]
    assert "index.html" in listed
    assert [path for path in listed if path.startswith(".")] == []


@pytest.mark.parametrize("door", ["hubgen", "mkdocs"])
def test_nothing_is_published_that_neither_the_hub_nor_the_themes_assets_name(door: str, tmp_path: Path) -> None:
    hub = hub_at(tmp_path, **GOOD)
    assert (hubgen if door == "hubgen" else mkdocs)(hub, "build").returncode == 0
    tops = {name.split("/")[0] for name in tree(hub / "site")}
    pages = {"index.html", "stories", "people", "explore", "subscribe", "404.html"}
    files = {"feed", "feed.xml", "feed.json", "atom.xml", "llms.txt", "robots.txt", "sitemap.xml", ".hubgen.json"}
    assert tops == {*pages, *files, "assets"}
