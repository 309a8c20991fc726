"""What `--yes` would do with an issue, as far as that can be told without asking anybody."""

from hubgen.cli.newsletter.delivery import Order, Via
from hubgen.senders.earlier import standing
from hubgen.senders.errand import MADE
from hubgen.senders.ledger import Entry, State

MAKE = "Add --yes to make the draft; a person sends it there."
LOOK = "With --yes hubgen looks for a minute at most whether an earlier attempt has arrived; else it makes the draft."
OUT = "With --yes nothing is done: it was no draft any more when hubgen looked last, and the issue is the same."
SEEK = (
    "With --yes hubgen looks for a minute at most whether an earlier attempt has arrived; else nothing is made, since "
    "the issue has the receipt of another draft."
)
LEAVE = (
    "With --yes hubgen looks for it, and changes it only where it is a draft again and nobody has changed it there: it "
    "was no draft any more when hubgen looked last."
)
AGAIN = (
    "With --yes hubgen looks for it: what is no draft any more stays as it is, a draft becomes the issue as it is now, "
    "and one that is gone is made again."
)
KEEP = (
    "With --yes hubgen looks for the draft. Where nobody has changed it there, it becomes the issue as it is now; else "
    "it is left as it is. No second one is made."
)
REPLACE = (
    "With --yes the draft becomes the issue as it is now, also where somebody has changed it there; one that is gone "
    "is made again."
)


def forecast(order: Order, entry: Entry) -> str:
    """Say on one line what would be done."""
    return _mail(order, entry) if order.via is Via.SMTP else _draft(order, entry)


def _mail(order: Order, entry: Entry) -> str:
    stands = standing(order.dispatch, entry, order.sent, order.via)
    if stands and order.resend:
        return f"With --yes the issue is sent to {order.dispatch.recipient} in spite of what is known: to be done once."
    return f"With --yes nothing is sent. {stands.text}" if stands else "Add --yes to send it."


def _draft(order: Order, entry: Entry) -> str:
    if entry.state is State.INTENT:
        return SEEK if order.before and not order.resend else LOOK
    if entry.state is State.SENT:
        return _gone(order, entry)
    if entry.state not in MADE and not order.before:
        return MAKE
    return REPLACE if order.resend else KEEP


def _gone(order: Order, entry: Entry) -> str:
    if order.resend:
        return AGAIN
    return OUT if entry.hash == order.dispatch.hash else LEAVE
