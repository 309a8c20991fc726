"""An hour without a zone is published as UTC, so the settings are told of it, once."""

from pathlib import Path

import pytest

from hubgen.check.settings import check_hours
from hubgen.config import Config
from hubgen.model.problem import Code, Problem, Severity
from hubgen.model.source import Position, Source
from tests.check.files import read
from tests.cli.running import SETTINGS, hub_at, hubgen

SOURCE = Source("mkdocs.yml", values={(): Position(7, 7)})
HERE = Config(site_name="A hub", site_url="https://example.org/")


def event(*lines: str) -> str:
    return "\n".join(("---", "title: An evening", *lines, "---", "Words.", ""))


def told(folder: Path, *events: str, settings: Config = HERE, **files: str) -> list[Problem]:
    named = {f"events/{number}.md": text for number, text in enumerate(events)}
    more = {f"{name.replace('__', '/')}.md": text for name, text in files.items()}
    return list(check_hours(read(folder, named | more, settings), settings, SOURCE))


def test_an_hour_without_a_zone_is_told_at_the_settings_with_the_line_to_add(tmp_path: Path) -> None:
    (problem,) = told(tmp_path, event("start: 2026-12-03 19:00"))
    assert (problem.path, problem.line, problem.column) == ("mkdocs.yml", 7, 7)
    assert (problem.code, problem.severity) == (Code.UNSET_SETTING, Severity.WARNING)
    assert problem.message == "timezone is not set: 2026-12-03 19:00 in events/0.md is taken as UTC"
    assert problem.hint.endswith("among the options of hubgen: timezone: Europe/London")


def test_many_hours_are_one_problem(tmp_path: Path) -> None:
    circle = event("start: 2026-01-01 18:30", "repeats: every first Thursday")
    hours = [event("start: 2026-12-03 19:00"), event("start: 2026-12-04 19:00")]
    (problem,) = told(tmp_path, *hours, series__circle=circle, events__2=event("start: 2026-12-05"))
    assert problem.message.endswith("events/0.md is taken as UTC, and so are the hours of 2 more events and series")


@pytest.mark.parametrize(
    "lines",
    [
        ("start: 2026-12-03",),
        ("start: 2026-12-03 19:00", "timezone: Europe/Berlin"),
        ("start: 2026-12-03 19:00+01:00",),
        ("start: 2026-12-03T19:00Z",),
        ("start: 2026-12-03 19:00", "series: circle"),
    ],
)
def test_what_names_a_zone_or_needs_none_is_well(tmp_path: Path, lines: tuple[str, ...]) -> None:
    circle = event("start: 2026-01-01 18:30", "repeats: every first Thursday", "timezone: Europe/Berlin")
    assert told(tmp_path, event(*lines), series__circle=circle) == []


def test_an_end_needs_a_zone_as_well(tmp_path: Path) -> None:
    (problem,) = told(tmp_path, event("start: 2026-12-03", "end: 2026-12-03 21:30"))
    assert "2026-12-03 21:30" in problem.message


def test_further_dates_of_a_series_need_one_too(tmp_path: Path) -> None:
    fair = event("start: 2026-01-01", "repeats: every first Thursday", "also: [2026-05-20, 2026-05-27 19:00]")
    (problem,) = told(tmp_path, series__fair=fair)
    assert "2026-05-27 19:00 in series/fair.md" in problem.message


@pytest.mark.parametrize("zone", ["UTC", "Europe/Berlin"])
def test_settings_that_name_a_zone_are_told_nothing(tmp_path: Path, zone: str) -> None:
    settings = Config.model_validate({"site_name": "A hub", "options": {"timezone": zone}})
    assert told(tmp_path, event("start: 2026-12-03 19:00"), settings=settings) == []


def test_a_translation_is_the_same_evening(tmp_path: Path) -> None:
    settings = Config.model_validate({"site_name": "A hub", "options": {"languages": ["en", "zh"]}})
    translated = {"events__0.zh": "---\ntitle: 晚上\n---\n文字。\n"}
    (problem,) = told(tmp_path, event("start: 2026-12-03 19:00"), settings=settings, **translated)
    assert "more" not in problem.message


def test_check_tells_it_where_the_plugin_stands(tmp_path: Path) -> None:
    evening = event("start: 2026-12-03 19:00")
    done = hubgen(hub_at(tmp_path, events__may=evening), "check", "--as-of", "2026-05-02")
    assert "mkdocs.yml:7:7: warning: timezone is not set: 2026-12-03 19:00 in events/may.md" in done.stdout
    hub_at(tmp_path, SETTINGS + "      timezone: Europe/Berlin\n")
    assert "timezone" not in hubgen(tmp_path, "check", "--as-of", "2026-05-02").stdout


def test_a_plugin_without_options_is_told_how_to_write_one(tmp_path: Path) -> None:
    bare = SETTINGS.replace("  - hubgen:\n      authority: example.org,2026\n", "  - hubgen\n")
    done = hubgen(hub_at(tmp_path, bare, events__may=event("start: 2026-12-03 19:00")), "check")
    assert "mkdocs.yml:1:1: warning: timezone is not set" in done.stdout
    assert "- hubgen: {timezone: Europe/London}" in done.stdout
