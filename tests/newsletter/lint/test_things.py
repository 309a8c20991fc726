"""What an issue names: told once, out by then, and still to come where it is an event."""

from pathlib import Path

import pytest

from hubgen.model.codes import MailCode
from hubgen.model.parts import id_from_text
from tests.newsletter.lint.issues import earlier, issue, mail_context, messages, places, problems, settings, with_line

TOLD = "items: [story/first-steps]"


def story(*lines: str) -> str:
    return "\n".join(("---", "title: A walk", "authors: Ada", *lines, "---", "We walked.", ""))


def event(start: str, *lines: str) -> dict[str, str]:
    header = ("---", "title: Evening", f"start: {start}", "date: 2026-05-01", *lines, "---", "")
    return {"events/evening.md": "\n".join(header)}


def names(*entries: str) -> str:
    return with_line(f"items: [{', '.join(('story/first-steps', *entries))}]")


def test_a_thing_is_told_in_one_issue_of_an_edition(tmp_path: Path) -> None:
    found = mail_context(tmp_path, issue(), earlier("2026-05", TOLD))
    assert messages(found, MailCode.TOLD_BEFORE) == ["story/first-steps is in newsletter/2026-05.md"]
    assert places(found, MailCode.TOLD_BEFORE) == [(5, 9)]


def test_a_draft_that_comes_before_it_tells_too(tmp_path: Path) -> None:
    assert messages(mail_context(tmp_path, issue(), earlier("2026-05", TOLD, "draft: true")), MailCode.TOLD_BEFORE)


def test_what_was_told_under_another_name_was_told(tmp_path: Path) -> None:
    renamed = {"stories/walk.md": story("date: 2026-05-02", "aliases: [stories/stroll/]")}
    found = mail_context(tmp_path, names("story/walk"), renamed | earlier("2026-05", "items: [story/stroll]"))
    assert messages(found, MailCode.TOLD_BEFORE) == ["story/walk is in newsletter/2026-05.md"]
    assert "A walk" in mail_context(tmp_path, names("story/stroll")).mail.text


@pytest.mark.parametrize("others", [earlier("2026-07", TOLD, date="2026-07-30"), earlier("zh", TOLD, "edition: zh")])
def test_a_later_issue_or_another_edition_tells_nothing_before(tmp_path: Path, others: dict[str, str]) -> None:
    options = settings(editions=[{"id": "zh"}])
    assert not messages(mail_context(tmp_path, issue(), others, options=options), MailCode.TOLD_BEFORE)


def test_what_was_left_out_or_shown_again_before_was_not_told(tmp_path: Path) -> None:
    before = earlier("2026-05", "items: []", "left_out: [story/first-steps]", "again: [story/first-steps]")
    assert not messages(mail_context(tmp_path, issue(), before), MailCode.TOLD_BEFORE)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (names("story/first-steps"), (5, 28)),
        (issue("again: [story/first-steps]"), (6, 9)),
        (names("story/first-steps", "story/first-steps"), (5, 28)),
    ],
)
def test_a_thing_stands_in_an_issue_once(tmp_path: Path, text: str, place: tuple[int, int]) -> None:
    assert places(mail_context(tmp_path, text), MailCode.NAMED_TWICE) == [place]


def test_two_things_are_not_one_thing_twice(tmp_path: Path) -> None:
    found = mail_context(tmp_path, names("story/walk"), {"stories/walk.md": story("date: 2026-05-02")})
    assert not messages(found, MailCode.NAMED_TWICE)


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (["date: 2026-05-02", "draft: true"], "story/walk is a draft"),
        ([], "story/walk has no date"),
        (["date: 2026-07-01"], "story/walk is out on 2026-07-01, after this issue"),
    ],
)
def test_what_is_not_out_on_the_day_of_the_issue_is_missing(tmp_path: Path, lines: list[str], said: str) -> None:
    found = mail_context(tmp_path, names("story/walk"), {"stories/walk.md": story(*lines)})
    assert messages(found, MailCode.MISSING_ITEM) == [said]
    assert places(found, MailCode.MISSING_ITEM) == [(5, 28)]


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("story/first-step", "did you mean 'story/first-steps'?"),
        ("mistake", "write it as kind/id, such as story/first-steps"),
    ],
)
def test_what_does_not_exist_is_missing(tmp_path: Path, name: str, hint: str) -> None:
    (problem,) = problems(mail_context(tmp_path, names(name)), MailCode.MISSING_ITEM)
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
    found = mail_context(tmp_path, names(f'"{name}"'), {"stories/walk.md": story(*QUOTES)})
    assert messages(found, MailCode.MISSING_ITEM) == said


def test_a_quote_of_a_person_who_declined_to_be_quoted_is_missing(tmp_path: Path) -> None:
    bo = "---\nname: Bo\nconsent: {quotes: false}\n---\nWords.\n"
    walk = story("date: 2026-05-02", "quotes: [{text: We walked., by: Bo, id: walked, date: 2026-05-03}]")
    found = mail_context(tmp_path, names('"story/walk#walked"'), {"stories/walk.md": walk, "people/bo.md": bo})
    assert messages(found, MailCode.MISSING_ITEM) == ["story/walk#walked is of somebody who declined to be quoted"]
    assert not messages(found, MailCode.UNTOLD_ITEM)


def test_a_quote_of_a_translation_is_found(tmp_path: Path) -> None:
    own = "---\ntitle: 走\nquotes: [{text: 走吧。, date: 2026-05-03}]\n---\n我们走了。\n"
    files = {"stories/walk.md": story(*QUOTES), "stories/walk.zh.md": own}
    found = mail_context(tmp_path, names(f"story/walk#{id_from_text('走吧。')}"), files)
    assert not messages(found, MailCode.MISSING_ITEM)
    assert "走吧。" in found.mail.text


def test_what_comes_out_before_the_issue_is_only_noted(tmp_path: Path) -> None:
    found = mail_context(tmp_path, names("story/walk"), {"stories/walk.md": story("date: 2026-06-10")})
    said = "story/walk is not out yet: it will be on 2026-06-10, before this issue"
    assert messages(found, MailCode.SCHEDULED_ITEM) == [said]
    assert not messages(found, MailCode.MISSING_ITEM)
    assert "A walk" in found.mail.text


def test_what_is_out_is_not_noted(tmp_path: Path) -> None:
    assert not messages(mail_context(tmp_path, issue()), MailCode.SCHEDULED_ITEM)


def series(start: str) -> dict[str, str]:
    return {"series/circle.md": f"---\ntitle: Circle\nstart: {start}\nrepeats: every first Thursday\n---\n"}


def test_a_series_without_a_coming_date_has_nothing_to_tell(tmp_path: Path) -> None:
    found = mail_context(tmp_path, names("series/circle"), series("2027-01-07 18:30"))
    assert messages(found, MailCode.UNTOLD_ITEM) == ["series/circle has nothing to tell, and is left out"]
    assert places(found, MailCode.UNTOLD_ITEM) == [(5, 28)]


def test_a_series_with_a_coming_date_is_told(tmp_path: Path) -> None:
    assert not messages(
        mail_context(tmp_path, names("series/circle"), series("2026-01-01 18:30")), MailCode.UNTOLD_ITEM
    )


@pytest.mark.parametrize("key", ["items", "again"])
def test_what_no_letter_tells_is_told_at_its_line(key: str, tmp_path: Path) -> None:
    text = names("person/ada") if key == "items" else issue("again: [person/ada]")
    found = mail_context(tmp_path, text, {"people/ada.md": "---\ntitle: Ada\n---\n"})
    assert messages(found, MailCode.UNTOLD_ITEM) == ["person/ada has nothing to tell, and is left out"]
    assert places(found, MailCode.UNTOLD_ITEM) == [(5, 28) if key == "items" else (6, 9)]


def test_a_recording_that_its_story_brings_along_is_told(tmp_path: Path) -> None:
    video = "https://video.example/a"
    files = {
        "stories/walk.md": story("date: 2026-05-02", f"video: {video}"),
        "resources/film.md": f"---\ntitle: A film\ndate: 2026-05-02\nlink: {video}\n---\n",
    }
    found = mail_context(tmp_path, names("resource/film", "story/walk"), files)
    assert "A film" not in found.mail.text
    assert not messages(found, MailCode.UNTOLD_ITEM)


@pytest.mark.parametrize(("start", "count"), [("2026-06-25 06:30", 1), ("2026-06-25 08:30", 0), ("2026-07-02", 0)])
def test_an_event_that_is_announced_is_still_to_come(tmp_path: Path, start: str, count: int) -> None:
    found = mail_context(tmp_path, names("event/evening"), event(start))
    assert places(found, MailCode.PAST_EVENT) == [(5, 28)] * count


def test_an_event_is_past_when_a_draft_was_left_lying(tmp_path: Path) -> None:
    text = names("event/evening").replace("date: 2026-06-25 09:00", "date: 2026-05-01\ndraft: true")
    assert messages(mail_context(tmp_path, text, event("2026-05-28")), MailCode.PAST_EVENT)


def test_an_event_was_still_to_come_when_an_old_issue_went_out(tmp_path: Path) -> None:
    text = names("event/evening").replace("date: 2026-06-25 09:00", "date: 2026-05-01")
    assert not messages(mail_context(tmp_path, text, event("2026-05-28")), MailCode.PAST_EVENT)


@pytest.mark.parametrize(("status", "count"), [("cancelled", 1), ("postponed", 1), ("moved", 0), ("scheduled", 0)])
def test_an_event_that_is_announced_takes_place(tmp_path: Path, status: str, count: int) -> None:
    found = mail_context(tmp_path, names("event/evening"), event("2026-07-02", f"status: {status}"))
    assert messages(found, MailCode.CANCELLED_EVENT) == [f"event/evening is {status}"] * count
