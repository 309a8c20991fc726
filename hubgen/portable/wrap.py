"""Texts broken into lines by the cells that they take on a terminal or in a plain mail.

An East Asian character takes two cells. A line ends at a space, or beside a wide character, but not before a sign
that closes nor behind one that opens.
"""

from collections.abc import Iterator, Sequence

from wcwidth import wcswidth, wcwidth

CELLS = 72
_CLOSING = frozenset(
    "、。，．・：；？！）］｝〉》」』】〕〗〙”’»…—ー々ゝゞぁぃぅぇぉっゃゅょァィゥェォッャュョ%‰℃,.!?:;)]}"
)
_OPENING = frozenset("（［｛〈《「『【〔〖〘“‘«([{$￥¥#")
_JOINER = "\u200d"
_TONES = frozenset(map(chr, range(0x1F3FB, 0x1F400)))
"""Skin tones, which belong to the picture before them."""
_MOST_JOINED = 16
"""Of more signs no picture is made: a longer chain of joiners may be parted."""
ADDRESS = ("://", "mailto:", "tel:")
"""The beginnings of addresses."""


def cell_width(text: str) -> int:
    """Return how many cells a text takes; a text with control characters counts one for each character."""
    cells = len(text) if text.isascii() else wcswidth(text)
    return cells if cells >= 0 else len(text)


def wrap_text(
    text: str, first: str = "", rest: str = "", cells: int = CELLS, *, whole: Sequence[str] = ADDRESS
) -> list[str]:
    """Break a text into lines of at most `cells` cells; `first` stands before the first line, `rest` before the others.

    A word that contains one of `whole` is never broken, so a line may be longer for its sake.
    """
    most = cells - cell_width(rest)
    lines, now, room = [], "", cells - cell_width(first)
    for word in text.split():
        space = " " if now else ""
        for piece in _pieces(word, most, whole):
            wide = cell_width(piece)
            if now and len(space) + wide > room:
                lines.append(now)
                now, space, room = "", "", most
            now, space, room = now + space + piece, "", room - len(space) - wide
    return [prefix + one for prefix, one in zip([first, *[rest] * len(lines)], [*lines, now], strict=True)]


def _pieces(word: str, cells: int, whole: Sequence[str]) -> Iterator[str]:
    """Part a word where a line may end, and where it is longer than any line."""
    if any(sign in word for sign in whole) or (word.isascii() and len(word) <= cells):
        yield word
        return
    piece, taken = "", 0
    for sign in _signs(word):
        wide = cell_width(sign)
        if piece and (_may_part(piece[-1], sign[0]) or taken + wide > cells):
            yield piece
            piece, taken = "", 0
        piece, taken = piece + sign, taken + wide
    yield piece


def _signs(word: str) -> Iterator[str]:
    """Part a word into characters, each with the marks that stand on it and the pictures that are joined to it."""
    start, joined = 0, 0
    for at, char in enumerate(word):
        follows = char in _TONES or (word[at - 1] == _JOINER and joined < _MOST_JOINED)
        if at and wcwidth(char) > 0 and not follows:
            yield word[start:at]
            start, joined = at, 0
        joined += wcwidth(char) > 0
    yield word[start:]


def _may_part(before: str, after: str) -> bool:
    """Tell whether a line may end between two characters."""
    if before in _OPENING or after in _CLOSING:
        return False
    return wcwidth(after) == 2 or wcwidth(before) == 2
