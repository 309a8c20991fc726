"""One issue with short verbs: on its way to a service, by a clock that only waiting moves."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from hubgen.senders import credentials
from hubgen.senders.buttondown import buttondown_client
from hubgen.senders.drafts import DraftJob, ensure_draft
from hubgen.senders.http import JsonApi
from hubgen.senders.ledger import LedgerEntry, LedgerLine, open_ledger
from hubgen.senders.listmonk import listmonk_client
from hubgen.senders.outgoing import OutgoingIssue, Receipt, SendResult
from hubgen.senders.service import MailService as Client
from tests.senders.buttondownserver import Buttondown
from tests.senders.listmonkserver import Listmonk
from tests.senders.services import KEY, TOKEN, USER, Handler, Service

MESSAGE = (
    b"From: Letters <letters@example.org>\r\nTo: list@example.org\r\nSubject: June\r\n"
    b"Message-ID: <2026-06@example.org>\r\n\r\nHello.\r\n.\r\n..two\r\nBye.\r\n"
)
ISSUE = OutgoingIssue(
    hub="example.org,2026",
    issue="2026-06",
    edition="",
    subject="June: “starting small” 你好",
    preheader="Two stories",
    url="https://example.org/newsletter/2026-06/",
    html="<!doctype html><p>Hello</p>",
    text="---\nHello",
    message=MESSAGE,
    sender="Letters <letters@example.org>",
    reply_to="answers@example.org",
    recipient="list@example.org",
    lists=(3,),
)
NAMES: dict[str, type[Handler]] = {"buttondown": Buttondown, "listmonk": Listmonk}


@dataclass
class Clock:
    """A clock that stands still, but for those who wait."""

    now: datetime = datetime(2026, 6, 1, 12, tzinfo=UTC)
    waited: list[float] = field(default_factory=list)
    while_waiting: Callable[[], None] = lambda: None

    def __call__(self) -> datetime:
        return self.now

    def pause(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)
        self.waited.append(seconds)
        self.while_waiting()


@dataclass(frozen=True, slots=True)
class Hasty(JsonApi):
    """Waits for all answers, but not for long for that of a draft's making."""

    def ask(self, method: str, path: str, data: object = None, **headers: str) -> Any:
        patience = self.seconds if method == "POST" else 20
        return JsonApi(self.account, self.headers, patience).ask(method, path, data, **headers)


def client(via: str, url: str, *, seconds: float = 20, secret: str = "") -> Client:
    """Make what asks a service, and waits for so long for a draft to be made."""
    if via == "buttondown":
        letters = buttondown_client(
            credentials.buttondown_account({credentials.BUTTONDOWN_URL: url, credentials.BUTTONDOWN_KEY: secret or KEY})
        )
        return replace(letters, api=Hasty(letters.api.account, letters.api.headers, seconds))
    environment = {
        credentials.LISTMONK_URL: url,
        credentials.LISTMONK_USER: USER,
        credentials.LISTMONK_TOKEN: secret or TOKEN,
    }
    campaigns = listmonk_client(credentials.listmonk_account(environment))
    return replace(campaigns, api=Hasty(campaigns.api.account, campaigns.api.headers, seconds))


def run(
    folder: Path,
    via: str,
    service: Service,
    *,
    issue: OutgoingIssue = ISSUE,
    clock: Clock | None = None,
    before: Receipt | None = None,
    resend: bool = False,
    seconds: float = 20,
    secret: str = "",
) -> SendResult:
    """Have one draft of the issue, with the ledger in a folder."""
    clock = clock or Clock()
    with open_ledger(folder / "newsletter.json") as ledger:
        line = LedgerLine(ledger, issue.issue, via, clock)
        asked = client(via, service.url, seconds=seconds, secret=secret)
        return ensure_draft(DraftJob(issue, asked, line, clock.pause, before, resend))


def entry(folder: Path, via: str) -> LedgerEntry | None:
    """Look into the ledger."""
    with open_ledger(folder / "newsletter.json") as ledger:
        return ledger.find(ISSUE.issue, via)


def changed(**fields: str) -> OutgoingIssue:
    """Give the issue with other words."""
    return replace(ISSUE, **fields)  # type: ignore[arg-type]
