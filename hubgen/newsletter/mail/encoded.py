"""Free text in headers: as it is where it is short and plain, else in encoded words (RFC 2047)."""

import base64
import re
from collections.abc import Iterator

_LINE = 78
_OCTETS = 39
"""Bytes that one encoded word holds: in base64, with its frame, it has 64 of the 75 characters allowed.

So it stands behind the name of its header, too, in a line of 78.
"""
_PLAIN = re.compile(r"[ -~]*")
_ATOMS = re.compile(r"[A-Za-z0-9!#$%&'*+\-/=?^_`{|}~]+(?: [A-Za-z0-9!#$%&'*+\-/=?^_`{|}~]+)*")


def encoded(text: str, indent: int = 0) -> str:
    """Write a text for a header whose name takes `indent` characters."""
    return text if _is_plain(text, _LINE - indent) else words_of(text)


def phrase(name: str) -> str:
    """Write somebody's name before an address (RFC 5322, 3.2.5)."""
    if not _is_plain(name, _LINE // 2):
        return words_of(name)
    if _ATOMS.fullmatch(name) or not name:
        return name
    return '"' + re.sub(r'([\\"])', r"\\\1", name) + '"'


def words_of(text: str) -> str:
    """Write a text in encoded words, between which a line may end; no character is parted."""
    return " ".join(f"=?utf-8?b?{base64.b64encode(part).decode()}?=" for part in _parts(text))


def _is_plain(text: str, room: int) -> bool:
    return len(text) <= room and "=?" not in text and _PLAIN.fullmatch(text) is not None


def _parts(text: str) -> Iterator[bytes]:
    part = b""
    for char in text:
        octets = char.encode()
        if len(part) + len(octets) > _OCTETS:
            yield part
            part = b""
        part += octets
    yield part
