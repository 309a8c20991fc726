"""A letter is owed only where whoever asks for it gets one."""

from pathlib import Path

from hubgen.engines.clock import moment_of_build
from hubgen.newsletter.drafting import DraftState, has_content
from tests.newsletter.drafting.desk import Desk
from tests.newsletter.drafting.test_draft import desk

LATER = "2026-12-05"


def untold(made: Desk, period: str, edition: str = "") -> bool:
    moment = moment_of_build(LATER, made.settings.zone)
    return has_content(made.hub(), made.settings, moment, edition, period)


def sent(folder: Path) -> Desk:
    """Make a hub whose October told all there was."""
    made = desk(folder, editions=[{"id": "zh", "lang": "zh"}])
    items = ["story/first", "recap/autumn"]
    made.write("issue/2026-10", date="2026-10-29", since="2026-10-01", items=items)
    return made


def test_nothing_new_is_nothing_untold_and_a_draft_would_say_so(tmp_path: Path) -> None:
    made = sent(tmp_path)
    assert not untold(made, "2026-11")
    assert made.plan(LATER, period="2026-11").state is DraftState.NOTHING


def test_something_new_is_untold(tmp_path: Path) -> None:
    made = sent(tmp_path)
    made.write("story/second", date="2026-11-20")
    assert untold(made, "2026-11")
    assert made.plan(LATER, period="2026-11").state is DraftState.NEW


def test_each_edition_has_its_own(tmp_path: Path) -> None:
    made = sent(tmp_path)
    made.write("issue/zh-2026-10", date="2026-10-29", edition="zh", since="2026-10-01", items=["story/x"])
    made.write("story/first.zh", title="第一步")
    assert (untold(made, "2026-11"), untold(made, "2026-11", "zh")) == (False, True)


def test_a_draft_that_waits_for_its_editor_is_owed(tmp_path: Path) -> None:
    made = sent(tmp_path)
    made.write("issue/2026-11", draft=True, items=["story/second"])
    assert untold(made, "2026-11")


def test_where_an_issue_was_not_understood_nobody_knows(tmp_path: Path) -> None:
    made = sent(tmp_path)
    made.put("newsletter/odd.md", "---\ntitle: Odd\ndate: someday\n---\n\nWords.\n")
    assert untold(made, "2026-11")
