"""The editor's own words."""

from pathlib import Path

import pytest

from hubgen.model.slip import Slip
from hubgen.newsletter.drafting.opening import opening_line
from tests.newsletter.lint.issues import given, issue, messages, places, with_line

NO_ITEMS = with_line("items: []").partition("\n---\n")[0]


def test_an_issue_tells_something(tmp_path: Path) -> None:
    assert len(messages(given(tmp_path, f"{NO_ITEMS}\n---\n"), Slip.NOTHING_TOLD)) == 1


def test_an_issue_of_words_alone_tells_something(tmp_path: Path) -> None:
    assert not messages(given(tmp_path, f"{NO_ITEMS}\n---\nWe rest in July.\n"), Slip.NOTHING_TOLD)


@pytest.mark.parametrize("opening", ["", "  \n", "<!-- two sentences here -->"])
def test_a_list_is_no_letter(tmp_path: Path, opening: str) -> None:
    found = given(tmp_path, issue(opening=opening))
    assert len(messages(found, Slip.NO_OPENING)) == 1
    assert not messages(found, Slip.NOTHING_TOLD)


def test_an_editor_s_words_are_an_opening(tmp_path: Path) -> None:
    assert not messages(given(tmp_path, issue()), Slip.NO_OPENING)


@pytest.mark.parametrize("lang", ["en", "zh", "ar"])
def test_the_line_of_a_draft_is_replaced(tmp_path: Path, lang: str) -> None:
    found = given(tmp_path, issue(f"lang: {lang}", opening=f"\n{opening_line(lang)}\n"))
    assert places(found, Slip.UNEDITED_OPENING) == [(9, 1)]


def test_other_words_are_no_line_of_a_draft(tmp_path: Path) -> None:
    assert not messages(given(tmp_path, issue()), Slip.UNEDITED_OPENING)
