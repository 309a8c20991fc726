"""Each file in golden/ is one behaviour of the reader: the files of a hub, and what becomes of them.

`UPDATE_GOLDENS=1 pytest tests/read` writes anew what became of them; read the difference before you keep it.
"""

import os
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from pydantic import BaseModel

from hubgen.model.breaks import MonthDay
from hubgen.model.duration import Duration
from hubgen.model.hub import Hub
from hubgen.model.item import Item
from hubgen.model.moment import Moment
from hubgen.model.rule import RecurrenceRule
from hubgen.read import load_hub
from tests.builders import config

CASES = sorted((Path(__file__).parent / "golden").glob("*.yml"))


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem.replace("_", " "))
def test_reading(case: Path, tmp_path: Path) -> None:
    golden = yaml.safe_load(case.read_text("utf-8"))
    for path, text in golden["files"].items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(text if isinstance(text, bytes) else text.encode())
    found = _described(load_hub(tmp_path, config(options={"timezone": "America/Edmonton"})))
    if os.environ.get("UPDATE_GOLDENS"):
        case.write_text(yaml.safe_dump(golden | found, allow_unicode=True, sort_keys=False, width=110), "utf-8")
    assert found == {"items": golden.get("items", {}), "problems": golden.get("problems", [])}


def _described(hub: Hub) -> dict[str, Any]:
    places = [(f"{p.path}:{p.line}:{p.column}: {p.severity}", p) for p in hub.problems]
    problems = [f"{place}: {p.message} [{p.code}] {p.hint}".strip() for place, p in places]
    return {"items": {f"{item.key.name} {item.locale}": _keys(item) for item in hub.items}, "problems": problems}


def _keys(item: Item) -> dict[str, Any]:
    said = {key: value for key, value in _fields(item).items() if key not in ("id", "locale", "source")}
    body = {"body": f"line {item.source.body_line}: {item.source.body.strip()}"} if item.source.body.strip() else {}
    return said | body


def _fields(part: BaseModel) -> dict[str, Any]:
    fields = type(part).model_fields
    values = {field.alias or name: (getattr(part, name), field.default) for name, field in fields.items()}
    return {name: _plain(value) for name, (value, default) in values.items() if value != default}


def _plain(value: Any) -> Any:
    if isinstance(value, Moment):
        return value.day.isoformat() if value.day_only else value.at.isoformat()
    if isinstance(value, RecurrenceRule | Duration):
        return value.text if isinstance(value, RecurrenceRule) else str(value.delta)
    if isinstance(value, date | MonthDay):
        return f"{value:%Y-%m-%d}" if isinstance(value, date) else f"{value.month:02}-{value.day:02}"
    if isinstance(value, BaseModel):
        return _fields(value)
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(inner) for inner in value]
    return str(value) if isinstance(value, str) else value
