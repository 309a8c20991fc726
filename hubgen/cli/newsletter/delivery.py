"""One issue goes out by one way: the right sender is asked, and its receipt is written into the issue, once."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from hubgen.cli.newsletter.receipts import enter
from hubgen.senders import access
from hubgen.senders.buttondown import buttondown
from hubgen.senders.dispatch import Dispatch, Outcome, Receipt
from hubgen.senders.drafts import draft
from hubgen.senders.errand import Errand, Pause
from hubgen.senders.interruption import interrupted
from hubgen.senders.ledger import Clock, Ledger, Line
from hubgen.senders.listmonk import listmonk
from hubgen.senders.post import Round
from hubgen.senders.post import send as post
from hubgen.senders.service import Service

Note = Callable[[Receipt, tuple[Receipt, ...], str, Path], None]
"""Writes a receipt into an issue's file."""


class Via(StrEnum):
    """The ways out: a draft at Buttondown, a draft at listmonk, a mail to a list's address."""

    BUTTONDOWN = "buttondown"
    LISTMONK = "listmonk"
    SMTP = "smtp"


@dataclass(frozen=True, slots=True)
class Order:
    """An issue that is to go out: `path` is its file below `folder`, `sent` the receipts that stand in it."""

    dispatch: Dispatch
    via: Via
    path: str
    folder: Path
    sent: tuple[Receipt, ...] = ()
    resend: bool = False

    @property
    def before(self) -> Receipt | None:
        """The last receipt of this way."""
        return next((one for one in reversed(self.sent) if one.via == self.via), None)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What only the rim may know: the environment, the clock, and how to wait."""

    environment: Mapping[str, str]
    clock: Clock
    pause: Pause


def deliver(
    order: Order, ledger: Ledger, around: Surroundings, tell: Callable[[Outcome], None], note: Note = enter
) -> bool:
    """Have it go out, tell what came of it, and write the receipt; gives whether it is done.

    Raises HubError where it cannot run, and NotDone where the receipt cannot be written.
    """
    line = Line(ledger, order.dispatch.issue, order.via, around.clock)
    known = line.entry
    try:
        outcome = _outcome(order, line, around)
    except KeyboardInterrupt:
        tell(interrupted(line, known))
        raise
    outcome = _with(ledger.fault, outcome)
    tell(outcome)
    if outcome.receipt:
        note(outcome.receipt, order.sent, order.path, order.folder)
    return outcome.done


def _outcome(order: Order, line: Line, around: Surroundings) -> Outcome:
    dispatch = order.dispatch
    if order.via is Via.SMTP:
        account = access.post(around.environment)
        return post(Round(dispatch, account, line, receipts=order.sent, resend=order.resend))
    return draft(Errand(dispatch, _service(order, around), line, around.pause, order.before, order.resend))


def _service(order: Order, around: Surroundings) -> Service:
    if order.via is Via.LISTMONK:
        return listmonk(access.listmonk(around.environment))
    return buttondown(access.buttondown(around.environment, order.dispatch.edition))


def _with(fault: str, outcome: Outcome) -> Outcome:
    """Tell also that the ledger does not say what is so."""
    if not fault:
        return outcome
    text = f"{outcome.text} But {fault}, so it does not say that. Mend this before anything else is sent."
    return Outcome(False, text, outcome.receipt)
