"""Small files that once kept a build busy for hours: a whole hub of them ends, with messages, each at its place."""

import json
from pathlib import Path

from tests.cli.running import STORY, ada, hub_at, hubgen

HOSTILE = {
    "heading": "# a" + " " * 20_000 + "b\n",
    "headings": "---\ntitle: Headings\n---\n" + "# a\n\n" * 10_000,
    "stories__deadlinks": STORY.format(title="Dead") + "[a](gone.md) " * 1_000,
    "stories__links": STORY.format(title="Links") + "[a](" * 60_000,
    "stories__tags": STORY.format(title="Tags") + "<x " * 60_000,
    "stories__fence": STORY.format(title="Fence") + "~~~ .py " + 'a0=" ' * 100,
    "stories__cells": STORY.format(title="Cells") + "|a" * 5_000 + "\n" + "|-" * 5_000 + "\n" + "|\n" * 5_000,
    "comments": "---\ntitle: Comments\n---\n" + "<!--" * 8_000,
    "stories__nest": "---\ntitle: " + "[" * 30_000 + "\n---\n",
    "stories__toml": "+++\ntitle = " + "[" * 30_000 + "\n+++\n",
    "stories__json": '{\n"title": ' + "[" * 30_000 + "\n}\n",
}


def test_a_hub_of_hostile_files_is_told_where_each_is_too_much(tmp_path: Path) -> None:
    hub_at(tmp_path, people__ada=ada(), stories__good=STORY.format(title="Good"), **HOSTILE)
    spoken = STORY.format(title="Spoken").replace("authors: ada", "authors: ada\naudio: said.mp3\ntranscript: said.vtt")
    (tmp_path / "content" / "stories" / "spoken.md").write_text(spoken, "utf-8")
    cue = "00:00.000 --> 00:01.000\nand so we went on\n\n"
    (tmp_path / "content" / "stories" / "said.vtt").write_text(f"WEBVTT\n\n{cue * 5_000}{'<v ' * 100_000}\n", "utf-8")
    (tmp_path / "published.txt").write_bytes(b"x\n" * 6_000_000)

    done = hubgen(tmp_path, "check", "--format", "json")
    assert done.returncode == 1, done.stderr
    problems = json.loads(done.stdout)
    errors = {problem["path"]: problem for problem in problems if problem["severity"] == "error"}
    assert {path: error["line"] for path, error in errors.items()} == {
        "content/comments.md": 4,
        "content/stories/cells.md": 7,
        "content/stories/fence.md": 8,
        "content/stories/json.md": 1,
        "content/stories/links.md": 8,
        "content/stories/nest.md": 2,
        "content/stories/tags.md": 8,
        "content/stories/toml.md": 2,
        "published.txt": 1,
    }
    dead = [problem for problem in problems if problem["code"] == "broken-link"]
    assert {(p["path"], p["line"], p["column"]) for p in dead} == {
        ("content/stories/deadlinks.md", 8, 5 + 13 * number) for number in range(1_000)
    }

    built = hubgen(tmp_path, "build")
    assert built.returncode == 1
    assert "Traceback" not in built.stderr
    assert "and 999 more of this kind" in built.stderr
    assert not (tmp_path / "site").exists()
