"""What is reported of a draft: what happened, what is certain, and what to do next."""

from collections.abc import Sequence

from hubgen.senders.dispatch import Dispatch
from hubgen.senders.ledger import Entry, State
from hubgen.senders.service import Remote, Standing
from hubgen.senders.trouble import Refused, Trouble

AGAIN = "Run the same command again"
TOO_MANY = 429
"""Too many requests (RFC 6585, 4)."""
NOTHING_DONE = "Nothing was made and nothing changed"


def out(service: str, entry: Entry) -> str:
    """It has left the drafts, as was seen at another time."""
    return (
        f"{service} had this issue ({entry.id}), just as it is now, and it was no draft any more: that was seen on "
        f"{entry.at}, and not looked at again. There is nothing to do."
    )


def created(service: str, name: str) -> str:
    """It was made."""
    return (
        f"{service} has the issue as a draft now ({name}). Look at it there, and send it from there: hubgen does not."
    )


def found(service: str, one: Remote) -> str:
    """A draft was made of the issue as it is now, and stays as it is there."""
    if one.untouched:
        return (
            f"{service} has this issue as a draft ({one.id}), just as it is now. There is nothing to do but to look at "
            "it and send it there."
        )
    if one.lacks:
        return f"{service} has a draft ({one.id}) made of this issue as it is now."
    return (
        f"{service} has a draft ({one.id}) made of this issue as it is now. Somebody may have changed it there, so it "
        "was left as it is. There is nothing to do but to look at it and send it there."
    )


def lacking(one: Remote) -> str:
    """Name the lists that a draft does not go to."""
    if not one.lacks:
        return ""
    names = ", ".join(map(str, one.lacks))
    which = f"the list {names}" if len(one.lacks) == 1 else f"the lists {names}"
    return (
        f" But it does not go to {which} of 'lists': there is no such list, or this API user may not use it, or "
        "somebody took it out of the draft. Mend that and add --resend; no second draft comes of it."
    )


def left(service: str, one: Remote, *, same: bool) -> str:
    """It is no draft any more."""
    where = f"{service} has this issue already ({one.id}), and it is no draft any more: its status is '{one.status}'."
    if same:
        return f"{where} Nothing was changed, and there is nothing to do."
    if one.standing is Standing.WAITING:
        return f"{where} It may differ from the issue, and was not changed. Make it a draft there, and run this again."
    return f"{where} It may differ from the issue, and was not changed: hubgen changes nothing but drafts."


def touched(service: str, one: Remote) -> str:
    """A draft is of an earlier version, and perhaps somebody worked on it."""
    return (
        f"The draft at {service} ({one.id}) is of an earlier version of the issue. It was not replaced, because "
        "somebody may have changed it there. Change it by hand, or add --resend: then the issue as it is now takes the "
        "place of all that stands there."
    )


def updated(service: str, one: Remote) -> str:
    """A draft got the present text."""
    return f"The draft at {service} ({one.id}) was replaced by the issue as it is now; no second one was made."


def stale(service: str, one: Remote, trouble: Trouble) -> str:
    """A draft did not get the present text."""
    return (
        f"The draft at {service} ({one.id}) may not be up to date: its text could not be replaced ({trouble}). "
        f"{AGAIN}{wait(trouble)}; no second draft comes of it."
    )


def missing(service: str, entry: Entry, names: Sequence[str]) -> str:
    """It was made once, and is not there."""
    name = ", ".join(names) or "without a name"
    if entry.state is State.SENT:
        return (
            f"This issue was no draft any more at {service} on {entry.at} ({name}), and it is not there now. Nothing "
            "was made: readers may have it. Add --resend to make a draft all the same."
        )
    return (
        f"A draft of this issue was made at {service} ({name}), and this account does not have it any more. Nothing "
        "was made: somebody may have deleted it on purpose. Add --resend to make it again."
    )


def doubtful(service: str, one: Remote, dispatch: Dispatch) -> str:
    """Something has its number or its name, and was made for another issue, or nothing tells for which."""
    if one.issue and one.standing is not Standing.DRAFT:
        return (
            f"What {service} has in this issue's place ({one.id}, '{one.status}') is the issue '{one.issue}', and "
            f"it is no draft any more. {NOTHING_DONE}. If the file was copied, take out the lines in 'sent' that came "
            "with it, and run this again. If it was renamed, there is nothing to do."
        )
    if one.issue:
        return (
            f"What {service} has in this issue's place ({one.id}, '{one.status}') was made for the issue "
            f"'{one.issue}'. {NOTHING_DONE}. If the file was renamed, add --resend: a draft then gets this issue's "
            "text. If it was copied, take out the lines in 'sent' that came with it."
        )
    return (
        f"{service} has something ({one.id}, '{one.status}') with the number that this issue's draft had, and nothing "
        f"tells whether it is this issue. {NOTHING_DONE}. Look at it: if it is, name it {dispatch.slug} there, as its "
        "slug or tag, and run this again; if not, add --resend to make a draft."
    )


def both(service: str, gone: Remote, draft: Remote) -> str:
    """The draft is there, and something that looks like it and is no draft any more: perhaps a copy of it."""
    return (
        f"{service} has this issue as a draft ({draft.id}), and also as {gone.id}, which is no draft any more: its "
        f"status is '{gone.status}'. {NOTHING_DONE}. Look at both: if {gone.id} was a trial, add --resend, and hubgen "
        "goes on with the draft; if it went to the readers, there is nothing to do, and the draft must not be sent."
    )


def foreign(service: str, one: Remote) -> str:
    """Another hub's is in the way."""
    return (
        f"{service} has something of this name that belongs to another hub ({one.id}, of {one.hub}). {NOTHING_DONE}: "
        "each hub needs a newsletter and a key of its own there."
    )


def buried(service: str, one: Remote) -> str:
    """What was deleted still takes up its name."""
    return (
        f"{service} refused the draft: the one that was deleted there ({one.id}) still has its name. Nothing was made. "
        f"Bring that one back or give it another slug at {service}, and run the same command again; or rename this "
        "issue's file, which gives it a name of its own, and add --resend."
    )


def unseen(service: str, trouble: Trouble, entry: Entry) -> str:
    """Nobody could look."""
    earlier = {
        State.INTENT: " An earlier attempt may have made one.",
        State.DRAFTED: f" A draft was there on {entry.at} ({entry.id}).",
    }.get(entry.state, "")
    return (
        f"{service} could not be asked what it has of this issue: {trouble}. {NOTHING_DONE}.{earlier} "
        f"{AGAIN}{wait(trouble)}."
    )


def unsent(service: str, trouble: Trouble) -> str:
    """Nothing reached it."""
    return f"{service} could not be reached: {trouble}. No draft was made. {AGAIN} when the connection works."


def unanswered(service: str, trouble: Trouble) -> str:
    """It may have been made."""
    return (
        f"{service} did not say whether it made the draft: {trouble}. It may be there or not. "
        f"{AGAIN}{wait(trouble)}: hubgen looks for it first, and makes no second one."
    )


def refused(service: str, trouble: Refused) -> str:
    """It was not made."""
    return f"{service} refused the draft: {trouble}. Nothing was made. {AGAIN}{wait(trouble)}."


def wait(trouble: Trouble) -> str:
    """Say when to run it again: after as long as it asks to be left in peace, or once its reason is mended."""
    if trouble.wait:
        return f" {trouble.wait}"
    if not isinstance(trouble, Refused):
        return ""
    if trouble.status == TOO_MANY:
        return " later"
    variables = f" (look at {' and '.join(trouble.variables)})" if trouble.variables else ""
    return f" once that is mended{variables}"


def others(found: Sequence[Remote]) -> str:
    """Name what is there twice."""
    if not found:
        return ""
    names = ", ".join(f"{one.id} ({one.status})" for one in found)
    which = "that one" if len(found) == 1 else "those"
    return f" It is there more than once: delete {which} by hand: {names}."
