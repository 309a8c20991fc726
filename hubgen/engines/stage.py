"""The folder in which a site is built, and one build at a time in it."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from hubgen.engines.foreign import make_alike
from hubgen.engines.manifest import STAGE
from hubgen.engines.mounts import has_mount
from hubgen.errors import BuildError


@contextmanager
def staged(site: Path) -> Iterator[Path]:
    """Give an empty folder to build a site in, beside it; it is cleared however the build ends.

    It lies within the site where that cannot be moved: in a folder that may not be written, or on a file system of
    its own. Raises BuildError when another build is at it.
    """
    within = _cannot_move(site)
    with _alone(site, within):
        stage = site / STAGE if within else beside(site, "new")
        _clear(stage)
        if not within:
            _mend(site)
        stage.mkdir()
        if site.is_dir():
            with suppress(OSError):  # then it is not put in place in one step
                make_alike(stage, site)  # from the beginning: what is made in it inherits its group
        try:
            yield stage
        finally:
            _clear(stage)
            if not within:
                _mend(site)


def beside(site: Path, role: str) -> Path:
    """Name a folder that stands beside a site."""
    return site.parent / f".{site.name}.{role}"


def _cannot_move(site: Path) -> bool:
    return site.is_dir() and (has_mount(site) or not os.access(site.parent, os.W_OK | os.X_OK))


def _mend(site: Path) -> None:
    """Put the old site back where a build was ended between two renames; else clear what is left of it."""
    old = beside(site, "old")
    if not site.exists() and old.exists():
        old.rename(site)
    _clear(old)


def _clear(path: Path) -> None:
    if path.is_symlink() or path.is_file():
        path.unlink()
    else:
        shutil.rmtree(path, ignore_errors=True)


@contextmanager
def _alone(site: Path, within: bool) -> Iterator[None]:
    """Hold a lock: a file beside the site, which outlives it, or the site itself where that stays what it is."""
    site.parent.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(site, os.O_RDONLY) if within else os.open(beside(site, "lock"), os.O_RDWR | os.O_CREAT, 0o666)
    try:
        if not _locked(descriptor):
            raise BuildError(f"another build is writing {site}", "wait for it to end")
        yield
    finally:
        os.close(descriptor)


def _locked(descriptor: int) -> bool:
    try:
        import fcntl  # noqa: PLC0415 - not on every system
    except ImportError:  # no such lock on this system: the swap is still safe, the last build wins
        return True
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:  # a file system without locks
        return True
    return True
