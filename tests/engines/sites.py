"""Small sites on disk, as hubgen and others leave them."""

from pathlib import Path

from hubgen.engines.manifest import write_manifest
from hubgen.engines.stage import staged
from hubgen.engines.swap import swap


def built(folder: Path, **files: str) -> Path:
    """Make a folder look like a site that hubgen wrote: `stories__a="…"` becomes stories/a.html."""
    for name, text in files.items():
        path = folder / f"{name.replace('__', '/')}.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    folder.mkdir(parents=True, exist_ok=True)
    write_manifest(folder)
    return folder


def rebuild(site: Path, **files: str) -> None:
    """Put a new site in the place of an old one."""
    with staged(site) as stage:
        built(stage, **files)
        swap(stage, site)


def names(folder: Path) -> list[str]:
    """Name all that is below a folder."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))
