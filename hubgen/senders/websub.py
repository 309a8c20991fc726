"""Telling a WebSub hub that a feed has news; the hub then fetches it and tells all who follow it (W3C WebSub)."""

from dataclasses import dataclass
from http.client import HTTPException, HTTPResponse
from urllib.error import HTTPError, URLError
from urllib.parse import urlencode, urlsplit
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
from hubgen.model.oneline import on_one_line

SECONDS = 20.0
"""How long a hub may be silent."""
TOLD = frozenset({200, 202, 204})
TOO_MANY = 429
SCHEMES = ("http", "https")
HANDLERS = (ProxyHandler, HTTPHandler, HTTPSHandler, HTTPDefaultErrorHandler, HTTPErrorProcessor)
"""Nothing that opens files or other schemes, and nothing that follows a redirect: a feed is told of once."""
REASON = 200
"""How much of a hub's own words is shown."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of telling a hub; `text` is one line, and after `wait` nothing more should be sent."""

    told: bool
    text: str
    wait: bool = False


def is_web(url: str) -> bool:
    """Tell whether an address is one of the web."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in SCHEMES and bool(parts.hostname)


def notice(topic: str) -> str:
    """Write the form that says of one feed, by its own address (`self`), that it changed."""
    return urlencode({"hub.mode": "publish", "hub.url": topic})


def publish(hub: str, topic: str, seconds: float = SECONDS) -> Answer:
    """Tell a hub of one feed, in one request; whatever goes wrong is an answer too."""
    if not (is_web(hub) and is_web(topic)):
        return Answer(False, "only addresses with http:// or https:// can be told")
    try:
        with _opener().open(_request(hub, topic), timeout=seconds) as response:
            return _answer(response)
    except HTTPError as error:
        with error:
            return _refusal(error)
    except (OSError, HTTPException, ValueError) as error:
        return Answer(False, _why(error, seconds))


def _opener() -> OpenerDirector:
    opener = OpenerDirector()
    for handler in HANDLERS:
        opener.add_handler(handler())
    return opener


def _request(hub: str, topic: str) -> Request:
    headers = {"Content-Type": "application/x-www-form-urlencoded", "User-Agent": f"hubgen/{__version__}"}
    return Request(hub, notice(topic).encode(), headers, method="POST")  # noqa: S310 - http and https alone


def _answer(response: HTTPResponse) -> Answer:
    return Answer(response.status in TOLD, f"{response.status} {_line(response.reason)}".rstrip())


def _refusal(error: HTTPError) -> Answer:
    text = f"{error.code} {_line(error.reason)}".rstrip()
    later, elsewhere = error.headers.get("Retry-After"), error.headers.get("Location")
    if error.code == TOO_MANY:
        text += f"; it asks to wait (Retry-After: {_line(later)})" if later else "; it asks to wait"
    elif later:
        text += f" (Retry-After: {_line(later)})"
    if elsewhere and 300 <= error.code < 400:
        text += f"; not followed: it has moved to {_line(elsewhere)}"
    return Answer(False, text, wait=error.code == TOO_MANY)


def _why(error: Exception, seconds: float) -> str:
    reason = error.reason if isinstance(error, URLError) else error
    if isinstance(reason, TimeoutError):
        return f"no answer within {seconds:g} seconds"
    return _line(getattr(reason, "strerror", None) or reason or type(error).__name__) or type(error).__name__


def _line(text: object) -> str:
    return on_one_line(str(text))[:REASON]
