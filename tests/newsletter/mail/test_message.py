import email
import email.policy
from dataclasses import replace
from datetime import UTC, datetime
from email.message import EmailMessage

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hubgen.errors import HubError
from hubgen.newsletter.letter import Letter
from hubgen.newsletter.mail.message import LONGEST_URI, message_id
from tests.newsletter.letters import arabic, bare, chinese, letter
from tests.newsletter.mail.chances import texts
from tests.newsletter.mail.writing import mail, message

LONG = "https://example.org/leave?" + "&".join(f"part{number}=" + "x" * 20 for number in range(11))


def parsed(written: bytes) -> EmailMessage:
    read = email.message_from_bytes(written, policy=email.policy.default)
    assert isinstance(read, EmailMessage)
    for part in read.walk():
        assert not part.defects
        assert not [defect for header in part.values() for defect in getattr(header, "defects", ())]
    return read


@pytest.mark.parametrize("one", [letter(), chinese(), arabic(), bare()], ids=lambda one: one.id)
def test_it_says_to_others_what_it_is_made_of(one: Letter) -> None:
    assert parsed(message(one)).get_content_type() == "multipart/alternative"


def test_text_comes_first_and_both_parts_come_whole() -> None:
    one = chinese()
    text, html = parsed(message(one)).iter_parts()

    assert (text.get_content_type(), html.get_content_type()) == ("text/plain", "text/html")
    assert text.get_content().replace("\r\n", "\n") == mail(one).text
    assert html.get_content().replace("\r\n", "\n").rstrip("\n") == mail(one).html.rstrip("\n")


@settings(max_examples=50)
@given(texts, texts, texts, texts)
def test_no_name_subject_or_id_breaks_a_message_or_is_lost(name: str, subject: str, masthead: str, id_: str) -> None:
    own = {"from": f'"{name.translate({34: None, 60: None, 62: None, 92: None})}" <a@例子.example>'}
    one = letter(subject=f"a {subject}", masthead=masthead, id=f"a{id_}")
    written = message(one, **own)
    read = parsed(written)

    assert read["From"].addresses[0].addr_spec == "a@xn--fsqu00a.example"
    assert set(read.keys()) == set(parsed(message(letter())).keys())
    assert all(line.isascii() and len(line) <= 998 for line in written.split(b"\r\n"))
    assert b"\n" not in written.replace(b"\r\n", b"")
    assert message(one, **own) == written


@settings(max_examples=200)
@given(st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=120))
def test_a_subject_in_any_script_is_read_as_it_was_written(subject: str) -> None:
    read = parsed(message(bare(subject=subject)))

    assert read["Subject"].replace("\u200b", "") == subject.replace("\u200b", "")
    assert read["Subject"].replace("\u200b", "") in mail(bare(subject=subject)).html or not subject.isalnum()


def test_headers_are_short_lines() -> None:
    head = message(chinese(subject="门" * 90, masthead="余烬" * 40)).partition(b"\r\n\r\n")[0]

    assert max(map(len, head.split(b"\r\n"))) <= 78


def test_a_long_address_to_leave_the_list_unfolds_to_itself() -> None:
    assert len(LONG) > 300
    written = message(letter(), unsubscribe=["mailto:leave@example.org?subject=leave", LONG])

    assert parsed(written)["List-Unsubscribe"] == f"<mailto:leave@example.org?subject=leave>, <{LONG}>"
    assert b"=?" not in written.partition(b"List-Unsubscribe:")[2].partition(b"List-Archive")[0]


def test_one_request_is_enough_to_leave_where_there_is_a_secure_address() -> None:
    assert parsed(message(letter()))["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert parsed(message(letter(), unsubscribe="mailto:leave@example.org"))["List-Unsubscribe-Post"] is None


def test_to_a_list_it_says_nothing_of_leaving_for_the_list_does() -> None:
    read = parsed(message(letter(), to="Readers <readers@lists.example.org>"))

    assert read["To"] == "Readers <readers@lists.example.org>"
    assert not [name for name in read if name.startswith("List-Unsubscribe")]


def test_a_message_keeps_its_name_when_its_words_change() -> None:
    other = message(letter(title="Another", subject="Another", date=None))

    assert parsed(other)["Message-ID"] == parsed(message(letter()))["Message-ID"] == "<issue.2026-11@example.org>"


@given(st.text(max_size=400))
def test_an_id_in_any_script_makes_a_name_that_mail_servers_know(id_: str) -> None:
    name = message_id(id_.encode("utf-8", "replace").decode(), "example.org,2026")

    assert name.isascii()
    assert len(name) < 250
    assert not set(' "()<>,;:\\[]') & set(name[1:-1])


def test_the_day_is_the_send_slot_and_nothing_is_invented_without_one() -> None:
    assert parsed(message(letter()))["Date"].datetime == datetime(2026, 11, 26, 9, tzinfo=UTC)
    assert parsed(message(bare()))["Date"] is None


@pytest.mark.parametrize("name", ["Subject", "From", "To"])
def test_a_line_end_in_a_value_makes_no_header(name: str) -> None:
    evil = "a\r\nBcc: everybody@example.org"
    own = {"from": f"{evil} <a@example.org>"} if name == "From" else {}
    own |= {"to": f"{evil} <a@example.org>"} if name == "To" else {}
    read = parsed(message(letter(subject=evil), **own))

    assert "Bcc" not in read
    assert "Bcc" in read[name]


def test_an_address_that_no_header_can_hold_stops_the_mail_and_is_told_shortly() -> None:
    one = replace(letter(), archive=f"https://example.org/{'x' * LONGEST_URI}/")
    with pytest.raises(HubError) as told:
        message(one)
    assert str(told.value) == f"The address https://example.org/{'x' * 40}… is too long for a mail."
    assert told.value.hint == f"It may have {LONGEST_URI} characters."
