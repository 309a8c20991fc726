"""Putting a site in place file by file, where its folder cannot be exchanged for another."""

import errno
import shutil
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path, PurePosixPath

from hubgen.engines.manifest import NAME, PART, list_files, own_files

_LAST = (".html", ".xml", ".json")
"""What leads to other files, and so comes after them."""


def put_in_place(stage: Path, site: Path) -> None:
    """Move each file of a staged site to its place, and only then remove what the old site had besides; raises OSError.

    Each file is whole at any moment, and what is not hubgen's is not touched. The list of hubgen's files names those
    of both sites meanwhile: when a build is killed here, the next one still knows all of them.
    """
    new, old = own_files(stage), own_files(site)
    list_files(site, old | new)
    first = _in_the_way(old, new)
    _remove(site, first)
    for path in sorted(new, key=lambda path: (path.endswith(_LAST), path)):
        _move(stage / path, site / path)
    _remove(site, old - new - first)
    _move(stage / NAME, site / NAME)


def _in_the_way(old: frozenset[str], new: frozenset[str]) -> frozenset[str]:
    """Find the old files that stand where a folder must, or below a folder that stands where a file must."""
    return old & _folders(new) | {path for path in old if not new.isdisjoint(_parents(path))}


def _folders(paths: Iterable[str]) -> frozenset[str]:
    return frozenset(folder for path in paths for folder in _parents(path))


def _parents(path: str) -> list[str]:
    return [str(folder) for folder in PurePosixPath(path).parents][:-1]


def _remove(site: Path, paths: Iterable[str]) -> None:
    """Remove files, each with the folders that it leaves empty."""
    for path in sorted(paths):
        (site / path).unlink(missing_ok=True)
        with suppress(OSError):  # one holds something, or is a mount point
            for folder in _parents(path):
                (site / folder).rmdir()


def _move(new: Path, place: Path) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    try:
        new.replace(place)
    except OSError as error:
        if error.errno != errno.EXDEV:  # a folder of the site on another file system
            raise
        part = place.with_name(PART)
        shutil.copy2(new, part)
        part.replace(place)
