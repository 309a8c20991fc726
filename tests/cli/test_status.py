"""`hubgen status`, as it fits on one screen."""

import json
from pathlib import Path

from tests.cli.running import SETTINGS, ada, hub_at, hubgen
from tests.cli.test_rhythm import AS_OF, circle_at, story


def test_it_fits_on_one_screen(tmp_path: Path) -> None:
    long = "A title that goes on and on, as titles do that were never meant for a terminal, " * 3
    hub = circle_at(tmp_path, stories__first=story(long, date="2026-10-06"), stories__next=story(long))
    done = hubgen(hub, "status", *AS_OF)
    lines = done.stdout.splitlines()
    assert done.returncode == 0, done.stderr
    assert lines[0].startswith("Rhythm: ")
    assert len(lines) <= 24
    assert all(len(line) <= 80 for line in lines)


def test_a_new_hub_has_nothing_to_judge_yet(tmp_path: Path) -> None:
    done = hubgen(hub_at(tmp_path, people__ada=ada()), "status", *AS_OF)
    assert done.stdout.startswith("Nothing to judge yet\n")


def test_programs_read_it_too(tmp_path: Path) -> None:
    told = json.loads(hubgen(circle_at(tmp_path), "status", *AS_OF, "--format", "json").stdout)
    assert list(told) == ["as_of", "today", "next", "health", "actions"]
    assert told["health"]["standing"] == "nothing to judge yet"


def test_what_cannot_run_ends_with_two(tmp_path: Path) -> None:
    assert hubgen(tmp_path, "status").returncode == 2


def test_no_letter_is_asked_for_that_would_have_nothing_to_tell(tmp_path: Path) -> None:
    letter = "---\ntitle: September\ndate: 2026-09-24\nsince: 2026-09-01\n---\n\nHello.\n"
    hub = hub_at(tmp_path, SETTINGS + "      newsletter: {cadence: month}\n", newsletter__september=letter)
    asked = "hubgen newsletter draft --period 2026-10"
    assert asked not in hubgen(hub, "status", *AS_OF).stdout
    (hub / "content" / "stories").mkdir()
    (hub / "content" / "stories" / "a.md").write_text(story("What we learnt", date="2026-10-06"), "utf-8")
    assert asked in hubgen(hub, "status", *AS_OF).stdout
    assert hubgen(hub, *asked.split()[1:], *AS_OF).stdout.startswith("Wrote content/newsletter/2026-10.md")


def test_a_late_letter_that_is_drafted_is_to_be_looked_at_and_one_that_is_approved_is_not_late(tmp_path: Path) -> None:
    letter = "---\ntitle: September\ndate: 2026-09-24\nsince: 2026-09-01\n---\n\nHello.\n"
    hub = hub_at(tmp_path, SETTINGS + "      newsletter: {cadence: month}\n", newsletter__september=letter)
    october = hub / "content" / "newsletter" / "2026-10.md"
    october.write_text("---\ntitle: October\ndraft: true\ndate: 2027-03-01\n---\n\nHello.\n", "utf-8")
    assert "hubgen newsletter preview 2026-10\n" in hubgen(hub, "status", *AS_OF).stdout
    october.write_text("---\ntitle: October\ndate: 2027-03-01\n---\n\nHello.\n", "utf-8")
    assert "2026-10" not in hubgen(hub, "status", *AS_OF).stdout
