"""Text as YAML wants it."""

import re
import unicodedata

_PLAIN = re.compile(r"[\w./+-]+(?:[ T]\d{2}:\d{2})?")
BREAKS = ("Cc", "Zl", "Zp")
"""Unicode categories that YAML takes for the end of a line, or does not bear."""


def one_line(text: str) -> str:
    """Bring a title onto one line and drop what no file may hold: control characters, halves of characters."""
    kept = "".join(" " if unicodedata.category(char) in BREAKS else char for char in text if _is_text(char))
    return unicodedata.normalize("NFC", " ".join(kept.split()))


def quoted(text: str) -> str:
    """Write a line in double quotes, so that a colon, a hash or a quote in it means nothing to YAML."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def plain(text: str) -> str:
    """Write a value as it is where YAML takes it for nothing else, such as an id or a date; else in quotes."""
    line = one_line(text)
    return line if _PLAIN.fullmatch(line) else quoted(line)


def _is_text(char: str) -> bool:
    """Tell a character from half of one, from a byte order mark, and from what Unicode says is none."""
    code = ord(char)
    return not (0xD800 <= code <= 0xDFFF or char == "\ufeff" or 0xFDD0 <= code <= 0xFDEF or code & 0xFFFE == 0xFFFE)
