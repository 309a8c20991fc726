"""A service that answers at first and then fails: what is certain is told, and no second draft comes of it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from hubgen.senders.credentials import ApiAccount
from hubgen.senders.drafts import DraftJob, ensure_draft
from hubgen.senders.http import JsonApi
from hubgen.senders.ledger import DeliveryState, LedgerLine, open_ledger
from hubgen.senders.outgoing import SendResult
from tests.senders.jobs import ISSUE, NAMES, Clock, changed, client, entry, run
from tests.senders.services import Mode, No, Service, serving

ILL = No(503, {"detail": "ill", "message": "ill"})
LATER = datetime(2026, 6, 9, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class CutOff(JsonApi):
    """Is cut off from the network when a draft is to be made: nothing listens at port 1."""

    def ask(self, method: str, path: str, data: object = None, **headers: str) -> Any:
        base = "http://127.0.0.1:1" if method == "POST" else self.account.base
        account = ApiAccount(base, self.account.user, self.account.token)
        return JsonApi(account, self.headers, self.seconds).ask(method, path, data, **headers)


def failing(count: int, method: str) -> Callable[[str], None]:
    """Fail from the nth request of a method on."""
    seen = list[str]()

    def at(step: str) -> None:
        if step == f"{method} arrived":
            seen.append(step)
            if len(seen) >= count:
                raise ILL

    return at


def cut_off(folder: Path, via: str, service: Service) -> SendResult:
    """Ask for a draft; the connection breaks between the look-up and the making."""
    asked = client(via, service.url)
    cut: Any = replace(asked, api=CutOff(asked.api.account, asked.api.headers))  # type: ignore[attr-defined, type-var]
    clock = Clock()
    with open_ledger(folder / "newsletter.json") as ledger:
        return ensure_draft(DraftJob(ISSUE, cut, LedgerLine(ledger, ISSUE.issue, via, clock), clock.pause))


def test_a_connection_that_breaks_before_the_draft_is_asked_for_leaves_nothing_on_its_way(
    tmp_path: Path, via: str, service: Service
) -> None:
    outcome = cut_off(tmp_path, via, service)

    assert (outcome.done, outcome.receipt, service.held) == (False, None, [])
    assert "could not be reached" in outcome.text
    assert outcome.text.endswith("No draft was made. Run the same command again when the connection works.")
    known, clock = entry(tmp_path, via), Clock()
    assert known
    assert known.state is DeliveryState.PLANNED
    assert run(tmp_path, via, service, clock=clock).done
    assert clock.waited == []


def test_a_draft_that_was_made_is_told_though_nobody_could_look_whether_it_was_made_once(
    tmp_path: Path, via: str, service: Service
) -> None:
    def at(step: str) -> None:
        if step == "GET arrived" and service.held:
            raise ILL

    service.at = at
    outcome = run(tmp_path, via, service)

    assert outcome.done
    assert outcome.receipt
    assert outcome.receipt.id == str(service.held[0]["id"])
    assert "has the issue as a draft now" in outcome.text
    known = entry(tmp_path, via)
    assert known
    assert known.state is DeliveryState.DRAFTED


@pytest.fixture
def hidden(tmp_path: Path) -> Any:
    """A Buttondown that has the draft, and does not show it at the first look; the ledger is lost."""
    with serving(Service(), NAMES["buttondown"]) as service:
        assert run(tmp_path, "buttondown", service).done
        (tmp_path / "newsletter.json").unlink()
        service.forgets = 1
        yield service


def test_a_draft_that_shows_only_after_it_was_refused_as_a_double_is_gone_on_with(
    tmp_path: Path, hidden: Service
) -> None:
    outcome = run(tmp_path, "buttondown", hidden, clock=Clock(LATER))

    assert outcome.done
    assert outcome.receipt
    assert outcome.receipt.id == str(hidden.held[0]["id"])
    assert len(hidden.held) == 1
    assert "just as it is now" in outcome.text


def test_where_nobody_can_look_after_a_refusal_nothing_is_said_to_be_there(tmp_path: Path, hidden: Service) -> None:
    hidden.at = failing(2, "GET")
    outcome = run(tmp_path, "buttondown", hidden, clock=Clock(LATER))

    assert (outcome.done, outcome.receipt, len(hidden.held)) == (False, None, 1)
    assert "Buttondown could not be asked what it has of this issue: 503" in outcome.text
    assert outcome.text.endswith("Nothing was made and nothing changed. Run the same command again.")


def test_a_draft_that_is_listed_and_not_shown_is_not_touched(tmp_path: Path, via: str, service: Service) -> None:
    assert run(tmp_path, via, service).done
    (tmp_path / "newsletter.json").unlink()
    name = str(service.held[0]["id"])

    def at(step: str) -> None:
        if step == "GET arrived" and service.requests[-1].endswith(f"/{name}"):
            raise No(404, {"detail": "Not found.", "message": "Not found."})

    service.at = at
    outcome = run(tmp_path, via, service)

    assert (outcome.done, len(service.held)) == (False, 1)
    assert f"it lists {name} and does not show it" in outcome.text
    assert not [one for one in service.requests if one.startswith(("PATCH", "PUT"))]


def test_a_draft_whose_text_could_not_be_replaced_keeps_its_receipt_and_is_tried_again(
    tmp_path: Path, via: str, service: Service
) -> None:
    made, mended = run(tmp_path, via, service).receipt, changed(subject="June, mended")
    service.at = failing(1, "PATCH" if via == "buttondown" else "PUT")
    stale = run(tmp_path, via, service, issue=mended)

    assert (stale.done, stale.receipt) == (False, made)
    assert "may not be up to date: its text could not be replaced (503" in stale.text
    assert stale.text.endswith("Run the same command again; no second draft comes of it.")
    service.at = lambda _: None
    assert run(tmp_path, via, service, issue=mended).done
    assert [one["subject"] for one in service.held] == ["June, mended"]


def test_a_refusal_for_another_reason_asks_to_have_that_mended(tmp_path: Path, via: str, service: Service) -> None:
    service.modes = [Mode.ECHO]
    text = run(tmp_path, via, service).text

    assert text.endswith("Nothing was made. Run the same command again once that is mended.")
    assert "HUBGEN_" not in text
