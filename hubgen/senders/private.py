"""Files that say to whom mails went, or that somebody is sending some: only their owner reads them."""

from contextlib import suppress
from pathlib import Path
from stat import S_IMODE

OWNER_ONLY = 0o600
_OTHERS = 0o077


def close_to_others(path: Path) -> None:
    """Take from everybody but its owner the right to read or write a file, where there is one and it is ours."""
    with suppress(FileNotFoundError, PermissionError):
        mode = S_IMODE(path.stat().st_mode)
        if path.is_file() and mode & _OTHERS:
            path.chmod(mode & ~_OTHERS)
