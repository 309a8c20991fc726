"""What is reported of a draft at a mail service: what happened, what is certain, and what to do next.

Each function returns one to four sentences; `service` is the name by which people know the service.
"""

from collections.abc import Sequence

from hubgen.senders.failures import TOO_MANY, Rejected, RequestError
from hubgen.senders.ledger import DeliveryState, LedgerEntry
from hubgen.senders.outgoing import OutgoingIssue
from hubgen.senders.service import RemoteIssue, RemoteState

AGAIN = "Run the same command again"
NOTHING_DONE = "Nothing was made and nothing changed"


def created(service: str, draft: RemoteIssue) -> str:
    """Return the report of a draft that was made."""
    return (
        f"{service} has the issue as a draft now ({draft.id}). Look at it there, and send it from there: hubgen does "
        f"not.{_missing_lists(draft)}"
    )


def up_to_date(service: str, draft: RemoteIssue) -> str:
    """Return the report of a draft of the issue as it is now; it was left as it is."""
    if draft.is_unmodified:
        text = (
            f"{service} has this issue as a draft ({draft.id}), just as it is now. There is nothing to do but to look "
            "at it and send it there."
        )
    else:
        text = f"{service} has a draft ({draft.id}) made of this issue as it is now."
        if not draft.missing_lists:
            text += (
                " Somebody may have changed it there, so it was left as it is. There is nothing to do but to look at "
                "it and send it there."
            )
    return text + _missing_lists(draft)


def updated(service: str, draft: RemoteIssue, now: RemoteIssue) -> str:
    """Return the report of a draft that got the present text; `now` is the draft after that."""
    return (
        f"The draft at {service} ({draft.id}) was replaced by the issue as it is now; no second one was made."
        f"{_missing_lists(now)}"
    )


def update_failed(service: str, draft: RemoteIssue, error: RequestError) -> str:
    """Return the report of a draft that did not get the present text."""
    return (
        f"The draft at {service} ({draft.id}) may not be up to date: its text could not be replaced ({error}). "
        f"{AGAIN}{_when(error)}; no second draft comes of it."
    )


def edited_remotely(service: str, draft: RemoteIssue) -> str:
    """Return the report of a draft of an earlier version that somebody may have worked on."""
    return (
        f"The draft at {service} ({draft.id}) is of an earlier version of the issue. It was not replaced, because "
        "somebody may have changed it there. Change it by hand, or add --resend: then the issue as it is now takes the "
        "place of all that stands there."
    )


def not_a_draft(service: str, one: RemoteIssue, *, same: bool) -> str:
    """Return the report of an issue that is no draft any more; `same` for one of the issue's present version."""
    where = f"{service} has this issue already ({one.id}), and it is no draft any more: its status is '{one.status}'."
    if same:
        return f"{where} Nothing was changed, and there is nothing to do."
    if one.state is RemoteState.SCHEDULED:
        return f"{where} It may differ from the issue, and was not changed. Make it a draft there, and run this again."
    return f"{where} It may differ from the issue, and was not changed: hubgen changes nothing but drafts."


def already_sent(service: str, entry: LedgerEntry) -> str:
    """Return the report of an issue that was seen to be no draft any more at an earlier time."""
    return (
        f"{service} had this issue ({entry.id}), just as it is now, and it was no draft any more: that was seen on "
        f"{entry.at}, and not looked at again. There is nothing to do."
    )


def draft_is_gone(service: str, entry: LedgerEntry, names: Sequence[str]) -> str:
    """Return the report of a draft that was made once under these ids, and is not there."""
    name = ", ".join(names) or "without a name"
    if entry.state is DeliveryState.SENT:
        return (
            f"This issue was no draft any more at {service} on {entry.at} ({name}), and it is not there now. Nothing "
            "was made: readers may have it. Add --resend to make a draft all the same."
        )
    return (
        f"A draft of this issue was made at {service} ({name}), and this account does not have it any more. Nothing "
        "was made: somebody may have deleted it on purpose. Add --resend to make it again."
    )


def uncertain_issue(service: str, one: RemoteIssue, outgoing: OutgoingIssue) -> str:
    """Return the report of a draft with our id or slug that was made for another issue, or for an unknown one."""
    if not one.issue:
        return (
            f"{service} has something ({one.id}, '{one.status}') with the number that this issue's draft had, and "
            f"nothing tells whether it is this issue. {NOTHING_DONE}. Look at it: if it is, name it {outgoing.slug} "
            "there, as its slug or tag, and run this again; if not, add --resend to make a draft."
        )
    where = f"What {service} has in this issue's place ({one.id}, '{one.status}')"
    if one.state is RemoteState.DRAFT:
        return (
            f"{where} was made for the issue '{one.issue}'. {NOTHING_DONE}. If the file was renamed, add --resend: a "
            "draft then gets this issue's text. If it was copied, take out the lines in 'sent' that came with it."
        )
    return (
        f"{where} is the issue '{one.issue}', and it is no draft any more. {NOTHING_DONE}. If the file was copied, "
        "take out the lines in 'sent' that came with it, and run this again. If it was renamed, there is nothing to do."
    )


def sent_and_draft(service: str, sent: RemoteIssue, draft: RemoteIssue) -> str:
    """Return the report that the draft is there, and also a copy of it that is no draft any more."""
    return (
        f"{service} has this issue as a draft ({draft.id}), and also as {sent.id}, which is no draft any more: its "
        f"status is '{sent.status}'. {NOTHING_DONE}. Look at both: if {sent.id} was a trial, add --resend, and hubgen "
        "goes on with the draft; if it went to the readers, there is nothing to do, and the draft must not be sent."
    )


def duplicates(others: Sequence[RemoteIssue]) -> str:
    """Return a sentence that names drafts to delete by hand; "" for none."""
    if not others:
        return ""
    names = ", ".join(f"{one.id} ({one.status})" for one in others)
    which = "that one" if len(others) == 1 else "those"
    return f" It is there more than once: delete {which} by hand: {names}."


def other_hub(service: str, one: RemoteIssue) -> str:
    """Return the report that the slug belongs to another hub."""
    return (
        f"{service} has something of this name that belongs to another hub ({one.id}, of {one.hub}). {NOTHING_DONE}: "
        "each hub needs a newsletter and a key of its own there."
    )


def deleted_name_taken(service: str, deleted: RemoteIssue) -> str:
    """Return the report that a deleted draft still has the slug."""
    return (
        f"{service} refused the draft: the one that was deleted there ({deleted.id}) still has its name. Nothing was "
        f"made. Bring that one back or give it another slug at {service}, and run the same command again; or rename "
        "this issue's file, which gives it a name of its own, and add --resend."
    )


def lookup_failed(service: str, error: RequestError, entry: LedgerEntry) -> str:
    """Return the report of a failed look-up."""
    earlier = {
        DeliveryState.INTENT: " An earlier attempt may have made one.",
        DeliveryState.DRAFTED: f" A draft was there on {entry.at} ({entry.id}).",
    }.get(entry.state, "")
    return (
        f"{service} could not be asked what it has of this issue: {error}. {NOTHING_DONE}.{earlier} "
        f"{AGAIN}{_when(error)}."
    )


def not_reached(service: str, error: RequestError) -> str:
    """Return the report that the request for a draft did not reach the service."""
    return f"{service} could not be reached: {error}. No draft was made. {AGAIN} when the connection works."


def maybe_created(service: str, error: RequestError) -> str:
    """Return the report that a draft may have been made."""
    return (
        f"{service} did not say whether it made the draft: {error}. It may be there or not. "
        f"{AGAIN}{_when(error)}: hubgen looks for it first, and makes no second one."
    )


def rejected(service: str, error: Rejected) -> str:
    """Return the report that the service refused to make a draft."""
    return f"{service} refused the draft: {error}. Nothing was made. {AGAIN}{_when(error)}."


def _when(error: RequestError) -> str:
    """Say when to run it again: after as long as the service asks to wait, or once its reason is mended."""
    if error.retry:
        return f" {error.retry}"
    if not isinstance(error, Rejected):
        return ""
    if error.status == TOO_MANY:
        return " later"
    variables = f" (look at {' and '.join(error.variables)})" if error.variables else ""
    return f" once that is mended{variables}"


def _missing_lists(draft: RemoteIssue) -> str:
    """Name the lists that a draft does not go to; "" for none."""
    if not draft.missing_lists:
        return ""
    names = ", ".join(map(str, draft.missing_lists))
    which = f"the list {names}" if len(draft.missing_lists) == 1 else f"the lists {names}"
    return (
        f" But it does not go to {which} of 'lists': there is no such list, or this API user may not use it, or "
        "somebody took it out of the draft. Mend that and add --resend; no second draft comes of it."
    )
