"""An issue's edition, dates, subject and preheader."""

from pathlib import Path

import pytest

from hubgen.model.codes import MailCode
from tests.newsletter.lint.issues import HEADER, issue, mail_context, messages, places, settings, with_line


def test_an_edition_is_one_that_the_settings_name(tmp_path: Path) -> None:
    options = settings(editions=[{"id": "zh", "lang": "zh"}])
    found = mail_context(tmp_path, issue("edition: ch"), options=options)
    assert messages(found, MailCode.UNKNOWN_EDITION) == ["there is no edition 'ch'"]
    assert places(found, MailCode.UNKNOWN_EDITION) == [(6, 10)]


def test_an_edition_of_the_settings_is_known(tmp_path: Path) -> None:
    options = settings(editions=[{"id": "zh", "lang": "zh"}])
    assert not messages(mail_context(tmp_path, issue("edition: zh"), options=options), MailCode.UNKNOWN_EDITION)


def test_a_draft_is_noted(tmp_path: Path) -> None:
    assert places(mail_context(tmp_path, issue("draft: true")), MailCode.DRAFT) == [(6, 8)]
    assert not messages(mail_context(tmp_path, issue("draft: false")), MailCode.DRAFT)


def test_an_issue_needs_a_date(tmp_path: Path) -> None:
    undated = "\n".join(line for line in HEADER.splitlines() if not line.startswith("date"))
    assert places(mail_context(tmp_path, issue(header=undated)), MailCode.NO_DATE) == [(1, 1)]


def test_a_date_that_could_not_be_read_is_told_while_reading(tmp_path: Path) -> None:
    assert not messages(mail_context(tmp_path, with_line("date: on Thursday")), MailCode.NO_DATE)


@pytest.mark.parametrize(("until", "count"), [("2026-06-25 09:01", 1), ("2026-06-25 09:00", 0), ("2026-06-24", 0)])
def test_an_issue_goes_out_after_its_cut_off(tmp_path: Path, until: str, count: int) -> None:
    assert places(mail_context(tmp_path, issue(f"until: {until}")), MailCode.CUT_OFF) == [(6, 8)] * count


def test_a_subject_is_not_empty(tmp_path: Path) -> None:
    assert len(messages(mail_context(tmp_path, with_line("title: ' '")), MailCode.NO_SUBJECT)) == 1
    assert not messages(mail_context(tmp_path, issue("subject: Hello")), MailCode.NO_SUBJECT)


@pytest.mark.parametrize(
    ("length", "said"),
    [
        (78, []),
        (79, ["the subject has 79 characters: most mail programs show 78 at most"]),
        (151, ["the subject has 151 characters: 150 are too many for any"]),
    ],
)
def test_a_subject_is_shown_whole(tmp_path: Path, length: int, said: list[str]) -> None:
    found = mail_context(tmp_path, issue(f"subject: {'x' * length}"))
    assert messages(found, MailCode.LONG_SUBJECT) == said
    assert places(found, MailCode.LONG_SUBJECT) == [(6, 10)] * len(said)


def test_a_long_title_is_a_long_subject(tmp_path: Path) -> None:
    assert places(mail_context(tmp_path, with_line(f"title: {'x' * 79}")), MailCode.LONG_SUBJECT) == [(2, 8)]


@pytest.mark.parametrize(("length", "count"), [(39, 1), (40, 0), (110, 0), (111, 1)])
def test_a_preheader_fills_its_line(tmp_path: Path, length: int, count: int) -> None:
    found = mail_context(tmp_path, with_line(f"preheader: {'x' * length}"))
    assert places(found, MailCode.PREHEADER) == [(4, 12)] * count


def test_an_issue_without_a_preheader_is_noted(tmp_path: Path) -> None:
    bare = "\n".join(line for line in HEADER.splitlines() if not line.startswith("preheader"))
    assert len(messages(mail_context(tmp_path, issue(header=bare)), MailCode.PREHEADER)) == 1
