"""Plain text for feeds and mails: characters that every parser accepts, on one line, not too long."""

import re
import sys

from hubgen.portable.turning import closed

SUMMARY_LENGTH = 300

_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_ILLEGAL_ASCII = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_FAR = re.compile("[\U0001fffe-\U0010ffff]")
_FAR_ILLEGAL = re.compile(f"[{''.join(chr(plane << 16 | low) for plane in range(1, 17) for low in (0xFFFE, 0xFFFF))}]")
_REFERENCE = re.compile(r"&#(?:[xX]0*(?P<hex>[0-9a-fA-F]{1,6})|0*(?P<decimal>[0-9]{1,7}));?")


def legal(text: str) -> str:
    """Drop the characters that XML forbids or advises against (XML 1.0, 2.2); one of them ends a whole feed."""
    illegal = _ILLEGAL_ASCII if text.isascii() else _ILLEGAL  # a short class is fast
    kept = illegal.sub("", text)
    kept = kept.replace("\r\n", "\n").replace("\r", "\n") if "\r" in kept else kept
    return kept if kept.isascii() or not _FAR.search(kept) else _FAR_ILLEGAL.sub("", kept)  # a long class is slow


def legal_html(html: str) -> str:
    """Drop the same characters from HTML, and replace those written by number (`&#11;`), as HTML itself does."""
    kept = legal(html)
    return _REFERENCE.sub(_legal_reference, kept) if "&#" in kept else kept


def line(text: str) -> str:
    """Put a text on one line, where it turns the order of nothing but itself."""
    return closed(" ".join(legal(text).split()))


def shorten(text: str, length: int = SUMMARY_LENGTH) -> str:
    """Cut a text at a word, or anywhere where words are not set apart."""
    whole = line(text)
    if len(whole) <= length:
        return whole
    cut = whole[:length]
    head, _, tail = cut.rpartition(" ")
    return closed((head if head and len(tail) < length // 3 else cut).rstrip(" ,;:.") + "…")


def _legal_reference(match: re.Match[str]) -> str:
    code = int(match["hex"], 16) if match["hex"] else int(match["decimal"])
    char = chr(code) if code <= sys.maxunicode else ""
    kept = legal(char)
    return match[0] if kept and kept == char else kept or "\ufffd"  # not "", lest what stands around it makes another
