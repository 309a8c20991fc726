"""Texts broken into lines by the cells that they take on a terminal: an East Asian character takes two.

A line ends at a space, or beside a wide character, but not before a sign that closes nor behind one that opens.
"""

from collections.abc import Iterator

from wcwidth import wcswidth, wcwidth

CELLS = 72
_CLOSING = frozenset(
    "、。，．・：；？！）］｝〉》」』】〕〗〙”’»…—ー々ゝゞぁぃぅぇぉっゃゅょァィゥェォッャュョ%‰℃,.!?:;)]}"
)
_OPENING = frozenset("（［｛〈《「『【〔〖〘“‘«([{$￥¥#")
_JOINER = "\u200d"
_TONES = frozenset(map(chr, range(0x1F3FB, 0x1F400)))
"""Skin tones, which belong to the picture before them."""


def width(text: str) -> int:
    """Count the cells of a text."""
    cells = len(text) if text.isascii() else wcswidth(text)
    return cells if cells >= 0 else len(text)


def wrapped(text: str, first: str = "", rest: str = "", cells: int = CELLS) -> list[str]:
    """Break a text into lines; `first` stands before the first, `rest` before the others.

    An address is never broken, so a line may be longer for its sake.
    """
    lines, now, room = [], "", cells - width(first)
    for word in text.split():
        space = " " if now else ""
        for piece in _pieces(word, cells - width(rest)):
            if now and width(now + space + piece) > room:
                lines.append(now)
                now, space, room = "", "", cells - width(rest)
            now, space = now + space + piece, ""
    return [prefix + one for prefix, one in zip([first, *[rest] * len(lines)], [*lines, now], strict=True)]


def _pieces(word: str, cells: int) -> Iterator[str]:
    """Part a word where a line may end, and where it is longer than any line."""
    if "://" in word or (word.isascii() and len(word) <= cells):
        yield word
        return
    piece = ""
    for char in word:
        if piece and (_may_part(piece[-1], char) or width(piece + char) > cells) and wcwidth(char) > 0:
            yield piece
            piece = ""
        piece += char
    yield piece


def _may_part(before: str, after: str) -> bool:
    """Tell whether a line may end between two characters."""
    if before == _JOINER or before in _OPENING or after in _CLOSING or after in _TONES:
        return False
    return wcwidth(after) == 2 or wcwidth(before) == 2
