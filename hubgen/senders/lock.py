"""One sender at a time: whoever holds the lock of a file is alone with it, and one that was killed holds nothing."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from hubgen.errors import HubError
from hubgen.senders.private import OWNER_ONLY, close_to_others

BUSY = "another hubgen is sending from this hub"


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the lock of a file, beside it; raises HubError where somebody else does."""
    place = path.with_name(f".{path.name}.lock")
    descriptor = _taken(place)
    close_to_others(place)
    try:
        yield
    finally:
        place.unlink(missing_ok=True)  # before it is let go: who waits for this very file sees that it is no more
        os.close(descriptor)


def _taken(place: Path) -> int:
    descriptor = _opened(place)
    if _is_ours(descriptor) and _is_still(descriptor, place):
        return descriptor
    os.close(descriptor)
    raise HubError(BUSY, "wait until it is done, and look what it reports")


def _opened(place: Path) -> int:
    try:
        return os.open(place, os.O_RDWR | os.O_CREAT | (0 if _has_locks() else os.O_EXCL), OWNER_ONLY)
    except FileExistsError:
        raise HubError(BUSY, f"if that is not so, it was ended too soon: remove {place.name}") from None
    except OSError as error:
        raise HubError(f"{place.name} cannot be written: {error.strerror}") from None


def _has_locks() -> bool:
    return os.name == "posix"


def _is_ours(descriptor: int) -> bool:
    if not _has_locks():  # the file itself is the lock
        return True
    import fcntl  # noqa: PLC0415 - not on every system

    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _is_still(descriptor: int, place: Path) -> bool:
    """Tell whether the file is the one that stands there: it may have been taken away before it was locked."""
    try:
        return os.path.samestat(os.fstat(descriptor), place.stat())
    except OSError:
        return False
