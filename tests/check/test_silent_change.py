"""What calendars hold changes only with a line that tells of it: hour, rule, zone, rests, end, status and place."""

from pathlib import Path

import pytest

from hubgen.check.rule import Example
from hubgen.model.problem import Code, Problem
from hubgen.model.register import Record, Register
from hubgen.model.renames import publish
from tests.builders import NOW, config
from tests.check.files import problems_of, read

SERIES = (
    "---\ntitle: The circle\nstart: 2026-01-13 18:30\nrepeats: every second Tuesday of the month\n{more}---\nWe meet.\n"
)
EVENT = "---\ntitle: June\ndate: 2026-05-01\nstart: 2026-06-20 18:30\nend: 2026-06-20 20:30\n{more}---\nCome.\n"


NOTHING: Example = {}


def told(folder: Path, before: str, after: str, *, path: str, beside: Example = NOTHING) -> list[Problem]:
    """Publish a file, write it anew, and look at it; `beside` it stand other files."""
    settings = config(options={"timezone": "Europe/London", "languages": ["en", "zh"]})
    old = read(folder / "old", {path: before, **beside}, settings)
    register = publish(Register(), old.items, old.languages, NOW)
    new = read(folder / "new", {path: after, **beside}, settings)
    return problems_of(new, register, settings, Code.SILENT_MOVE)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("18:30", "19:30"),
        ("every second Tuesday of the month", "every third Tuesday of the month"),
        ("{more}", "timezone: Europe/Berlin\n"),
        ("{more}", "breaks: [{from: 2026-08-01, to: 2026-08-31}]\n"),
        ("{more}", "except: 2026-07-14\n"),
        ("{more}", "also: 2026-07-21\n"),
        ("{more}", "duration: 3h\n"),
        ("{more}", "place: The library\n"),
    ],
)
def test_a_series_does_not_change_silently(old: str, new: str, tmp_path: Path) -> None:
    before, after = SERIES.format(more=""), SERIES.replace(old, new).replace("{more}", "")
    (problem,) = told(tmp_path, before, after, path="series/circle.md")
    assert problem.hint == "add the line changes: [{on: 2026-06-01, why: …}]"
    line = "changes: [{on: 2026-06-01, why: A better room}]\n---\nWe"
    assert told(tmp_path / "said", before, after.replace("---\nWe", line), path="series/circle.md") == []


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("end: 2026-06-20 20:30", "end: 2026-06-20 23:30", "{on: 2026-06-01, why: …}"),
        ("{more}", "place: The library\n", "{on: 2026-06-01, why: …}"),
        ("{more}", "status: cancelled\n", "{on: 2026-06-01, status: cancelled}"),
        ("start: 2026-06-20 18:30", "start: 2026-06-20 19:00", "{on: 2026-06-01, start: 2026-06-20 19:00}"),
    ],
)
def test_an_event_does_not_change_silently(old: str, new: str, line: str, tmp_path: Path) -> None:
    before, after = EVENT.format(more=""), EVENT.replace(old, new).replace("{more}", "")
    (problem,) = told(tmp_path, before, after, path="events/june.md")
    assert problem.hint == f"add the line changes: [{line}]"


def test_a_translation_with_words_of_its_own_for_the_place_is_not_told_beside_its_original(tmp_path: Path) -> None:
    before, after = (EVENT.format(more=f"place: {{name: Online, call: https://meet.example/{n}}}\n") for n in (1, 2))
    zh = {"events/june.zh.md": "---\ntitle: 六月\nplace: {name: 线上}\n---\n来。\n"}
    assert [one.path for one in told(tmp_path, before, after, path="events/june.md", beside=zh)] == ["events/june.md"]


def test_what_is_over_changes_as_its_editor_likes(tmp_path: Path) -> None:
    before = EVENT.format(more="").replace("2026-06-20", "2026-05-20")
    assert told(tmp_path, before, before.replace("20:30", "22:30"), path="events/june.md") == []


def test_other_words_are_no_move(tmp_path: Path) -> None:
    before = EVENT.format(more="")
    assert (
        told(tmp_path, before, before.replace("June", "Midsummer").replace("Come", "Do come"), path="events/june.md")
        == []
    )


def test_an_event_to_come_is_cancelled_and_not_withdrawn(tmp_path: Path) -> None:
    before = EVENT.format(more="")
    (problem,) = told(tmp_path, before, EVENT.format(more="withdrawn: 2026-05-30\n"), path="events/june.md")
    assert "status: cancelled" in problem.hint


def test_what_an_older_hubgen_did_not_note_is_no_change(tmp_path: Path) -> None:
    settings = config()
    hub = read(tmp_path, {"series/circle.md": SERIES.format(more="")}, settings)
    (record,) = publish(Register(), hub.items, hub.languages, NOW).records.values()
    old = Register({record.name: Record(record.name, record.item, record.digest, record.first)})
    assert problems_of(hub, old, settings, Code.SILENT_MOVE) == []
