"""What an issue names: told once, out by then, and still to come where it is an event."""

from pathlib import Path

import pytest

from hubgen.model.parts import id_from_text
from hubgen.model.slip import Slip
from tests.newsletter.lint.issues import earlier, given, issue, messages, places, problems, settings, with_line

TOLD = "items: [story/first-steps]"


def story(*lines: str) -> str:
    return "\n".join(("---", "title: A walk", "authors: Ada", *lines, "---", "We walked.", ""))


def event(start: str, *lines: str) -> dict[str, str]:
    header = ("---", "title: Evening", f"start: {start}", "date: 2026-05-01", *lines, "---", "")
    return {"events/evening.md": "\n".join(header)}


def names(*entries: str) -> str:
    return with_line(f"items: [{', '.join(('story/first-steps', *entries))}]")


def test_a_thing_is_told_in_one_issue_of_an_edition(tmp_path: Path) -> None:
    found = given(tmp_path, issue(), earlier("2026-05", TOLD))
    assert messages(found, Slip.TOLD_BEFORE) == ["story/first-steps is in newsletter/2026-05.md"]
    assert places(found, Slip.TOLD_BEFORE) == [(5, 9)]


def test_a_draft_that_comes_before_it_tells_too(tmp_path: Path) -> None:
    assert messages(given(tmp_path, issue(), earlier("2026-05", TOLD, "draft: true")), Slip.TOLD_BEFORE)


def test_what_was_told_under_another_name_was_told(tmp_path: Path) -> None:
    renamed = {"stories/walk.md": story("date: 2026-05-02", "aliases: [stories/stroll/]")}
    found = given(tmp_path, names("story/walk"), renamed | earlier("2026-05", "items: [story/stroll]"))
    assert messages(found, Slip.TOLD_BEFORE) == ["story/walk is in newsletter/2026-05.md"]
    assert "A walk" in given(tmp_path, names("story/stroll")).mail.text


@pytest.mark.parametrize("others", [earlier("2026-07", TOLD, date="2026-07-30"), earlier("zh", TOLD, "edition: zh")])
def test_a_later_issue_or_another_edition_tells_nothing_before(tmp_path: Path, others: dict[str, str]) -> None:
    options = settings(editions=[{"id": "zh"}])
    assert not messages(given(tmp_path, issue(), others, options=options), Slip.TOLD_BEFORE)


def test_what_was_left_out_or_shown_again_before_was_not_told(tmp_path: Path) -> None:
    before = earlier("2026-05", "items: []", "left_out: [story/first-steps]", "again: [story/first-steps]")
    assert not messages(given(tmp_path, issue(), before), Slip.TOLD_BEFORE)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (names("story/first-steps"), (5, 28)),
        (issue("again: [story/first-steps]"), (6, 9)),
        (names("story/first-steps", "story/first-steps"), (5, 28)),
    ],
)
def test_a_thing_stands_in_an_issue_once(tmp_path: Path, text: str, place: tuple[int, int]) -> None:
    assert places(given(tmp_path, text), Slip.NAMED_TWICE) == [place]


def test_two_things_are_not_one_thing_twice(tmp_path: Path) -> None:
    found = given(tmp_path, names("story/walk"), {"stories/walk.md": story("date: 2026-05-02")})
    assert not messages(found, Slip.NAMED_TWICE)


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (["date: 2026-05-02", "draft: true"], "story/walk is a draft"),
        ([], "story/walk has no date"),
        (["date: 2026-07-01"], "story/walk is out on 2026-07-01, after this issue"),
    ],
)
def test_what_is_not_out_on_the_day_of_the_issue_is_missing(tmp_path: Path, lines: list[str], said: str) -> None:
    found = given(tmp_path, names("story/walk"), {"stories/walk.md": story(*lines)})
    assert messages(found, Slip.MISSING_ITEM) == [said]
    assert places(found, Slip.MISSING_ITEM) == [(5, 28)]


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("story/first-step", "did you mean 'story/first-steps'?"),
        ("mistake", "write it as kind/id, such as story/first-steps"),
    ],
)
def test_what_does_not_exist_is_missing(tmp_path: Path, name: str, hint: str) -> None:
    (problem,) = problems(given(tmp_path, names(name)), Slip.MISSING_ITEM)
    assert problem.message.endswith("does not exist")
    assert problem.hint == hint


QUOTES = ("date: 2026-05-02", "quotes:", "  - {id: path, text: Take the path.}", "  - {text: Rest., date: 2026-05-03}")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("story/walk#2", []),
        ("story/walk#path", ["story/walk#path has no date"]),
        ("story/walk#way", ["story/walk#way does not exist"]),
    ],
)
def test_a_quote_is_out_by_a_date_of_its_own(tmp_path: Path, name: str, said: list[str]) -> None:
    found = given(tmp_path, names(f'"{name}"'), {"stories/walk.md": story(*QUOTES)})
    assert messages(found, Slip.MISSING_ITEM) == said


def test_a_quote_of_a_translation_is_found(tmp_path: Path) -> None:
    own = "---\ntitle: 走\nquotes: [{text: 走吧。, date: 2026-05-03}]\n---\n我们走了。\n"
    files = {"stories/walk.md": story(*QUOTES), "stories/walk.zh.md": own}
    found = given(tmp_path, names(f"story/walk#{id_from_text('走吧。')}"), files)
    assert not messages(found, Slip.MISSING_ITEM)
    assert "走吧。" in found.mail.text


def test_what_comes_out_before_the_issue_is_only_noted(tmp_path: Path) -> None:
    found = given(tmp_path, names("story/walk"), {"stories/walk.md": story("date: 2026-06-10")})
    said = "story/walk is not out yet: it will be on 2026-06-10, before this issue"
    assert messages(found, Slip.SCHEDULED_ITEM) == [said]
    assert not messages(found, Slip.MISSING_ITEM)
    assert "A walk" in found.mail.text


def test_what_is_out_is_not_noted(tmp_path: Path) -> None:
    assert not messages(given(tmp_path, issue()), Slip.SCHEDULED_ITEM)


def series(start: str) -> dict[str, str]:
    return {"series/circle.md": f"---\ntitle: Circle\nstart: {start}\nrepeats: every first Thursday\n---\n"}


def test_a_series_without_a_coming_date_has_nothing_to_tell(tmp_path: Path) -> None:
    found = given(tmp_path, names("series/circle"), series("2027-01-07 18:30"))
    assert messages(found, Slip.UNTOLD_ITEM) == ["series/circle has nothing to tell, and is left out"]
    assert places(found, Slip.UNTOLD_ITEM) == [(5, 28)]


def test_a_series_with_a_coming_date_is_told(tmp_path: Path) -> None:
    assert not messages(given(tmp_path, names("series/circle"), series("2026-01-01 18:30")), Slip.UNTOLD_ITEM)


@pytest.mark.parametrize("key", ["items", "again"])
def test_what_no_letter_tells_is_told_at_its_line(key: str, tmp_path: Path) -> None:
    text = names("person/ada") if key == "items" else issue("again: [person/ada]")
    found = given(tmp_path, text, {"people/ada.md": "---\ntitle: Ada\n---\n"})
    assert messages(found, Slip.UNTOLD_ITEM) == ["person/ada has nothing to tell, and is left out"]
    assert places(found, Slip.UNTOLD_ITEM) == [(5, 28) if key == "items" else (6, 9)]


def test_a_recording_that_its_story_brings_along_is_told(tmp_path: Path) -> None:
    video = "https://video.example/a"
    files = {
        "stories/walk.md": story("date: 2026-05-02", f"video: {video}"),
        "resources/film.md": f"---\ntitle: A film\ndate: 2026-05-02\nlink: {video}\n---\n",
    }
    found = given(tmp_path, names("resource/film", "story/walk"), files)
    assert "A film" not in found.mail.text
    assert not messages(found, Slip.UNTOLD_ITEM)


@pytest.mark.parametrize(("start", "count"), [("2026-06-25 06:30", 1), ("2026-06-25 08:30", 0), ("2026-07-02", 0)])
def test_an_event_that_is_announced_is_still_to_come(tmp_path: Path, start: str, count: int) -> None:
    found = given(tmp_path, names("event/evening"), event(start))
    assert places(found, Slip.PAST_EVENT) == [(5, 28)] * count


def test_an_event_is_past_when_a_draft_was_left_lying(tmp_path: Path) -> None:
    text = names("event/evening").replace("date: 2026-06-25 09:00", "date: 2026-05-01\ndraft: true")
    assert messages(given(tmp_path, text, event("2026-05-28")), Slip.PAST_EVENT)


def test_an_event_was_still_to_come_when_an_old_issue_went_out(tmp_path: Path) -> None:
    text = names("event/evening").replace("date: 2026-06-25 09:00", "date: 2026-05-01")
    assert not messages(given(tmp_path, text, event("2026-05-28")), Slip.PAST_EVENT)


@pytest.mark.parametrize(("status", "count"), [("cancelled", 1), ("postponed", 1), ("moved", 0), ("scheduled", 0)])
def test_an_event_that_is_announced_takes_place(tmp_path: Path, status: str, count: int) -> None:
    found = given(tmp_path, names("event/evening"), event("2026-07-02", f"status: {status}"))
    assert messages(found, Slip.CANCELLED_EVENT) == [f"event/evening is {status}"] * count
