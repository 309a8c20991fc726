"""Going on with what a service has of an issue: no second one is made, and nobody's work is overwritten unasked."""

from collections.abc import Sequence
from dataclasses import replace

from hubgen.senders import told
from hubgen.senders.dispatch import Outcome
from hubgen.senders.errand import Errand
from hubgen.senders.ledger import State
from hubgen.senders.service import Remote, Standing
from hubgen.senders.trouble import Trouble, Unanswered

MENDABLE = (Standing.WAITING, Standing.DRAFT)
ORDER = (Standing.GONE, Standing.WAITING, Standing.DRAFT)


def adopted(errand: Errand, found: Sequence[Remote]) -> Outcome:
    """Go on with what there is, unless it is another's, or nobody can tell what it is; raises Trouble."""
    service, dispatch = errand.service.name, errand.dispatch
    ours = [one for one in found if one.hub in ("", dispatch.hub)]
    if not ours:
        return Outcome(False, told.foreign(service, found[0]))
    sure = _in_order([one for one in ours if one.issue == dispatch.issue])
    if sure:
        return _chosen(errand, sure)
    one, *others = _in_order(ours)
    if errand.resend and one.standing is Standing.DRAFT:
        return _taken(errand, one, others)
    return Outcome(False, told.doubtful(service, one, dispatch))


def _in_order(found: Sequence[Remote]) -> list[Remote]:
    """Put what went out first, then what waits, then the oldest draft."""
    return sorted(found, key=lambda one: (ORDER.index(one.standing), one.at, len(one.id), one.id))


def _chosen(errand: Errand, found: Sequence[Remote]) -> Outcome:
    """Take the first, unless that went out while our draft is still there: somebody may have copied it."""
    one, *others = found
    drafts = [each for each in others if each.standing is Standing.DRAFT and each.id in errand.names]
    if one.standing is not Standing.GONE or not drafts:
        return _taken(errand, one, others)
    if errand.resend:
        return _taken(errand, drafts[0], ())
    return Outcome(False, told.both(errand.service.name, one, drafts[0]))


def _taken(errand: Errand, one: Remote, others: Sequence[Remote]) -> Outcome:
    """Go on with one, and name all others that can still be mended."""
    outcome = _settled(errand, _whole(errand, one))
    return replace(outcome, text=outcome.text + told.others([each for each in others if each.standing in MENDABLE]))


def _whole(errand: Errand, one: Remote) -> Remote:
    """Look at a draft itself: a list does not show what stands in it."""
    if one.standing is not Standing.DRAFT:
        return one
    whole = errand.service.look(errand.dispatch, one.id)
    if whole is None or whole.standing is Standing.DELETED:
        raise Unanswered(f"it lists {one.id} and does not show it")
    return whole


def _settled(errand: Errand, one: Remote) -> Outcome:
    """Report what is there, or replace a draft by the issue as it is now, where nobody else has worked on it."""
    name, known = errand.service.name, errand.line.entry
    digest = one.hash or (known.hash if known.id == one.id else "")
    same = digest == errand.dispatch.hash
    entry = errand.keep(State.SENT if one.standing is Standing.GONE else State.DRAFTED, digest, one.id)
    receipt = errand.receipt(one.id, entry.at)
    if one.standing is not Standing.DRAFT:
        return Outcome(same, told.left(name, one, same=same), receipt)
    if same and (one.untouched or not errand.resend):
        return Outcome(not one.lacks, told.found(name, one) + told.lacking(one), receipt)
    if not (one.untouched or errand.resend):
        return Outcome(False, told.touched(name, one), receipt)
    return replace(_replaced(errand, one), receipt=receipt)


def _replaced(errand: Errand, one: Remote) -> Outcome:
    try:
        now = errand.service.update(one, errand.dispatch)
    except Trouble as trouble:
        return Outcome(False, told.stale(errand.service.name, one, trouble))
    errand.line.write(State.DRAFTED, errand.dispatch.hash, one.id)
    return Outcome(not now.lacks, told.updated(errand.service.name, one) + told.lacking(now))
