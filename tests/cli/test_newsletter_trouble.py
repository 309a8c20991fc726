"""`hubgen newsletter send` when something gets in its way: what it says is so, and nothing goes out twice."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from trustme import CA

from tests.cli.test_newsletter_send import AFTER, BEFORE, FILE, LETTERS, letters_at, send
from tests.senders.buttondownserver import Buttondown
from tests.senders.mailserver import PASSWORD, MailServer
from tests.senders.mailserver import USER as LOGIN
from tests.senders.mailserver import serving as mail_serving
from tests.senders.services import KEY, Mode, Service, serving

MAY = "sent:\n  - {via: smtp, id: <issue.2026-05@example.org>, at: 2026-05-01T09:00:00Z}\n"
ZH = f"{LETTERS}        editions:\n          - {{id: zh, lang: zh, title: Z}}\n"
TOML = """\
+++
title = "June"
date = 2026-06-01
since = 2026-05-01
preheader = "What happened in May, and what comes next in June"
items = ["story/first"]
%s+++

Hello there.
"""
LISTENING = """\
import signal
signal.signal(signal.SIGINT, signal.default_int_handler)
from hubgen.cli import main
main()
"""
"""Runs a command that heeds Ctrl-C also where the tests themselves are a job in the background, which ignores it."""


@pytest.fixture(scope="module")
def ca() -> CA:
    return CA()


@pytest.fixture
def mail(ca: CA, tmp_path: Path) -> Iterator[MailServer]:
    ca.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    with mail_serving(MailServer(), ca) as running:
        yield running


def account(mail: MailServer, folder: Path) -> dict[str, str]:
    server = {"HUBGEN_SMTP_HOST": "127.0.0.1", "HUBGEN_SMTP_PORT": str(mail.port), "HUBGEN_SMTP_USER": LOGIN}
    return server | {"HUBGEN_SMTP_PASSWORD": PASSWORD, "SSL_CERT_FILE": str(folder / "ca.pem")}


def key(service: Service) -> dict[str, str]:
    return {"HUBGEN_BUTTONDOWN_KEY": KEY, "HUBGEN_BUTTONDOWN_URL": service.url}


def block(hub: Path, here: bool) -> None:
    """Let the ledger be unwritable, or writable again."""
    part = hub / ".newsletter.json.part"
    part.mkdir(exist_ok=True) if here else part.rmdir()


def save(file: Path, data: bytes) -> None:
    """Save a file anew."""
    file.write_bytes(data)


def test_what_went_to_a_trial_address_is_not_said_to_be_with_the_list(tmp_path: Path, mail: MailServer) -> None:
    hub = letters_at(tmp_path, settings=LETTERS.replace("to: list@", "to: me@"))
    assert send(hub, "smtp", "2026-06", "--yes", *AFTER, **account(mail, hub)).returncode == 0
    letters = hub / "mkdocs.yml"
    letters.write_text(letters.read_text("utf-8").replace("to: me@", "to: list@"), "utf-8")

    shown = send(hub, "smtp", "2026-06", *AFTER, **account(mail, hub))
    done = send(hub, "smtp", "2026-06", "--yes", *AFTER, **account(mail, hub))
    again = send(hub, "smtp", "2026-06", "--resend", *AFTER, **account(mail, hub))

    assert (shown.returncode, done.returncode, len(mail.taken)) == (0, 1, 1)
    told = "was sent to me@example.org on"
    assert told in done.stderr
    assert shown.stdout.splitlines()[-1].startswith("With --yes nothing is sent. This issue was sent to me@")
    assert "With --yes the issue is sent to list@example.org" in again.stdout
    assert "to: me@example.org" in (hub / FILE).read_text("utf-8")


def test_a_receipt_that_was_copied_from_last_month_stops_aloud(tmp_path: Path, mail: MailServer) -> None:
    hub = letters_at(tmp_path, MAY)
    done = send(hub, "smtp", "2026-06", "--yes", *AFTER, **account(mail, hub))

    assert (done.returncode, mail.taken) == (1, [])
    assert "<issue.2026-05@example.org>" in done.stderr


def test_a_mail_that_went_out_is_not_denied_where_the_ledger_cannot_be_written(
    tmp_path: Path, mail: MailServer
) -> None:
    hub = letters_at(tmp_path)
    mail.at = lambda step: block(hub, here=True) if step == "TAKEN" else None
    done = send(hub, "smtp", "2026-06", "--yes", *AFTER, **account(mail, hub))
    mail.at = lambda _: None
    block(hub, here=False)
    again = send(hub, "smtp", "2026-06", "--yes", *AFTER, **account(mail, hub))

    assert (done.returncode, again.returncode, len(mail.taken)) == (1, 0, 1)
    assert "handed to the mail server for list@example.org, once" in done.stderr
    assert "But newsletter.json cannot be written" in done.stderr
    assert "nothing more was done" not in done.stderr
    assert (hub / FILE).read_text("utf-8").count("via: smtp") == 1


def test_a_draft_that_was_made_is_not_denied_where_the_ledger_cannot_be_written(tmp_path: Path) -> None:
    hub = letters_at(tmp_path)
    with serving(Service(), Buttondown) as service:
        service.at = lambda step: block(hub, here=True) if step == "made" else None
        done = send(hub, "buttondown", "2026-06", "--yes", *BEFORE, **key(service))
        service.at = lambda _: None
        block(hub, here=False)
        again = send(hub, "buttondown", "2026-06", "--yes", *BEFORE, **key(service))

    assert (done.returncode, again.returncode, len(service.held)) == (1, 0, 1), again.stderr
    assert "has the issue as a draft now" in done.stderr
    assert (hub / FILE).read_text("utf-8").count("via: buttondown") == 1


def test_nothing_is_begun_where_the_ledger_cannot_be_written(tmp_path: Path, mail: MailServer) -> None:
    hub = letters_at(tmp_path)
    mail.at = lambda step: block(hub, here=True) if step == "DATA" else None
    done = send(hub, "smtp", "2026-06", "--yes", *AFTER, **account(mail, hub))

    assert (done.returncode, mail.taken) == (2, [])
    assert "nothing more was done" in done.stderr


def test_a_header_in_toml_is_told_how_its_receipt_is_written(tmp_path: Path) -> None:
    hub = letters_at(tmp_path)
    (hub / FILE).write_text(TOML % "", "utf-8")
    with serving(Service(), Buttondown) as service:
        done = send(hub, "buttondown", "2026-06", "--yes", *BEFORE, **key(service))
        written = re.search(r"write it by hand: (sent = .*)", done.stderr)
        assert written
        (hub / FILE).write_text(TOML % f"{written[1]}\n", "utf-8")
        again = send(hub, "buttondown", "2026-06", "--yes", *BEFORE, **key(service))

    assert (done.returncode, again.returncode, len(service.held)) == (1, 0, 1), again.stderr
    assert "nothing goes out again; write the header in YAML" in done.stderr
    assert "the next time" not in done.stderr


@pytest.mark.parametrize("end", [b"\xe9\n", b"More.\n"])
def test_a_file_that_changes_while_it_is_sent_gets_its_receipt_the_next_time(tmp_path: Path, end: bytes) -> None:
    hub = letters_at(tmp_path)
    file = hub / FILE
    kept = file.read_bytes()
    with serving(Service(), Buttondown) as service:
        service.at = lambda step: save(file, kept + end) if step == "made" else None
        done = send(hub, "buttondown", "2026-06", "--yes", *BEFORE, **key(service))
        service.at = lambda _: None
        assert "Traceback" not in done.stderr
        if b"\xe9" in end:
            assert done.returncode == 1
            assert "it is not saved as UTF-8" in done.stderr
            assert file.read_bytes() == kept + end
        file.write_bytes(kept)
        assert send(hub, "buttondown", "2026-06", "--yes", *BEFORE, **key(service)).returncode == 0

    assert (len(service.held), file.read_text("utf-8").count("via: buttondown")) == (1, 1)


def test_who_waits_is_told_why(tmp_path: Path) -> None:
    hub = letters_at(tmp_path)
    with serving(Service([Mode.DROP_AFTER]), Buttondown) as service:
        send(hub, "buttondown", "2026-06", "--yes", *BEFORE, **key(service))
        service.held.clear()
        shown = send(hub, "buttondown", "2026-06", *BEFORE, **key(service))
        done = _stopped(hub, "buttondown", key(service), "Waiting for 15 seconds")

    assert "hubgen looks for a minute at most" in shown.stdout.splitlines()[-1]
    assert "may still be on its way" in done[1]
    assert "Run the same command again" in done[1]
    assert done[0] != 0


def test_who_stops_a_mail_is_told_that_nobody_knows(tmp_path: Path, mail: MailServer) -> None:
    hub = letters_at(tmp_path)
    mail.steps["TAKEN"] = "wait"
    process = _started(hub, "smtp", account(mail, hub), AFTER)
    assert mail.arrived.wait(60)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=30)
    mail.steps.clear()
    mail.go.set()
    again = send(hub, "smtp", "2026-06", "--yes", *AFTER, **account(mail, hub))

    assert process.returncode not in (0, 2)
    assert "interrupted while the issue was handed over. Nobody can know whether it went out" in said
    assert (again.returncode, len(mail.taken)) == (1, 1)


def test_who_stops_before_the_mail_is_told_that_nothing_was_sent(tmp_path: Path, mail: MailServer) -> None:
    hub = letters_at(tmp_path)
    mail.steps["RCPT"] = "wait"
    process = _started(hub, "smtp", account(mail, hub), AFTER)
    assert mail.arrived.wait(60)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=30)

    assert "before anything was handed over. Nothing was sent." in said
    assert mail.taken == []


def test_what_an_edition_lacks_is_named_where_it_belongs(tmp_path: Path) -> None:
    hub = letters_at(tmp_path, settings=ZH)
    other = hub / "content" / "newsletter" / "zh-2026-06.md"
    (hub / FILE).rename(other)
    other.write_text(other.read_text("utf-8").replace("since:", "edition: zh\nsince:"), "utf-8")

    assert "newsletter: {editions: [{id: zh, to: list@example.org}]}" in send(hub, "smtp", "zh-2026-06").stderr
    assert "newsletter: {editions: [{id: zh, lists: [3]}]}" in send(hub, "listmonk", "zh-2026-06").stderr


def _started(hub: Path, via: str, environment: dict[str, str], when: tuple[str, str]) -> subprocess.Popen[str]:
    command = (sys.executable, "-c", LISTENING, "newsletter", "send", "--via", via)
    return subprocess.Popen(
        (*command, "2026-06", "--yes", *when),
        cwd=hub,
        env={**os.environ, "NO_PROXY": "127.0.0.1", **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def _stopped(hub: Path, via: str, environment: dict[str, str], word: str) -> tuple[int, str]:
    """Stop it as soon as it says a word."""
    process, said = _started(hub, via, environment, BEFORE), ""
    assert process.stderr
    for line in process.stderr:
        said += line
        if word in line:
            process.send_signal(signal.SIGINT)
            break
    _, rest = process.communicate(timeout=30)
    return process.returncode, said + rest
