"""A hub in a few lines: items by kind and id with their keys, written as files and read as any hub is."""

from datetime import datetime
from pathlib import Path
from typing import Any, TypeAlias

import yaml

from hubgen.config import Config
from hubgen.engines.clock import moment_of_build
from hubgen.model.hub import Hub
from hubgen.model.kind import Kind
from hubgen.model.plan import DueTask, EditionCadence, Outlook, PlanRow, Regularity
from hubgen.model.problem import Severity
from hubgen.read import load_hub
from tests.builders import config

Items: TypeAlias = dict[str, dict[str, Any]]


def read(items: Items, folder: Path, settings: Config) -> Hub:
    """Write items as files and read them; `story/x.zh` is a translation."""
    for name, keys in items.items():
        kind, _, stem = name.partition("/")
        path = folder / Kind(kind).folder / f"{stem}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        header = yaml.safe_dump({"title": stem.replace("-", " "), **keys}, allow_unicode=True, sort_keys=False)
        path.write_text(f"---\n{header}---\nWords.\n", "utf-8")
    hub = load_hub(folder, settings)
    assert [problem for problem in hub.problems if problem.severity is Severity.ERROR] == []
    return hub


def settings_of(options: dict[str, Any]) -> Config:
    """Make settings, in Paris where nothing else is said."""
    return config(options={"timezone": "Europe/Paris"} | options)


def moment(text: str, settings: Config) -> datetime:
    """Read a moment as the flag --as-of is read."""
    return moment_of_build(text, settings.zone)


def described(outlook: Outlook) -> dict[str, Any]:
    """Say in lines what an outlook says; what it has nothing of is left out."""
    plan, health = outlook.plan, outlook.health
    said = {
        "arc": f"{plan.previous.key if plan.previous else '–'} → {plan.next.key if plan.next else '–'}",
        "plan": [line for row in plan.rows for line in _row(row)],
        "owed": [_due(task) for task in plan.owed],
        "expired": [piece.name for piece in plan.expired],
        "waiting": [piece.name for piece in plan.waiting],
        "later": [piece.name for piece in plan.later],
        "newsletter": next((_newsletter(one) for one in plan.newsletters if not one.edition), None),
        "editions": {one.edition: _newsletter(one) for one in plan.newsletters if one.edition},
        "score": health.score if health.score is not None else "nothing to judge yet",
        "parts": {part.name: str(part.value) for part in health.parts},
        "streak": health.streak,
        "silence": str(health.silence.days) + f" days to {health.silence.until}" if health.silence else None,
        "recent": str(health.recent.days) + " days" if health.recent and health.recent != health.silence else None,
        "regularity": _regularity(health.regularity) if health.regularity else None,
        "first": f"{outlook.actions[0].title} (+{outlook.actions[0].gain})" if outlook.actions else None,
    }
    return {key: value for key, value in said.items() if value not in (None, [], {})}


def _regularity(one: Regularity) -> str:
    return f"{one.verdict}: {one.fed} of {one.weeks} weeks fed, {one.kept} in time at {one.cadence}"


def _row(row: PlanRow) -> list[str]:
    what = f" {row.piece.name}" if row.piece else ""
    line = f"{row.day:%a} {row.day} {row.week} {row.state}{what}: {row.why}"
    return [line, *(f"   {one.idea}: {one.name} {one.title} – {one.why}" for one in row.suggestions)]


def _due(task: DueTask) -> str:
    return f"{task.task} of {task.occurrence.key} by {task.due}{' – late' if task.late else ''}"


def _newsletter(letter: EditionCadence) -> str:
    return f"{letter.every}: {letter.judged} judged, missing {', '.join(one.name for one in letter.missing) or 'none'}"
