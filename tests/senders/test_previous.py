"""What an earlier time left, in the ledger or in the issue, and what it means for another mail."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from trustme import CA

from hubgen.senders.ledger import DeliveryState, LedgerEntry, LedgerLine, open_ledger
from hubgen.senders.outgoing import Receipt, SendResult
from hubgen.senders.previous import earlier_delivery
from tests.senders.jobs import ISSUE, Clock, changed, entry
from tests.senders.mailserver import MailServer, serving
from tests.senders.test_smtp import RECEIPT, post

LATER = datetime(2026, 6, 2, tzinfo=UTC)
TRIAL = changed(recipient="me@example.org")
MAY = Receipt("smtp", "<2026-05@example.org>", "2026-05-01T09:00:00Z")


@pytest.fixture(scope="module")
def ca() -> CA:
    return CA()


def stands(known: LedgerEntry, *receipts: Receipt) -> SendResult:
    found = earlier_delivery(ISSUE, known, receipts, "smtp")
    assert found
    return found


def to(mail: MailServer) -> list[str]:
    return [recipient for _, (recipient,), _ in mail.taken]


def test_a_trial_is_not_taken_for_the_list_and_the_list_gets_it_when_somebody_asks(tmp_path: Path, ca: CA) -> None:
    with serving(MailServer(), ca) as mail:
        trial = post(tmp_path, mail, issue=TRIAL)
        later = post(tmp_path, mail)
        assert trial.receipt
        (tmp_path / "newsletter.json").unlink()
        without = post(tmp_path, mail, receipts=(trial.receipt,))
        assert to(mail) == ["me@example.org"]
        sent = post(tmp_path, mail, receipts=(trial.receipt,), resend=True)
        assert sent.receipt
        again = post(tmp_path, mail, receipts=(trial.receipt, sent.receipt))

    for outcome in (later, without):
        assert not outcome.done
        assert "sent to me@example.org on 2026-06-01T12:00:00Z" in outcome.text
        assert "nothing that went to list@example.org" in outcome.text
        assert "add --resend" in outcome.text
    assert trial.receipt.to == "me@example.org"
    assert (sent.done, again.done, to(mail)) == (True, True, ["me@example.org", "list@example.org"])


def test_a_list_that_got_it_is_not_forgotten_for_a_trial_afterwards(tmp_path: Path, ca: CA) -> None:
    with serving(MailServer(), ca) as mail:
        post(tmp_path, mail, issue=TRIAL, resend=True)
        outcome = post(tmp_path, mail, receipts=(RECEIPT,))

    assert outcome.done
    assert "sent to list@example.org" in outcome.text
    assert to(mail) == ["me@example.org"]


def test_the_receipt_of_another_mail_is_no_receipt_and_is_shown(tmp_path: Path, ca: CA) -> None:
    with serving(MailServer(), ca) as mail:
        outcome = post(tmp_path, mail, receipts=(MAY,))
        both = post(tmp_path, mail, receipts=(RECEIPT, MAY))

    assert (outcome.done, both.done, mail.reached) == (False, True, [])
    assert f"the receipt of another mail, {MAY.id} of {MAY.at}" in outcome.text
    assert RECEIPT.id in outcome.text


def test_a_receipt_of_another_way_says_nothing_of_a_mail() -> None:
    assert earlier_delivery(ISSUE, LedgerEntry(), (replace(RECEIPT, via="buttondown"),), "smtp") is None


def test_an_attempt_that_may_have_arrived_counts_before_a_trial_and_names_its_address() -> None:
    lost = LedgerEntry(DeliveryState.UNKNOWN, to="old@example.org")
    assert "Look whether it arrived at old@example.org" in stands(lost).text
    assert "Look whether it arrived at old@example.org" in stands(lost, replace(RECEIPT, to="me@example.org")).text
    assert not stands(lost, MAY).done


@pytest.mark.parametrize("state", [DeliveryState.UNKNOWN, DeliveryState.HANDING])
@pytest.mark.parametrize(
    ("at", "done"), [("2026-06-01T11:59:59Z", False), ("2026-06-01T12:00:00Z", True), ("", False), ("soon", False)]
)
def test_an_attempt_that_may_have_arrived_is_no_delivery_unless_a_receipt_is_as_new(
    state: DeliveryState, at: str, done: bool
) -> None:
    lost = LedgerEntry(state, "", RECEIPT.id, RECEIPT.at, RECEIPT.to)
    outcome = stands(lost, replace(RECEIPT, at=at))
    assert outcome.done == done
    assert ("Nobody can know whether it went out" in outcome.text) != done


def test_a_second_time_that_breaks_is_not_said_to_have_been_sent(tmp_path: Path, ca: CA) -> None:
    with serving(MailServer(), ca) as mail:
        first = post(tmp_path, mail)
        assert first.receipt
        mail.steps["TAKEN"] = "drop"
        post(tmp_path, mail, receipts=(first.receipt,), resend=True, clock=Clock(LATER))
        again = post(tmp_path, mail, receipts=(first.receipt,))

    assert not again.done
    assert "Nobody can know whether it went out" in again.text


def test_a_trial_that_may_have_arrived_does_not_hide_that_the_list_has_it() -> None:
    lost = LedgerEntry(DeliveryState.UNKNOWN, "", RECEIPT.id, "2026-06-02T12:00:00Z", "me@example.org")
    assert "was sent to list@example.org" in stands(lost, RECEIPT).text


@pytest.mark.parametrize("digest", ["", "other", ISSUE.hash])
def test_where_nobody_noted_the_address_it_is_named_only_if_the_mail_is_the_same(digest: str) -> None:
    outcome = stands(LedgerEntry(DeliveryState.SENT, digest, RECEIPT.id, RECEIPT.at))
    same = digest == ISSUE.hash
    assert outcome.done == same
    assert ("was sent to list@example.org" in outcome.text) == same
    assert (f"was sent on {RECEIPT.at}; to which address was not noted" in outcome.text) != same


@pytest.mark.parametrize("digest", ["other", ISSUE.hash])
def test_where_nobody_noted_the_address_of_a_lost_mail_none_is_made_up(digest: str) -> None:
    text = stands(LedgerEntry(DeliveryState.UNKNOWN, digest, RECEIPT.id, RECEIPT.at)).text
    assert ("list@example.org" in text) == (digest == ISSUE.hash)


def test_a_receipt_without_an_address_says_no_more_than_it_knows() -> None:
    bare = replace(RECEIPT, to="")
    assert "to which address was not noted" in stands(LedgerEntry(), bare).text
    assert "to which address was not noted" in stands(LedgerEntry(), replace(RECEIPT, to="me@example.org"), bare).text
    assert stands(LedgerEntry(), bare, RECEIPT).done


@pytest.mark.parametrize(("digest", "differs"), [(ISSUE.hash, False), ("", False), ("other", True)])
def test_that_the_issue_has_changed_since_is_told(digest: str, differs: bool) -> None:
    outcome = stands(LedgerEntry(DeliveryState.SENT, digest, RECEIPT.id, RECEIPT.at, RECEIPT.to))
    assert outcome.done
    assert ("differs from it; readers keep what they have" in outcome.text) == differs


@pytest.mark.parametrize("state", [DeliveryState.SENT, DeliveryState.UNKNOWN, DeliveryState.HANDING])
@pytest.mark.parametrize("step", ["EHLO", "RCPT", "BEFORE"])
def test_a_second_time_that_comes_to_nothing_does_not_make_the_first_forgotten(
    tmp_path: Path, ca: CA, state: DeliveryState, step: str
) -> None:
    with open_ledger(tmp_path / "newsletter.json") as ledger:
        known = LedgerLine(ledger, ISSUE.issue, "smtp", Clock()).keep(
            LedgerEntry(state, "x", "y", "2026-05-01T09:00:00Z", "z@e.org")
        )
    with serving(MailServer({step: "550 no"}), ca) as mail:
        assert "Nothing was sent" in post(tmp_path, mail, resend=True).text
        mail.steps.clear()
        post(tmp_path, mail)

    assert mail.taken == []
    assert entry(tmp_path, "smtp") == replace(
        known, state=DeliveryState.SENT if state is DeliveryState.SENT else DeliveryState.UNKNOWN
    )
