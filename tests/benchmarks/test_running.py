"""Each part of the benchmarks runs and gives its figures; what they are is nobody's business here."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SMALL = ("--stories", "3", "4", "--topics", "1", "2", "--runs", "1")


def told(part: str, work: Path) -> str:
    command = (sys.executable, "-m", "benchmarks", part, *SMALL, "--work", str(work))
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def rows(text: str) -> dict[str, list[float]]:
    """Take the rows of tables: a name, and figures behind it."""
    found = re.finditer(r"^  (\S.*?) {2,}((?: *[\d.]+){4,})$", text, re.MULTILINE)
    return {row[1]: [float(figure) for figure in row[2].split()] for row in found}


@pytest.mark.parametrize(
    ("part", "names"),
    [
        ("linear", ["hubgen, 3 stories", "hubgen, 4 stories"]),
        (
            "again",
            [
                "MkDocs and Material, MkDocs' own Markdown",
                "hubgen, 3 stories",
                "hubgen, 3 stories, nothing changed",
                "hubgen, 4 stories",
                "hubgen, 4 stories, nothing changed",
            ],
        ),
        ("feeds", ["1 topics, 20 items", "2 topics, 40 items"]),
        (
            "plain",
            [
                "MkDocs and Material, same Markdown extensions",
                "the same without its search plugin",
                "MkDocs and Material, MkDocs' own Markdown",
                "hubgen, 3 stories",
            ],
        ),
    ],
)
def test_a_part_runs_and_gives_its_figures(part: str, names: list[str], tmp_path: Path) -> None:
    found = rows(told(part, tmp_path))
    assert list(found) == names
    assert all(figure >= 0 for figures in found.values() for figure in figures)
    assert all(figures[0] > 0 for figures in found.values())


def test_hubgen_is_compared_with_each_of_the_others_by_site_and_by_page(tmp_path: Path) -> None:
    ratios = re.findall(r"^  (\S.*?) +the whole site [\d.]+, a page [\d.]+$", told("plain", tmp_path), re.MULTILINE)
    assert len(ratios) == 3
