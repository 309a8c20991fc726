"""The list of files that hubgen wrote, kept in the site, so that what others put there is known as theirs."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

NAME = ".hubgen.json"
SEARCH = "pagefind/"
"""Pagefind names its files by their content and not always alike, so its folder is ours as a whole."""


def write_manifest(site: Path) -> None:
    """List every file of a site that was just built."""
    paths = sorted(path for path in files_below(site) if not path.startswith(SEARCH) and path != NAME)
    (site / NAME).write_text(json.dumps({"files": paths}, ensure_ascii=False, indent=0) + "\n", "utf-8")


def foreign_files(site: Path) -> Iterator[str]:
    """Yield the files in a site that hubgen did not write."""
    ours = _read(site)
    for path in files_below(site):
        if path not in ours and path != NAME and not (ours and path.startswith(SEARCH)):
            yield path


def files_below(folder: Path) -> Iterator[str]:
    """Yield the paths of all files and links below a folder, relative and with `/`."""
    for directory, _, names in os.walk(folder):
        prefix = Path(directory).relative_to(folder).as_posix()
        for name in names:
            yield name if prefix == "." else f"{prefix}/{name}"


def _read(site: Path) -> frozenset[str]:
    try:
        return frozenset(json.loads((site / NAME).read_text("utf-8"))["files"])
    except (OSError, ValueError, KeyError, TypeError):
        return frozenset()
