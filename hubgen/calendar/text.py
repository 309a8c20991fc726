"""Plain text for calendars: one line, without signs that iCalendar forbids, and not too long."""

import re

SUMMARY_LENGTH = 400

_FORBIDDEN = re.compile("[\x00-\x08\x0e-\x1b\x7f\ud800-\udfff]")
"""Control signs (RFC 5545, 3.1) that are no white space, and halves of signs that UTF-8 cannot write."""


def line(text: str) -> str:
    """Put a text on one line."""
    return " ".join(_FORBIDDEN.sub("", text).split())


def shorten(text: str, length: int = SUMMARY_LENGTH) -> str:
    """Cut a text at a word; where words are not set apart, anywhere."""
    whole = line(text)
    if len(whole) <= length:
        return whole
    kept = whole[:length]
    word = kept.rfind(" ")
    return (kept[:word] if word > length // 2 else kept).rstrip(" ,;:.") + "…"
