"""Characters that XML forbids or advises against (XML 1.0, 2.2)."""

import re

ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def line_at(text: str, offset: int) -> int:
    """Give the line of a place in a text."""
    return text.count("\n", 0, offset) + 1
