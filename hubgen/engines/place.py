"""Where a site may stand: nowhere that something else would be replaced by it."""

import os
from pathlib import Path

from hubgen.engines.manifest import NAME, listed_in
from hubgen.errors import BuildError

ELSEWHERE = "name a folder of the site's own: --site-dir site"
GIT = ".git"


def place_of_site(folder: Path, content: Path, settings: Path) -> Path:
    """Find where a site really stands, without links; `settings` is the folder of mkdocs.yml.

    Raises BuildError where it is no folder, or would replace what somebody wrote, or lie among it.
    """
    site = Path(os.path.realpath(folder))
    if site.exists() and not site.is_dir():
        raise BuildError(f"{folder} is a file, and the site needs a folder there")
    if GIT in site.parts:
        raise BuildError(f"{folder} lies in a folder of git's own, so no site goes there", ELSEWHERE)
    for name, other in _others(content, settings).items():
        if _holds(site, other):
            what = "is" if _same(site, other) else "holds"
            raise BuildError(f"{folder} {what} {name}, which the site would replace", ELSEWHERE)
    if _holds(Path(os.path.realpath(content)), site):
        raise BuildError(f"{folder} lies in the content folder, so the site would be mixed with its sources", ELSEWHERE)
    return site


def refuse_filled(site: Path) -> None:
    """Raise BuildError where a folder holds anything that is not hubgen's, and no list of what is.

    A `.git` alone is a clone in which nothing was published yet.
    """
    if site.is_dir() and listed_in(site) is None and any(entry.name != GIT for entry in site.iterdir()):
        raise BuildError(
            f"{site} is not empty, and nothing tells that hubgen wrote what is there (it has no {NAME})",
            "name another folder with --site-dir, or add --into-existing: all that is there stays then, "
            "but for files that are called as one of the site's",
        )


def _others(content: Path, settings: Path) -> dict[str, Path]:
    named = {
        "the content folder": content,
        "the folder of mkdocs.yml": settings,
        "your home folder": Path(os.path.expanduser("~")),  # noqa: PTH111 - Path raises where somebody has none
        "the folder in which you are": Path.cwd(),
    }
    return {name: Path(os.path.realpath(path)) for name, path in named.items()}


def _holds(outer: Path, inner: Path) -> bool:
    """Tell whether a folder is another or lies above it."""
    return any(_same(outer, folder) for folder in (inner, *inner.parents))


def _same(one: Path, other: Path) -> bool:
    """Tell whether two paths lead to one folder, also where it is mounted twice or capitals do not count."""
    try:
        return one.samefile(other)
    except OSError:
        return one == other
