"""What a service has of an issue: by what it calls it, and by what ledger and receipt call it.

`intent` in the ledger says that a request may be on its way. Whoever finds it waits until any such request has arrived
or will never do so, counted from now on: when it went out, no clock can tell for sure.
"""

from collections.abc import Sequence

from hubgen.senders.errand import Errand
from hubgen.senders.ledger import State
from hubgen.senders.service import Remote, Standing

ON_ITS_WAY = 60
"""Seconds after which no request is on its way any more."""
STEP, LEAST = 15, 5
"""Seconds between two look-ups while waiting; and how long a service may take to show what it has."""


def looked_up(errand: Errand) -> Sequence[Remote]:
    """Look what is there, again and again where something may be on its way; raises Trouble."""
    found = seen(errand)
    for seconds in _waits(errand):
        if found:
            break
        errand.pause(seconds)
        found = seen(errand)
    return found


def seen(errand: Errand) -> Sequence[Remote]:
    """Look once for what is there and not deleted; somebody may have changed the name by which it is listed."""
    service, dispatch = errand.service, errand.dispatch
    listed = [one for one in service.find(dispatch) if one.standing is not Standing.DELETED]
    known = {one.id for one in listed}
    asked = (service.look(dispatch, name) for name in errand.names if name not in known)
    return [*listed, *(one for one in asked if one and _counts(one, errand))]


def _counts(one: Remote, errand: Errand) -> bool:
    """Tell whether what has the right number may be ours: an account that began anew gives its numbers again."""
    ours = one.hub in ("", errand.dispatch.hub) and one.standing is not Standing.DELETED
    return ours and bool(one.issue or not errand.resend)


def _waits(errand: Errand) -> Sequence[float]:
    if errand.line.entry.state is State.INTENT:
        return [STEP] * (ON_ITS_WAY // STEP)
    return [LEAST] if errand.was_made and errand.resend else []
