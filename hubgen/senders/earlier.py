"""What is known of an earlier time, and why a mail is therefore not sent again by itself."""

from collections.abc import Sequence

from hubgen.senders.dispatch import Dispatch, Outcome, Receipt
from hubgen.senders.ledger import Entry, State

LOST = frozenset({State.HANDING, State.UNKNOWN})
GONE = frozenset({State.SENT, *LOST})
"""What went out, or may have."""
NOBODY_NOTED = "its address, which was not noted"
ENDED = "An earlier attempt ended while the issue was handed over."
DIFFERS = " What would go out now differs from it; readers keep what they have."


def standing(dispatch: Dispatch, entry: Entry, receipts: Sequence[Receipt], via: str) -> Outcome | None:
    """Say why nothing is sent, where the ledger or the issue's own receipts know of an earlier time."""
    to = entry.to or (dispatch.recipient if entry.hash == dispatch.hash else "")
    last = (Receipt(via, entry.id, entry.at, to),) if entry.state is State.SENT else ()
    known = [*(one for one in receipts if one.via == via), *last]
    own = [one for one in known if one in last or one.id in ("", dispatch.message_id)]
    there = [one for one in own if _same(one.to, dispatch.recipient)]
    receipt = last[0] if last else None
    if entry.state in LOST and not _outdone(entry, to, there):
        return Outcome(False, doubt(ENDED, to or NOBODY_NOTED))
    if there:
        changed = DIFFERS if last and entry.hash not in ("", dispatch.hash) else ""
        text = f"This issue was sent to {dispatch.recipient} on {there[-1].at}. It is not sent again.{changed}"
        return Outcome(True, text, receipt)
    if own:
        return Outcome(False, _elsewhere(own, dispatch), receipt)
    return Outcome(False, _foreign(known[-1], dispatch)) if known else None


def _outdone(entry: Entry, to: str, there: Sequence[Receipt]) -> bool:
    """Tell whether a mail is known to be there whatever became of the attempt: that is older, or went elsewhere."""
    return any((to and not _same(to, one.to)) or _as_new(one, entry) for one in there)


def _as_new(one: Receipt, entry: Entry) -> bool:
    moment, began = Entry(at=one.at).moment, entry.moment
    return moment is not None and began is not None and moment >= began


def _same(one: str, other: str) -> bool:
    return one.casefold() == other.casefold()


def doubt(what: str, to: str) -> str:
    """Say what somebody has to find out."""
    return (
        f"{what} Nobody can know whether it went out. hubgen does not send it again by itself. Look whether it arrived "
        f"at {to}: if so, all is well; if not, add --resend."
    )


def _elsewhere(own: Sequence[Receipt], dispatch: Dispatch) -> str:
    """Say to whom it went, or that nobody noted that."""
    one = next((each for each in own if not each.to), own[-1])
    if not one.to:
        return (
            f"This issue was sent on {one.at}; to which address was not noted. Nothing is sent by itself: if that was "
            f"{dispatch.recipient}, all is well; if it was a trial, and no reader has it yet, add --resend."
        )
    return (
        f"This issue was sent to {one.to} on {one.at}, and hubgen knows of nothing that went to {dispatch.recipient}. "
        f"Nothing is sent by itself: if that was a trial, and no reader has it yet, add --resend."
    )


def _foreign(one: Receipt, dispatch: Dispatch) -> str:
    return (
        f"The issue bears the receipt of another mail, {one.id} of {one.at}, while its own name is "
        f"{dispatch.message_id}. Nothing is sent. If the file was copied, take that receipt out of 'sent'; if it is "
        "this issue that went out, under an earlier name, all is well."
    )
