"""Swapping: what stands in the site's folder is always one complete site, wherever the system can do that.

What others put into a site goes along just as it is, or the new site is put in place file by file around it.
"""

import ctypes
import errno
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path, PurePosixPath

from hubgen.engines.manifest import (
    NAME,
    PART,
    STAGE,
    entries_below,
    files_below,
    folders_below,
    foreign_entries,
    has_closed_folder,
    list_files,
    own_files,
)
from hubgen.engines.stage import make_alike, sibling_folder
from hubgen.errors import BuildError

_AT_FDCWD = -100
_EXCHANGE = 2
_LAST = (".html", ".xml", ".json")
"""What leads to other files, and so comes after them."""


def refuse_blocked(stage: Path, site: Path) -> None:
    """Raise BuildError where something of others stands in the way of a new site.

    A file of theirs gives way to one of the same name. Nothing else does: no folder with something in it, no link to
    a folder, no pipe; and nothing gives way to a folder.
    """
    blocked = next(_blocked(stage, site), "") if site.is_dir() else ""
    if blocked:
        kind = "a folder" if (stage / blocked).is_dir() else "a file"
        raise BuildError(
            f"{site / blocked} is not hubgen's, and stands where the site needs {kind}",
            "move it away, or give the page another address",
        )


def swap(stage: Path, site: Path) -> None:
    """Put the staged site in the old one's place, together with what is not hubgen's.

    In one step where the system can, else in two renames; file by file where the folder cannot be moved, or holds
    something that could not be taken along as it is. Raises OSError.
    """
    if not site.exists():
        stage.rename(site)
        return
    for path in files_below(stage):
        _keep_time(stage / path, site / path)
    fixed = stage == site / STAGE
    if fixed or not carry_over(stage, site) or not (_exchanged(stage, site) or _renamed(stage, site)):
        put_in_place(stage, site)


def carry_over(stage: Path, site: Path) -> bool:
    """Take along what is not hubgen's; gives whether all of it is in the stage now, just as it is in the site.

    Files become a second name of the same file (a hard link), so that content, times, owner and rights are the same,
    and a build that is killed loses none. Folders are made anew, like the old ones. What is hubgen's own by now keeps
    its new content; its folders stay as others set them up.
    """
    if has_closed_folder(site):
        return False
    new = frozenset(folders_below(stage))
    try:
        for path in foreign_entries(site):
            _take(site / path, stage / path)
        for path in sorted(folders_below(stage), reverse=True):  # the inner ones first: filling a folder sets its time
            if (site / path).is_dir():
                make_alike(stage / path, site / path, times=path not in new)
        make_alike(stage, site)
    except (OSError, NotImplementedError):  # some systems have no hard links, or none to a link
        return False
    return True


def put_in_place(stage: Path, site: Path) -> None:
    """Move each file of a staged site to its place, and only then remove what the old site had besides; raises OSError.

    Each file is whole at any moment, and what is not hubgen's is not touched. The list of hubgen's files names those
    of both sites meanwhile: when a build is killed here, the next one still knows all of them.
    """
    new, old = own_files(stage), own_files(site)
    list_files(site, old | new)
    folders = {folder for path in new for folder in _parents(path)}
    in_the_way = old & folders | {path for path in old if not new.isdisjoint(_parents(path))}
    _remove(site, in_the_way)
    for path in sorted(new, key=lambda path: (path.endswith(_LAST), path)):
        _move(stage / path, site / path)
    _remove(site, old - new - in_the_way)
    _move(stage / NAME, site / NAME)


def _blocked(stage: Path, site: Path) -> Iterator[str]:
    ours = own_files(site)
    for path in folders_below(stage):
        if path not in ours and os.path.lexists(site / path) and not _is_folder(site / path):
            yield path
    for path in entries_below(stage):
        old = site / path
        if _is_folder(old):
            if any(f"{path}/{name}" not in ours for name in entries_below(old)):
                yield path
        elif old.exists() and not old.is_file():
            yield path


def _is_folder(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink()


def _keep_time(new: Path, old: Path) -> None:
    """Leave the time of a file as it was where nothing else of it has changed."""
    if not old.is_file() or new.is_symlink() or old.stat().st_size != new.stat().st_size:
        return
    if old.read_bytes() == new.read_bytes():
        times = old.stat()
        os.utime(new, ns=(times.st_atime_ns, times.st_mtime_ns))


def _take(old: Path, new: Path) -> None:
    if os.path.lexists(new):  # hubgen has a file of this name now
        return
    new.parent.mkdir(parents=True, exist_ok=True)
    if _is_folder(old):
        new.mkdir()
    else:
        os.link(old, new, follow_symlinks=False)


def _exchanged(one: Path, other: Path) -> bool:
    """Exchange two folders in one step (Linux: renameat2 with RENAME_EXCHANGE); False where that cannot be done."""
    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError, TypeError):
        return False
    done: int = renameat2(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _EXCHANGE)
    return done == 0


def _renamed(stage: Path, site: Path) -> bool:
    """Exchange them in two renames; where the second fails, the first is taken back."""
    old = sibling_folder(site, "old")
    try:
        site.rename(old)
    except OSError:
        return False
    try:
        stage.rename(site)
    except OSError:
        old.rename(site)
        return False
    return True


def _remove(site: Path, paths: Iterable[str]) -> None:
    """Remove files, each with the folders that it leaves empty."""
    for path in sorted(paths):
        (site / path).unlink(missing_ok=True)
        with suppress(OSError):  # one holds something, or is a mount point
            for folder in _parents(path):
                (site / folder).rmdir()


def _parents(path: str) -> list[str]:
    return [str(folder) for folder in PurePosixPath(path).parents][:-1]


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
