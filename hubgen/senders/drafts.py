"""A draft at a mail service, made exactly once: looked up before it is made, recorded before and after.

`intent` in the ledger says that a request may be on its way. Whoever finds it waits until any such request has arrived
or will never do so, counted from now on: when it went out, no clock can tell for sure.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import TypeAlias

from hubgen.senders import messages
from hubgen.senders.failures import NoAnswer, NotSent, Rejected, RequestError
from hubgen.senders.ledger import DeliveryState, LedgerEntry, LedgerLine
from hubgen.senders.outgoing import OutgoingIssue, Receipt, SendResult
from hubgen.senders.service import MailService, RemoteIssue, RemoteState

MADE = (DeliveryState.DRAFTED, DeliveryState.SENT)
CONFLICT = 409
"""RFC 9110, 15.5.10."""
IN_TRANSIT = 60
"""Seconds after which no request is on its way any more."""
STEP, LEAST = 15, 5
"""Seconds between two look-ups while waiting; and how long a service may take to show what it has."""
PRECEDENCE = (RemoteState.MAYBE_SENT, RemoteState.SCHEDULED, RemoteState.DRAFT)

Pause: TypeAlias = Callable[[float], None]
"""Waits for so many seconds."""


@dataclass(frozen=True, slots=True)
class DraftJob:
    """One issue on its way to one service; `previous` is the last receipt that the issue has of it."""

    outgoing: OutgoingIssue
    service: MailService
    line: LedgerLine
    pause: Pause
    previous: Receipt | None = None
    resend: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """The ids that ledger and receipt have for the draft at the service, each once."""
        names = (self.line.entry.id, self.previous.id if self.previous else "")
        return tuple(dict.fromkeys(name for name in names if name))

    @property
    def was_made(self) -> bool:
        """Whether ledger or receipt say that a draft was made."""
        return self.line.entry.state in MADE or self.previous is not None

    def record(self, state: DeliveryState, digest: str, name: str) -> LedgerEntry:
        """Write and return the ledger's entry; one that says the same already keeps its moment."""
        entry = self.line.entry
        same = (entry.state, entry.hash, entry.id) == (state, digest, name)
        return entry if same else self.line.write(state, digest, name)

    def receipt(self, entry: LedgerEntry) -> Receipt:
        """Return the receipt of an entry."""
        return Receipt(self.line.via, entry.id, entry.at)


def ensure_draft(job: DraftJob) -> SendResult:
    """Have one draft of the issue at the service, with the issue's present text; returns what came of it."""
    entry, service = job.line.entry, job.service.name
    if entry.state is DeliveryState.SENT and entry.hash == job.outgoing.hash and not job.resend:
        return SendResult(True, messages.already_sent(service, entry), job.receipt(entry))
    try:
        found = _find_with_retry(job)
        if found:
            return _reconcile(job, found)
    except RequestError as error:
        return SendResult(False, messages.lookup_failed(service, error, job.line.entry))
    if job.was_made and not job.resend:
        return SendResult(False, messages.draft_is_gone(service, entry, job.names))
    return _create(job)


def _find_with_retry(job: DraftJob) -> Sequence[RemoteIssue]:
    """Look what is there, again and again if something may be in transit; raises RequestError."""
    pauses: Sequence[float] = [LEAST] if job.was_made and job.resend else []
    if job.line.entry.state is DeliveryState.INTENT:
        pauses = [STEP] * (IN_TRANSIT // STEP)
    found = _find(job)
    for seconds in pauses:
        if found:
            break
        job.pause(seconds)
        found = _find(job)
    return found


def _find(job: DraftJob) -> Sequence[RemoteIssue]:
    """Look once for what is there and not deleted, by slug and by id: somebody may have changed the slug."""
    listed = [one for one in job.service.find(job.outgoing) if one.state is not RemoteState.DELETED]
    known = {one.id for one in listed}
    asked = (job.service.get(job.outgoing, name) for name in job.names if name not in known)
    return [*listed, *(one for one in asked if one and _may_be_ours(one, job))]


def _may_be_ours(one: RemoteIssue, job: DraftJob) -> bool:
    """Tell whether what has the right id may be ours: an account that began anew gives its numbers again."""
    ours = one.hub in ("", job.outgoing.hub) and one.state is not RemoteState.DELETED
    return ours and bool(one.issue or not job.resend)


def _reconcile(job: DraftJob, found: Sequence[RemoteIssue]) -> SendResult:
    """Go on with what is there, unless it is another's or nobody can tell whose; raises RequestError."""
    service, outgoing = job.service.name, job.outgoing
    ours = [one for one in found if one.hub in ("", outgoing.hub)]
    # What went out comes first, then what is scheduled, then the oldest draft.
    ours.sort(key=lambda one: (PRECEDENCE.index(one.state), one.created_at, len(one.id), one.id))
    if not ours:
        return SendResult(False, messages.other_hub(service, found[0]))
    certain = [one for one in ours if one.issue == outgoing.issue]
    if certain:
        return _reconcile_certain(job, certain)
    one, *others = ours
    if job.resend and one.state is RemoteState.DRAFT:
        return _adopt(job, one, others)
    return SendResult(False, messages.uncertain_issue(service, one, outgoing))


def _reconcile_certain(job: DraftJob, found: Sequence[RemoteIssue]) -> SendResult:
    """Take the first, unless that went out while our draft is still there: somebody may have copied it."""
    one, *others = found
    drafts = [each for each in others if each.state is RemoteState.DRAFT and each.id in job.names]
    if one.state is not RemoteState.MAYBE_SENT or not drafts:
        return _adopt(job, one, others)
    if job.resend:
        return _adopt(job, drafts[0], ())
    return SendResult(False, messages.sent_and_draft(job.service.name, one, drafts[0]))


def _adopt(job: DraftJob, one: RemoteIssue, others: Sequence[RemoteIssue]) -> SendResult:
    """Go on with one, and name all others that somebody can still delete."""
    if one.state is RemoteState.DRAFT:  # a list does not show what stands in it
        whole = job.service.get(job.outgoing, one.id)
        if whole is None or whole.state is RemoteState.DELETED:
            raise NoAnswer(f"it lists {one.id} and does not show it")
        one = whole
    result = _update(job, one)
    duplicates = [each for each in others if each.state is not RemoteState.MAYBE_SENT]
    return replace(result, text=result.text + messages.duplicates(duplicates))


def _update(job: DraftJob, one: RemoteIssue) -> SendResult:
    """Replace a draft by the issue as it is now, if it is of an earlier version and nobody else has worked on it."""
    name, known = job.service.name, job.line.entry
    digest = one.hash or (known.hash if known.id == one.id else "")
    same = digest == job.outgoing.hash
    state = DeliveryState.SENT if one.state is RemoteState.MAYBE_SENT else DeliveryState.DRAFTED
    receipt = job.receipt(job.record(state, digest, one.id))
    if one.state is not RemoteState.DRAFT:
        return SendResult(same, messages.not_a_draft(name, one, same=same), receipt)
    if same and (one.is_unmodified or not job.resend):
        return SendResult(not one.missing_lists, messages.up_to_date(name, one), receipt)
    if not (one.is_unmodified or job.resend):
        return SendResult(False, messages.edited_remotely(name, one), receipt)
    try:
        now = job.service.update(one, job.outgoing)
    except RequestError as error:
        return SendResult(False, messages.update_failed(name, one, error), receipt)
    job.line.write(DeliveryState.DRAFTED, job.outgoing.hash, one.id)
    return SendResult(not now.missing_lists, messages.updated(name, one, now), receipt)


def _create(job: DraftJob) -> SendResult:
    line, outgoing, service = job.line, job.outgoing, job.service
    entry = line.write(DeliveryState.INTENT, outgoing.hash)
    # The key names one attempt: the same request counts once, and another attempt never gets its answer.
    key = sha256(f"{outgoing.hub} {outgoing.slug} {outgoing.hash} {entry.at}".encode()).hexdigest()
    try:
        made = service.create(outgoing, key)
    except NotSent as error:
        line.write(DeliveryState.PLANNED, outgoing.hash)
        return SendResult(False, messages.not_reached(service.name, error))
    except NoAnswer as error:
        return SendResult(False, messages.maybe_created(service.name, error))
    except Rejected as error:
        line.write(DeliveryState.PLANNED, outgoing.hash)
        return _rejected(job, error)
    return _created(job, made, line.write(DeliveryState.DRAFTED, outgoing.hash, made.id))


def _created(job: DraftJob, made: RemoteIssue, entry: LedgerEntry) -> SendResult:
    """Look whether it was made once: what stands between hubgen and a service may ask twice."""
    outgoing = job.outgoing
    result = SendResult(not made.missing_lists, messages.created(job.service.name, made), job.receipt(entry))
    try:
        found = [one for one in _find(job) if one.id != made.id]
        ours = replace(made, hash=outgoing.hash, hub=outgoing.hub, issue=outgoing.issue)
        return _reconcile(job, [ours, *found]) if found else result
    except RequestError:
        return result


def _rejected(job: DraftJob, error: Rejected) -> SendResult:
    """Report a refusal; if the draft is there already, that one is taken."""
    service = job.service
    result = SendResult(False, messages.rejected(service.name, error))
    if error.status != CONFLICT and error.code not in service.duplicate_codes:
        return result
    try:
        found = _find(job)
        if found:
            return _reconcile(job, found)
        deleted = [one for one in service.find(job.outgoing) if one.state is RemoteState.DELETED]
    except RequestError as failed:
        return SendResult(False, messages.lookup_failed(service.name, failed, job.line.entry))
    return SendResult(False, messages.deleted_name_taken(service.name, deleted[0])) if deleted else result
