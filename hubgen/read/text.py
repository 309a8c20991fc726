"""A file's bytes become clean text, or a fault with its position."""

import re

from hubgen.model.source import FILE_START, Position

MAX_BYTES = 2_000_000
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufdd0-\ufdef\ufeff\ufffe\uffff]")
"""What XML 1.0 and readers do not bear, and what YAML takes for a line's end but no editor counts as one.

Each becomes a space, so that lines and columns stay true.
"""


class ParseError(Exception):
    """A file, or one entry of a library, that cannot be understood; it becomes a Problem at once."""

    def __init__(self, message: str, mark: Position = FILE_START, hint: str = "") -> None:
        super().__init__(message)
        self.mark = mark
        self.hint = hint


def decode(data: bytes) -> str:
    """Decode UTF-8, with line feeds alone, and spaces for control characters; raises ParseError."""
    if len(data) > MAX_BYTES:
        raise ParseError(f"the file is larger than {MAX_BYTES // 1_000_000} MB", hint="split it into several files")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ParseError("the file is not text in UTF-8", _position(data, error.start), "save it as UTF-8") from None
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return blank_control_characters(lines)


def blank_control_characters(text: str) -> str:
    """Put a space in place of each character that XML or YAML cannot bear; headers may also write one as an escape."""
    return _FORBIDDEN.sub(" ", text)


def _position(data: bytes, offset: int) -> Position:
    before = data[:offset]
    line = before.rpartition(b"\n")[2].decode("utf-8", "replace")
    return Position(before.count(b"\n") + 1, len(line) + 1)
