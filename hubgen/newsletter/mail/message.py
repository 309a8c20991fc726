"""A mail as a file: the message that goes to a list's address, byte for byte the same each time."""

import re
from collections.abc import Iterator
from email.message import EmailMessage
from email.utils import format_datetime
from hashlib import sha256
from urllib.parse import quote

from hubgen.config.newsletter import Edition
from hubgen.errors import HubError
from hubgen.newsletter.letter import Letter
from hubgen.newsletter.mail.encoded import phrase, words_of
from hubgen.newsletter.mail.outlet import Mail
from hubgen.newsletter.mail.people import mailbox
from hubgen.newsletter.mail.policy import POLICY
from hubgen.portable.inert import inert_text
from hubgen.portable.text import line

LONGEST_URI = 900
"""A line of a mail has at most 998 characters, and an address is never parted (RFC 5322, 2.1.1)."""
_LONGEST_ID = 200
_ONE_CLICK = "List-Unsubscribe=One-Click"
"""RFC 8058: a mail program may unsubscribe a reader by one request to a secure address."""
_NO_HOST = re.compile(r"[^a-z0-9.-]+|\.(?=\.)")
_SAFE = "!$&'*+-./:;=?@_~%#(),"


def message_of(letter: Letter, mail: Mail, edition: Edition, authority: str) -> bytes:
    """Write a mail as a message (RFC 5322) with both its parts (RFC 2046, 5.1.4).

    `authority` vouches for its Message-ID, which is the same whenever this issue is written. A list's own software
    says how to leave it, so a mail with an address to go to says nothing of it. Raises HubError for an address that
    no mail can have.
    """
    message = EmailMessage(policy=POLICY)
    for name, value in _headers(letter, edition, authority):
        if value:
            message[name] = value
    message.set_content(mail.text, cte="quoted-printable")
    message.add_alternative(mail.html, subtype="html", cte="quoted-printable")
    message["Content-Language"] = letter.lang
    message.set_boundary(f"=_hubgen_{_digest(message['Message-ID'], mail.text, mail.html)[:32]}")
    return message.as_bytes()


def message_id(issue: str, authority: str) -> str:
    """Name an issue's message for ever (RFC 5322, 3.6.4); an id that is too long for a line stands as its hash."""
    name = quote(issue, safe="").replace(".", "%2E")
    return f"<issue.{name if len(name) <= _LONGEST_ID else _digest(issue)}@{_host(authority)}>"


def _headers(letter: Letter, edition: Edition, authority: str) -> Iterator[tuple[str, str]]:
    host = _host(authority)
    leave = () if edition.to else tuple(map(_uri, edition.unsubscribe))
    yield "From", mailbox(edition.sender) or f"{phrase(line(letter.masthead))} <newsletter@{host}>"
    yield "Reply-To", mailbox(edition.reply_to)
    yield "To", mailbox(edition.to)
    yield "Subject", words_of(inert_text(line(letter.subject)))
    yield "Date", format_datetime(letter.date.utc) if letter.date else ""
    yield "Message-ID", message_id(letter.id, authority)
    yield "List-Id", f"<{edition.id + '.' if edition.id else ''}newsletter.{host}>"
    yield "List-Unsubscribe", ", ".join(leave)
    yield "List-Unsubscribe-Post", _ONE_CLICK if any(uri.startswith("<https:") for uri in leave) else ""
    yield "List-Archive", _uri(letter.archive)
    yield "Auto-Submitted", "auto-generated"


def _host(authority: str) -> str:
    """Give the host of whoever vouches for ids, as an address can end with it."""
    return _NO_HOST.sub("-", authority.partition(",")[0].lower()).strip(".-") or "localhost"


def _uri(address: str) -> str:
    """Write an address for a header of lists (RFC 2369), in ASCII and never parted."""
    uri = quote("".join(address.split()), safe=_SAFE)
    if len(uri) > LONGEST_URI:
        raise HubError(f"The address {uri[:60]}… is too long for a mail.", f"It may have {LONGEST_URI} characters.")
    return f"<{uri}>"


def _digest(*texts: str) -> str:
    return sha256("\0".join(texts).encode()).hexdigest()
