"""The manual says what is so: its example is worked out anew, and its commands are typed. No test writes a page."""

from fractions import Fraction
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
from pydantic import BaseModel

from hubgen.cli.hub import open_hub
from hubgen.config.newsletter import NewsletterSettings
from hubgen.config.rhythm import RhythmSettings
from hubgen.model.plan import Health
from hubgen.model.rule import parse_rule
from hubgen.rhythm import make_outlook
from tests.manual import GUIDE, ROOT, SKIPPED, Shown, commands, files, page, pairs, settings

RULES, DATES, MONTH = page("rhythm.md"), page("dates.md"), page("a-month.md")
MOMENT = "2026-09-04"
SETTINGS: dict[str, type[BaseModel]] = {"rhythm": RhythmSettings, "newsletter": NewsletterSettings}
"""By section; the table of each stands on the page of that name."""
UNNAMED = {"newsletter": {"id"}}
"""What only other editions have: the main one has no name."""
PHRASES = pairs(DATES)
TYPED = [shown for shown in commands(MONTH) if ">" not in shown.words and shown.words[0] != "build"]


@pytest.fixture
def example(tmp_path: Path) -> Path:
    """The small hub of the page, as files."""
    for name, text in files(RULES).items():
        path = tmp_path / ("" if name == "mkdocs.yml" else "content") / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return tmp_path


def health_of(hub: Path) -> Health:
    desk = open_hub(hub / "mkdocs.yml", MOMENT)
    return make_outlook(desk.hub, desk.config, desk.as_of).health


@pytest.mark.parametrize("shown", commands(RULES), ids=lambda shown: shown.words[0])
def test_the_example_prints_what_the_page_shows(example: Path, shown: Shown) -> None:
    assert shown.words[1:] == ["--as-of", MOMENT]
    assert shown.run(example).stdout == shown.printed


def test_the_page_shows_the_plan_and_the_score() -> None:
    assert [shown.words[0] for shown in commands(RULES)] == ["rhythm", "status"]


def test_the_fractions_of_the_score_are_those_that_are_worked_out(example: Path) -> None:
    health = health_of(example)
    for part in health.parts:
        assert f"| {part.name} | {part.weight} × {part.value} | {part.weight * part.value} |" in RULES
    weighted = [part.weight * part.value for part in health.parts]
    total = sum(weighted, Fraction(0))
    assert sum(part.weight for part in health.parts) == 100
    assert f"| {' + '.join(map(str, weighted))} = {total} | {float(total):.2f}, rounded: **{health.score}** |" in RULES


def test_the_weights_in_the_rules_are_those_of_the_score(example: Path) -> None:
    for part in health_of(example).parts:
        assert f"- **{part.name}**, weight {part.weight}: " in RULES


def test_a_story_for_the_gap_brings_what_the_page_says(example: Path) -> None:
    (example / "content/stories/one-more.md").write_text("---\ntitle: One more\nauthors: speaker-6\n---\n", "utf-8")
    after = health_of(example)
    values = {part.name: part.value for part in after.parts}
    assert f"the runway {values['runway']} " in RULES
    assert f"rounded {after.score}." in RULES


@pytest.mark.parametrize("section", [name for name in SETTINGS if (GUIDE / f"{name}.md").exists()])
def test_every_setting_is_named_with_its_default(section: str) -> None:
    fields = {
        name: field for name, field in SETTINGS[section].model_fields.items() if name not in UNNAMED.get(section, ())
    }
    found = {field.alias or name: written(field.get_default()) for name, field in fields.items()}
    assert settings(page(f"{section}.md"), section) == found


def written(default: Any) -> str:
    """Write a default as YAML does; a text that is empty or begins with `#` in quotation marks."""
    if isinstance(default, str) and default[:1] in ("", "#"):
        return f'"{default}"'
    return "[]" if default == () else "null" if default is None else str(default).lower()


@pytest.mark.parametrize("phrase", PHRASES)
def test_a_phrase_means_the_rule_beside_it(phrase: str) -> None:
    assert parse_rule(phrase).text == PHRASES[phrase]


def test_there_are_phrases_of_each_frequency() -> None:
    rules = [rule.partition(";")[0] for rule in PHRASES.values()]
    assert set(rules) == {"FREQ=DAILY", "FREQ=WEEKLY", "FREQ=MONTHLY", "FREQ=YEARLY"}


def test_the_commands_of_the_month_print_the_lines_that_it_shows(tmp_path: Path) -> None:
    """They are typed one after the other in a copy of this hub, because some of them write."""
    copytree(ROOT / "content", tmp_path / "content")
    (tmp_path / "mkdocs.yml").write_bytes((ROOT / "mkdocs.yml").read_bytes())
    (tmp_path / "overrides").mkdir()
    for shown in TYPED:
        done = shown.run(tmp_path)
        assert done.returncode == (1 if "--fail-on" in shown.words else 0), done.stderr
        printed = iter(f"{done.stdout}{done.stderr}".splitlines())
        for line in shown.printed.splitlines():
            assert line == SKIPPED or line in printed, f"hubgen {shown.typed} does not print: {line}"
