"""Somebody stopped hubgen while it was sending: what is known of the issue, and what is not."""

from hubgen.senders.dispatch import Outcome
from hubgen.senders.earlier import doubt
from hubgen.senders.ledger import Entry, Line, State

DRAFT = (
    "It was interrupted. What hubgen asked for last may have been done or not. Run the same command again: hubgen "
    "looks first what is there, and makes no second draft."
)
NOTHING = "It was interrupted before anything was handed over. Nothing was sent."


def interrupted(line: Line, known: Entry) -> Outcome:
    """Tell how far it came; `known` is what the ledger knew beforehand."""
    entry = line.entry
    if line.via != "smtp":
        return Outcome(False, DRAFT)
    if entry == known or entry.state in (State.PLANNED, State.INTENT):
        return Outcome(False, NOTHING)
    if entry.state is State.SENT:
        return Outcome(False, f"It was interrupted after the issue was sent to {entry.to}. Do not send it again.")
    return Outcome(False, doubt("It was interrupted while the issue was handed over.", entry.to))
