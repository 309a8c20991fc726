"""Headings and keys of a canvas."""

from pathlib import Path

from hubgen.model.problem import Code
from tests.check.files import places, problems

CODE = Code.UNKNOWN_THEME


def canvas(*body: str, header: tuple[str, ...] = ("title: Canvas",)) -> str:
    return "\n".join(("---", *header, "---", *body, ""))


def test_themes_are_known_by_id_and_by_name_however_written(tmp_path: Path) -> None:
    body = ("## Purpose", "## Member identity", "## channels & platforms", "## data-management {#d}", "## **Rituals**")
    assert places(tmp_path, {"canvas.md": canvas(*body)}, CODE) == []


def test_an_unknown_heading_is_told_at_its_line_with_the_nearest_theme(tmp_path: Path) -> None:
    (problem,) = problems(tmp_path, {"canvas.md": canvas("", "## Purpose", "", "## Rituls")}, CODE)
    assert (problem.line, problem.column, problem.hint) == (7, 1, "did you mean 'Rituals'?")


def test_headings_above_and_below_the_themes_are_the_authors_own(tmp_path: Path) -> None:
    body = ("# Ours", "## How we work", "### Purpose", "#### In short", "### Values", "```", "### Not a heading", "```")
    assert places(tmp_path, {"canvas.md": canvas(*body)}, CODE) == []


def test_an_unknown_theme_in_the_header_is_told_at_its_key(tmp_path: Path) -> None:
    header = ("title: Canvas", "themes:", "  purpose: {owner: ada}", "  porpoise: {owner: ada}")
    assert places(tmp_path, {"canvas.md": canvas("## Purpose", header=header)}, CODE) == ["canvas.md:5:3"]


def test_a_canvas_may_be_written_in_another_of_the_hubs_languages(tmp_path: Path) -> None:
    files = {"canvas.md": canvas("## Purpose"), "canvas.zh.md": canvas("## Purpose", "## 不知道")}
    assert places(tmp_path, files, CODE) == ["canvas.zh.md:5:1"]
