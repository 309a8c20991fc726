"""The list of files that hubgen wrote, kept in the site, so that what others put there is known as theirs."""

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

NAME = ".hubgen.json"
SEARCH = "pagefind/"
"""Pagefind names its files by their content and not always alike, so its folder is ours as a whole."""
STAGE, PART = ".hubgen.new", ".hubgen.part"
"""What a build that was killed may leave in a site: the folder in which it built, and half of one file."""


def write_manifest(site: Path, ids: Iterable[str] = (), besides: Iterable[str] = ()) -> None:
    """List every file of a site that was just built, `besides` those that others put there.

    `ids` are those of the register that it was built with.
    """
    list_files(site, set(files_below(site)).difference(besides), ids)


def list_files(site: Path, files: Iterable[str], ids: Iterable[str] | None = None) -> None:
    """Write the list of a site's files in one step; the index is left out, which is known by its folder.

    Without `ids` those stay that the list has.
    """
    paths = sorted(path for path in files if not path.startswith(SEARCH) and path != NAME)
    known = sorted(registered_in(site) if ids is None else ids)
    part = site / PART
    part.write_text(json.dumps({"files": paths, "ids": known}, ensure_ascii=False, indent=0) + "\n", "utf-8")
    part.replace(site / NAME)


def listed_in(site: Path) -> frozenset[str] | None:
    """Read which files of a site hubgen wrote; None where it has no such list, or none that can be read."""
    found = _read(site).get("files")
    return None if found is None else frozenset(found)


def registered_in(site: Path) -> frozenset[str]:
    """Read which ids the register had when a site was built; none where the site does not say."""
    return frozenset(_read(site).get("ids", ()))


def _read(site: Path) -> Mapping[str, list[str]]:
    """Read the lists of a site; {} where it has none, or none that can be read."""
    try:
        found = json.loads((site / NAME).read_text("utf-8"))
        return {name: list(map(str, found[name])) for name in ("files", "ids") if name in found}
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return {}


def own_files(site: Path) -> frozenset[str]:
    """Give the files below a folder that hubgen wrote, without the list itself."""
    listed = listed_in(site)
    if listed is None:
        return frozenset()
    return frozenset(path for path in files_below(site) if path in listed or path.startswith(SEARCH))


def foreign_entries(site: Path) -> Iterator[str]:
    """Yield what is in a site and not hubgen's: files, links, pipes and the like, and folders that are empty."""
    ours = own_files(site)
    yield from (path for path in entries_below(site) if path not in ours and path != NAME)


def files_below(folder: Path) -> Iterator[str]:
    """Yield the paths of all files and links to files below a folder, relative and with `/`."""
    for directory, _, names in _walk(folder):
        yield from (directory + name for name in names)


def entries_below(folder: Path) -> Iterator[str]:
    """Yield the paths of all that is below a folder and is no folder itself, and of folders that are empty."""
    for directory, folders, names in _walk(folder):
        yield from (directory + name for name in names)
        yield from (directory + name for name in folders if (folder / directory / name).is_symlink())
        if directory and not folders and not names:
            yield directory.rstrip("/")


def folders_below(folder: Path) -> Iterator[str]:
    """Yield the paths of all folders below a folder, each after the one that holds it."""
    yield from (directory.rstrip("/") for directory, _, _ in _walk(folder) if directory)


def has_closed_folder(folder: Path) -> bool:
    """Tell whether there is a folder below into which we may not look, so that nothing in it is in any list here."""
    closed: list[OSError] = []
    return any(closed for _ in os.walk(folder, onerror=closed.append)) or bool(closed)


def _walk(folder: Path) -> Iterator[tuple[str, list[str], list[str]]]:
    """Look into each folder that can be looked into: hubgen's own can."""
    for directory, folders, names in os.walk(folder):
        below = Path(directory).relative_to(folder).as_posix()
        if below == ".":
            folders[:] = [name for name in folders if name != STAGE]
        yield "" if below == "." else f"{below}/", folders, [name for name in names if name != PART]
