"""Which files there are below the content folder: regular ones only, in one order on every machine."""

import os
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

JOINERS = "\u200c\u200d"
"""Signs that cannot be seen but belong to ordinary words: Persian and many emoji are spelt with them."""


@dataclass(frozen=True, slots=True)
class Walk:
    """The files below a folder: `files` are read; `passed` are links, pipes, or have a name that no address can have.

    `closed` are folders into which nobody may look, each with why.
    """

    files: tuple[str, ...]
    passed: tuple[str, ...]
    closed: tuple[tuple[str, str], ...] = ()


def walk(folder: Path) -> Walk:
    """Find all files, as sorted paths relative to the folder with `/`.

    Names that begin with a dot or an underscore are an author's own affair.
    """
    closed: dict[str, str] = {}
    found = sorted(_below(folder, "", closed))
    files, passed = (tuple(path for path, is_read in found if is_read is wanted) for wanted in (True, False))
    return Walk(files, passed, tuple(sorted(closed.items())))


def unusual_character(name: str) -> str:
    """Say why a file name cannot be read by sight (an invisible sign, bytes that are no UTF-8); "" where it can."""
    for char in name:
        if "\udc80" <= char <= "\udcff":  # how Python writes a byte that is no UTF-8
            return "is not text in UTF-8"
        if not char.isprintable() and char not in JOINERS:
            sign = f"U+{ord(char):04X} {unicodedata.name(char, '')}".strip()
            return f"has a sign that cannot be seen, or told from another ({sign})"
    return ""


def _below(folder: Path, prefix: str, closed: dict[str, str]) -> Iterator[tuple[str, bool]]:
    try:
        entries = list(os.scandir(folder))
    except OSError as error:
        closed[prefix or "."] = error.strerror or str(error)
        return
    for entry in entries:
        if entry.name.startswith((".", "_")):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _below(Path(entry.path), f"{prefix}{entry.name}/", closed)
        else:
            yield prefix + entry.name, entry.is_file(follow_symlinks=False) and not unusual_character(entry.name)
