"""How wide and high a picture is, from its first bytes (PNG 11.2.2, JPEG B.2.2)."""

from pathlib import Path
from struct import unpack_from
from typing import BinaryIO

PNG = b"\x89PNG\r\n\x1a\n"
JPEG = b"\xff\xd8"
STANDING_ALONE = frozenset({0x01, *range(0xD0, 0xD9)})
"""JPEG's markers that nothing follows."""
FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""JPEG's markers that say how large the picture is."""
FARTHEST = 10_000
"""How many markers are looked at."""


def pixels_of(file: Path, ending: str) -> tuple[int, int] | None:
    """Give width and height of a .png or .jpg; None for any other, and for one that is not what it is called."""
    if ending not in (".png", ".jpg", ".jpeg"):
        return None
    with file.open("rb") as picture:
        return _png(picture.read(24)) if ending == ".png" else _jpeg(picture)


def _png(head: bytes) -> tuple[int, int] | None:
    if len(head) < 24 or not head.startswith(PNG) or head[12:16] != b"IHDR":
        return None
    width, height = unpack_from(">II", head, 16)
    return width, height


def _jpeg(picture: BinaryIO) -> tuple[int, int] | None:
    if picture.read(2) != JPEG:
        return None
    for _ in range(FARTHEST):
        mark = picture.read(2)
        if len(mark) < 2 or mark[0] != 0xFF:
            return None
        if mark[1] == 0xFF:  # padding
            picture.seek(-1, 1)
        elif mark[1] not in STANDING_ALONE:
            head = picture.read(7)
            if len(head) < 7:
                return None
            if mark[1] in FRAMES:
                height, width = unpack_from(">HH", head, 3)
                return width, height
            picture.seek(unpack_from(">H", head)[0] - 7, 1)
    return None
