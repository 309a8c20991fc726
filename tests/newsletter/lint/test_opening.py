"""The editor's own words."""

from pathlib import Path

import pytest

from hubgen.model.codes import MailCode
from hubgen.starters import opening_line
from tests.newsletter.lint.issues import issue, mail_context, messages, places, with_line

NO_ITEMS = with_line("items: []").partition("\n---\n")[0]


def test_an_issue_tells_something(tmp_path: Path) -> None:
    assert len(messages(mail_context(tmp_path, f"{NO_ITEMS}\n---\n"), MailCode.NOTHING_TOLD)) == 1


def test_an_issue_of_words_alone_tells_something(tmp_path: Path) -> None:
    assert not messages(mail_context(tmp_path, f"{NO_ITEMS}\n---\nWe rest in July.\n"), MailCode.NOTHING_TOLD)


@pytest.mark.parametrize("opening", ["", "  \n", "<!-- two sentences here -->"])
def test_a_list_is_no_letter(tmp_path: Path, opening: str) -> None:
    found = mail_context(tmp_path, issue(opening=opening))
    assert len(messages(found, MailCode.NO_OPENING)) == 1
    assert not messages(found, MailCode.NOTHING_TOLD)


def test_an_editor_s_words_are_an_opening(tmp_path: Path) -> None:
    assert not messages(mail_context(tmp_path, issue()), MailCode.NO_OPENING)


@pytest.mark.parametrize(
    "opening",
    [
        '<video src="https://e.org/a.mp4"></video>',
        "See\n<audio controls><source src='a.mp3'></audio>",
        'It is `<iframe>`, as in\n<IFRAME src="https://e.org/"></IFRAME>',
    ],
)
def test_what_plays_or_is_embedded_does_not_vanish_without_a_word(tmp_path: Path, opening: str) -> None:
    found = mail_context(tmp_path, issue(opening=opening))
    assert "//e.org" not in found.mail.html
    assert len(messages(found, MailCode.PLAYER)) == 1


def test_a_player_is_told_at_its_place(tmp_path: Path) -> None:
    opening = "<!-- no <video>\n-->\nSee <video src='https://e.org/a.mp4'></video>"
    assert places(mail_context(tmp_path, issue(opening=opening)), MailCode.PLAYER) == [(9, 5)]


def test_a_player_that_is_shown_as_code_is_none(tmp_path: Path) -> None:
    opening = "Write `<video src=a>`.\n\n    <iframe>\n"
    assert not messages(mail_context(tmp_path, issue(opening=opening)), MailCode.PLAYER)


@pytest.mark.parametrize("lang", ["en", "zh", "ar"])
def test_the_line_of_a_draft_is_replaced(tmp_path: Path, lang: str) -> None:
    found = mail_context(tmp_path, issue(f"lang: {lang}", opening=f"\n{opening_line(lang)}\n"))
    assert places(found, MailCode.UNEDITED_OPENING) == [(9, 1)]


def test_other_words_are_no_line_of_a_draft(tmp_path: Path) -> None:
    assert not messages(mail_context(tmp_path, issue()), MailCode.UNEDITED_OPENING)
