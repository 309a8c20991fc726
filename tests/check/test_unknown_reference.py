"""Names that lead nowhere."""

from pathlib import Path

import pytest

from hubgen.model.problem import Code
from tests.check.files import ADA, places, problems, story

CODE = Code.UNKNOWN_REFERENCE


def test_ids_names_and_aliases_in_any_script_lead_to_a_person(tmp_path: Path) -> None:
    files = ADA | {"stories/a.md": story("speakers: [ada, ADA lovelace, 阿达, آدا]")}
    assert places(tmp_path, files, CODE) == []


def test_an_unknown_name_is_told_where_it_stands_in_its_list(tmp_path: Path) -> None:
    files = ADA | {"stories/a.md": story("speakers:", "  - ada", "  - Grace")}
    assert places(tmp_path, files, CODE) == ["stories/a.md:7:5"]


def test_an_unknown_person_is_shown_as_text_and_the_nearest_name_is_the_hint(tmp_path: Path) -> None:
    (problem,) = problems(tmp_path, ADA | {"stories/a.md": story("speakers: Ada Lovlace")}, CODE)
    assert problem.message == "no person is called 'Ada Lovlace': shown as text"
    assert problem.hint == "did you mean 'Ada Lovelace'?"


def test_a_person_unlike_any_other_gets_a_file_as_hint(tmp_path: Path) -> None:
    (problem,) = problems(tmp_path, ADA | {"stories/a.md": story("speakers: Grace Hopper")}, CODE)
    assert problem.hint == "write people/grace-hopper.md"


def test_a_name_that_two_bear_is_told_with_their_ids(tmp_path: Path) -> None:
    other = {"people/ada-b.md": "---\ntitle: Ada Lovelace\n---\n"}
    files = ADA | other | {"stories/a.md": story("speakers: Ada Lovelace")}
    (problem,) = problems(tmp_path, files, CODE)
    assert (problem.message, problem.hint) == ("several are called 'Ada Lovelace'", "name one by its id: ada, ada-b")


def test_a_reference_to_a_file_that_could_not_be_read_is_no_second_problem(tmp_path: Path) -> None:
    files = ADA | {"events/may.md": "---\ntitle: [May\n---\n", "stories/a.md": story("event: may")}
    assert places(tmp_path, files, CODE) == []


def test_an_unknown_event_is_told_with_the_nearest_id(tmp_path: Path) -> None:
    event = "---\ntitle: May\nstart: 2026-05-03\n---\n"
    files = ADA | {"events/may-2026.md": event, "stories/a.md": story("event: may-2025")}
    (problem,) = problems(tmp_path, files, CODE)
    assert (problem.line, problem.column) == (5, 8)
    assert (problem.message, problem.hint) == ("there is no event 'may-2025'", "did you mean 'may-2026'?")


def test_who_is_quoted_is_a_reference(tmp_path: Path) -> None:
    files = ADA | {"stories/a.md": story("quotes:", "  - text: Well said.", "    by: Grace")}
    assert places(tmp_path, files, CODE) == ["stories/a.md:7:9"]


def test_a_translation_does_not_tell_again_what_its_original_told(tmp_path: Path) -> None:
    files = ADA | {"stories/a.md": story("speakers: Grace"), "stories/a.zh.md": "---\ntitle: 开始\n---\n文字。\n"}
    assert places(tmp_path, files, CODE) == ["stories/a.md:5:11"]


def test_a_translation_answers_for_what_it_says_itself(tmp_path: Path) -> None:
    files = ADA | {"stories/a.md": story(), "stories/a.zh.md": "---\ntitle: 开始\nspeakers: 葛丽丝\n---\n文字。\n"}
    assert places(tmp_path, files, CODE) == ["stories/a.zh.md:3:11"]


def test_the_items_of_an_issue_are_kind_and_id(tmp_path: Path) -> None:
    issue = "---\ntitle: May\ndate: 2026-05-05\nitems: [story/a, story/none, ada]\n---\nHello.\n"
    assert places(tmp_path, ADA | {"stories/a.md": story(), "newsletter/may.md": issue}, CODE) == [
        "newsletter/may.md:4:18",
        "newsletter/may.md:4:30",
    ]


def test_owners_and_evidence_of_a_canvas_are_references_and_links_are_not(tmp_path: Path) -> None:
    theme = ("    owner: Grace", "    evidence: [https://example.org/, story/x]")
    canvas = "\n".join(("---", "title: Canvas", "themes:", "  values:", *theme, "---", "## Values", ""))
    assert places(tmp_path, ADA | {"canvas.md": canvas}, CODE) == ["canvas.md:5:12", "canvas.md:6:38"]


@pytest.mark.parametrize("key", ["items", "again"])
def test_a_letter_tells_no_people_topics_or_pages(key: str, tmp_path: Path) -> None:
    files = {
        **ADA,
        "about.md": "---\ntitle: About\n---\nHello.\n",
        "stories/walk.md": story(),
        "newsletter/june.md": f"---\ntitle: June\ndate: 2026-05-28\n{key}: [story/walk, person/ada, page/about]\n"
        "---\nHi.\n",
    }
    found = problems(tmp_path, files, CODE)
    assert [(one.line, one.column) for one in found] == [(4, len(key) + 16), (4, len(key) + 28)]
    assert found[0].message == "no letter tells of person/ada: it is left out"
    assert found[0].hint == "name stories, recaps, resources, quotes, events and series"


def test_a_letter_may_leave_anything_out_and_tell_quotes_events_and_series(tmp_path: Path) -> None:
    files = {
        **ADA,
        "stories/walk.md": story("quotes: [{text: Rest., date: 2026-05-03}]"),
        "events/evening.md": "---\ntitle: Evening\nstart: 2026-07-02\n---\n",
        "newsletter/june.md": "---\ntitle: June\ndate: 2026-05-28\nitems: ['story/walk#1', event/evening]\n"
        "left_out: [person/ada]\n---\nHi.\n",
    }
    assert problems(tmp_path, files, CODE) == []
