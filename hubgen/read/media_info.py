"""What is read from media files: length, size and pixels (PNG 11.2.2, JPEG B.2.2), and a transcript's words."""

import posixpath
import re
from collections.abc import Iterable, Iterator
from html import unescape
from pathlib import Path
from struct import unpack_from
from typing import BinaryIO

from tinytag import TinyTag, TinyTagException

from hubgen.model.media import MediaFile
from hubgen.read.text import ParseError, decode

SOUNDING = frozenset({".mp3", ".m4a", ".ogg", ".oga", ".opus", ".wav", ".mp4", ".m4v"})
"""Types whose length can be read."""
PNG = b"\x89PNG\r\n\x1a\n"
JPEG = b"\xff\xd8"
STANDING_ALONE = frozenset({0x01, *range(0xD0, 0xD9)})
"""JPEG's markers that nothing follows."""
FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""JPEG's markers that say how large the picture is."""
FARTHEST = 10_000
"""How many markers are looked at."""
ENDINGS = (".vtt", ".srt")
LONG = 400
"""From how many characters a paragraph ends with its sentence."""
_TIMES = "-->"
_VOICE = re.compile(r"<v(?:\.[^\s<>]*)?\s++([^<>]++)>")
_MARKUP = re.compile(r"</?[A-Za-z][^<>]{0,200}>|<\d[\d:.]*>|\{\\[^{}]{0,200}\}")
_LAST = re.compile(r"[.!?…。！？؟][\"'»”’)]*$")


def measure(folder: Path, paths: Iterable[str]) -> dict[str, MediaFile]:
    """Map the paths of media files to their bytes, seconds, pixels and words; missing files are left out."""
    found = {}
    for path in sorted(paths):
        try:
            found[path] = _measured(folder / path)
        except OSError:
            continue
    return found


def _measured(file: Path) -> MediaFile:
    ending = posixpath.splitext(file.name)[1].lower()
    return MediaFile(
        file.stat().st_size,
        _seconds(file) if ending in SOUNDING else None,
        pixels_of(file, ending),
        _text(file) if is_transcript(file.name) else (),
    )


def _seconds(file: Path) -> int | None:
    """Read how long a recording is from what it says of itself; only its frame is read, and no tag."""
    try:
        duration = TinyTag.get(file, tags=False).duration
    except TinyTagException:
        return None
    return round(duration) if duration and duration < 1_000_000 else None


def _text(file: Path) -> tuple[str, ...]:
    try:
        return paragraphs(decode(file.read_bytes()))
    except ParseError:  # the file is still linked
        return ()


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


def is_transcript(name: str) -> bool:
    """Tell whether a file name ends in .vtt or .srt."""
    return name.lower().endswith(ENDINGS)


def paragraphs(text: str) -> tuple[str, ...]:
    """Give the words of a WebVTT or SubRip text by paragraphs: one ends where another speaks, or once it is long."""
    return tuple(_joined(_said(text)))


def _said(text: str) -> Iterator[tuple[str, str]]:
    """Yield who speaks, where that is said, and the words of each cue."""
    for block in re.split(r"\n[ \t]*\n", text):
        lines = block.strip().split("\n")
        times = next((number for number, line in enumerate(lines[:2]) if _TIMES in line), None)
        if times is not None:  # else it is the file's header, a note or a style
            words = " ".join(lines[times + 1 :])
            voice = _VOICE.search(words)
            yield unescape(voice[1]).strip() if voice else "", " ".join(unescape(_MARKUP.sub("", words)).split())


def _joined(cues: Iterable[tuple[str, str]]) -> Iterator[str]:
    open_: list[str] = []
    length, speaker = 0, ""
    for voice, words in cues:
        other = bool(voice) and voice != speaker
        if open_ and (other or (length >= LONG and _LAST.search(open_[-1]))):
            yield " ".join(open_)
            open_, length = [], 0
        name, speaker = (f"{voice}: ", voice) if other else ("", speaker)
        if said := f"{name}{words}".strip():
            length += len(said) + bool(open_)
            open_.append(said)
    if open_:
        yield " ".join(open_)
