"""Texts of several languages beside each other on one line, in the line's own order."""

from collections.abc import Iterable
from unicodedata import bidirectional

_MARKS = {"ltr": "\u200e", "rtl": "\u200f"}
"""Signs that nobody sees, each written in one direction (LRM, RLM; Unicode, UAX 9, 2.6)."""
_OTHER = {"ltr": frozenset({"R", "AL"}), "rtl": frozenset({"L"})}
"""The classes of letters that are written in the other direction (UAX 9, 3.2)."""
DOTS = {"ltr": " · ", "rtl": f" {_MARKS['rtl']}· "}
"""What stands between links beside each other, by the line's direction."""


def beside(texts: Iterable[str], written: str) -> str:
    """Put texts beside each other with a dot between; empty ones are left away.

    `written` is the line's direction, `ltr` or `rtl`. Where some letters are written in the other, a mark holds each
    dot: else two names in a foreign script would change places.
    """
    found = [text for text in texts if text]
    other = any(bidirectional(sign) in _OTHER[written] for text in found for sign in text)
    return f" {_MARKS[written] if other else ''}· ".join(found)
