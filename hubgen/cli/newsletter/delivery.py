"""One issue goes out by one way: the right sender is asked, and its receipt is written into the issue, once."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import TypeAlias

from hubgen.cli.edits import apply_edit, read_text
from hubgen.errors import HubError
from hubgen.model.output import FileEdit
from hubgen.senders.buttondown import buttondown_client
from hubgen.senders.credentials import buttondown_account, listmonk_account, smtp_account
from hubgen.senders.drafts import DraftJob, Pause, ensure_draft
from hubgen.senders.ledger import Clock, Ledger, LedgerLine
from hubgen.senders.listmonk import listmonk_client
from hubgen.senders.outgoing import OutgoingIssue, Receipt, SendResult
from hubgen.senders.previous import interrupted
from hubgen.senders.service import MailService
from hubgen.senders.smtp import SmtpJob, send_mail
from hubgen.write.add_entries import add_entries

AGAIN = "newsletter send tries it again the next time; nothing goes out again"

RecordReceipt: TypeAlias = Callable[[Receipt, tuple[Receipt, ...], str, Path], None]
"""Writes a receipt into an issue's file, as `record_receipt` does."""


class NotDone(HubError):
    """The command could run, and something was not done, for a reason that stands in the issue."""


class Via(StrEnum):
    """The ways out: a draft at Buttondown, a draft at listmonk, a mail to a list's address."""

    BUTTONDOWN = "buttondown"
    LISTMONK = "listmonk"
    SMTP = "smtp"


@dataclass(frozen=True, slots=True)
class SendOrder:
    """An issue that is to go out: `path` is its file below `folder`, `receipts` are those that stand in it."""

    outgoing: OutgoingIssue
    via: Via
    path: str
    folder: Path
    receipts: tuple[Receipt, ...] = ()
    resend: bool = False

    @property
    def previous(self) -> Receipt | None:
        """The last receipt of this way; None if there is none."""
        return next((one for one in reversed(self.receipts) if one.via == self.via), None)


@dataclass(frozen=True, slots=True)
class Runtime:
    """What only the rim may know: the environment, the clock, and how to wait."""

    environment: Mapping[str, str]
    clock: Clock
    pause: Pause


def deliver(
    order: SendOrder,
    ledger: Ledger,
    runtime: Runtime,
    report: Callable[[SendResult], None],
    record: RecordReceipt,
) -> bool:
    """Have an issue go out, `report` what came of it, and write its receipt; returns whether it is done.

    Raises HubError if it cannot run, and NotDone if the receipt cannot be written.
    """
    line = LedgerLine(ledger, order.outgoing.issue, order.via, runtime.clock)
    known = line.entry
    try:
        result = _send(order, line, runtime)
    except KeyboardInterrupt:
        report(interrupted(line, known))
        raise
    if ledger.error:
        text = f"{result.text} But {ledger.error}, so it does not say that. Mend this before anything else is sent."
        result = replace(result, done=False, text=text)
    report(result)
    if result.receipt:
        record(result.receipt, order.receipts, order.path, order.folder)
    return result.done


def receipts_of(sent: Iterable[Mapping[str, str]]) -> tuple[Receipt, ...]:
    """Read the receipts of an issue's `sent`; a key that somebody left out is ""."""
    return tuple(Receipt(*(one.get(key, "") for key in ("via", "id", "at", "to"))) for one in sent)


def record_receipt(receipt: Receipt, known: Iterable[Receipt], path: str, folder: Path) -> None:
    """Add a receipt to an issue's file `path` below `folder`, unless it is among `known`; raises NotDone."""
    name = (receipt.via, receipt.id)
    if any((one.via, one.id) == name and one.to in ("", receipt.to) for one in known):
        return
    try:
        text = read_text(folder / path)
        fields = {name: value for name, value in asdict(receipt).items() if value}
        apply_edit(FileEdit(path, text, add_entries(path, text, {"sent": [fields]})), folder)
    except UnicodeDecodeError:
        raise NotDone(f"the receipt could not be written into {path}: it is not saved as UTF-8", AGAIN) from None
    except OSError as error:
        raise NotDone(f"the receipt could not be written into {path}: {error.strerror}", AGAIN) from None
    except HubError as error:
        hint = f"nothing goes out again; {error.hint}" if error.hint else AGAIN
        raise NotDone(f"the receipt could not be written into {path}: {error}", hint) from None


def _send(order: SendOrder, line: LedgerLine, runtime: Runtime) -> SendResult:
    outgoing, environment = order.outgoing, runtime.environment
    match order.via:
        case Via.SMTP:
            account = smtp_account(environment)
            return send_mail(SmtpJob(outgoing, account, line, receipts=order.receipts, resend=order.resend))
        case Via.LISTMONK:
            service: MailService = listmonk_client(listmonk_account(environment))
        case Via.BUTTONDOWN:
            service = buttondown_client(buttondown_account(environment, outgoing.edition))
    return ensure_draft(DraftJob(outgoing, service, line, runtime.pause, order.previous, order.resend))
