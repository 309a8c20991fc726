"""A mail to one address by SMTP, at most once: what may have gone out is never sent again without being asked.

`intent` in the ledger says that nothing of the mail has left yet, `handing` that it may have.
"""

import re
import ssl
from collections.abc import Callable
from dataclasses import dataclass
from email.utils import getaddresses

from hubgen.errors import HubError
from hubgen.senders.access import Post
from hubgen.senders.dispatch import Dispatch, Outcome, Receipt
from hubgen.senders.ledger import Line, State
from hubgen.senders.submission import LONG, WAIT, Envelope, submit
from hubgen.senders.trouble import Refused, Unanswered, Unsent

_ADDRESS = re.compile(r"[!-+\--;=?-~]+@[!-+\--;=?A-~]+")
"""In ASCII, without spaces or angle brackets, and only one: it stands in a command's line."""
LOST = frozenset({State.HANDING, State.UNKNOWN})
WHO_KNOWS = (
    "hubgen does not send it again by itself. Look whether it arrived at {to}: if so, all is well; if not, "
    "add --resend."
)


@dataclass(frozen=True, slots=True)
class Round:
    """One issue on its way to one address; `before` is the last receipt that the issue has of it."""

    dispatch: Dispatch
    post: Post
    line: Line
    context: Callable[[], ssl.SSLContext] = ssl.create_default_context
    before: Receipt | None = None
    resend: bool = False
    patience: tuple[float, float] = (WAIT, LONG)


def send(tour: Round) -> Outcome:
    """Send the issue once; tells what came of it. Raises HubError where its addresses cannot be used."""
    stands = None if tour.resend else _standing(tour)
    if stands:
        return stands
    envelope = _envelope(tour.dispatch)
    line, digest, name = tour.line, tour.dispatch.hash, tour.dispatch.message_id
    line.write(State.INTENT, digest, name)
    try:
        submit(envelope, tour.post, tour.context(), lambda: _begin(line, digest, name), tour.patience)
    except Unanswered as trouble:
        line.write(State.UNKNOWN, digest, name)
        return Outcome(False, _doubt(tour, f"The connection broke while the issue was handed over: {trouble}."))
    except (Unsent, Refused) as trouble:
        line.write(State.PLANNED, digest, name)
        return Outcome(False, _not_sent(trouble))
    entry = line.write(State.SENT, digest, name)
    text = f"The issue was handed to the mail server for {envelope.recipient}, once. There is nothing more to do."
    return Outcome(True, text, Receipt(line.via, name, entry.at))


def _standing(tour: Round) -> Outcome | None:
    """Say why nothing is sent, where the ledger or the issue itself knows of an earlier time."""
    entry, before = tour.line.entry, tour.before
    if entry.state is State.SENT:
        text = f"This issue was sent to {tour.dispatch.recipient} on {entry.at}. It was not sent again."
        return Outcome(True, text, Receipt(tour.line.via, entry.id, entry.at))
    if before:
        return Outcome(True, f"This issue has a receipt: it was sent on {before.at}. It was not sent again.")
    if entry.state in LOST:
        if entry.state is State.HANDING:
            tour.line.write(State.UNKNOWN, entry.hash, entry.id)
        return Outcome(False, _doubt(tour, "An earlier attempt ended while the issue was handed over."))
    return None


def _begin(line: Line, digest: str, name: str) -> None:
    line.write(State.HANDING, digest, name)


def _doubt(tour: Round, what: str) -> str:
    return f"{what} Nobody can know whether it went out. {WHO_KNOWS.format(to=tour.dispatch.recipient)}"


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
