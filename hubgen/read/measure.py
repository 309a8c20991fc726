"""How long, large and wide media files are, found out once while the hub is read."""

import posixpath
from collections.abc import Iterable
from pathlib import Path

from tinytag import TinyTag, TinyTagException

from hubgen.model.mediafile import MediaFile
from hubgen.read.pixels import pixels_of
from hubgen.read.text import Fault, decode
from hubgen.read.transcript import is_transcript, paragraphs

SOUNDING = frozenset({".mp3", ".m4a", ".ogg", ".oga", ".opus", ".wav", ".mp4", ".m4v"})
"""Types whose length can be read."""


def measure(folder: Path, paths: Iterable[str]) -> dict[str, MediaFile]:
    """Measure files of a content folder; what went away meanwhile is left out."""
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
    except Fault:  # the file is still linked
        return ()
