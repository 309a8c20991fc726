"""One issue goes out by one way: the right sender is asked, and its receipt is written into the issue, once."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path

from hubgen.cli.edits import apply_edit
from hubgen.errors import HubError
from hubgen.model.edit import Edit
from hubgen.senders import access
from hubgen.senders.buttondown import buttondown
from hubgen.senders.dispatch import Dispatch, Outcome, Receipt
from hubgen.senders.drafts import Errand, Pause, draft
from hubgen.senders.ledger import Clock, Ledger, Line
from hubgen.senders.listmonk import listmonk
from hubgen.senders.post import Round
from hubgen.senders.post import send as post
from hubgen.write.entries import with_entries


class NotDone(HubError):
    """The command could run, and something was not done, for a reason that stands in the issue."""


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


def receipts_of(sent: Iterable[Mapping[str, str]]) -> tuple[Receipt, ...]:
    """Read the receipts of an issue; a key that somebody left out is empty."""
    return tuple(Receipt(one.get("via", ""), one.get("id", ""), one.get("at", "")) for one in sent)


def deliver(order: Order, ledger: Ledger, around: Surroundings, tell: Callable[[Outcome], None]) -> bool:
    """Have it go out, tell what came of it, and write the receipt; gives whether it is done.

    Raises HubError where it cannot run, and NotDone where the receipt cannot be written.
    """
    outcome = _outcome(order, Line(ledger, order.dispatch.issue, order.via, around.clock), around)
    tell(outcome)
    if outcome.receipt:
        _enter(order, outcome.receipt)
    return outcome.done


def _outcome(order: Order, line: Line, around: Surroundings) -> Outcome:
    if order.via is Via.SMTP:
        account = access.post(around.environment)
        return post(Round(order.dispatch, account, line, before=order.before, resend=order.resend))
    make = buttondown if order.via is Via.BUTTONDOWN else listmonk
    read = access.buttondown if order.via is Via.BUTTONDOWN else access.listmonk
    service = make(read(around.environment))
    return draft(Errand(order.dispatch, service, line, around.pause, order.before, order.resend))


def _enter(order: Order, receipt: Receipt) -> None:
    """Write a receipt into the issue's file, where it does not stand yet: also after a crash."""
    if any((one.via, one.id) == (receipt.via, receipt.id) for one in order.sent):
        return
    try:
        text = (order.folder / order.path).read_bytes().decode("utf-8")
        new = with_entries(order.path, text, {"sent": [asdict(receipt)]})
        apply_edit(Edit(order.path, text, new), order.folder)
    except (OSError, HubError) as error:
        hint = "newsletter send writes it the next time; nothing goes out again"
        raise NotDone(f"the receipt could not be written into {order.path}: {error}", hint) from None
