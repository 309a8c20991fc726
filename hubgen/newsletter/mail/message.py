"""A mail as a file: the message that goes to a list's address, byte for byte the same each time."""

import base64
import re
from collections.abc import Iterator
from email.message import EmailMessage
from email.policy import EmailPolicy
from email.utils import format_datetime
from hashlib import sha256
from typing import Any
from urllib.parse import quote

from hubgen.config.addresses import parse_mailbox
from hubgen.config.newsletter import Edition
from hubgen.errors import HubError
from hubgen.model.text import balance_bidi, single_line, xml_safe
from hubgen.newsletter.letter import Letter
from hubgen.newsletter.mail.outlet import Mail
from hubgen.portable.template_escape import escape_placeholders_text

LONGEST_URI = 900
"""A line of a mail has at most 998 characters, and an address is never parted (RFC 5322, 2.1.1)."""
_LONGEST_ID = 200
_LINE = 78
_OCTETS = 39
"""Bytes that one encoded word holds: in base64, with its frame, it has 64 of the 75 characters allowed.

So it stands behind the name of its header, too, in a line of 78.
"""
_ONE_CLICK = "List-Unsubscribe=One-Click"
"""RFC 8058: a mail program may unsubscribe a reader by one request to a secure address."""
_NO_HOST = re.compile(r"[^a-z0-9.-]+|\.(?=\.)")
_SAFE = "!$&'*+-./:;=?@_~%#(),"
_PLAIN = re.compile(r"[ -~]*")
_ATOMS = re.compile(r"[A-Za-z0-9!#$%&'*+\-/=?^_`{|}~]+(?: [A-Za-z0-9!#$%&'*+\-/=?^_`{|}~]+)*")
_URIS = frozenset({"list-unsubscribe", "list-archive", "list-id", "message-id"})
_PEOPLE = frozenset({"from", "reply-to", "to"})
_BETWEEN_URIS = re.compile(r",\s*(?=<)")
_BETWEEN_WORDS = re.compile(r"(?<=\?=) (?==\?)")


class MailPolicy(EmailPolicy):
    """Folds headers the same in every version of Python; addresses of the web and of people are never parted."""

    def fold(self, name: str, value: Any) -> str:
        """Return one header with its line ends (RFC 5322, 2.2.3)."""
        folded = _folded(name.lower(), value)
        if folded is None:
            return str(super().fold(name, value))
        return f"{name}: {folded}\n".replace("\n", self.linesep)

    def fold_binary(self, name: str, value: Any) -> bytes:
        """Return one header with its line ends as ASCII bytes."""
        return self.fold(name, value).encode("ascii")


POLICY = MailPolicy(linesep="\r\n", max_line_length=_LINE, utf8=False)


def message_of(letter: Letter, mail: Mail, edition: Edition, authority: str) -> bytes:
    """Return a mail as the bytes of a message (RFC 5322) with both its parts (RFC 2046, 5.1.4).

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
    """Return the Message-ID of an issue, the same for ever (RFC 5322, 3.6.4); a long id stands as its hash."""
    name = quote(issue, safe="").replace(".", "%2E")
    return f"<issue.{name if len(name) <= _LONGEST_ID else _digest(issue)}@{_host(authority)}>"


def split_mailbox(text: str) -> tuple[str, str]:
    """Part a mailbox of the settings (`Ada <ada@example.org>`) into a name and an address; both "" for ""."""
    name, address = parse_mailbox(xml_safe(text))
    return balance_bidi(name), address


def _headers(letter: Letter, edition: Edition, authority: str) -> Iterator[tuple[str, str]]:
    host = _host(authority)
    leave = () if edition.to else tuple(map(_uri, edition.unsubscribe))
    yield "From", _mailbox(edition.sender) or f"{_phrase(single_line(letter.masthead))} <newsletter@{host}>"
    yield "Reply-To", _mailbox(edition.reply_to)
    yield "To", _mailbox(edition.to)
    yield "Subject", _encoded_words(escape_placeholders_text(single_line(letter.subject)))
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


def _mailbox(text: str) -> str:
    """Write somebody for a header (RFC 5322, 3.4); "" for nobody."""
    name, address = split_mailbox(text)
    return f"{_phrase(name)} <{address}>" if name and address else address


def _phrase(name: str) -> str:
    """Write somebody's name before an address (RFC 5322, 3.2.5)."""
    if not _is_plain(name, _LINE // 2):
        return _encoded_words(name)
    if _ATOMS.fullmatch(name) or not name:
        return name
    return '"' + re.sub(r'([\\"])', r"\\\1", name) + '"'


def _encoded_words(text: str) -> str:
    """Write a text in encoded words (RFC 2047), between which a line may end; no character is parted."""
    parts = [b""]
    for char in text:
        octets = char.encode()
        if len(parts[-1]) + len(octets) > _OCTETS:
            parts.append(b"")
        parts[-1] += octets
    return " ".join(f"=?utf-8?b?{base64.b64encode(part).decode()}?=" for part in parts)


def _is_plain(text: str, room: int) -> bool:
    return len(text) <= room and "=?" not in text and _PLAIN.fullmatch(text) is not None


def _folded(name: str, value: Any) -> str | None:
    """Fold a header that holds addresses or free text; None for every other."""
    if name in _URIS:
        return ",\n ".join(_BETWEEN_URIS.split(str(value)))
    if name in _PEOPLE:
        return ",\n ".join(_person(address) for address in value.addresses)
    if name != "subject":
        return None
    text = str(value)
    return _BETWEEN_WORDS.sub("\n ", text if _is_plain(text, _LINE - len("Subject: ")) else _encoded_words(text))


def _person(address: Any) -> str:
    name = _BETWEEN_WORDS.sub("\n ", _phrase(address.display_name))
    space = " " if len(name) + len(address.addr_spec) < _LINE - len("Reply-To:  <>") else "\n "
    return f"{name}{space}<{address.addr_spec}>" if name else str(address.addr_spec)
