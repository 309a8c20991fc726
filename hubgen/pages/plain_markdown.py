"""Text of strangers in a Markdown file: nothing in it is read as a sign, a link or a second line (CommonMark)."""

import re
from unicodedata import category

from hubgen.model.text import BREAKING, TURNING

_SIGN = re.compile(r"[\\`*_<>#|~\[\]]|&(?=#?\w+;)|^[-+=]|^\d{1,9}[.)]")
BRACKETS = {"[": "&#91;", "]": "&#93;"}
"""Written by number, since readers of llms.txt look for the first bracket, whatever stands before it."""


def on_line(text: str) -> str:
    """Put a text on one line, and leave out what could turn its order."""
    spaced = "".join(" " if category(char) in BREAKING else char for char in text if char not in TURNING)
    return " ".join(spaced.split())


def as_markdown(text: str) -> str:
    """Write a text so that it is shown as it is."""
    return _SIGN.sub(lambda found: BRACKETS.get(found[0], f"{found[0][:-1]}\\{found[0][-1]}"), on_line(text))
