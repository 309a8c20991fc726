"""What others put into a site: a new site takes it along just as it is, or gives up being put there in one step."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from stat import S_IMODE

from hubgen.engines.manifest import entries_below, folders_below, foreign_entries, has_closed_folder, own_files
from hubgen.errors import BuildError


def refuse_blocked(stage: Path, site: Path) -> None:
    """Raise BuildError where something of others stands in the way of a new site.

    A file of theirs gives way to one of the same name. Nothing else does: no folder with something in it, no link to
    a folder, no pipe; and nothing gives way to a folder.
    """
    blocked = next(_blocked(stage, site), "") if site.is_dir() else ""
    if blocked:
        raise BuildError(
            f"{site / blocked} is not hubgen's, and stands where the site needs {_kind(stage / blocked)}",
            "move it away, or give the page another address",
        )


def carried(stage: Path, site: Path) -> bool:
    """Take along what is not hubgen's; tells whether all of it is in the stage now, just as it is in the site.

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


def make_alike(folder: Path, old: Path, *, times: bool = False) -> None:
    """Give a folder the owner and the rights of another; raises OSError where that is not ours to give."""
    is_now, was = folder.stat(), old.stat()
    if (is_now.st_uid, is_now.st_gid) != (was.st_uid, was.st_gid):
        os.chown(folder, was.st_uid, was.st_gid)
    if times:
        shutil.copystat(old, folder)
    elif folder.stat().st_mode != was.st_mode:
        folder.chmod(S_IMODE(was.st_mode))


def _take(old: Path, new: Path) -> None:
    if os.path.lexists(new):  # hubgen has a file of this name now
        return
    new.parent.mkdir(parents=True, exist_ok=True)
    if old.is_dir() and not old.is_symlink():
        new.mkdir()
    else:
        os.link(old, new, follow_symlinks=False)


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


def _kind(path: Path) -> str:
    return "a folder" if path.is_dir() else "a file"
