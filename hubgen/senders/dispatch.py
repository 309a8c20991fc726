"""One issue, ready to go out: all that a sender needs to know of it, and nothing of how it was made."""

import re
from dataclasses import dataclass, fields
from email import message_from_bytes
from email.policy import SMTP
from hashlib import sha256

_SLUG = re.compile(r"[A-Za-z0-9_-]{1,100}")
"""What Buttondown takes for a slug (its OpenAPI, EmailInput.slug); listmonk's tags are at most 100 characters long."""


@dataclass(frozen=True, slots=True)
class Dispatch:
    """One issue of one edition, as it goes out by one way.

    `hub` vouches for it, so that two hubs with one account never take each other's drafts. `html`, `text` and
    `message` (RFC 5322) are whole; `sender` is what stands behind From, `recipient` one plain address, `lists` are
    numbers of listmonk's.
    """

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
        """Name it where it goes, always the same, so that it is found again."""
        name = f"hubgen-{self.issue}"
        return name if _SLUG.fullmatch(name) else f"hubgen-{sha256(self.issue.encode()).hexdigest()[:32]}"

    @property
    def hash(self) -> str:
        """Tell two versions of it apart (SHA-256 in hexadecimal digits)."""
        parts = (repr(getattr(self, one.name)).encode() for one in fields(self))
        return sha256(b"\0".join(parts)).hexdigest()

    @property
    def message_id(self) -> str:
        """Its Message-ID, which stays the same however often it is sent."""
        return str(message_from_bytes(self.message, policy=SMTP)["Message-ID"] or "").strip()


@dataclass(frozen=True, slots=True)
class Receipt:
    """What is written into the issue's `sent`: by which way it went, its name there, when (UTC); to whom."""

    via: str
    id: str
    at: str
    to: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of it, in one to three sentences; `receipt` belongs into the issue, where it does not stand there."""

    done: bool
    text: str
    receipt: Receipt | None = None
