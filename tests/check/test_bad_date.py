"""Ends before their starts."""

from pathlib import Path

from hubgen.model.problem import Code
from tests.check.files import ADA, places, story

CODE = Code.BAD_DATE


def event(*lines: str) -> dict[str, str]:
    return {"events/may.md": "\n".join(("---", "title: May", *lines, "---", ""))}


def test_an_end_before_its_start_is_told_at_the_end(tmp_path: Path) -> None:
    assert places(tmp_path, event("start: 2026-05-03 18:30", "end: 2026-05-03 17:00"), CODE) == ["events/may.md:4:6"]


def test_a_day_lasts_until_its_end(tmp_path: Path) -> None:
    assert places(tmp_path, event("start: 2026-05-03 18:30", "end: 2026-05-03"), CODE) == []


def test_hours_are_compared_in_their_zones(tmp_path: Path) -> None:
    assert places(tmp_path, event("start: 2026-05-03 18:30+02:00", "end: 2026-05-03 17:00Z"), CODE) == []


def test_roles_breaks_and_plans_have_ends_too(tmp_path: Path) -> None:
    series = ("title: Circle", "start: 2026-01-01", "repeats: FREQ=MONTHLY", "breaks:")
    files = {
        "people/ada.md": "---\ntitle: Ada\nroles:\n  - role: host\n    from: 2026-05-01\n    to: 2025-05-01\n---\n",
        "series/circle.md": "\n".join(("---", *series, "  - {from: 2026-08-01, to: 2026-07-01}", "---", "")),
        "stories/a.md": story("not_before: 2026-05-02", "not_after: 2026-05-01"),
    }
    assert places(tmp_path, files, CODE) == ["people/ada.md:6:9", "series/circle.md:6:28", "stories/a.md:6:12"]


def test_a_translation_does_not_tell_again_what_its_original_told(tmp_path: Path) -> None:
    files = event("start: 2026-05-03", "end: 2026-05-02") | {"events/may.zh.md": "---\ntitle: 五月\n---\n"}
    assert places(tmp_path, ADA | files, CODE) == ["events/may.md:4:6"]
