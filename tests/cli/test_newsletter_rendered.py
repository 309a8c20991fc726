"""What a letter shows is rendered, and nothing else: an extension of Markdown writes down each body that it meets."""

import os
from pathlib import Path

import pytest

from tests.cli.running import SETTINGS, Done, ada, hub_at, hubgen

COUNTING = """\
from pathlib import Path

from markdown import Extension
from markdown.preprocessors import Preprocessor


class Writing(Preprocessor):
    def run(self, lines):
        with Path(__file__).with_name("bodies.txt").open("a", encoding="utf-8") as file:
            file.write("\\n".join(lines).strip().partition("\\n")[0] + "\\n")
        return lines


class Counting(Extension):
    def extendMarkdown(self, md):
        md.preprocessors.register(Writing(md), "writing", 1000)


def makeExtension(**settings):
    return Counting(**settings)
"""
STORY = "---\ntitle: Story {name}\ndate: 2026-05-01\nauthors: ada\n{more}---\n\nThe body of {name}.\n{end}"
ISSUE = """\
---
title: June
date: 2026-06-25 09:00
draft: true
preheader: Two stories from the circle, and the evening that comes in July.
items: [story/lead, story/other, story/summed]
---
The words of June, with [a place](../stories/linked.md#far-below).
"""
EARLIER = "---\ntitle: May\ndate: 2026-05-25 09:00\nitems: [story/told]\n---\nThe words of May.\n"
SHOWN = {
    "The body of lead.",
    "The body of other.",
    "The body of linked.",
    "The words of June, with [a place](../stories/linked.md#far-below).",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    names = ("lead", "other", "summed", "linked", "told", *(f"old-{number}" for number in range(12)))
    stories = {
        f"stories__{name}": STORY.format(
            name=name,
            more="summary: In a few words.\n" if name == "summed" else "",
            end="\n## Far below\n\nIt goes on.\n"
            if name == "linked"
            else "\n{{< youtube x >}}\n"
            if "old" in name
            else "",
        )
        for name in names
    }
    settings = SETTINGS.replace("plugins:", "markdown_extensions: [counting]\nplugins:")
    hub_at(tmp_path, settings, people__ada=ada(), newsletter__june=ISSUE, newsletter__may=EARLIER, **stories)
    (tmp_path / "counting.py").write_text(COUNTING, "utf-8")
    return tmp_path


def run(folder: Path, *words: str) -> Done:
    path = os.pathsep.join(filter(None, (str(folder), os.environ.get("PYTHONPATH"))))
    return hubgen(folder, *words, "--as-of", "2026-06-01", PYTHONPATH=path)


def bodies(folder: Path) -> list[str]:
    """List the bodies that were rendered, by their first lines."""
    return (folder / "bodies.txt").read_text("utf-8").splitlines()


@pytest.mark.parametrize("words", [("preview", "june", "--no-open"), ("check", "june")])
def test_what_a_letter_does_not_show_is_not_rendered(folder: Path, words: tuple[str, ...]) -> None:
    done = run(folder, "newsletter", *words)
    assert done.returncode == 0, done.stderr
    assert sorted(bodies(folder)) == sorted(SHOWN)


def test_to_send_a_letter_no_other_body_is_rendered(folder: Path) -> None:
    issue = folder / "content" / "newsletter" / "june.md"
    issue.write_text(ISSUE.replace("draft: true\n", ""), "utf-8")
    done = run(folder, "newsletter", "send", "june", "--via", "buttondown")
    assert done.returncode == 0, done.stderr
    assert sorted(bodies(folder)) == sorted(SHOWN)


def test_a_draft_is_written_without_rendering_any(folder: Path) -> None:
    done = run(folder, "newsletter", "draft")
    assert done.returncode == 0, done.stderr
    assert not (folder / "bodies.txt").exists()


def test_a_place_that_is_missing_in_a_linked_body_is_told(folder: Path) -> None:
    issue = folder / "content" / "newsletter" / "june.md"
    issue.write_text(ISSUE.replace("#far-below", "#nowhere"), "utf-8")
    told = run(folder, "newsletter", "check", "june").stdout
    assert "there is no heading or place '#nowhere' in stories/linked.md" in told


def test_a_file_that_only_another_body_brings_onto_the_site_is_no_dead_link(folder: Path) -> None:
    """Whether it will stand there only that body says, so all are asked before a link is called dead."""
    content = folder / "content"
    for name in ("plan.pdf", "lost.pdf"):
        (content / name).write_bytes(b"%PDF-1.4\n")
    old = content / "stories" / "old-3.md"
    old.write_text(old.read_text("utf-8") + "\n[The plan](../plan.pdf)\n", "utf-8")
    issue = content / "newsletter" / "june.md"
    leads = "\n[Plan](https://example.org/plan.pdf) and [lost](https://example.org/lost.pdf)\n"
    issue.write_text(ISSUE + leads, "utf-8")
    told = run(folder, "newsletter", "check", "june").stdout
    assert "lost.pdf" in told
    assert "plan.pdf" not in told
