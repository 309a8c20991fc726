"""Ids: what feeds, mails, calendars and addresses call an item, for ever."""

import hashlib
import re
import unicodedata
from urllib.parse import quote

MAX_LENGTH = 80
"""How many characters an id should have at most."""
MAX_BYTES = 240
"""How many bytes it may have: a file's name has 255."""
RESERVED = frozenset({"index", "feed", "page"})
_YEAR = re.compile(r"[12]\d{3}")


def slug(text: str) -> str:
    """Make an id of a title or a file's stem: letters, digits and marks of any script, and `-`.

    Returns "" when nothing is left; the caller asks the author for a `uid`. What is too long is cut
    and keeps a mark of the rest, so that two long names stay two.
    """
    folded = unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).lower())
    kept = "".join(char if _belongs(char) else "-" for char in folded)
    return _bounded(re.sub("-+", "-", kept).strip("-"))


def id_error(identifier: str) -> str:
    """Say in a sentence why an id cannot be used, or "" when it can."""
    if not identifier:
        return "no id can be made of this name"
    if identifier in RESERVED or _YEAR.fullmatch(identifier):
        return f"the id '{identifier}' is reserved for hubgen's own pages"
    return ""


def _bounded(text: str) -> str:
    if len(text.encode()) <= MAX_BYTES:
        return text
    mark = hashlib.sha256(text.encode()).hexdigest()[:8]
    return f"{text.encode()[: MAX_BYTES - 9].decode(errors='ignore').strip('-')}-{mark}"


def _belongs(char: str) -> bool:
    return unicodedata.category(char)[0] in "LM" or unicodedata.category(char) == "Nd"


def tag_uri(authority: str, kind: str, identifier: str, locale: str = "") -> str:
    """Name an item for feeds, calendars and mail, for ever (RFC 4151): `tag:example.org,2026:story/x`.

    `locale` is given for a translation only, which is an item of its own: `…/x.zh`. Letters outside
    ASCII are percent-encoded, as the RFC wants it.
    """
    return f"tag:{authority}:{kind}/{quote(identifier)}" + (f".{locale}" if locale else "")
