"""A mail to one address by SMTP, at most once: what may have gone out is never sent again without being asked.

`intent` in the ledger says that nothing of the mail has left yet, `handing` that it may have. It is handed over step by
step (RFC 5321), so that at each it is known what has been done.
"""

import re
import smtplib
import ssl
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from email.utils import getaddresses
from typing import Any, TypeAlias

from hubgen.errors import HubError
from hubgen.senders.credentials import SmtpAccount, Tls
from hubgen.senders.failures import NoAnswer, NotSent, Rejected, describe_error, one_line
from hubgen.senders.ledger import DeliveryState, LedgerEntry, LedgerLine
from hubgen.senders.outgoing import OutgoingIssue, Receipt, SendResult
from hubgen.senders.previous import MAYBE_SENT, earlier_delivery, unknown_outcome

SECONDS, SECONDS_AFTER_MAIL = 60.0, 600.0
"""How long a server may be silent; and after a whole mail, where RFC 5321 (4.5.3.2.6) asks for patience."""
GREETING = "[127.0.0.1]"
"""How hubgen greets: as a host without a name (RFC 5321, 4.1.4)."""
_Command: TypeAlias = Callable[[], tuple[int, Any]]
FAILURES = (OSError, smtplib.SMTPException, ValueError)
_ADDRESS = re.compile(r"[!-+\--;=?-~]+@[!-+\--;=?A-~]+")
"""In ASCII, without spaces or angle brackets, and only one: it stands in a command's line."""


@dataclass(frozen=True, slots=True)
class SmtpJob:
    """One issue on its way to one address; `receipts` are those that stand in the issue.

    `patience` is for how many seconds the server may be silent: usually, and after the whole mail.
    """

    outgoing: OutgoingIssue
    account: SmtpAccount
    line: LedgerLine
    context: Callable[[], ssl.SSLContext] = ssl.create_default_context
    receipts: tuple[Receipt, ...] = ()
    resend: bool = False
    patience: tuple[float, float] = (SECONDS, SECONDS_AFTER_MAIL)

    def record(self, state: DeliveryState) -> LedgerEntry:
        """Write and return the ledger's entry."""
        outgoing = self.outgoing
        return self.line.write(state, outgoing.hash, outgoing.message_id, outgoing.recipient)


def send_mail(job: SmtpJob) -> SendResult:
    """Send the issue, unless it went out before and nobody asks to resend it.

    Raises HubError if its addresses cannot be used.
    """
    known = job.line.entry
    if known.state is DeliveryState.HANDING:  # whoever was handing it over is gone
        known = job.line.keep(replace(known, state=DeliveryState.UNKNOWN))
    earlier = None if job.resend else earlier_delivery(job.outgoing, known, job.receipts, job.line.via)
    return earlier or _send(job, _sender_address(job.outgoing), known)


def smtp_data(message: bytes) -> bytes:
    """Return a mail as SMTP sends it (4.5.2): with CRLF, leading dots doubled, and a line with one dot at its end."""
    lines = re.sub(rb"\r\n|\r|\n", b"\r\n", message).removesuffix(b"\r\n")
    return re.sub(rb"(?m)^\.", b"..", lines) + b"\r\n.\r\n"


def _sender_address(outgoing: OutgoingIssue) -> str:
    """Return the sender's plain address; raises HubError if an address or the Message-ID cannot be used."""
    senders = getaddresses([outgoing.sender]) if outgoing.sender.isprintable() else []
    sender = senders[0][1] if len(senders) == 1 else ""
    for name, address in (("from", sender), ("to", outgoing.recipient)):
        if not _ADDRESS.fullmatch(address):
            raise HubError(f"the edition's '{name}' is no address that mail can use", f"{name}: letters@example.org")
    if not outgoing.message_id:
        raise HubError("the mail has no Message-ID")
    return sender


def _send(job: SmtpJob, sender: str, known: LedgerEntry) -> SendResult:
    if known.state not in MAYBE_SENT:
        job.record(DeliveryState.INTENT)
    try:
        _submit(job, sender)
    except NoAnswer as error:
        job.record(DeliveryState.UNKNOWN)
        broke = f"The connection broke while the issue was handed over: {error}."
        return SendResult(False, unknown_outcome(broke, job.outgoing.recipient))
    except (NotSent, Rejected) as error:
        if known.state in MAYBE_SENT:
            job.line.keep(known)
        else:
            job.record(DeliveryState.PLANNED)
        if isinstance(error, NotSent):
            failed, advice = "could not be used", "It is safe to run the command again."
        else:
            failed, advice = "refused it", "Once that is mended, run the command again."
        return SendResult(False, f"The mail server {failed}: {error}. Nothing was sent. {advice}")
    entry = job.record(DeliveryState.SENT)
    text = f"The issue was handed to the mail server for {entry.to}, once. There is nothing more to do."
    return SendResult(True, text, Receipt(job.line.via, entry.id, entry.at, entry.to))


def _submit(job: SmtpJob, sender: str) -> None:
    """Hand over a mail; raises NotSent or Rejected if it was not taken, NoAnswer if nobody can know."""
    server = _connect(job)
    try:
        _announce(server, job, sender)
        job.record(DeliveryState.HANDING)  # right before its first byte goes out
        _hand_over(server, job)
        with suppress(*FAILURES):
            server.quit()
    finally:
        server.close()


def _connect(job: SmtpJob) -> smtplib.SMTP:
    account, seconds = job.account, job.patience[0]
    try:
        if account.tls is Tls.TLS:
            return smtplib.SMTP_SSL(account.host, account.port, GREETING, timeout=seconds, context=job.context())
        return smtplib.SMTP(account.host, account.port, GREETING, timeout=seconds)
    except FAILURES as error:
        raise _failed_at("the greeting", error, job) from None


def _announce(server: smtplib.SMTP, job: SmtpJob, sender: str) -> None:
    """Go through all steps before the mail itself."""
    for step, command, expected in _steps(server, job, sender):
        try:
            code, said = command()
        except FAILURES as error:
            raise _failed_at(step, error, job) from None
        if code not in expected:
            raise Rejected(_reply(code, said, step, job.account), status=code)


def _steps(server: smtplib.SMTP, job: SmtpJob, sender: str) -> Iterator[tuple[str, _Command, tuple[int, ...]]]:
    """Yield the steps before the mail itself, each with the codes by which it has gone well."""
    account = job.account
    yield "EHLO", server.ehlo, (250,)
    if account.tls is Tls.STARTTLS:
        yield "STARTTLS", lambda: server.starttls(context=job.context()), (220,)
        yield "EHLO", server.ehlo, (250,)
    if account.user:
        yield "logging in", lambda: server.login(account.user, account.password), (235, 503)
    yield "MAIL", lambda: server.mail(sender), (250,)
    yield "RCPT", lambda: server.rcpt(job.outgoing.recipient), (250, 251)
    yield "DATA", lambda: server.docmd("DATA"), (354,)


def _hand_over(server: smtplib.SMTP, job: SmtpJob) -> None:
    account, seconds = job.account, job.patience[1]
    try:
        if server.sock:
            server.sock.settimeout(seconds)
        server.send(smtp_data(job.outgoing.message))
        code, said = server.getreply()
    except FAILURES as error:
        raise NoAnswer(describe_error(error, seconds, account.redact)) from None
    if not 200 <= code < 300:
        text = _reply(code, said, "the mail itself", account)
        raise Rejected(text, status=code) if 400 <= code < 600 else NoAnswer(text)


def _failed_at(step: str, error: Exception, job: SmtpJob) -> NotSent | Rejected:
    """Make the error of a step before the mail itself, when nothing was taken whatever went wrong."""
    if isinstance(error, smtplib.SMTPResponseException):
        return Rejected(_reply(error.smtp_code, error.smtp_error, step, job.account), status=error.smtp_code)
    return NotSent(f"{describe_error(error, job.patience[0], job.account.redact)} (at {step})")


def _reply(code: int, said: bytes | str, step: str, account: SmtpAccount) -> str:
    words = said.decode("utf-8", "replace") if isinstance(said, bytes) else said
    return one_line(f"{code} {words} (at {step})", account.redact)
