"""Handing one mail to a mail server, step by step, so that at each it is known what has been done (RFC 5321)."""

import re
import smtplib
import ssl
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

from hubgen.senders.access import Post, Tls
from hubgen.senders.trouble import Refused, Unanswered, Unsent
from hubgen.senders.web import line, why

WAIT, LONG = 60.0, 600.0
"""Seconds for which a server may be silent; and after a whole mail, where RFC 5321 (4.5.3.2.6) asks for patience."""
US = "[127.0.0.1]"
"""How hubgen greets: as a host without a name (RFC 5321, 4.1.4)."""
FAILURES = (OSError, smtplib.SMTPException, ValueError)


@dataclass(frozen=True, slots=True)
class Envelope:
    """From whom and to whom, as plain addresses, and the mail itself."""

    sender: str
    recipient: str
    content: bytes


def submit(
    envelope: Envelope,
    post: Post,
    context: ssl.SSLContext,
    begins: Callable[[], None],
    patience: tuple[float, float] = (WAIT, LONG),
) -> None:
    """Hand over a mail; `begins` is called right before the first byte of it goes out.

    Raises Unsent or Refused where it was not taken, Unanswered where nobody can know.
    """
    server = _connected(post, context, patience[0])
    try:
        _announce(server, envelope, post, context, patience[0])
        begins()
        _hand_over(server, envelope.content, post, patience[1])
        with suppress(*FAILURES):
            server.quit()
    finally:
        server.close()


def dotted(content: bytes) -> bytes:
    """Write a mail as it goes over the line: CRLF, no line that ends it too soon, and the line that ends it (4.5.2)."""
    lines = re.sub(rb"\r\n|\r|\n", b"\r\n", content).removesuffix(b"\r\n")
    return re.sub(rb"(?m)^\.", b"..", lines) + b"\r\n.\r\n"


def _connected(post: Post, context: ssl.SSLContext, seconds: float) -> smtplib.SMTP:
    try:
        if post.tls is Tls.TLS:
            return smtplib.SMTP_SSL(post.host, post.port, US, timeout=seconds, context=context)
        return smtplib.SMTP(post.host, post.port, US, timeout=seconds)
    except FAILURES as error:
        raise _early(error, "the greeting", post, seconds) from None


def _announce(server: smtplib.SMTP, envelope: Envelope, post: Post, context: ssl.SSLContext, seconds: float) -> None:
    """Go through all steps before the mail itself."""
    step = "EHLO"
    try:
        _expect(server.ehlo(), step, post, 250)
        if post.tls is Tls.STARTTLS:
            step = "STARTTLS"
            _expect(server.starttls(context=context), step, post, 220)
            _expect(server.ehlo(), "EHLO", post, 250)
        if post.user:
            step = "logging in"
            server.login(post.user, post.password)
        step = "MAIL"
        _expect(server.mail(envelope.sender), step, post, 250)
        step = "RCPT"
        _expect(server.rcpt(envelope.recipient), step, post, 250, 251)
        step = "DATA"
        _expect(server.docmd("DATA"), step, post, 354)
    except FAILURES as error:
        raise _early(error, step, post, seconds) from None


def _hand_over(server: smtplib.SMTP, content: bytes, post: Post, seconds: float) -> None:
    try:
        if server.sock:
            server.sock.settimeout(seconds)
        server.send(dotted(content))
        code, said = server.getreply()
    except FAILURES as error:
        raise Unanswered(_words(error, post, seconds)) from None
    if not 200 <= code < 300:
        _refuse_or_doubt(code, said, post)


def _refuse_or_doubt(code: int, said: bytes, post: Post) -> None:
    text = _reply(code, said, "the mail itself", post)
    raise Refused(text, status=code) if 400 <= code < 600 else Unanswered(text)


def _expect(answer: tuple[int, bytes], step: str, post: Post, *wanted: int) -> None:
    code, said = answer
    if code not in wanted:
        raise Refused(_reply(code, said, step, post), status=code)


def _early(error: Exception, step: str, post: Post, seconds: float) -> Unsent | Refused:
    """Before the mail itself nothing was taken, whatever went wrong."""
    if isinstance(error, smtplib.SMTPResponseException):
        return Refused(_reply(error.smtp_code, error.smtp_error, step, post), status=error.smtp_code)
    return Unsent(f"{_words(error, post, seconds)} (at {step})")


def _words(error: Exception, post: Post, seconds: float) -> str:
    return why(error, seconds, post.hush)


def _reply(code: int, said: bytes | str, step: str, post: Post) -> str:
    words = said.decode("utf-8", "replace") if isinstance(said, bytes) else said
    return line(post.hush(f"{code} {words} (at {step})"))
