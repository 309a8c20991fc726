"""One mail, at most, whatever a mail server or a wire does."""

from dataclasses import replace
from pathlib import Path

import pytest
from trustme import CA

from hubgen.errors import HubError
from hubgen.senders.credentials import SmtpAccount, Tls
from hubgen.senders.ledger import DeliveryState, LedgerLine, open_ledger
from hubgen.senders.outgoing import OutgoingIssue, Receipt, SendResult
from hubgen.senders.smtp import SmtpJob, send_mail, smtp_data
from tests.senders.jobs import ISSUE, MESSAGE, Clock, changed, entry
from tests.senders.mailserver import PASSWORD, USER, MailServer, serving

RECEIPT = Receipt("smtp", "<2026-06@example.org>", "2026-06-01T12:00:00Z", "list@example.org")
pytestmark = pytest.mark.filterwarnings("ignore:Requiring AUTH")  # TLS from the first byte needs no STARTTLS
STEPS = ("EHLO", "STARTTLS", "MAIL", "RCPT", "DATA")


@pytest.fixture(scope="module")
def ca() -> CA:
    return CA()


def post(
    folder: Path,
    mail: MailServer,
    *,
    issue: OutgoingIssue = ISSUE,
    receipts: tuple[Receipt, ...] = (),
    resend: bool = False,
    account: SmtpAccount | None = None,
    patience: tuple[float, float] = (20, 20),
    clock: Clock | None = None,
) -> SendResult:
    account = account or SmtpAccount("127.0.0.1", mail.port, Tls.STARTTLS, USER, PASSWORD)
    with open_ledger(folder / "newsletter.json") as ledger:
        line = LedgerLine(ledger, issue.issue, "smtp", clock or Clock())
        return send_mail(SmtpJob(issue, account, line, lambda: mail.context, receipts, resend, patience))


def state(folder: Path) -> DeliveryState | None:
    known = entry(folder, "smtp")
    return known.state if known else None


def test_a_mail_goes_out_whole_to_one_address_and_once(tmp_path: Path, ca: CA) -> None:
    with serving(MailServer(), ca) as mail:
        first, second = post(tmp_path, mail), post(tmp_path, mail)

    assert mail.taken == [("letters@example.org", ("list@example.org",), MESSAGE)]
    assert (first.done, second.done) == (True, True)
    assert "handed to the mail server for list@example.org, once" in first.text
    assert "It is not sent again" in second.text
    assert first.receipt == second.receipt == RECEIPT


@pytest.mark.parametrize("code", ["421 later", "450 later", "550 no"])
@pytest.mark.parametrize("step", [*STEPS, "BEFORE"])
def test_a_refusal_at_any_step_sends_nothing_and_may_be_tried_again(
    tmp_path: Path, ca: CA, step: str, code: str
) -> None:
    with serving(MailServer({step: code}), ca) as mail:
        refused = post(tmp_path, mail)
        assert (refused.done, refused.receipt, state(tmp_path)) == (False, None, DeliveryState.PLANNED)
        assert "Nothing was sent" in refused.text
        mail.steps.clear()
        assert post(tmp_path, mail).done

    assert len(mail.taken) == 1


@pytest.mark.parametrize("step", STEPS)
def test_a_connection_that_breaks_before_the_mail_sends_nothing(tmp_path: Path, ca: CA, step: str) -> None:
    with serving(MailServer({step: "drop"}), ca) as mail:
        assert "safe to run the command again" in post(tmp_path, mail).text
        assert state(tmp_path) is DeliveryState.PLANNED
        mail.steps.clear()
        assert post(tmp_path, mail).done

    assert len(mail.taken) == 1


@pytest.mark.parametrize(("step", "taken"), [("TAKEN", 1), ("BEFORE", 0)])
def test_a_connection_that_breaks_after_the_mail_is_never_tried_again_by_itself(
    tmp_path: Path, ca: CA, step: str, taken: int
) -> None:
    with serving(MailServer({step: "drop"}), ca) as mail:
        first = post(tmp_path, mail)
        mail.steps.clear()
        second = post(tmp_path, mail)

        assert len(mail.taken) == taken
        assert (first.done, second.done, state(tmp_path)) == (False, False, DeliveryState.UNKNOWN)
        assert "Nobody can know whether it went out" in first.text
        assert "if not, add --resend" in second.text
        assert post(tmp_path, mail, resend=True).done

    assert [content for *_, content in mail.taken] == [MESSAGE] * (taken + 1)


def test_a_server_that_says_nothing_after_the_mail_leaves_it_unknown(tmp_path: Path, ca: CA) -> None:
    with serving(MailServer({"TAKEN": "wait"}), ca) as mail:
        assert not post(tmp_path, mail, patience=(20, 1)).done
        assert mail.arrived.is_set()
        assert state(tmp_path) is DeliveryState.UNKNOWN
        mail.go.set()
        assert not post(tmp_path, mail).done

    assert len(mail.taken) == 1


def test_a_receipt_stands_for_a_lost_ledger(tmp_path: Path, ca: CA) -> None:
    with serving(MailServer(), ca) as mail:
        for known in (RECEIPT, replace(RECEIPT, id=""), replace(RECEIPT, to="List@Example.ORG")):
            outcome = post(tmp_path, mail, receipts=(known,))
            assert outcome.done
            assert "sent to list@example.org on 2026-06-01T12:00:00Z. It is not sent again." in outcome.text

    assert mail.reached == []


def test_a_mail_goes_out_over_tls_from_the_first_byte(tmp_path: Path, ca: CA) -> None:
    with serving(MailServer(), ca, tls=True) as mail:
        account = SmtpAccount("127.0.0.1", mail.port, Tls.TLS, USER, PASSWORD)
        assert post(tmp_path, mail, account=account).done
        assert post(tmp_path, mail, account=account).done

    assert [content for *_, content in mail.taken] == [MESSAGE]
    assert "STARTTLS" not in mail.reached


@pytest.mark.parametrize("name", ["127.0.0.1", "other.example.org"])
def test_over_tls_a_certificate_of_somebody_else_gets_not_a_word(tmp_path: Path, ca: CA, name: str) -> None:
    with serving(MailServer(), ca if name != "127.0.0.1" else CA(), name=name, tls=True) as mail:
        mail.context = MailServer().context
        ca.configure_trust(mail.context)
        outcome = post(tmp_path, mail, account=SmtpAccount("127.0.0.1", mail.port, Tls.TLS, USER, PASSWORD))

    assert not outcome.done
    assert "(at the greeting)" in outcome.text
    assert (mail.reached, mail.taken, state(tmp_path)) == ([], [], DeliveryState.PLANNED)


@pytest.mark.parametrize("tls", [True, False])
def test_a_server_that_speaks_otherwise_than_was_said_gets_no_mail(tmp_path: Path, ca: CA, tls: bool) -> None:
    with serving(MailServer(), ca, tls=tls) as mail:
        account = SmtpAccount("127.0.0.1", mail.port, Tls.STARTTLS if tls else Tls.TLS, USER, PASSWORD)
        outcome = post(tmp_path, mail, account=account, patience=(2, 2))

    assert "Nothing was sent" in outcome.text
    assert (mail.taken, state(tmp_path)) == ([], DeliveryState.PLANNED)


def test_a_certificate_that_nobody_vouches_for_gets_no_password(tmp_path: Path, ca: CA) -> None:
    with serving(MailServer(), CA()) as mail:
        mail.context = MailServer().context
        ca.configure_trust(mail.context)
        outcome = post(tmp_path, mail)
    with serving(MailServer(), ca, name="other.example.org") as other:
        named = post(tmp_path, other)

    assert "certificate" in outcome.text.lower()
    assert "certificate" in named.text.lower()
    assert mail.taken == other.taken == []
    assert state(tmp_path) is DeliveryState.PLANNED


def test_a_server_without_starttls_is_not_trusted(tmp_path: Path, ca: CA) -> None:
    with serving(MailServer(), ca, plain=True) as mail:
        outcome = post(tmp_path, mail)
        assert not outcome.done
        assert "STARTTLS" in outcome.text
        assert mail.taken == []
        assert post(tmp_path, mail, account=SmtpAccount("127.0.0.1", mail.port, Tls.NONE)).done


def test_a_wrong_password_is_told_and_never_shown(tmp_path: Path, ca: CA) -> None:
    with serving(MailServer(), ca) as mail:
        outcome = post(tmp_path, mail, account=SmtpAccount("127.0.0.1", mail.port, Tls.STARTTLS, USER, "wrong-91ab"))

    assert "535" in outcome.text
    assert "logging in" in outcome.text
    assert "wrong-91ab" not in repr(outcome) + (tmp_path / "newsletter.json").read_text("utf-8")
    assert PASSWORD not in repr(SmtpAccount("h", 1, Tls.TLS, USER, PASSWORD))


@pytest.mark.parametrize("field", ["sender", "recipient"])
@pytest.mark.parametrize("address", ["", "nobody", "a@b.c, d@e.f", "a@b>\r\nRCPT TO:<c@d>", "é@example.org"])
def test_an_address_that_mail_cannot_use_stops_before_anything_is_asked(
    tmp_path: Path, ca: CA, field: str, address: str
) -> None:
    with serving(MailServer(), ca) as mail, pytest.raises(HubError, match="no address that mail can use"):
        post(tmp_path, mail, issue=changed(**{field: address}))

    assert mail.reached == []


def test_no_line_of_a_mail_ends_it_too_soon() -> None:
    assert smtp_data(b"a\n.\n.b\rc\r\n") == b"a\r\n..\r\n..b\r\nc\r\n.\r\n"
    assert smtp_data(b".") == b"..\r\n.\r\n"
