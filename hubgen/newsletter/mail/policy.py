"""How the headers of a mail are folded: addresses of the web and of people are never parted or encoded."""

import re
from email.policy import EmailPolicy
from typing import Any

from hubgen.newsletter.mail.encoded import encoded, phrase

_URIS = frozenset({"list-unsubscribe", "list-archive", "list-id", "message-id"})
_PEOPLE = frozenset({"from", "reply-to", "to"})
_LINE = 78
_BETWEEN_URIS = re.compile(r",\s*(?=<)")
_BETWEEN_WORDS = re.compile(r"(?<=\?=) (?==\?)")


class MailPolicy(EmailPolicy):
    """Writes the headers that hold addresses or free text by itself, the same in every version of Python."""

    def fold(self, name: str, value: Any) -> str:
        """Write one header with its line ends (RFC 5322, 2.2.3)."""
        written = _written(name.lower(), value)
        if written is None:
            return str(super().fold(name, value))
        return f"{name}: {written}\n".replace("\n", self.linesep)

    def fold_binary(self, name: str, value: Any) -> bytes:
        """Write the same as bytes; all of it is ASCII."""
        return self.fold(name, value).encode("ascii")


def _written(name: str, value: Any) -> str | None:
    if name in _URIS:
        return ",\n ".join(_BETWEEN_URIS.split(str(value)))
    if name in _PEOPLE:
        return ",\n ".join(_person(address) for address in value.addresses)
    return _BETWEEN_WORDS.sub("\n ", encoded(str(value), len("Subject: "))) if name == "subject" else None


def _person(address: Any) -> str:
    name = _BETWEEN_WORDS.sub("\n ", phrase(address.display_name))
    space = " " if len(name) + len(address.addr_spec) < _LINE - len("Reply-To:  <>") else "\n "
    return f"{name}{space}<{address.addr_spec}>" if name else str(address.addr_spec)


POLICY = MailPolicy(linesep="\r\n", max_line_length=_LINE, utf8=False)
