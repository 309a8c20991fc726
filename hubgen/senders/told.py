"""What is reported of a draft: what happened, what is certain, and what to do next."""

from collections.abc import Sequence

from hubgen.senders.ledger import Entry, State
from hubgen.senders.service import Remote, Standing
from hubgen.senders.trouble import Refused, Trouble

AGAIN = "Run the same command again"


def nothing(service: str, entry: Entry) -> str:
    """It is there already."""
    what = "has been sent" if entry.state is State.SENT else "is a draft there"
    return f"{service} has this issue already, just as it is now: it {what} ({entry.id}). There is nothing to do."


def created(service: str, name: str) -> str:
    """It was made."""
    return (
        f"{service} has the issue as a draft now ({name}). Look at it there, and send it from there: hubgen does not."
    )


def found(service: str, one: Remote, *, same: bool) -> str:
    """It was there, and is left as it is."""
    if one.standing is Standing.DRAFT:
        return f"{service} has this issue as a draft ({one.id}), just as it is now. Look at it and send it there."
    where = f"{service} has this issue already ({one.id}), and it is no draft any more: its status is '{one.status}'."
    if same:
        return f"{where} Nothing was changed, and there is nothing to do."
    if one.standing is Standing.WAITING:
        return f"{where} It may differ from the issue, and was not changed. Make it a draft there, and run this again."
    return f"{where} It may differ from the issue, and was not changed: what readers have stays as it is."


def updated(service: str, one: Remote) -> str:
    """A draft got the present text."""
    return f"The draft at {service} ({one.id}) was replaced by the issue as it is now; no second one was made."


def stale(service: str, one: Remote, trouble: Trouble) -> str:
    """A draft did not get the present text."""
    return (
        f"The draft at {service} ({one.id}) may not be up to date: its text could not be replaced ({trouble}). "
        f"{AGAIN}{wait(trouble)}; no second draft comes of it."
    )


def missing(service: str, name: str) -> str:
    """It was made once, and is not there."""
    return (
        f"A draft of this issue was made at {service} ({name}), and it is not there any more. Nothing was made: "
        "somebody may have deleted it on purpose. Add --resend to make it again."
    )


def foreign(service: str, one: Remote) -> str:
    """Another hub's is in the way."""
    return (
        f"{service} has something of this name that belongs to another hub ({one.id}, of {one.hub}). Nothing was made "
        "and nothing changed: let each hub have an account of its own, or rename the issue."
    )


def unseen(service: str, trouble: Trouble, entry: Entry) -> str:
    """Nobody could look."""
    earlier = " An earlier attempt may have made one." if entry.state is State.INTENT else ""
    return (
        f"{service} could not be asked what it has of this issue: {trouble}. Nothing was made or changed.{earlier} "
        f"{AGAIN}{wait(trouble)}."
    )


def unsent(service: str, trouble: Trouble) -> str:
    """Nothing reached it."""
    return f"{service} could not be reached: {trouble}. No draft was made. {AGAIN} when the connection works."


def unanswered(service: str, trouble: Trouble) -> str:
    """It may have been made."""
    return (
        f"{service} did not say whether it made the draft: {trouble}. It may be there or not. "
        f"{AGAIN}: hubgen looks for it first, and makes no second one."
    )


def refused(service: str, trouble: Refused) -> str:
    """It was not made."""
    return (
        f"{service} refused the draft: {trouble}. Nothing was made. {AGAIN}{wait(trouble) or ' once that is mended'}."
    )


def wait(trouble: Trouble) -> str:
    """Say for how long it asks to be left in peace."""
    if isinstance(trouble, Refused) and trouble.wait:
        return f" in {trouble.wait} seconds" if trouble.wait.isdigit() else f" after {trouble.wait}"
    return " later" if isinstance(trouble, Refused) and trouble.status == 429 else ""


def others(found: Sequence[Remote]) -> str:
    """Name what is there twice."""
    if not found:
        return ""
    names = ", ".join(f"{one.id} ({one.status})" for one in found)
    which = "that one" if len(found) == 1 else "those"
    return f" It is there more than once: delete {which} by hand: {names}."
