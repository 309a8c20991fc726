"""Which files there are below the content folder: regular ones only, in one order on every machine."""

import os
from collections.abc import Iterator
from pathlib import Path


def walk(folder: Path) -> Iterator[str]:
    """Yield the paths of all regular files, relative to the folder and with `/`, sorted.

    Links, pipes, and names that begin with a dot or an underscore are passed by.
    """
    yield from sorted(_below(folder, ""))


def _below(folder: Path, prefix: str) -> Iterator[str]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith((".", "_")):
                continue
            if entry.is_dir(follow_symlinks=False):
                yield from _below(Path(entry.path), f"{prefix}{entry.name}/")
            elif entry.is_file(follow_symlinks=False) and _is_text(entry.name):
                yield prefix + entry.name


def _is_text(name: str) -> bool:
    """A name that is not UTF-8 on disk could not be written into any page."""
    return name.isprintable() and not any("\ud800" <= char <= "\udfff" for char in name)
