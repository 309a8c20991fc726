"""Telling a WebSub hub that a feed has news; the hub then fetches it and tells all who follow it (W3C WebSub)."""

from dataclasses import dataclass
from http.client import HTTPException, HTTPResponse
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import Request

from hubgen.senders.web import AGENT, is_web, line, opener, why

SECONDS = 20.0
"""How long a hub may be silent."""
TOLD = frozenset({200, 202, 204})
TOO_MANY = 429


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of telling a hub; `text` is one line, and after `wait` nothing more should be sent."""

    told: bool
    text: str
    wait: bool = False


def notice(topic: str) -> str:
    """Write the form that says of one feed, by its own address (`self`), that it changed."""
    return urlencode({"hub.mode": "publish", "hub.url": topic})


def publish(hub: str, topic: str, seconds: float = SECONDS) -> Answer:
    """Tell a hub of one feed, in one request; whatever goes wrong is an answer too."""
    if not (is_web(hub) and is_web(topic)):
        return Answer(False, "only addresses with http:// or https:// can be told")
    try:
        with opener().open(_request(hub, topic), timeout=seconds) as response:
            return _answer(response)
    except HTTPError as error:
        with error:
            return _refusal(error)
    except (OSError, HTTPException, ValueError) as error:
        return Answer(False, why(error, seconds))


def _request(hub: str, topic: str) -> Request:
    headers = {"Content-Type": "application/x-www-form-urlencoded", "User-Agent": AGENT}
    return Request(hub, notice(topic).encode(), headers, method="POST")  # noqa: S310 - http and https alone


def _answer(response: HTTPResponse) -> Answer:
    return Answer(response.status in TOLD, f"{response.status} {line(response.reason)}".rstrip())


def _refusal(error: HTTPError) -> Answer:
    text = f"{error.code} {line(error.reason)}".rstrip()
    later, elsewhere = error.headers.get("Retry-After"), error.headers.get("Location")
    if error.code == TOO_MANY:
        text += f"; it asks to wait (Retry-After: {line(later)})" if later else "; it asks to wait"
    elif later:
        text += f" (Retry-After: {line(later)})"
    if elsewhere and 300 <= error.code < 400:
        text += f"; not followed: it has moved to {line(elsewhere)}"
    return Answer(False, text, wait=error.code == TOO_MANY)
