"""References to what readers cannot see yet."""

from pathlib import Path

from hubgen.model.problem import Code
from tests.check.files import places, problems, story

CODE = Code.NOT_PUBLISHED
ADA = {"people/ada.md": "---\ntitle: Ada\ndraft: true\n---\n"}
MAY = {"events/may.md": "---\ntitle: May\nstart: 2026-07-01\ndate: 2026-06-20\nsponsors: Ada\n---\nCome.\n"}


def test_a_reference_to_what_is_not_out_is_told_where_it_stands(tmp_path: Path) -> None:
    first, second = problems(tmp_path, ADA | MAY | {"stories/a.md": story("event: may")}, CODE)
    assert (first.path, first.line, first.column) == ("stories/a.md", 3, 10)
    assert (second.line, second.column) == (5, 8)
    assert second.message == "event 'may' is not published yet, so it is left out"
    assert second.hint == "publish events/may.md first, or take the name out"


def test_what_was_withdrawn_is_told_as_that(tmp_path: Path) -> None:
    gone = {"events/may.md": "---\ntitle: May\nstart: 2026-05-03\nwithdrawn: 2026-05-30\n---\nCome.\n"}
    (problem,) = problems(tmp_path, gone | {"stories/a.md": story("event: may")}, CODE)
    assert (problem.message, problem.hint) == ("event 'may' was withdrawn, so it is left out", "take the name out")


def test_sponsors_and_topics_are_told_too(tmp_path: Path) -> None:
    topic = {"topics/tea.md": "---\ntitle: Tea\ndraft: true\n---\n"}
    event = {"events/may.md": "---\ntitle: May\nstart: 2026-05-03\nsponsors: Ada\ntopics: tea\n---\nCome.\n"}
    assert places(tmp_path, ADA | topic | event, CODE) == ["events/may.md:4:11", "events/may.md:5:9"]


def test_what_is_not_out_itself_may_name_what_it_likes(tmp_path: Path) -> None:
    assert places(tmp_path, ADA | {"stories/a.md": story("speakers: ada", date="draft: true")}, CODE) == []


def test_what_an_issue_leaves_out_need_not_be_out(tmp_path: Path) -> None:
    issue = "---\ntitle: May\ndate: 2026-05-05\nitems: []\nleft_out: person/ada\n---\nHello.\n"
    assert places(tmp_path, ADA | {"newsletter/may.md": issue}, CODE) == []
