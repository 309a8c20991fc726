"""Requests that fail: whether the server may have acted all the same, and why, on one line without credentials."""

from collections.abc import Callable
from typing import TypeAlias
from urllib.error import URLError

from hubgen.model.text import escape_controls

MAX_REASON = 200
"""How many characters of a server's own words are shown."""
TOO_MANY = 429
"""Too many requests (RFC 6585, 4)."""

Redact: TypeAlias = Callable[[str], str]
"""Takes the credentials out of a text; `str` where there are none."""


class RequestError(Exception):
    """A request that failed; its message is one line and holds no credential.

    `retry` says when to ask again ("in 17 seconds", "after 2026-10-21 07:28 UTC"); "" where the server does not say.
    """

    def __init__(self, text: str, *, retry: str = "") -> None:
        super().__init__(text)
        self.retry = retry


class NotSent(RequestError):
    """Nothing reached the server."""


class NoAnswer(RequestError):
    """There was no answer of use: the server may have done what it was asked for, or not."""


class Rejected(RequestError):
    """The server refused, and did nothing.

    `status` is the number of its answer, `code` its own name for the reason ("" for none). `variables` are the
    environment variables that hold the credentials, if it did not accept these.
    """

    def __init__(
        self, text: str, *, status: int = 0, code: str = "", retry: str = "", variables: tuple[str, ...] = ()
    ) -> None:
        super().__init__(text, retry=retry)
        self.status = status
        self.code = code
        self.variables = variables


def describe_error(error: Exception, seconds: float, redact: Redact = str) -> str:
    """Describe a network error on one line; `seconds` is how long was waited, for errors that are timeouts."""
    reason = error.reason if isinstance(error, URLError) else error
    if isinstance(reason, TimeoutError):
        return f"no answer within {seconds:g} seconds"
    name = type(error).__name__
    return one_line(getattr(reason, "strerror", None) or reason or name, redact) or name


def one_line(text: object, redact: Redact = str) -> str:
    """Return a server's words on one line of at most 200 characters, control characters as escapes."""
    # Before it is cut: a piece of a credential would no longer be recognised. Again after it: escapes may make one.
    return redact(escape_controls(redact(str(text))))[:MAX_REASON]
