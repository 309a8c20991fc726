"""`hubgen newsletter preview`."""

from email import message_from_bytes
from pathlib import Path

import pytest

from tests.cli.running import SETTINGS, STORY, Done, hub_at, hubgen
from tests.media import png

ISSUE = """\
---
title: What we learned in June
date: 2026-06-25 09:00
draft: true
preheader: Two stories from the circle, and the evening that comes in July.
items: [story/first-steps]
---
It was a warm month.
"""
NAMES = ["email.html", "email.txt", "message.eml", "preview.html"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    story = STORY.format(title="First steps").replace("authors", "image: grass.png\nauthors")
    hub_at(tmp_path, SETTINGS, stories__first_steps=story, newsletter__june=ISSUE)
    (tmp_path / "content" / "stories" / "first_steps.md").rename(tmp_path / "content" / "stories" / "first-steps.md")
    (tmp_path / "content" / "stories" / "grass.png").write_bytes(png(60, 40))
    return tmp_path


def preview(folder: Path, *words: str) -> Done:
    return hubgen(folder, "newsletter", "preview", *words, "--as-of", "2026-06-01")


def test_a_draft_is_written_as_it_would_be_mailed(folder: Path) -> None:
    done = preview(folder)
    assert done.returncode == 0, done.stderr
    made = folder / "build" / "newsletter" / "june"
    assert sorted(path.name for path in made.iterdir()) == NAMES
    message = message_from_bytes((made / "message.eml").read_bytes())
    assert message["Subject"] == "What we learned in June"
    assert "data:image/png;base64," in (made / "preview.html").read_text("utf-8")


def test_it_says_what_it_made_and_what_was_found(folder: Path) -> None:
    done = preview(folder)
    assert done.stderr.splitlines()[-1] == "Composing …"
    told = done.stdout.splitlines()
    assert told[0] == "Issue     june, 25 June 2026"
    assert "Subject   What we learned in June" in told
    assert any(line.startswith("Check     ") and "1 note" in line for line in told)
    assert "Preview   build/newsletter/june/preview.html" in told
    assert told[-1].startswith("hubgen newsletter check june")


def test_what_did_not_change_is_not_written_again(folder: Path) -> None:
    preview(folder)
    made = folder / "build" / "newsletter" / "june"
    was = {path.name: path.stat().st_mtime_ns for path in made.iterdir()}
    preview(folder, "june")
    assert {path.name: path.stat().st_mtime_ns for path in made.iterdir()} == was


def test_content_is_left_as_it_was(folder: Path) -> None:
    was = {path: path.read_bytes() for path in (folder / "content").rglob("*.*")}
    preview(folder)
    assert {path: path.read_bytes() for path in (folder / "content").rglob("*.*")} == was


def test_an_unknown_issue_is_answered_with_a_hint(folder: Path) -> None:
    done = preview(folder, "jun")
    assert done.returncode == 1
    assert "there is no issue 'jun'\n  did you mean 'june'?" in done.stderr
    assert not (folder / "build").exists()
