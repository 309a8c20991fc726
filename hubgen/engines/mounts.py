"""Which folders other file systems are mounted on: such a folder cannot be moved, and what is in it is not ours."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

_TABLE = Path("/proc/self/mountinfo")
_ESCAPED = re.compile(rb"\\([0-7]{3})")


def has_mount(folder: Path) -> bool:
    """Tell whether a folder is a mount point, or holds one; `folder` is absolute and without links.

    Linux lists them, also those that show a part of the same file system, which nothing else gives away
    (proc_pid_mountinfo(5)); elsewhere the folder itself is looked at.
    """
    return os.path.ismount(folder) or any(mount.is_relative_to(folder) for mount in _listed())


def _listed() -> Iterator[Path]:
    try:
        lines = _TABLE.read_bytes().splitlines()
    except OSError:
        return
    for line in lines:
        yield Path(os.fsdecode(_ESCAPED.sub(lambda match: bytes([int(match[1], 8)]), line.split(b" ")[4])))
