"""Plain text for feeds and mails: characters that XML allows, on one line, not too long, in an order of its own."""

import re
import sys
from collections.abc import Iterable
from unicodedata import bidirectional

SUMMARY_LENGTH = 300

_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_ILLEGAL_ASCII = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_FAR = re.compile("[\U0001fffe-\U0010ffff]")
_FAR_ILLEGAL = re.compile(f"[{''.join(chr(plane << 16 | low) for plane in range(1, 17) for low in (0xFFFE, 0xFFFF))}]")
_REFERENCE = re.compile(r"&#(?:[xX]0*(?P<hex>[0-9a-fA-F]{1,6})|0*(?P<decimal>[0-9]{1,7}));?")

_EMBED, _EMBEDDED = "\u202a\u202b\u202d\u202e", "\u202c"
_ISOLATE, _ISOLATED = "\u2066\u2067\u2068", "\u2069"
_BIDI_CONTROL = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""Characters that turn the order of what stands behind them (Unicode, UAX 9)."""
_MARKS = {"ltr": "\u200e", "rtl": "\u200f"}
"""Invisible characters that are written in one direction (LRM, RLM; UAX 9, 2.6)."""
_OTHER = {"ltr": frozenset({"R", "AL"}), "rtl": frozenset({"L"})}
"""The classes of letters that are written in the other direction (UAX 9, 3.2)."""
SEPARATORS = {"ltr": " · ", "rtl": f" {_MARKS['rtl']}· "}
"""The text between links on one line, by the line's direction."""


def xml_safe(text: str) -> str:
    """Return the text without characters that XML forbids or advises against (XML 1.0, 2.2), lines ended by LF."""
    illegal = _ILLEGAL_ASCII if text.isascii() else _ILLEGAL  # a short class is fast
    kept = illegal.sub("", text)
    kept = kept.replace("\r\n", "\n").replace("\r", "\n") if "\r" in kept else kept
    return kept if kept.isascii() or not _FAR.search(kept) else _FAR_ILLEGAL.sub("", kept)  # a long class is slow


def xml_safe_html(html: str) -> str:
    """Return HTML without characters that XML forbids; one that is written by its number (`&#11;`) becomes U+FFFD."""
    kept = xml_safe(html)
    return _REFERENCE.sub(_safe_reference, kept) if "&#" in kept else kept


def single_line(text: str) -> str:
    """Return the text as XML allows it on one line, each white space one space, its directions balanced."""
    return balance_bidi(" ".join(xml_safe(text).split()))


def shorten(text: str, length: int = SUMMARY_LENGTH) -> str:
    """Return the text on one line of at most `length` characters and an ellipsis, cut at a word where there is one."""
    whole = single_line(text)
    if len(whole) <= length:
        return whole
    cut = whole[:length]
    head, _, tail = cut.rpartition(" ")
    return balance_bidi((head if head and len(tail) < length // 3 else cut).rstrip(" ,;:.") + "…")


def balance_bidi(text: str) -> str:
    """Return the text with its bidi embeddings and isolates closed at its end, and without ends of unopened ones.

    Nobody sees these characters; one that a name opens would turn the rest of a line that is not its own.
    A second call changes nothing.
    """
    if text.isascii() or not _BIDI_CONTROL.search(text):
        return text
    depths = [0]
    kept = _BIDI_CONTROL.sub(lambda found: _balanced(found[0], depths), text)
    return kept + _ISOLATED * (len(depths) - 1) + _EMBEDDED * depths[0]


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


def _balanced(char: str, depths: list[int]) -> str:
    """Keep a character that opens or that closes something open.

    `depths` counts the open embeddings within each isolate, whose end is theirs too.
    """
    if char in _EMBED:
        depths[-1] += 1
    elif char in _ISOLATE:
        depths.append(0)
    elif char == _EMBEDDED and depths[-1]:
        depths[-1] -= 1
    elif char == _ISOLATED and len(depths) > 1:
        depths.pop()
    else:
        return ""
    return char
