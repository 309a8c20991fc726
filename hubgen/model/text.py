"""Texts of others: legal for XML, on one line, closed in direction; they mean nothing to a terminal or Markdown."""

import re
from typing import Self
from unicodedata import bidirectional, category

_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_ILLEGAL_ASCII = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_FAR = re.compile("[\U0001fffe-\U0010ffff]")
_FAR_ILLEGAL = re.compile(f"[{''.join(chr(plane << 16 | low) for plane in range(1, 17) for low in (0xFFFE, 0xFFFF))}]")
_SPACES = re.compile("[ \t\n\r\f\v\x85\u2028\u2029]+")
_EMBED, _EMBEDDED = "\u202a\u202b\u202d\u202e", "\u202c"
_ISOLATE, _ISOLATED = "\u2066\u2067\u2068", "\u2069"
_DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")
BREAKING = ("Cc", "Cs", "Zl", "Zp")
"""Unicode categories of characters that would break or steer a terminal's line."""
TURNING = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""Characters that would turn the order of a line around."""
ISOLATE, END = "\u2068", "\u2069"
"""First strong isolate, and its end (Unicode, UAX 9): what stands between them orders itself, and nothing else."""
LONGEST = 100
"""How many characters of a stranger's text a message repeats."""
_MEANING = re.compile(r"([\\`*_\[\]<>&|~#$]|:(?=//)|(?<=www)\.)", re.IGNORECASE)
_CALLING = re.compile(r"(@|#(?=\d))")


class CleanLine(str):
    """A text that was cleaned for its readers; `written` is the text as its author wrote it."""

    __slots__ = ("written",)
    written: str

    def __new__(cls, written: str) -> Self:
        """Clean a text by `clean_line`."""
        made = super().__new__(cls, clean_line(written))
        made.written = written
        return made


def read_line(written: str) -> str:
    """Clean a text of a header: the text itself where it is clean, else a `CleanLine`, which knows both."""
    return written if clean_line(written) == written else CleanLine(written)


def clean_line(text: str) -> str:
    """Give a text with legal characters, on one line, and closed in direction.

    Spaces and line ends become one space; a space of another sort, such as the one that does not break, stays.
    """
    return balance_bidi(_SPACES.sub(" ", xml_safe(text)).strip())


def single_line(text: str) -> str:
    """Clean a text as `clean_line` does, with each run of spaces of any sort as one plain space."""
    return balance_bidi(" ".join(xml_safe(text).split()))


def xml_safe(text: str) -> str:
    """Drop the characters that XML forbids or advises against (XML 1.0, 2.2); one of them ends a whole feed."""
    illegal = _ILLEGAL_ASCII if text.isascii() else _ILLEGAL  # a short class is fast
    kept = illegal.sub("", text)
    kept = kept.replace("\r\n", "\n").replace("\r", "\n") if "\r" in kept else kept
    return kept if kept.isascii() or not _FAR.search(kept) else _FAR_ILLEGAL.sub("", kept)  # a long class is slow


def balance_bidi(text: str) -> str:
    """Close the directions (Unicode, UAX 9) that a text leaves open, and drop ends of what it never opened.

    Nobody sees these signs. One that a name opens and does not close would turn the rest of a line that is not its
    own. A second time changes nothing.
    """
    if text.isascii() or not _DIRECTION.search(text):
        return text
    depths = [0]
    kept = _DIRECTION.sub(lambda sign: _kept(sign[0], depths), text)
    return kept + _ISOLATED * (len(depths) - 1) + _EMBEDDED * depths[0]


def _kept(sign: str, depths: list[int]) -> str:
    """Keep a sign that opens, and one that ends something.

    `depths` counts the embeddings that are open, for each isolate: its end is theirs too.
    """
    if sign in _EMBED:
        depths[-1] += 1
    elif sign in _ISOLATE:
        depths.append(0)
    elif sign == _EMBEDDED and depths[-1]:
        depths[-1] -= 1
    elif sign == _ISOLATED and len(depths) > 1:
        depths.pop()
    else:
        return ""
    return sign


def escape_controls(text: str) -> str:
    """Write characters that would break, steer or turn a terminal's line as escapes, as Python does."""
    return "".join(ascii(char)[1:-1] if char in TURNING or category(char) in BREAKING else char for char in text)


def bidi_isolate(text: str) -> str:
    """Escape controls, and put an isolate around text with right-to-left letters, so that it turns only itself."""
    line = escape_controls(text)
    return f"{ISOLATE}{line}{END}" if any(bidirectional(char) in ("R", "AL") for char in line) else line


def quote_for_message(text: str) -> str:
    """Give a text in quotes for a message: at most 100 characters, on one line."""
    return f"'{bidi_isolate(text[:LONGEST])}{'…' if len(text) > LONGEST else ''}'"


def escape_markdown(text: str) -> str:
    """Escape a text for Markdown, so that it is shown as written; `@name` and `#1` notify nobody."""
    return _CALLING.sub("\\1\u200b", _MEANING.sub(r"\\\1", bidi_isolate(text)))


def code_span(text: str) -> str:
    """Give a text as a Markdown code span, whatever backticks are in it."""
    fence = "`" * (1 + max((len(run) for run in re.findall("`+", text)), default=0))
    pad = " " if "`" in text else ""
    return f"{fence}{pad}{escape_controls(text)}{pad}{fence}"
