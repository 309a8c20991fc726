"""Which files there are below the content folder: regular ones only, in one order on every machine."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Walk:
    """`files` are read; `passed` are there too, but are links, pipes, or named as no address can be."""

    files: tuple[str, ...]
    passed: tuple[str, ...]


def walk(folder: Path) -> Walk:
    """Find all files, as sorted paths relative to the folder with `/`.

    Names that begin with a dot or an underscore are an author's own affair.
    """
    found = sorted(_below(folder, ""))
    return Walk(tuple(path for path, read in found if read), tuple(path for path, read in found if not read))


def _below(folder: Path, prefix: str) -> Iterator[tuple[str, bool]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith((".", "_")):
                continue
            if entry.is_dir(follow_symlinks=False):
                yield from _below(Path(entry.path), f"{prefix}{entry.name}/")
            else:
                yield prefix + entry.name, entry.is_file(follow_symlinks=False) and entry.name.isprintable()
