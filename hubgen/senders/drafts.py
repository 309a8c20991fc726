"""A draft at a mail service, made exactly once: looked up before it is made, recorded before and after."""

from dataclasses import replace
from hashlib import sha256

from hubgen.senders import told
from hubgen.senders.adopt import adopted
from hubgen.senders.dispatch import Dispatch, Outcome
from hubgen.senders.errand import Errand
from hubgen.senders.ledger import Entry, State
from hubgen.senders.lookup import looked_up, seen
from hubgen.senders.service import Remote, Standing
from hubgen.senders.trouble import Refused, Trouble, Unanswered, Unsent

CONFLICT = 409


def draft(errand: Errand) -> Outcome:
    """Have one draft of the issue at the service, as the issue is now; tells what came of it."""
    entry, service = errand.line.entry, errand.service.name
    if entry.state is State.SENT and entry.hash == errand.dispatch.hash and not errand.resend:
        return Outcome(True, told.out(service, entry), errand.receipt(entry.id, entry.at))
    try:
        found = looked_up(errand)
        if found:
            return adopted(errand, found)
    except Trouble as trouble:
        return Outcome(False, told.unseen(service, trouble, errand.line.entry))
    if errand.was_made and not errand.resend:
        return Outcome(False, told.missing(service, entry, errand.names))
    return _created(errand)


def _created(errand: Errand) -> Outcome:
    line, dispatch, service = errand.line, errand.dispatch, errand.service
    entry = line.write(State.INTENT, dispatch.hash)
    try:
        made = service.create(dispatch, _key(dispatch, entry))
    except Unsent as trouble:
        line.write(State.PLANNED, dispatch.hash)
        return Outcome(False, told.unsent(service.name, trouble))
    except Unanswered as trouble:
        return Outcome(False, told.unanswered(service.name, trouble))
    except Refused as trouble:
        return _refused(errand, trouble)
    entry = line.write(State.DRAFTED, dispatch.hash, made.id)
    return _counted(errand, made, entry)


def _key(dispatch: Dispatch, entry: Entry) -> str:
    """Name one attempt: the same request counts once, and another attempt never gets its answer."""
    return sha256(f"{dispatch.hub} {dispatch.slug} {dispatch.hash} {entry.at}".encode()).hexdigest()


def _counted(errand: Errand, made: Remote, entry: Entry) -> Outcome:
    """Look whether it was made once: what stands between hubgen and a service may ask twice."""
    name, dispatch = errand.service.name, errand.dispatch
    text = told.created(name, made.id) + told.lacking(made)
    outcome = Outcome(not made.lacks, text, errand.receipt(made.id, entry.at))
    try:
        found = [one for one in seen(errand) if one.id != made.id]
        ours = replace(made, hash=dispatch.hash, hub=dispatch.hub, issue=dispatch.issue)
        return adopted(errand, [ours, *found]) if found else outcome
    except Trouble:
        return outcome


def _refused(errand: Errand, trouble: Refused) -> Outcome:
    """It was not made; where that is because it is there already, that one is taken."""
    service = errand.service
    errand.line.write(State.PLANNED, errand.dispatch.hash)
    if trouble.status != CONFLICT and trouble.code not in service.doubles:
        return Outcome(False, told.refused(service.name, trouble))
    try:
        found = seen(errand)
        if found:
            return adopted(errand, found)
        deleted = [one for one in service.find(errand.dispatch) if one.standing is Standing.DELETED]
    except Trouble as unseen:
        return Outcome(False, told.unseen(service.name, unseen, errand.line.entry))
    return Outcome(False, told.buried(service.name, deleted[0]) if deleted else told.refused(service.name, trouble))
