"""A built site on disk, as the lint of its feeds sees it."""

from pathlib import Path

from hubgen.engines.manifest import files_below
from hubgen.errors import HubError
from hubgen.feeds.lint import BuiltSite, is_feed

MOST = 50_000_000
"""How many bytes of a file are read: a feed that is longer is told to be too long, and broken besides."""


def built_at(folder: Path) -> BuiltSite:
    """Look through the folder of a built site; raises HubError where there is none, or one without feeds."""
    if not folder.is_dir():
        raise HubError(f"there is no built site in {folder}", "run hubgen build, or name the site's folder")
    paths = (path for path in files_below(folder) if _is_text(path) and (folder / path).is_file())
    files = {path: (folder / path).stat().st_size for path in paths}
    if not any(map(is_feed, files)):
        raise HubError(f"there are no feeds in {folder}", "run hubgen build, or name the site's folder")
    return BuiltSite(files, lambda path: _bytes(folder / path))


def _is_text(path: str) -> bool:
    """Tell whether a file's name can be written at all; none of ours cannot."""
    return path.encode(errors="ignore").decode() == path


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(MOST)
    except OSError as error:
        raise HubError(f"{path} cannot be read: {error.strerror}") from None
