"""One issue ready to go out: all that a sender needs of it; and what came of sending it."""

import re
from dataclasses import dataclass, fields
from email import message_from_bytes
from email.policy import SMTP
from hashlib import sha256

_SLUG = re.compile(r"[A-Za-z0-9_-]{1,100}")
"""What Buttondown takes for a slug (its OpenAPI, EmailInput.slug); listmonk's tags are at most 100 characters long."""


@dataclass(frozen=True, slots=True)
class OutgoingIssue:
    """An issue of an edition as it goes out by one way.

    `hub` is the hub's authority, so that two hubs with one account never take each other's drafts; `issue` is the
    issue's id. `html`, `text` and `message` (RFC 5322) are whole. `sender` and `reply_to` stand in headers,
    `recipient` is one plain address, `lists` are numbers of listmonk's lists.
    """

    # Ledgers and drafts hold the hash of these fields in this order: it must not change.
    hub: str
    issue: str
    edition: str
    subject: str
    preheader: str
    url: str
    html: str
    text: str
    message: bytes = b""
    sender: str = ""
    reply_to: str = ""
    recipient: str = ""
    lists: tuple[int, ...] = ()

    @property
    def slug(self) -> str:
        """The slug or tag by which services list it, "hubgen-2026-06"; with a hash for an id that they would refuse."""
        name = f"hubgen-{self.issue}"
        return name if _SLUG.fullmatch(name) else f"hubgen-{sha256(self.issue.encode()).hexdigest()[:32]}"

    @property
    def hash(self) -> str:
        """SHA-256 of all fields in hexadecimal digits: two versions of an issue differ in it."""
        parts = (repr(getattr(self, one.name)).encode() for one in fields(self))
        return sha256(b"\0".join(parts)).hexdigest()

    @property
    def message_id(self) -> str:
        """The Message-ID of `message`, the same however often it is sent; "" if it has none."""
        return str(message_from_bytes(self.message, policy=SMTP)["Message-ID"] or "").strip()


@dataclass(frozen=True, slots=True)
class Receipt:
    """An entry of the front matter's `sent`: by which way, the name there, when (RFC 3339, UTC), to which address."""

    via: str
    id: str
    at: str
    to: str = ""


@dataclass(frozen=True, slots=True)
class SendResult:
    """What came of sending: `text` is one to three sentences, `receipt` is to be written into the issue's file."""

    done: bool
    text: str
    receipt: Receipt | None = None
