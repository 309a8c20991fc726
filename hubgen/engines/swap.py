"""Swapping: what stands in the site's folder is always one complete site, wherever the system can do that."""

import ctypes
import os
from pathlib import Path

from hubgen.engines.foreign import carried
from hubgen.engines.inplace import put_in_place
from hubgen.engines.manifest import STAGE, files_below
from hubgen.engines.stage import beside

_AT_FDCWD = -100
_EXCHANGE = 2


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
    if fixed or not carried(stage, site) or not (_exchanged(stage, site) or _renamed(stage, site)):
        put_in_place(stage, site)


def _keep_time(new: Path, old: Path) -> None:
    """Leave the time of a file as it was where nothing else of it has changed."""
    if not old.is_file() or new.is_symlink() or old.stat().st_size != new.stat().st_size:
        return
    if old.read_bytes() == new.read_bytes():
        times = old.stat()
        os.utime(new, ns=(times.st_atime_ns, times.st_mtime_ns))


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
    old = beside(site, "old")
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
