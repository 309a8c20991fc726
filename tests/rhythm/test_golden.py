"""Each file in golden/ is one behaviour of the plan: a hub at a moment, and what its outlook says.

`UPDATE_GOLDENS=1 pytest tests/rhythm` writes anew what it says; read the difference before you keep it.
"""

import os
from pathlib import Path

import pytest
import yaml

from hubgen.rhythm import make_outlook
from tests.rhythm.hubs import described, moment, read, settings_of

CASES = sorted((Path(__file__).parent / "golden").glob("*.yml"))
BETWEEN = "\n---\n"


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem.replace("_", " "))
def test_plan(case: Path, tmp_path: Path) -> None:
    given_text, _, said = case.read_text("utf-8").partition(BETWEEN)
    given = yaml.load(given_text, yaml.BaseLoader)  # noqa: S506 - it makes nothing but text
    settings = settings_of(given.get("settings", {}))
    hub = read(given.get("items") or {}, tmp_path, settings)
    found = described(make_outlook(hub, settings, moment(given["as_of"], settings)))
    if os.environ.get("UPDATE_GOLDENS"):
        written = yaml.safe_dump(found, allow_unicode=True, sort_keys=False, width=150)
        case.write_text(given_text + BETWEEN + written, "utf-8")
        said = written
    assert found == yaml.safe_load(said)
