"""A mail to one address by SMTP, at most once: what may have gone out is never sent again without being asked.

`intent` in the ledger says that nothing of the mail has left yet, `handing` that it may have.
"""

import re
import ssl
from collections.abc import Callable
from dataclasses import dataclass, replace
from email.utils import getaddresses

from hubgen.errors import HubError
from hubgen.senders.access import Post
from hubgen.senders.dispatch import Dispatch, Outcome, Receipt
from hubgen.senders.earlier import GONE, doubt, standing
from hubgen.senders.ledger import Entry, Line, State
from hubgen.senders.submission import LONG, WAIT, Envelope, submit
from hubgen.senders.trouble import Refused, Unanswered, Unsent

_ADDRESS = re.compile(r"[!-+\--;=?-~]+@[!-+\--;=?A-~]+")
"""In ASCII, without spaces or angle brackets, and only one: it stands in a command's line."""
BROKE = "The connection broke while the issue was handed over"


@dataclass(frozen=True, slots=True)
class Round:
    """One issue on its way to one address; `receipts` are those that stand in the issue."""

    dispatch: Dispatch
    post: Post
    line: Line
    context: Callable[[], ssl.SSLContext] = ssl.create_default_context
    receipts: tuple[Receipt, ...] = ()
    resend: bool = False
    patience: tuple[float, float] = (WAIT, LONG)

    def note(self, state: State) -> Entry:
        """Have the ledger say how far it is."""
        dispatch = self.dispatch
        return self.line.write(state, dispatch.hash, dispatch.message_id, dispatch.recipient)


def send(tour: Round) -> Outcome:
    """Send the issue once; tells what came of it. Raises HubError where its addresses cannot be used."""
    known = _known(tour.line)
    stands = None if tour.resend else standing(tour.dispatch, known, tour.receipts, tour.line.via)
    return stands or _sent(tour, _envelope(tour.dispatch), known)


def _known(line: Line) -> Entry:
    """Give what the ledger knows; whoever was handing it over is gone."""
    entry = line.entry
    return line.keep(replace(entry, state=State.UNKNOWN)) if entry.state is State.HANDING else entry


def _sent(tour: Round, envelope: Envelope, known: Entry) -> Outcome:
    if known.state not in GONE:
        tour.note(State.INTENT)
    try:
        submit(envelope, tour.post, tour.context(), lambda: _begin(tour), tour.patience)
    except Unanswered as trouble:
        tour.note(State.UNKNOWN)
        return Outcome(False, doubt(f"{BROKE}: {trouble}.", envelope.recipient))
    except (Unsent, Refused) as trouble:
        _take_back(tour, known)
        return Outcome(False, _not_sent(trouble))
    entry = tour.note(State.SENT)
    text = f"The issue was handed to the mail server for {entry.to}, once. There is nothing more to do."
    return Outcome(True, text, Receipt(tour.line.via, entry.id, entry.at, entry.to))


def _begin(tour: Round) -> None:
    tour.note(State.HANDING)


def _take_back(tour: Round, known: Entry) -> None:
    """Nothing went out this time; what was before is so still."""
    if known.state in GONE:
        tour.line.keep(known)
    else:
        tour.note(State.PLANNED)


def _not_sent(trouble: Unsent | Refused) -> str:
    if isinstance(trouble, Unsent):
        return f"The mail server could not be used: {trouble}. Nothing was sent. It is safe to run the command again."
    return f"The mail server refused it: {trouble}. Nothing was sent. Once that is mended, run the command again."


def _envelope(dispatch: Dispatch) -> Envelope:
    """Write the envelope; raises HubError where it cannot be."""
    senders = getaddresses([dispatch.sender]) if dispatch.sender.isprintable() else []
    sender = senders[0][1] if len(senders) == 1 else ""
    for name, address in (("from", sender), ("to", dispatch.recipient)):
        if not _ADDRESS.fullmatch(address):
            raise HubError(f"the edition's '{name}' is no address that mail can use", f"{name}: letters@example.org")
    if not dispatch.message_id:
        raise HubError("the mail has no Message-ID")
    return Envelope(sender, dispatch.recipient, dispatch.message)
