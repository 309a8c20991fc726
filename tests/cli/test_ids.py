"""`hubgen ids`, as somebody meets it who renames files."""

from pathlib import Path

from tests.cli.running import SETTINGS, STORY, ada, hub_at, hubgen
from tests.site.trees import tree

HUB = {"people__ada": ada(), "stories__a": STORY.format(title="A"), "stories__b": STORY.format(title="B")}
AS_OF = ("--as-of", "2026-06-01")


def entered(hub: Path) -> list[str]:
    """List the ids in the register, with what is said of them."""
    lines = (hub / "published.txt").read_text("utf-8").splitlines()
    return [" ".join([line.split("\t")[0], *line.split("\t")[3:]]) for line in lines if not line.startswith("#")]


def test_what_would_be_entered_is_shown_and_nothing_is_written(tmp_path: Path) -> None:
    done = hubgen(hub_at(tmp_path, **HUB), "ids", *AS_OF)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[:2] == ["new      story/a", "new      story/b"]
    assert {path.name for path in tmp_path.iterdir()} == {"content", "mkdocs.yml"}


def test_it_is_written_without_a_build_and_twice_is_once(tmp_path: Path) -> None:
    hub_at(tmp_path, **HUB)
    assert hubgen(tmp_path, "ids", "--write", *AS_OF).returncode == 0
    before = tree(tmp_path)
    again = hubgen(tmp_path, "ids", "--write", "--as-of", "2026-07-01")
    assert "Nothing is new: published.txt knows all 2 ids." in again.stdout
    assert tree(tmp_path) == before
    assert entered(tmp_path) == [
        "story/a at=/stories/a/ title=ca978112 date=2026-05-01",
        "story/b at=/stories/b/ title=3e23e816 date=2026-05-01",
    ]


def test_renamed_changed_gone_and_back_are_told(tmp_path: Path) -> None:
    hubgen(hub_at(tmp_path, **HUB), "ids", "--write", *AS_OF)
    stories = tmp_path / "content" / "stories"
    (stories / "a.md").rename(stories / "c.md")
    (stories / "b.md").write_text(STORY.format(title="Better"), "utf-8")
    done = hubgen(tmp_path, "ids", "--write", *AS_OF)
    assert done.stdout.splitlines()[:2] == ["renamed  story/a is called story/c now", "changed  story/b"]
    (stories / "b.md").rename(tmp_path / "b.md")
    assert "published.txt:10:1: error: story/b was published at /stories/b/" in hubgen(tmp_path, "ids", *AS_OF).stderr
    renamed = (stories / "c.md").read_text("utf-8")
    (stories / "c.md").write_text(renamed.replace("authors", "aliases: /stories/b/\nauthors"), "utf-8")
    assert "gone     story/b" in hubgen(tmp_path, "ids", "--write", *AS_OF).stdout
    assert entered(tmp_path)[1].endswith("gone")
    (stories / "c.md").write_text(renamed, "utf-8")
    (tmp_path / "b.md").rename(stories / "b.md")
    assert "back     story/b" in hubgen(tmp_path, "ids", *AS_OF).stdout


def test_a_file_that_cannot_be_read_is_not_taken_for_gone(tmp_path: Path) -> None:
    hubgen(hub_at(tmp_path, **HUB), "ids", "--write", *AS_OF)
    before = tree(tmp_path)["published.txt"]
    hub_at(tmp_path, stories__a="---\ntitle: A: broken\n---\n")
    done = hubgen(tmp_path, "ids", "--write", *AS_OF)
    assert done.returncode == 1
    assert "content/stories/a.md:2:9: error:" in done.stderr
    assert tree(tmp_path)["published.txt"] == before


def test_a_line_that_cannot_be_read_is_told_with_its_place_and_nothing_is_lost(tmp_path: Path) -> None:
    hub = hub_at(tmp_path / "hub", **HUB)
    hubgen(hub, "ids", "--write", *AS_OF)
    (hub / "published.txt").write_text((hub / "published.txt").read_text() + "<<<<<<< ours\n")
    before = tree(hub)
    done = hubgen(tmp_path, "ids", "--write", "--config", "hub/mkdocs.yml", *AS_OF)
    assert done.returncode == 1
    assert "hub/published.txt:11:1: error: a line has an id" in done.stderr
    assert "Traceback" not in done.stderr
    assert "hub/published.txt:11:1: error:" in hubgen(tmp_path, "check", "--config", "hub/mkdocs.yml").stdout
    assert tree(hub) == before


def test_a_hub_may_keep_no_register_or_another_one(tmp_path: Path) -> None:
    hub_at(tmp_path, SETTINGS + "      feeds: {ids: ''}\n", **HUB)
    for command in (("ids",), ("build", "--publish")):
        done = hubgen(tmp_path, *command)
        assert done.returncode == 1
        assert "keeps no register" in done.stderr
    hub_at(tmp_path, SETTINGS + "      feeds: {ids: data/ids.txt}\n")
    assert hubgen(tmp_path, "ids", "--write").returncode == 0
    assert (tmp_path / "data" / "ids.txt").is_file()


def test_the_register_stays_beside_the_settings(tmp_path: Path) -> None:
    done = hubgen(hub_at(tmp_path, SETTINGS + "      feeds: {ids: ../ids.txt}\n", **HUB), "ids", "--write")
    assert "mkdocs.yml:8:20: error: feeds.ids: '../ids.txt' leads elsewhere" in done.stderr
