"""What runs on the forge: pinned, with as few rights as it needs, and by the same commands as here."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

TOP = Path(__file__).parents[1]
FOLDER = TOP / ".github" / "workflows"
WORKFLOWS = sorted(FOLDER.glob("*.yml"))
IDS = [path.stem for path in WORKFLOWS]


def steps(workflow: dict[str, Any]) -> list[dict[str, Any]]:
    return [step for job in workflow["jobs"].values() for step in job["steps"]]


@pytest.mark.parametrize("path", WORKFLOWS, ids=IDS)
def test_each_action_is_pinned_by_its_commit_and_says_which_version_that_is(path: Path) -> None:
    lines = [line for line in path.read_text("utf-8").splitlines() if "uses:" in line]
    assert [line for line in lines if not re.search(r"uses: [\w./-]+@[0-9a-f]{40} # v[\d.]+$", line)] == []


@pytest.mark.parametrize("path", WORKFLOWS, ids=IDS)
def test_a_workflow_may_only_read_and_only_the_job_that_publishes_may_say_who_it_is(path: Path) -> None:
    workflow = yaml.safe_load(path.read_text("utf-8"))
    assert workflow["permissions"] == {"contents": "read"}
    more = {name: job["permissions"] for name, job in workflow["jobs"].items() if "permissions" in job}
    assert more in ({}, {"publish": {"id-token": "write"}})


@pytest.mark.parametrize("path", WORKFLOWS, ids=IDS)
def test_every_make_target_that_a_workflow_calls_is_there(path: Path) -> None:
    targets = set(re.findall(r"^([a-z]+):", (TOP / "Makefile").read_text("utf-8"), re.MULTILINE))
    called = [step["run"] for step in steps(yaml.safe_load(path.read_text("utf-8"))) if "run" in step]
    named = {word for run in called if run.startswith("make ") for word in re.findall(r"(?<!\.)\b[a-z]{4,}\b", run)}
    assert named - {"make", "matrix", "python"} <= targets


def test_three_pythons_are_tried_from_the_oldest_on() -> None:
    workflow = yaml.safe_load((FOLDER / "check.yml").read_text("utf-8"))
    pythons = workflow["jobs"]["test"]["strategy"]["matrix"]["python"]
    assert len(pythons) >= 3
    assert f'requires-python = ">={pythons[0]}"' in (TOP / "pyproject.toml").read_text("utf-8")
