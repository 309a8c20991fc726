"""A draft at a mail service, made exactly once: looked up before it is made, recorded before and after.

`intent` in the ledger says that a request may be on its way. Whoever finds it looks first, and waits until any such
request has arrived or will never do so.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from hashlib import sha256

from hubgen.senders import told
from hubgen.senders.dispatch import Dispatch, Outcome, Receipt
from hubgen.senders.ledger import Entry, Line, State
from hubgen.senders.service import Remote, Service, Standing
from hubgen.senders.trouble import Refused, Trouble, Unanswered, Unsent

ON_ITS_WAY = 60
"""Seconds after which no request is on its way any more."""
STEP, LEAST = 15, 5
"""Seconds between two look-ups while waiting; and how long a service may take to show what it has."""
CONFLICT = 409
MENDABLE = (Standing.WAITING, Standing.DRAFT)
ORDER = (Standing.GONE, Standing.WAITING, Standing.DRAFT)

Pause = Callable[[float], None]


@dataclass(frozen=True, slots=True)
class Errand:
    """One issue on its way to one service; `before` is the last receipt that the issue has of it."""

    dispatch: Dispatch
    service: Service
    line: Line
    pause: Pause
    before: Receipt | None = None
    resend: bool = False


def draft(errand: Errand) -> Outcome:
    """Have one draft of the issue at the service, as the issue is now; tells what came of it."""
    entry, service = errand.line.entry, errand.service.name
    if _is_done(entry, errand):
        return Outcome(True, told.nothing(service, entry), _receipt(errand, entry.id, entry.at))
    try:
        found = _looked_up(errand, entry)
    except Trouble as trouble:
        return Outcome(False, told.unseen(service, trouble, entry))
    if found:
        return _adopted(errand, found)
    if _was_made(entry, errand) and not errand.resend:
        return Outcome(False, told.missing(service, entry.id or (errand.before.id if errand.before else "")))
    return _created(errand)


def _is_done(entry: Entry, errand: Errand) -> bool:
    done = entry.state in (State.DRAFTED, State.SENT) and entry.hash == errand.dispatch.hash
    return done and not errand.resend


def _was_made(entry: Entry, errand: Errand) -> bool:
    return entry.state in (State.DRAFTED, State.SENT) or errand.before is not None


def _looked_up(errand: Errand, entry: Entry) -> Sequence[Remote]:
    """Look what is there; where something may be on its way, again and again until it must have arrived."""
    found = errand.service.find(errand.dispatch)
    for seconds in _waits(entry, errand):
        if found:
            break
        errand.pause(seconds)
        found = errand.service.find(errand.dispatch)
    return found


def _waits(entry: Entry, errand: Errand) -> Iterator[float]:
    if entry.state is not State.INTENT:
        yield from [LEAST] if _was_made(entry, errand) and errand.resend else []
        return
    age = errand.line.clock() - entry.moment if entry.moment else timedelta()
    left = min(max(ON_ITS_WAY - age.total_seconds(), LEAST), ON_ITS_WAY)
    while left > 0:
        yield min(left, STEP)
        left -= STEP


def _created(errand: Errand) -> Outcome:
    line, dispatch, service = errand.line, errand.dispatch, errand.service
    entry = line.write(State.INTENT, dispatch.hash)
    try:
        made = service.create(dispatch, _key(dispatch, entry))
    except Unsent as trouble:
        line.write(State.PLANNED, dispatch.hash)
        return Outcome(False, told.unsent(service.name, trouble))
    except Unanswered as trouble:
        if trouble.answered:  # the time in which it may still be made begins now
            line.write(State.INTENT, dispatch.hash)
        return Outcome(False, told.unanswered(service.name, trouble))
    except Refused as trouble:
        return _refused(errand, trouble)
    entry = line.write(State.DRAFTED, dispatch.hash, made.id)
    return _counted(errand, replace(made, hash=dispatch.hash, hub=dispatch.hub), entry)


def _key(dispatch: Dispatch, entry: Entry) -> str:
    """Name one attempt: the same request counts once, and another attempt never gets its answer."""
    return sha256(f"{dispatch.hub} {dispatch.slug} {dispatch.hash} {entry.at}".encode()).hexdigest()


def _counted(errand: Errand, made: Remote, entry: Entry) -> Outcome:
    """Look whether it was made once: what stands between hubgen and a service may ask twice."""
    text = told.created(errand.service.name, made.id)
    try:
        found = [one for one in errand.service.find(errand.dispatch) if one.id != made.id]
    except Trouble:
        found = []
    if found:
        return _adopted(errand, [made, *found])
    return Outcome(True, text, _receipt(errand, made.id, entry.at))


def _refused(errand: Errand, trouble: Refused) -> Outcome:
    """It was not made; where that is because it is there already, that one is taken."""
    errand.line.write(State.PLANNED, errand.dispatch.hash)
    if trouble.status == CONFLICT or trouble.code in errand.service.doubles:
        try:
            found = errand.service.find(errand.dispatch)
        except Trouble as unseen:
            return Outcome(False, told.unseen(errand.service.name, unseen, errand.line.entry))
        if found:
            return _adopted(errand, found)
    return Outcome(False, told.refused(errand.service.name, trouble))


def _adopted(errand: Errand, found: Sequence[Remote]) -> Outcome:
    """Go on with what is there: what went out, else what waits, else the oldest draft."""
    ours = [one for one in found if one.hub in ("", errand.dispatch.hub)]
    if not ours:
        return Outcome(False, told.foreign(errand.service.name, found[0]))
    one, *others = sorted(ours, key=lambda each: (ORDER.index(each.standing), each.at, len(each.id), each.id))
    outcome = _settled(errand, one)
    return replace(outcome, text=outcome.text + told.others([each for each in others if each.standing in MENDABLE]))


def _settled(errand: Errand, one: Remote) -> Outcome:
    line, dispatch, name = errand.line, errand.dispatch, errand.service.name
    same = one.hash == dispatch.hash
    entry = line.write(State.SENT if one.standing is Standing.GONE else State.DRAFTED, one.hash, one.id)
    receipt = _receipt(errand, one.id, entry.at)
    if same or one.standing is not Standing.DRAFT:
        return Outcome(same, told.found(name, one, same=same), receipt)
    try:
        errand.service.update(one, dispatch)
    except Trouble as trouble:
        return Outcome(False, told.stale(name, one, trouble), receipt)
    line.write(State.DRAFTED, dispatch.hash, one.id)
    return Outcome(True, told.updated(name, one), receipt)


def _receipt(errand: Errand, name: str, at: str) -> Receipt:
    return Receipt(errand.line.via, name, at)
