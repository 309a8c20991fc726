"""Building beside and swapping: what stands in the site's folder is always one complete site."""

import ctypes
import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from hubgen.engines.manifest import files_below, foreign_files
from hubgen.errors import BuildError

_AT_FDCWD = -100
_EXCHANGE = 2


@contextmanager
def alone(site: Path) -> Iterator[None]:
    """Let one build at a time work on a site; raises BuildError when another is at it."""
    site.parent.mkdir(parents=True, exist_ok=True)
    lock = site.parent / f".{site.name}.lock"
    with lock.open("w") as handle:
        if not _locked(handle.fileno()):
            raise BuildError(f"another build is writing {site}", "wait for it to end")
        yield


def clear_stage(site: Path) -> Path:
    """Give an empty folder beside the site to build in; mends what a killed build left behind."""
    old = _beside(site, "old")
    if not site.exists() and old.exists():
        old.rename(site)  # killed between two renames: the old site is still whole
    for leftover in (old, _beside(site, "new")):
        _clear(leftover)
    stage = _beside(site, "new")
    stage.mkdir()
    return stage


def adopt(stage: Path, site: Path) -> None:
    """Take over from the old site what is not hubgen's, and the times of the files that are the same."""
    if not site.is_dir():
        return
    for path in foreign_files(site):
        target = stage / path
        if not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(site / path, target, follow_symlinks=False)
    for path in files_below(stage):
        _keep_time(stage / path, site / path)


def swap(stage: Path, site: Path) -> None:
    """Put the staged site in the old one's place: in one step where the system can, else in two renames."""
    if not site.exists():
        stage.rename(site)
    elif not _exchange(stage, site):
        site.rename(_beside(site, "old"))
        stage.rename(site)
    for leftover in (stage, _beside(site, "old")):
        _clear(leftover)


def _clear(path: Path) -> None:
    if path.is_symlink() or path.is_file():
        path.unlink()
    else:
        shutil.rmtree(path, ignore_errors=True)


def _beside(site: Path, role: str) -> Path:
    return site.parent / f".{site.name}.{role}"


def _keep_time(new: Path, old: Path) -> None:
    if not old.is_file() or new.is_symlink() or old.stat().st_size != new.stat().st_size:
        return
    if old.read_bytes() == new.read_bytes():
        times = old.stat()
        os.utime(new, ns=(times.st_atime_ns, times.st_mtime_ns))


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two folders in one step (Linux: renameat2 with RENAME_EXCHANGE); False where that is unknown."""
    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError, TypeError):
        return False
    if renameat2(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _EXCHANGE) == 0:
        return True
    if ctypes.get_errno() in (errno.ENOSYS, errno.EINVAL, errno.ENOTSUP):
        return False
    raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()), str(other))


def _locked(descriptor: int) -> bool:
    try:
        import fcntl  # noqa: PLC0415 - not on every system
    except ImportError:  # no such lock on this system: the swap is still safe, the last build wins
        return True
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
