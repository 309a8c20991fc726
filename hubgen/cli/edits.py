"""Edits are planned elsewhere and applied here, each in one step and only to what it was planned for."""

import os
from collections.abc import Mapping
from pathlib import Path
from shutil import copymode

from hubgen.cli.console import relative
from hubgen.errors import HubError
from hubgen.model.output import FileEdit
from hubgen.write.files import file_beside, write_file


def apply_edit(edit: FileEdit, folder: Path) -> None:
    """Write one file below `folder`.

    Raises HubError where the file is no longer as the plan found it, or cannot be written.
    """
    path = folder / edit.path
    if not path.resolve().is_relative_to(folder.resolve()):
        raise HubError(f"{edit.path} leads out of the content folder")
    try:
        with file_beside(path, edit.new.encode()) as part:
            _put(part, path, edit.old)
    except OSError as error:
        raise HubError(f"{relative(path)} cannot be written: {error.strerror}") from None


def read_text(path: Path) -> str:
    """Read a file with its byte order mark and line ends, which Path.read_text takes for one."""
    return path.read_bytes().decode("utf-8")


def write_changed(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files, each in one step, and leave alone what is the same already."""
    for name, data in files.items():
        path = folder / name
        if not path.is_file() or path.read_bytes() != data:
            write_file(path, data)


def _put(part: Path, path: Path, old: str | None) -> None:
    if old is None:
        try:
            os.link(part, path)  # unlike a rename, a link never replaces a file that came in between
        except FileExistsError:
            raise HubError(f"{path.name} exists already, and was left as it is") from None
        return
    if read_text(path) != old:
        raise HubError(f"{path.name} was changed in the meantime, and was left as it is")
    copymode(path, part)
    part.replace(path)
