"""HTTP requests: one each, never redirected, with bounds to the time and the size of an answer; and JSON over them."""

import errno
import json
import socket
import ssl
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC
from email.utils import parsedate_to_datetime
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
from io import BufferedReader, RawIOBase
from time import monotonic
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import (
    HTTPDefaultErrorHandler,
    HTTPErrorProcessor,
    HTTPHandler,
    HTTPSHandler,
    OpenerDirector,
    ProxyHandler,
    Request,
)

from hubgen import __version__
from hubgen.model.address import is_loopback
from hubgen.senders.credentials import ApiAccount
from hubgen.senders.failures import NoAnswer, NotSent, Redact, Rejected, RequestError, describe_error, one_line

USER_AGENT = f"hubgen/{__version__}"
SECONDS = 30.0
"""How long a server may be silent."""
DEADLINE = 4
"""How many times as long it may take for a whole answer, which could otherwise come drop by drop for ever."""
MAX_BODY, MAX_ERROR_BODY = 32 * 1024 * 1024, 64 * 1024
"""How many bytes of an answer are read: more of a good one is an error, more of a refusal is left."""
NOT_FOUND = 404
NOT_ACCEPTED = (401, 403)
"""Unauthorized, forbidden (RFC 9110, 15.5): whoever asks is not known, or may not do this."""
NEVER_DONE = frozenset({501, 505})
"""Not implemented; HTTP version not supported (RFC 9110, 15.6): the only failures of a server that promise nothing
was done. All others may come from something that stands before it, while it goes on."""
MAX_WAIT_DIGITS = 6
"""How many digits a wait in seconds has at most; who asks for more does not mean it."""
UNREACHABLE = (errno.ENETUNREACH, errno.EHOSTUNREACH)


@dataclass(frozen=True, slots=True)
class Reply:
    """A server's answer: status line, body, and the headers Retry-After and Location ("" for none), as they came."""

    status: int
    reason: str
    body: bytes = b""
    retry_after: str = ""
    location: str = ""


def send_request(request: Request, seconds: float = SECONDS, redact: Redact = str, *, wants_body: bool = True) -> Reply:
    """Send one request and return the answer, whatever its status; a redirect is an answer and is not followed.

    `seconds` is how long the server may be silent; for the whole answer it has four times as long. Without
    `wants_body` the body of the reply is empty. Raises NotSent if nothing reached the server, NoAnswer if the request
    may have reached it.
    """
    try:
        return _exchange(request, seconds, wants_body)
    except (OSError, HTTPException, ValueError) as error:
        kind = NotSent if _is_before_sending(error) else NoAnswer
        raise kind(describe_error(error, seconds, redact)) from None


@dataclass(frozen=True, slots=True)
class JsonApi:
    """A service that speaks JSON: `headers` are sent with each request, `seconds` is how long it may be silent."""

    account: ApiAccount
    headers: Mapping[str, str] = field(repr=False)
    seconds: float = SECONDS

    def ask(self, method: str, path: str, data: object = None, **headers: str) -> Any:
        """Send `data` as JSON (None: no body) to a path below the account's address; returns the answer's JSON.

        Raises NotSent, NoAnswer or Rejected.
        """
        reply = send_request(self._request(method, path, data, headers), self.seconds, self.account.redact)
        if not 200 <= reply.status < 300:
            raise self._error(reply)
        try:
            return json.loads(reply.body.decode("utf-8"))
        except (ValueError, RecursionError):
            raise NoAnswer("its answer cannot be read") from None

    def get(self, path: str, missing: int = NOT_FOUND) -> Any | None:
        """Return the JSON at a path; None if the answer's status is 404 or `missing`. Raises as `ask` does."""
        try:
            return self.ask("GET", path)
        except Rejected as error:
            if error.status in (NOT_FOUND, missing):
                return None
            raise

    def _request(self, method: str, path: str, data: object, more: Mapping[str, str]) -> Request:
        body = None if data is None else json.dumps(data, ensure_ascii=False).encode()
        kind = {} if body is None else {"Content-Type": "application/json"}
        headers = {**self.headers, **kind, **more, "Accept": "application/json", "User-Agent": USER_AGENT}
        url = f"{self.account.base}{path}"
        return Request(url, body, headers, method=method)  # noqa: S310 - https, or this machine

    def _error(self, reply: Reply) -> RequestError:
        code, words = _reason(reply.body)
        said = ": ".join(part for part in (f"{reply.status} {reply.reason}".strip(), code, words) if part)
        if reply.location and 300 <= reply.status < 400:
            said += f"; it has moved to {reply.location}, and was not followed"
        text, retry = one_line(said, self.account.redact), _retry(reply.retry_after)
        if reply.status >= 500 and reply.status not in NEVER_DONE:
            return NoAnswer(text, retry=retry)
        variables = self.account.variables if reply.status in NOT_ACCEPTED else ()
        return Rejected(text, status=reply.status, code=code, retry=retry, variables=variables)


def _retry(retry_after: str) -> str:
    """Say when to ask again, of seconds or a date (RFC 9110, 10.2.3); "" for anything else."""
    if retry_after.isascii() and retry_after.isdigit() and len(retry_after) <= MAX_WAIT_DIGITS:
        return f"in {int(retry_after)} seconds"
    try:
        return f"after {parsedate_to_datetime(retry_after).astimezone(UTC):%Y-%m-%d %H:%M} UTC"
    except (ValueError, TypeError, OverflowError, IndexError):
        return ""


def _reason(body: bytes) -> tuple[str, str]:
    """Read a refusal's code and words, as Buttondown (`code`, `detail`) and listmonk (`message`) write them."""
    try:
        data = json.loads(body.decode("utf-8"))
    except (ValueError, RecursionError):
        return "", ""
    if not isinstance(data, dict):
        return "", ""
    code, words = data.get("code"), data.get("detail") or data.get("message")
    words = words if isinstance(words, str) else json.dumps(words, ensure_ascii=False) if words else ""
    return (code if isinstance(code, str) else ""), words


def _exchange(request: Request, seconds: float, wants_body: bool) -> Reply:
    proxies = not is_loopback(urlsplit(request.full_url).hostname or "")
    try:
        with _opener(proxies=proxies).open(request, timeout=seconds) as response:
            return _reply(response, _whole_body(response) if wants_body else b"")
    except HTTPError as error:
        with error:
            return _reply(error, _error_body(error) if wants_body else b"")


def _reply(response: HTTPResponse | HTTPError, body: bytes) -> Reply:
    header = response.headers.get
    return Reply(
        response.status or 0, response.reason or "", body, header("Retry-After") or "", header("Location") or ""
    )


def _whole_body(response: HTTPResponse) -> bytes:
    body = response.read(MAX_BODY + 1)
    if len(body) > MAX_BODY:
        raise ValueError("its answer has no end")
    return body


def _error_body(error: HTTPError) -> bytes:
    """Read why something was refused; b"" if that cannot be read, for the refusal itself is known."""
    try:
        return error.read(MAX_ERROR_BODY)
    except (OSError, HTTPException):
        return b""


def _is_before_sending(error: Exception) -> bool:
    """Tell whether it went wrong before anything was sent: no name, no way, nobody there, or no trust."""
    reason = error.reason if isinstance(error, URLError) else None
    if isinstance(reason, ssl.SSLEOFError | ssl.SSLZeroReturnError):
        return False
    early = isinstance(reason, ConnectionRefusedError | socket.gaierror | ssl.SSLError)
    return early or (isinstance(reason, OSError) and reason.errno in UNREACHABLE)


class _DeadlineReader(RawIOBase):
    """Bytes that come in from a server, until its time is over."""

    def __init__(self, raw: Any, sock: socket.socket) -> None:
        super().__init__()
        self._raw, self._seconds = raw, DEADLINE * (sock.gettimeout() or 0)
        self._end = monotonic() + self._seconds

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> Any:
        if self._seconds and monotonic() > self._end:
            raise OSError(f"no whole answer within {self._seconds:g} seconds")
        return self._raw.readinto(buffer)

    def close(self) -> None:
        self._raw.close()
        super().close()


class _Response(HTTPResponse):
    def __init__(self, sock: socket.socket, *args: Any, **options: Any) -> None:
        super().__init__(sock, *args, **options)
        self.fp = BufferedReader(_DeadlineReader(self.fp.detach(), sock))


class _Connection(HTTPConnection):
    response_class = _Response


class _TlsConnection(HTTPSConnection):
    response_class = _Response


class _WebHandler(HTTPHandler, HTTPSHandler):
    """Opens http:// and https:// with a deadline; trusts the certificates that the machine trusts."""

    def http_open(self, req: Request) -> HTTPResponse:
        return self.do_open(_Connection, req)

    def https_open(self, req: Request) -> HTTPResponse:
        return self.do_open(_TlsConnection, req)


def _opener(*, proxies: bool) -> OpenerDirector:
    """Make an opener that knows no files or other schemes, and follows no redirect."""
    opener = OpenerDirector()
    for handler in (*((ProxyHandler,) if proxies else ()), _WebHandler, HTTPDefaultErrorHandler, HTTPErrorProcessor):
        opener.add_handler(handler())
    return opener
