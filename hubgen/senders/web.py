"""Asking servers of the web: one plain request each, nowhere else than asked, for so long, and so much of an answer."""

import errno
import socket
import ssl
from collections.abc import Callable
from dataclasses import dataclass
from http.client import HTTPException, HTTPResponse
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import (
    HTTPDefaultErrorHandler,
    HTTPErrorProcessor,
    OpenerDirector,
    ProxyHandler,
    Request,
)

from hubgen import __version__
from hubgen.model.address import is_loopback
from hubgen.model.text import escape_controls
from hubgen.senders.slow import Plain, Safe, TooSlow
from hubgen.senders.trouble import Unanswered, Unsent

AGENT = f"hubgen/{__version__}"
SCHEMES = ("http", "https")
HANDLERS = (ProxyHandler, Plain, Safe, HTTPDefaultErrorHandler, HTTPErrorProcessor)
"""Nothing that opens files or other schemes, and nothing that follows a redirect."""
REASON = 200
"""How much of a server's own words is shown."""
SECONDS = 30.0
"""How long a server may be silent."""
MOST = 32 * 1024 * 1024
"""How many bytes of an answer are read."""
SAID = 64 * 1024
"""How many bytes of a refusal are read."""
NOWHERE = (errno.ENETUNREACH, errno.EHOSTUNREACH)

Hush = Callable[[str], str]
"""Takes the credentials out of a text."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What a server answered: a number with its words, what it sent, how long it asks to wait, where it has moved.

    All words are as they came.
    """

    status: int
    reason: str
    body: bytes = b""
    wait: str = ""
    moved: str = ""


def is_web(url: str) -> bool:
    """Tell whether an address is one of the web."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in SCHEMES and bool(parts.hostname)


def opener(*, proxies: bool = True) -> OpenerDirector:
    """Make what opens addresses."""
    director = OpenerDirector()
    for handler in HANDLERS if proxies else HANDLERS[1:]:
        director.add_handler(handler())
    return director


def ask(request: Request, seconds: float = SECONDS, hush: Hush = str) -> Reply:
    """Send one request; raises Unsent where none of it reached the server, Unanswered where nobody can know."""
    try:
        return _reply_to(request, seconds)
    except (OSError, HTTPException, ValueError) as error:
        raise (Unsent if _is_early(error) else Unanswered)(why(error, seconds, hush)) from None


def why(error: Exception, seconds: float, hush: Hush = str) -> str:
    """Say on one line what went wrong."""
    reason = error.reason if isinstance(error, URLError) else error
    if isinstance(reason, TimeoutError) and not isinstance(reason, TooSlow):
        return f"no answer within {seconds:g} seconds"
    return line(getattr(reason, "strerror", None) or reason or type(error).__name__, hush) or type(error).__name__


def line(text: object, hush: Hush = str) -> str:
    """Write a server's words on one line, so many of them; what was cut out of a credential would be left of it."""
    return hush(escape_controls(hush(str(text))))[:REASON]


def _reply_to(request: Request, seconds: float) -> Reply:
    proxies = not is_loopback(urlsplit(request.full_url).hostname or "")
    try:
        with opener(proxies=proxies).open(request, timeout=seconds) as response:
            return _reply(response, _whole(response))
    except HTTPError as error:
        with error:
            return _reply(error, _some(error))


def _reply(response: HTTPResponse | HTTPError, body: bytes) -> Reply:
    said = response.headers.get
    status = response.status or 0
    return Reply(status, response.reason or "", body, said("Retry-After") or "", said("Location") or "")


def _whole(response: HTTPResponse) -> bytes:
    body = response.read(MOST + 1)
    if len(body) > MOST:
        raise ValueError("its answer has no end")
    return body


def _some(error: HTTPError) -> bytes:
    """Read why something was refused, where that can be read: the refusal itself is known."""
    try:
        return error.read(SAID)
    except (OSError, HTTPException):
        return b""


def _is_early(error: Exception) -> bool:
    """Tell whether it went wrong before anything was sent: no name, no way, nobody there, or no trust."""
    reason = error.reason if isinstance(error, URLError) else None
    if isinstance(reason, ssl.SSLEOFError | ssl.SSLZeroReturnError):
        return False
    early = isinstance(reason, ConnectionRefusedError | socket.gaierror | ssl.SSLError)
    return early or (isinstance(reason, OSError) and reason.errno in NOWHERE)
