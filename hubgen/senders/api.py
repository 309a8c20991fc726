"""Asking a service in JSON, with credentials that stand in no words of what comes back."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.request import Request

from hubgen.senders.access import Account
from hubgen.senders.trouble import Refused, Trouble, Unanswered
from hubgen.senders.web import AGENT, SECONDS, Reply, ask, line

NOT_FOUND = 404
NOT_ACCEPTED = (401, 403)
"""Unauthorized, forbidden (RFC 9110, 15.5): whoever asks is not known, or may not do this."""
DIGITS = 6
"""How many digits a wait in seconds has at most; who asks for more does not mean it."""
NEVER_DONE = frozenset({501, 505})
"""Not implemented; HTTP version not supported (RFC 9110, 15.6): the only failures of a server that promise nothing
was done. All others may come from something that stands before it, while it goes on."""


@dataclass(frozen=True, slots=True)
class Api:
    """A service: whom it is asked as, and what it wants to be told with each request."""

    account: Account
    headers: Mapping[str, str] = field(repr=False)
    seconds: float = SECONDS

    def ask(self, method: str, path: str, data: object = None, **headers: str) -> Any:
        """Send one request and read what it says; raises Unsent, Unanswered or Refused."""
        reply = ask(self._request(method, path, data, headers), self.seconds, self.account.hush)
        if 200 <= reply.status < 300:
            return self._read(reply)
        raise self._trouble(reply)

    def look(self, path: str, no_such: int = NOT_FOUND) -> Any | None:
        """Ask for one thing; None where there is no such thing. Raises as `ask` does."""
        try:
            return self.ask("GET", path)
        except Refused as trouble:
            if trouble.status in (NOT_FOUND, no_such):
                return None
            raise

    def _request(self, method: str, path: str, data: object, more: Mapping[str, str]) -> Request:
        body = None if data is None else json.dumps(data, ensure_ascii=False).encode()
        kind = {} if body is None else {"Content-Type": "application/json"}
        headers = {**self.headers, **kind, **more, "Accept": "application/json", "User-Agent": AGENT}
        url = f"{self.account.base}{path}"
        return Request(url, body, headers, method=method)  # noqa: S310 - https, or this machine

    def _read(self, reply: Reply) -> Any:
        try:
            return json.loads(reply.body.decode("utf-8"))
        except (ValueError, RecursionError):
            raise Unanswered("its answer cannot be read") from None

    def _trouble(self, reply: Reply) -> Trouble:
        code, words = _said(reply.body)
        said = ": ".join(one for one in (f"{reply.status} {reply.reason}".strip(), code, words) if one)
        if reply.moved and 300 <= reply.status < 400:
            said += f"; it has moved to {reply.moved}, and was not followed"
        text, wait = line(said, self.account.hush), _wait(reply.wait)
        if reply.status >= 500 and reply.status not in NEVER_DONE:
            return Unanswered(text, wait=wait)
        variables = self.account.variables if reply.status in NOT_ACCEPTED else ()
        return Refused(text, status=reply.status, code=code, wait=wait, variables=variables)


def _wait(text: str) -> str:
    """Read when to ask again, in seconds or as a date (RFC 9110, 10.2.3); what is neither says nothing."""
    if text.isascii() and text.isdigit() and len(text) <= DIGITS:
        return f"in {int(text)} seconds"
    try:
        return f"after {parsedate_to_datetime(text).astimezone(UTC):%Y-%m-%d %H:%M} UTC"
    except (ValueError, TypeError, OverflowError, IndexError):
        return ""


def _said(body: bytes) -> tuple[str, str]:
    """Read a refusal's name and words, as Buttondown (`code`, `detail`) and listmonk (`message`) write them."""
    try:
        data = json.loads(body.decode("utf-8"))
    except (ValueError, RecursionError):
        return "", ""
    if not isinstance(data, dict):
        return "", ""
    code, words = data.get("code"), data.get("detail") or data.get("message")
    words = words if isinstance(words, str) else json.dumps(words, ensure_ascii=False) if words else ""
    return (code if isinstance(code, str) else ""), words
