"""`hubgen newsletter send`, as somebody meets it who sends a letter once a month."""

import re
from pathlib import Path

import pytest
from trustme import CA

from tests.cli.running import SETTINGS, Done, ada, hub_at, hubgen
from tests.senders.buttondownserver import Buttondown
from tests.senders.listmonkserver import Listmonk
from tests.senders.mailserver import PASSWORD, MailServer
from tests.senders.mailserver import USER as LOGIN
from tests.senders.mailserver import serving as mail_serving
from tests.senders.services import KEY, TOKEN, USER, Service, serving

LETTERS = """\
      newsletter:
        from: Embers <letters@example.org>
        to: list@example.org
        unsubscribe: https://example.org/leave
        signup: https://example.org/join
        lists: [3]
"""
STORY = "---\ntitle: First steps\ndate: 2026-05-20\nauthors: ada\nsummary: How it began.\n---\n\nOnce upon a time.\n"
ISSUE = """\
---
title: "June: {{ name }}"
date: 2026-06-01
since: 2026-05-01
preheader: What happened in May, and what comes next in June
items:
  - story/first
%s---

Hello there, *|FNAME|*.
"""
AFTER, BEFORE = ("--as-of", "2026-06-02"), ("--as-of", "2026-05-31")
FILE = "content/newsletter/2026-06.md"


def letters_at(folder: Path, more: str = "", settings: str = LETTERS) -> Path:
    files = {"people__ada": ada(), "stories__first": STORY, "newsletter__2026-06": ISSUE % more}
    return hub_at(folder, SETTINGS + settings, **files)


def send(hub: Path, via: str, *more: str, **environment: str) -> Done:
    done = hubgen(hub, "newsletter", "send", "--via", via, *more, NO_PROXY="127.0.0.1", **environment)
    said = done.stdout + done.stderr
    assert not [secret for secret in (KEY, TOKEN, PASSWORD) if secret in said]
    return done


def test_without_yes_it_is_shown_and_nothing_is_asked(tmp_path: Path) -> None:
    with serving(Service(), Buttondown) as service:
        given = {"HUBGEN_BUTTONDOWN_KEY": KEY, "HUBGEN_BUTTONDOWN_URL": service.url}
        done = send(letters_at(tmp_path), "buttondown", "2026-06", *AFTER, **given)

    assert done.returncode == 0, done.stderr
    assert f"{service.url}/v1/emails" in done.stdout
    assert "slug       hubgen-2026-06" in done.stdout
    assert "nothing is known of an earlier attempt" in done.stdout
    assert done.stdout.splitlines()[-1].startswith("Add --yes ")
    assert service.requests == []
    assert not (tmp_path / "newsletter.json").exists()


def test_a_mail_is_as_large_in_its_rehearsal_as_in_its_preview(tmp_path: Path) -> None:
    hub = letters_at(tmp_path)
    previewed = hubgen(hub, "newsletter", "preview", "2026-06", "--no-open", *AFTER).stdout
    rehearsed = send(hub, "smtp", "2026-06", *AFTER).stdout
    sizes = [
        re.findall(r"\d+ kB|\d+ bytes", text.partition(word)[2].partition("\n")[0])
        for text, word in ((previewed, "Files "), (rehearsed, "size "))
    ]

    assert sizes[0] == sizes[1]
    assert len(sizes[0]) == 3


def test_a_draft_at_buttondown_is_made_once_and_has_one_receipt(tmp_path: Path) -> None:
    hub = letters_at(tmp_path)
    with serving(Service(), Buttondown) as service:
        given = {"HUBGEN_BUTTONDOWN_KEY": KEY, "HUBGEN_BUTTONDOWN_URL": service.url}
        first = send(hub, "buttondown", "2026-06", "--yes", *BEFORE, **given)
        second = send(hub, "buttondown", "2026-06", "--yes", *BEFORE, **given)

    assert (first.returncode, second.returncode) == (0, 0), first.stderr + second.stderr
    assert "has the issue as a draft now" in first.stdout
    assert "There is nothing to do" in second.stdout
    assert len(service.drafts) == 1
    signs = re.findall(r"\{\{.*?\}\}|\*\|.*?\|\*", service.drafts[0]["subject"] + service.drafts[0]["body"])
    assert set(signs) <= {"{{ unsubscribe_url }}"}
    assert "First steps" in service.drafts[0]["body"]
    text = (hub / FILE).read_text("utf-8")
    assert text.count("via: buttondown") == 1
    assert text.endswith("Hello there, *|FNAME|*.\n")
    assert KEY not in text + (hub / "newsletter.json").read_text("utf-8")


def test_a_draft_at_listmonk_goes_to_its_lists(tmp_path: Path) -> None:
    with serving(Service(), Listmonk) as service:
        given = {"HUBGEN_LISTMONK_URL": service.url, "HUBGEN_LISTMONK_USER": USER, "HUBGEN_LISTMONK_TOKEN": TOKEN}
        done = send(letters_at(tmp_path), "listmonk", "--yes", *BEFORE, **given)

    assert done.returncode == 0, done.stderr
    assert [(one["lists"], one["tags"]) for one in service.drafts] == [([3], ["hubgen", "hubgen-2026-06"])]
    assert service.drafts[0]["from_email"] == '"Embers" <letters@example.org>'


def test_a_mail_goes_to_the_address_of_the_list_after_its_day_and_once(tmp_path: Path) -> None:
    hub, ca = letters_at(tmp_path), CA()
    ca.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    with mail_serving(MailServer(), ca) as mail:
        given = {"HUBGEN_SMTP_HOST": "127.0.0.1", "HUBGEN_SMTP_PORT": str(mail.port), "HUBGEN_SMTP_USER": LOGIN}
        given |= {"HUBGEN_SMTP_PASSWORD": PASSWORD, "SSL_CERT_FILE": str(tmp_path / "ca.pem")}
        early = send(hub, "smtp", "2026-06", "--yes", *BEFORE, **given)
        sent = send(hub, "smtp", "2026-06", "--yes", *AFTER, **given)
        (hub / "newsletter.json").unlink()
        again = send(hub, "smtp", "2026-06", "--yes", *AFTER, **given)

    assert (early.returncode, sent.returncode, again.returncode) == (1, 0, 0), sent.stderr
    assert "its page is not on the site before that" in early.stderr
    assert "It is not sent again" in again.stdout
    assert [(sender, to) for sender, to, _ in mail.taken] == [("letters@example.org", ("list@example.org",))]
    assert (hub / FILE).read_text("utf-8").count("via: smtp") == 1


@pytest.mark.parametrize("more", ["draft: true\n", "again: [story/nowhere]\n"])
def test_an_issue_that_is_not_ready_does_not_go_out(tmp_path: Path, more: str) -> None:
    with serving(Service(), Buttondown) as service:
        given = {"HUBGEN_BUTTONDOWN_KEY": KEY, "HUBGEN_BUTTONDOWN_URL": service.url}
        done = send(letters_at(tmp_path, more), "buttondown", "2026-06", "--yes", *AFTER, **given)

    assert done.returncode == 1
    assert "did not go out" in done.stderr
    assert service.requests == []


def test_what_cannot_run_says_why_and_ends_with_two(tmp_path: Path) -> None:
    hub = letters_at(tmp_path, settings="")
    assert "names no list of listmonk" in _ended(send(hub, "listmonk", "2026-06", *AFTER))
    assert "to which address it goes" in _ended(send(hub, "smtp", "2026-06", *AFTER))
    assert "HUBGEN_BUTTONDOWN_KEY is not set" in _ended(send(hub, "buttondown", "2026-06", "--yes", *AFTER))
    (hub / "newsletter.json").write_text("<<<<<<< HEAD", "utf-8")
    assert "newsletter.json cannot be read" in _ended(send(hub, "buttondown", "2026-06", "--yes", *AFTER))


@pytest.mark.parametrize("setting", ["url: https://evil.example", "ledger: ../elsewhere.json", "ledger: mkdocs.yml"])
def test_settings_lead_neither_a_credential_nor_the_ledger_elsewhere(tmp_path: Path, setting: str) -> None:
    hub = letters_at(tmp_path, settings=f"      newsletter: {{{setting}}}\n")
    assert send(hub, "buttondown", "2026-06", "--yes", *AFTER, HUBGEN_BUTTONDOWN_KEY=KEY).returncode == 2
    assert not (tmp_path.parent / "elsewhere.json").exists()


def test_a_ledger_that_is_not_beside_the_settings_is_refused_with_how_to_write_it(tmp_path: Path) -> None:
    hub = letters_at(tmp_path, settings="      newsletter: {ledger: ../elsewhere.json}\n")
    said = send(hub, "buttondown", "2026-06", "--yes", *AFTER, HUBGEN_BUTTONDOWN_KEY=KEY).stderr
    assert "the ledger is no .json file beside mkdocs.yml: ../elsewhere.json" in said
    assert "newsletter: {ledger: newsletter.json}" in said


def _ended(done: Done) -> str:
    assert done.returncode == 2, done.stdout + done.stderr
    return done.stderr
