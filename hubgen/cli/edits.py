"""Edits are planned elsewhere and applied here, each in one step and only to what it was planned for."""

import os
from pathlib import Path
from shutil import copymode

from hubgen.errors import HubError
from hubgen.model.edit import Edit


def apply_edit(edit: Edit, folder: Path) -> None:
    """Write one file below `folder`; raises HubError where the file is no longer as the plan found it."""
    path = folder / edit.path
    if not path.resolve().is_relative_to(folder.resolve()):
        raise HubError(f"{edit.path} leads out of the content folder")
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.part")
    part.write_text(edit.new, "utf-8", newline="")
    try:
        _put(part, path, edit.old)
    finally:
        part.unlink(missing_ok=True)


def _put(part: Path, path: Path, old: str | None) -> None:
    if old is None:
        try:
            os.link(part, path)  # unlike a rename, a link never replaces a file that came in between
        except FileExistsError:
            raise HubError(f"{path.name} exists already, and was left as it is") from None
        return
    if path.read_bytes().decode("utf-8") != old:  # not read_text, which takes all line ends for one
        raise HubError(f"{path.name} was changed in the meantime, and was left as it is")
    copymode(path, part)
    part.replace(path)
