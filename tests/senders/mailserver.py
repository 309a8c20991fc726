"""A mail server on this machine: STARTTLS or TLS, a password, one recipient, and the misbehaviour that it is told."""

import asyncio
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Event, Thread
from typing import Any

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session
from trustme import CA

USER, PASSWORD = "letters", "pass-91ab-secret"


@dataclass
class MailServer:
    """What it took, and how it treats a step: by a reply, by `drop`, or by `wait` until `go`."""

    steps: dict[str, str] = field(default_factory=dict)
    taken: list[tuple[str, tuple[str, ...], bytes]] = field(default_factory=list)
    reached: list[str] = field(default_factory=list)
    port: int = 0
    arrived: Event = field(default_factory=Event)
    go: Event = field(default_factory=Event)
    context: ssl.SSLContext = field(default_factory=ssl.create_default_context)
    at: Callable[[str], None] = lambda _: None

    async def step(self, name: str, server: SMTP) -> str:
        """Do what a step is told; gives the reply, "" for what is usual."""
        self.reached.append(name)
        await asyncio.get_running_loop().run_in_executor(None, self.at, name)
        told = self.steps.get(name, "")
        if told == "wait":
            self.arrived.set()
            await asyncio.get_running_loop().run_in_executor(None, self.go.wait, 20)
            return ""
        if told == "drop":
            assert isinstance(server.transport, asyncio.WriteTransport)
            server.transport.abort()
        return told if told != "drop" else "421 gone"

    async def handle_EHLO(  # noqa: N802 - the server calls it so
        self, server: SMTP, session: Session, _envelope: Envelope, hostname: str, responses: list[str]
    ) -> list[str]:
        session.host_name = hostname
        told = await self.step("EHLO", server)
        return [told] if told else responses

    async def handle_MAIL(  # noqa: N802
        self, server: SMTP, _session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        envelope.mail_from = address
        return await self.step("MAIL", server) or "250 OK"

    async def handle_RCPT(  # noqa: N802
        self, server: SMTP, _session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        envelope.rcpt_tos.append(address)
        return await self.step("RCPT", server) or "250 OK"

    async def handle_DATA(self, server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802
        before = self.steps.get("BEFORE", "")
        if before:
            return await self.step("BEFORE", server)
        assert isinstance(envelope.content, bytes)
        self.taken.append((str(envelope.mail_from), tuple(envelope.rcpt_tos), envelope.content))
        return await self.step("TAKEN", server) or "250 OK"


class _Strict(SMTP):
    async def smtp_STARTTLS(self, arg: str) -> None:  # noqa: N802
        told = await self.event_handler.step("STARTTLS", self)
        await (self.push(told) if told else super().smtp_STARTTLS(arg))

    async def smtp_DATA(self, arg: str) -> None:  # noqa: N802
        told = await self.event_handler.step("DATA", self)
        await (self.push(told) if told else super().smtp_DATA(arg))


def _authenticate(_server: Any, _session: Any, _envelope: Any, _mechanism: str, data: Any) -> AuthResult:
    known = isinstance(data, LoginPassword) and (data.login, data.password) == (USER.encode(), PASSWORD.encode())
    return AuthResult(success=known, handled=False)


@contextmanager
def serving(
    mail: MailServer, ca: CA, *, name: str = "127.0.0.1", plain: bool = False, tls: bool = False
) -> Iterator[MailServer]:
    """Run a mail server on a free port; with `tls` nothing is said in the clear, as on port 465 (RFC 8314, 3.3)."""
    inner = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    ca.issue_cert(name).configure_cert(inner)
    ca.configure_trust(mail.context)
    starttls = {"auth_require_tls": False} if tls else {"tls_context": inner, "require_starttls": True}
    strict: dict[str, Any] = {**starttls, "auth_required": True}
    more = {} if plain else {**strict, "authenticator": _authenticate}
    loop, ready = asyncio.new_event_loop(), Event()

    def run() -> None:
        # In its own thread from the first call on: a test's thread may hold a browser's loop already.
        listening = loop.create_server(
            lambda: _Strict(mail, loop=loop, hostname="mail.example.org", **more),
            "127.0.0.1",
            0,
            ssl=inner if tls else None,
        )
        server = loop.run_until_complete(listening)
        mail.port = server.sockets[0].getsockname()[1]
        ready.set()
        loop.run_forever()
        server.close()
        loop.run_until_complete(server.wait_closed())
        loop.close()

    thread = Thread(target=run, daemon=True)
    thread.start()
    assert ready.wait(20)
    try:
        yield mail
    finally:
        mail.go.set()
        loop.call_soon_threadsafe(loop.stop)
        thread.join(20)
