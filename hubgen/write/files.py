"""Files are written whole or not at all, and held by one process at a time."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

EVERYBODY = 0o666
"""Rights of a new file, of which the umask takes its part."""


def write_file(path: Path, data: bytes, mode: int = EVERYBODY) -> None:
    """Put a file in the place of the old one, so that a crash leaves one or the other whole; raises OSError."""
    with file_beside(path, data, mode) as part:
        part.replace(path)
    _sync_folder(path.parent)


@contextmanager
def file_beside(path: Path, data: bytes, mode: int = EVERYBODY) -> Iterator[Path]:
    """Write a file beside its place, and give its path there; what the caller does not move away is removed again."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.part")
    part.unlink(missing_ok=True)  # one that was left by a crash may have other rights
    descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        yield part
    finally:
        part.unlink(missing_ok=True)


def lock_file(descriptor: int) -> bool:
    """Lock an open file or folder until it is closed (flock(2)); False where another process holds the lock.

    Raises OSError where nothing can be locked: on a system, or a file system, without such locks.
    """
    try:
        import fcntl  # noqa: PLC0415 - not on every system
    except ImportError:
        raise OSError("this system has no locks") from None
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _sync_folder(folder: Path) -> None:
    """Have a folder's list of names written to the disk, where the system can."""
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
