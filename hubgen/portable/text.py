"""Plain text for feeds and mails: shortened, joined on a line, and HTML without characters that XML forbids."""

import re
import sys
from collections.abc import Iterable
from unicodedata import bidirectional

from hubgen.model.text import balance_bidi, single_line, xml_safe

SUMMARY_LENGTH = 300

_REFERENCE = re.compile(r"&#(?:[xX]0*(?P<hex>[0-9a-fA-F]{1,6})|0*(?P<decimal>[0-9]{1,7}));?")

_MARKS = {"ltr": "\u200e", "rtl": "\u200f"}
"""Invisible characters that are written in one direction (LRM, RLM; UAX 9, 2.6)."""
_OTHER = {"ltr": frozenset({"R", "AL"}), "rtl": frozenset({"L"})}
"""The classes of letters that are written in the other direction (UAX 9, 3.2)."""
SEPARATORS = {"ltr": " · ", "rtl": f" {_MARKS['rtl']}· "}
"""The text between links on one line, by the line's direction."""


def xml_safe_html(html: str) -> str:
    """Return HTML without characters that XML forbids; one that is written by its number (`&#11;`) becomes U+FFFD."""
    kept = xml_safe(html)
    return _REFERENCE.sub(_safe_reference, kept) if "&#" in kept else kept


def shorten(text: str, length: int = SUMMARY_LENGTH) -> str:
    """Return the text on one line of at most `length` characters and an ellipsis, cut at a word where there is one."""
    whole = single_line(text)
    if len(whole) <= length:
        return whole
    cut = whole[:length]
    head, _, tail = cut.rpartition(" ")
    return balance_bidi((head if head and len(tail) < length // 3 else cut).rstrip(" ,;:.") + "…")


def join_inline(texts: Iterable[str], direction: str) -> str:
    """Return texts joined by ` · `; empty ones are left out.

    `direction` is the line's, `ltr` or `rtl`. Where some letters run the other way, a mark holds each dot:
    else two names in a foreign script would change places.
    """
    found = [text for text in texts if text]
    other = any(bidirectional(char) in _OTHER[direction] for text in found for char in text)
    return f" {_MARKS[direction] if other else ''}· ".join(found)


def _safe_reference(match: re.Match[str]) -> str:
    code = int(match["hex"], 16) if match["hex"] else int(match["decimal"])
    char = chr(code) if code <= sys.maxunicode else ""
    kept = xml_safe(char)
    return match[0] if kept and kept == char else kept or "\ufffd"  # not "", lest what stands around it makes another
