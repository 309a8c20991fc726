"""Each file in golden/ is one behaviour of a letter: a hub at a moment, and what the letter of an issue says.

`UPDATE_GOLDENS=1 pytest tests/newsletter/compose` writes anew what it says; read the difference before you keep it.
"""

import os
from pathlib import Path

import pytest
import yaml

from tests.newsletter.compose.letters import composed, written

CASES = sorted((Path(__file__).parent / "golden").glob("*.yml"))
BETWEEN = "\n---\n"


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem.replace("_", " "))
def test_letter(case: Path, tmp_path: Path) -> None:
    given_text, _, said = case.read_text("utf-8").partition(BETWEEN)
    given = yaml.load(given_text, yaml.BaseLoader)  # noqa: S506 - it makes nothing but text
    found = written(composed(given, tmp_path))
    if os.environ.get("UPDATE_GOLDENS"):
        case.write_text(given_text + BETWEEN + found, "utf-8")
        said = found
    assert found == said
