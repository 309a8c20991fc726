"""What is known of an earlier or interrupted delivery, and why a mail is therefore not sent again by itself."""

from collections.abc import Sequence

from hubgen.senders.ledger import DeliveryState, LedgerEntry, LedgerLine
from hubgen.senders.outgoing import OutgoingIssue, Receipt, SendResult

INTERRUPTED = frozenset({DeliveryState.HANDING, DeliveryState.UNKNOWN})
MAYBE_SENT = frozenset({DeliveryState.SENT, *INTERRUPTED})


def earlier_delivery(
    outgoing: OutgoingIssue, entry: LedgerEntry, receipts: Sequence[Receipt], via: str
) -> SendResult | None:
    """Return why a mail is not sent, if its ledger entry or the issue's receipts know of an earlier time; else None.

    The result is done if the mail surely went to its recipient, and has a receipt if the ledger knows that.
    """
    to = entry.to or (outgoing.recipient if entry.hash == outgoing.hash else "")
    last = Receipt(via, entry.id, entry.at, to) if entry.state is DeliveryState.SENT else None
    known = [*(one for one in receipts if one.via == via), *([last] if last else [])]
    own = [one for one in known if one is last or one.id in ("", outgoing.message_id)]
    delivered = [one for one in own if _is_same_address(one.to, outgoing.recipient)]
    if entry.state in INTERRUPTED and not _is_outdone(entry, to, delivered):
        ended = "An earlier attempt ended while the issue was handed over."
        return SendResult(False, unknown_outcome(ended, to or "its address, which was not noted"))
    if delivered:
        differs = last and entry.hash not in ("", outgoing.hash)
        changed = " What would go out now differs from it; readers keep what they have." if differs else ""
        text = f"This issue was sent to {outgoing.recipient} on {delivered[-1].at}. It is not sent again.{changed}"
        return SendResult(True, text, last)
    if own:
        return SendResult(False, _sent_elsewhere(own, outgoing))
    return SendResult(False, _receipt_of_another(known[-1], outgoing)) if known else None


def interrupted(line: LedgerLine, known: LedgerEntry) -> SendResult:
    """Return how far an issue came when somebody stopped hubgen; `known` is the entry from before this attempt."""
    entry = line.entry
    if line.via != "smtp":
        text = (
            "It was interrupted. What hubgen asked for last may have been done or not. Run the same command again: "
            "hubgen looks first what is there, and makes no second draft."
        )
    elif entry == known or entry.state in (DeliveryState.PLANNED, DeliveryState.INTENT):
        text = "It was interrupted before anything was handed over. Nothing was sent."
    elif entry.state is DeliveryState.SENT:
        text = f"It was interrupted after the issue was sent to {entry.to}. Do not send it again."
    else:
        text = unknown_outcome("It was interrupted while the issue was handed over.", entry.to)
    return SendResult(False, text)


def unknown_outcome(cause: str, to: str) -> str:
    """Return `cause`, a sentence, and what to do next: to find out whether the mail arrived at the address `to`."""
    return (
        f"{cause} Nobody can know whether it went out. hubgen does not send it again by itself. Look whether it "
        f"arrived at {to}: if so, all is well; if not, add --resend."
    )


def _is_outdone(entry: LedgerEntry, to: str, delivered: Sequence[Receipt]) -> bool:
    """Tell whether the mail arrived whatever became of this attempt, which is older or went elsewhere."""
    return any((to and not _is_same_address(to, one.to)) or _is_as_new(one, entry) for one in delivered)


def _is_as_new(one: Receipt, entry: LedgerEntry) -> bool:
    moment, began = LedgerEntry(at=one.at).moment, entry.moment
    return moment is not None and began is not None and moment >= began


def _is_same_address(one: str, other: str) -> bool:
    return one.casefold() == other.casefold()


def _sent_elsewhere(own: Sequence[Receipt], outgoing: OutgoingIssue) -> str:
    """Say to which address it went, or that nobody noted that."""
    one = next((each for each in own if not each.to), own[-1])
    if not one.to:
        return (
            f"This issue was sent on {one.at}; to which address was not noted. Nothing is sent by itself: if that was "
            f"{outgoing.recipient}, all is well; if it was a trial, and no reader has it yet, add --resend."
        )
    return (
        f"This issue was sent to {one.to} on {one.at}, and hubgen knows of nothing that went to {outgoing.recipient}. "
        f"Nothing is sent by itself: if that was a trial, and no reader has it yet, add --resend."
    )


def _receipt_of_another(one: Receipt, outgoing: OutgoingIssue) -> str:
    return (
        f"The issue bears the receipt of another mail, {one.id} of {one.at}, while its own name is "
        f"{outgoing.message_id}. Nothing is sent. If the file was copied, take that receipt out of 'sent'; if it is "
        "this issue that went out, under an earlier name, all is well."
    )
