"""A sender that is killed at any step loses nothing, and repeats nothing."""

from pathlib import Path

import pytest
from trustme import CA

from tests.senders.jobs import MESSAGE, NAMES
from tests.senders.killing import Watch, hub_at, killed, receipts
from tests.senders.mailserver import PASSWORD, USER, MailServer
from tests.senders.mailserver import serving as mail_serving
from tests.senders.program import send
from tests.senders.services import KEY, TOKEN, Service, serving
from tests.senders.services import USER as API_USER

STEPS = (
    *("GET arrived", "before intent", "after intent", "POST arrived", "made", "POST answering"),
    *("before drafted", "after drafted", "before receipt", "after receipt"),
)
BEFORE_DATA = ("before intent", "after intent", "EHLO", "STARTTLS", "MAIL", "RCPT", "DATA", "before handing")
AFTER_DATA = ("after handing", "TAKEN", "before sent")


def environment(via: str, url: str) -> dict[str, str]:
    if via == "buttondown":
        return {"HUBGEN_BUTTONDOWN_KEY": KEY, "HUBGEN_BUTTONDOWN_URL": url}
    return {"HUBGEN_LISTMONK_URL": url, "HUBGEN_LISTMONK_USER": API_USER, "HUBGEN_LISTMONK_TOKEN": TOKEN}


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("via", sorted(NAMES))
def test_a_sender_of_drafts_that_is_killed_leaves_one_draft_and_one_receipt_in_the_end(
    tmp_path: Path, via: str, step: str
) -> None:
    hub, watch = hub_at(tmp_path), Watch(step)
    with serving(Service(at=watch.at), NAMES[via]) as service:
        given = environment(via, service.url)
        said = killed(hub, via, watch, given)
        watch.victim = ""
        again, third = send(hub, via, given), send(hub, via, given)

    assert (again[0], third[0]) == (True, True), again + third
    assert len(service.held) == 1
    assert receipts(hub) == 1
    assert "There is nothing to do" in third[1]
    assert not [secret for secret in (KEY, TOKEN) if secret in said + again[1] + third[1]]


def account(hub: Path, mail: MailServer, ca: CA, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    ca.cert_pem.write_to_path(str(hub / "ca.pem"))
    monkeypatch.setenv("SSL_CERT_FILE", str(hub / "ca.pem"))
    given = {"HUBGEN_SMTP_HOST": "127.0.0.1", "HUBGEN_SMTP_PORT": str(mail.port)}
    return {**given, "HUBGEN_SMTP_USER": USER, "HUBGEN_SMTP_PASSWORD": PASSWORD}


@pytest.fixture(scope="module")
def ca() -> CA:
    return CA()


@pytest.mark.parametrize("step", BEFORE_DATA)
def test_a_sender_of_mail_that_is_killed_before_the_mail_sends_it_the_next_time(
    tmp_path: Path, step: str, ca: CA, monkeypatch: pytest.MonkeyPatch
) -> None:
    hub, watch = hub_at(tmp_path), Watch(step)
    with mail_serving(MailServer(at=watch.at), ca) as mail:
        given = account(hub, mail, ca, monkeypatch)
        assert PASSWORD not in killed(hub, "smtp", watch, given)
        assert mail.taken == []
        watch.victim = ""
        assert send(hub, "smtp", given)[0]
        assert send(hub, "smtp", given)[0]

    assert [content for *_, content in mail.taken] == [MESSAGE]
    assert receipts(hub) == 1


@pytest.mark.parametrize("step", AFTER_DATA)
def test_a_sender_of_mail_that_is_killed_from_then_on_never_sends_it_again(
    tmp_path: Path, step: str, ca: CA, monkeypatch: pytest.MonkeyPatch
) -> None:
    hub, watch = hub_at(tmp_path), Watch(step)
    with mail_serving(MailServer(at=watch.at), ca) as mail:
        given = account(hub, mail, ca, monkeypatch)
        killed(hub, "smtp", watch, given)
        taken = len(mail.taken)
        again, third = send(hub, "smtp", given), send(hub, "smtp", given)

    assert "Nobody can know whether it went out" in again[1]
    assert (again[0], third[0], receipts(hub)) == (False, False, 0)
    assert len(mail.taken) == taken == (step != "after handing")


@pytest.mark.parametrize("step", ["after sent", "before receipt", "after receipt"])
def test_a_mail_that_was_taken_gets_its_receipt_in_the_end(
    tmp_path: Path, step: str, ca: CA, monkeypatch: pytest.MonkeyPatch
) -> None:
    hub, watch = hub_at(tmp_path), Watch(step)
    with mail_serving(MailServer(at=watch.at), ca) as mail:
        given = account(hub, mail, ca, monkeypatch)
        killed(hub, "smtp", watch, given)
        again = send(hub, "smtp", given)

    assert again[0]
    assert "It is not sent again" in again[1]
    assert (len(mail.taken), receipts(hub)) == (1, 1)
