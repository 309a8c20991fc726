"""Asking a service in JSON, with credentials that stand in no words of what comes back."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.request import Request

from hubgen.senders.access import Account
from hubgen.senders.trouble import Refused, Trouble, Unanswered
from hubgen.senders.web import AGENT, REASON, SECONDS, Reply, ask, line

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
        try:
            reply = ask(self._request(method, path, data, headers), self.seconds)
        except Trouble as trouble:
            raise type(trouble)(self.account.hush(str(trouble))) from None
        if 200 <= reply.status < 300:
            return self._read(reply)
        raise self._trouble(reply)

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
        text = line(self.account.hush(said))
        if reply.status >= 500 and reply.status not in NEVER_DONE:
            return Unanswered(text, answered=True)
        return Refused(text, status=reply.status, code=code, wait=line(self.account.hush(reply.wait)))


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
    return (code if isinstance(code, str) else ""), words[: REASON * 4]
