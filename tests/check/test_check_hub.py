"""All Problems of a hub, each once and in order."""

from dataclasses import replace
from pathlib import Path

from hubgen.check import check_hub
from hubgen.model.problem import Code, Problem
from tests.builders import NOW, config, hub, story
from tests.check.files import read

BROKEN = {
    "stories/a.md": "---\ntitle: [A\n---\nWords.\n",
    "stories/b.md": "---\ntitle: B\nspeakers: Nobody Here\ndate: 2026-05-01\n---\nWords.\n",
    "stories/c.md": "---\ntitle: C\ndate: 2026-02-30\nspeakers: Ada\n---\nWords.\n",
    "people/ada.md": "---\ntitle: Ada\n---\n",
}


def test_three_broken_stories_are_told_in_one_run(tmp_path: Path) -> None:
    told = check_hub(read(tmp_path, BROKEN), NOW, config())
    assert [(p.path, p.line, p.column, p.code) for p in told if p.code is not Code.IN_STOCK] == [
        ("stories/a.md", 3, 1, Code.UNREADABLE_FILE),
        ("stories/b.md", 3, 11, Code.UNKNOWN_REFERENCE),
        ("stories/c.md", 3, 7, Code.BAD_DATE),
    ]


def test_problems_found_before_come_with_those_found_now_each_once() -> None:
    early = Problem("about.md", 3, 1, Code.BROKEN_LINK, "leads nowhere")
    waiting = story(date=None, authors=[], speakers=["nobody"])
    told = check_hub(replace(hub(waiting), problems=(early, early)), NOW, config())
    assert [problem.code for problem in told] == [Code.BROKEN_LINK, Code.IN_STOCK, Code.UNKNOWN_REFERENCE]
