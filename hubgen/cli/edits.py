"""Edits are planned elsewhere and applied here, each in one step and only to what it was planned for."""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from shutil import copymode

from hubgen.cli.console import relative
from hubgen.errors import HubError
from hubgen.model.output import FileEdit


def apply_edit(edit: FileEdit, folder: Path) -> None:
    """Write one file below `folder`.

    Raises HubError where the file is no longer as the plan found it, or cannot be written.
    """
    path = folder / edit.path
    if not path.resolve().is_relative_to(folder.resolve()):
        raise HubError(f"{edit.path} leads out of the content folder")
    try:
        with _beside(path, edit.new.encode()) as part:
            _put(part, path, edit.old)
    except OSError as error:
        raise HubError(f"{relative(path)} cannot be written: {error.strerror}") from None


def write_changed(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files, each in one step, and leave alone what is the same already."""
    for name, data in files.items():
        path = folder / name
        if not path.is_file() or path.read_bytes() != data:
            with _beside(path, data) as part:
                part.replace(path)


@contextmanager
def _beside(path: Path, data: bytes) -> Iterator[Path]:
    """Write a whole file beside its place, for it to be moved there; it goes where that fails."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.part")
    part.write_bytes(data)
    try:
        yield part
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
