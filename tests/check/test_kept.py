"""What was published stays known, or is asked for; and its addresses lead somewhere, or the line to add is told."""

from pathlib import Path

import pytest

from hubgen.model.problem import Code, Problem
from tests.check.files import problems, story

OLD = "{name}\t0123456789abcdef\t2026-05-01T12:00:00Z\tat=/{address}{more}\n"


def line(name: str, address: str, *more: str) -> str:
    """Write a line of the register."""
    return OLD.format(name=name, address=address, more="".join(f"\t{one}" for one in more))


def renamed(folder: Path, files: dict[str, str], register: str) -> list[str]:
    return [p.hint.partition(";")[0] for p in problems(folder, files, Code.MAYBE_RENAMED, register=register)]


def dead(folder: Path, files: dict[str, str], register: str) -> list[Problem]:
    return problems(folder, files, Code.DEAD_ADDRESS, register=register)


@pytest.mark.parametrize(
    ("known", "path", "text"),
    [
        (line("story/a", "stories/a/", "date=2026-05-01"), "stories/b.md", story()),
        (
            line("event/a", "events/a/", "start=2026-06-20T18:30:00Z"),
            "events/b.md",
            "---\ntitle: B\nstart: 2026-06-20 18:30\n---\n",
        ),
    ],
    ids=["date", "start"],
)
def test_a_new_item_that_shares_a_sign_with_a_lost_one_is_asked_whether_it_is_that(
    known: str, path: str, text: str, tmp_path: Path
) -> None:
    address = known.partition("at=")[2].partition("\t")[0]
    assert renamed(tmp_path, {path: text}, known) == [f"if it is the same, add aliases: [{address}]"]


def test_another_day_title_and_start_is_simply_new(tmp_path: Path) -> None:
    known = line("story/a", "stories/a/", "date=2026-04-01", "title=01234567")
    assert renamed(tmp_path, {"stories/b.md": story()}, known) == []


def test_a_letter_is_told_its_uid_for_its_page_stays_where_it_went_out(tmp_path: Path) -> None:
    known = line("issue/2026-05", "newsletter/2026-05/", "date=2026-05-05")
    letter = {"newsletter/may.md": "---\ntitle: May\ndate: 2026-05-05\nitems: []\n---\nHello.\n"}
    assert renamed(tmp_path, letter, known) == ["if it is the same, add uid: 2026-05"]
    (problem,) = dead(tmp_path, letter, known)
    assert problem.hint.startswith("add uid: 2026-05 to what takes its place; or put its file back")


def test_a_dead_address_is_told_at_the_line_of_the_register_once_for_all_addresses(tmp_path: Path) -> None:
    register = "# Ours.\n" + line("story/a", "stories/b/", "was=/stories/a/")
    (problem,) = dead(tmp_path, {}, register)
    assert (problem.path, problem.line) == ("published.txt", 2)
    assert problem.message == "story/a was published at /stories/b/ and /stories/a/, and nothing stands there any more"
    assert problem.hint.endswith("put its file back, and say in it withdrawn: {on: 2026-06-01, why: …}")


def test_an_event_that_is_to_come_is_to_be_cancelled_and_one_that_is_over_withdrawn(tmp_path: Path) -> None:
    (to_come,) = dead(tmp_path, {}, line("event/june", "events/june/", "start=2026-06-20T18:30:00Z"))
    assert "say in it status: cancelled and changes: [{on: 2026-06-01, status: cancelled, why: …}]" in to_come.hint
    (over,) = dead(tmp_path, {}, line("event/may", "events/may/", "start=2026-05-20"))
    assert "say in it withdrawn: {on: 2026-06-01, why: …}" in over.hint


def test_the_place_of_a_recap_on_its_events_page_is_an_address(tmp_path: Path) -> None:
    event = {"events/may.md": "---\ntitle: May\nstart: 2026-05-20 18:30\n---\nWe met.\n"}
    (problem,) = dead(tmp_path, event, line("recap/may", "events/may/#recap"))
    assert problem.message == "recap/may was published at /events/may/#recap, and nothing stands there any more"
    assert problem.hint == "put its file back, and say in it withdrawn: {on: 2026-06-01, why: …}"


@pytest.mark.parametrize("more", ["draft: true", "date: 2026-07-01"])
def test_what_is_held_back_again_is_told_with_its_file(more: str, tmp_path: Path) -> None:
    text = story(date=more)
    (problem,) = dead(tmp_path, {"stories/a.md": text}, line("story/a", "stories/a/"))
    assert problem.hint == "publish stories/a.md again, or say in it withdrawn: {on: 2026-06-01, why: …}"


@pytest.mark.parametrize(
    "files",
    [
        {"stories/a.md": story("withdrawn: 2026-05-30")},
        {"stories/b.md": story("aliases: /stories/a/")},
        {"stories/a.md": "---\ntitle: [\n---\n"},
        {"stories/a/index.md": story()},
        {"people/ada.md": "---\ntitle: Ada\naliases: /stories/a/\n---\n"},
    ],
    ids=["withdrawn", "alias", "unreadable", "folder", "another takes its place"],
)
def test_an_address_that_leads_somewhere_is_not_told(files: dict[str, str], tmp_path: Path) -> None:
    assert dead(tmp_path, files, line("story/a", "stories/a/")) == []
