"""The folder in which a site is built, and one build at a time in it."""

import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from stat import S_IMODE

from hubgen.engines.manifest import STAGE
from hubgen.errors import BuildError
from hubgen.write.files import lock_file

_MOUNTS = Path("/proc/self/mountinfo")
_ESCAPED = re.compile(rb"\\([0-7]{3})")


@contextmanager
def staged(site: Path) -> Iterator[Path]:
    """Give an empty folder to build a site in, beside it; it is cleared however the build ends.

    It lies within the site where that cannot be moved: in a folder that may not be written, or on a file system of
    its own. Raises BuildError when another build is at it.
    """
    within = site.is_dir() and (has_mount(site) or not os.access(site.parent, os.W_OK | os.X_OK))
    with _locked(site, within):
        stage = site / STAGE if within else sibling_folder(site, "new")
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


def sibling_folder(site: Path, role: str) -> Path:
    """Give the path of a hidden folder or file next to a site: `site` and "new" give `.site.new`."""
    return site.parent / f".{site.name}.{role}"


def make_alike(folder: Path, old: Path, *, times: bool = False) -> None:
    """Give a folder the owner and the rights of another; raises OSError where that is not ours to give."""
    is_now, was = folder.stat(), old.stat()
    if (is_now.st_uid, is_now.st_gid) != (was.st_uid, was.st_gid):
        os.chown(folder, was.st_uid, was.st_gid)
    if times:
        shutil.copystat(old, folder)
    elif folder.stat().st_mode != was.st_mode:
        folder.chmod(S_IMODE(was.st_mode))


def has_mount(folder: Path) -> bool:
    """Tell whether a folder is a mount point, or holds one: such a folder cannot be moved.

    `folder` is absolute and without links. Linux lists its mounts, also those that show a part of the same file
    system, which nothing else gives away (proc_pid_mountinfo(5)); elsewhere the folder itself is looked at.
    """
    return os.path.ismount(folder) or any(mount.is_relative_to(folder) for mount in _mounts())


def _mounts() -> Iterator[Path]:
    try:
        lines = _MOUNTS.read_bytes().splitlines()
    except OSError:
        return
    for line in lines:
        yield Path(os.fsdecode(_ESCAPED.sub(lambda match: bytes([int(match[1], 8)]), line.split(b" ")[4])))


@contextmanager
def _locked(site: Path, within: bool) -> Iterator[None]:
    """Hold a lock: a file beside the site, which outlives it, or the site itself where that stays what it is."""
    site.parent.mkdir(parents=True, exist_ok=True)
    descriptor = (
        os.open(site, os.O_RDONLY) if within else os.open(sibling_folder(site, "lock"), os.O_RDWR | os.O_CREAT, 0o666)
    )
    try:
        with suppress(OSError):  # no such locks here: the swap is still safe, the last build wins
            if not lock_file(descriptor):
                raise BuildError(f"another build is writing {site}", "wait for it to end")
        yield
    finally:
        os.close(descriptor)


def _mend(site: Path) -> None:
    """Put the old site back where a build was ended between two renames; else clear what is left of it."""
    old = sibling_folder(site, "old")
    if not site.exists() and old.exists():
        old.rename(site)
    _clear(old)


def _clear(path: Path) -> None:
    if path.is_symlink() or path.is_file():
        path.unlink()
    else:
        shutil.rmtree(path, ignore_errors=True)
