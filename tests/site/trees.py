"""Compare whole sites."""

from pathlib import Path


def tree(site: Path) -> dict[str, bytes]:
    """Map each file of a site to its bytes, without the search index, which Pagefind names by chance."""
    files = {path.relative_to(site).as_posix(): path for path in site.rglob("*") if path.is_file()}
    return {name: path.read_bytes() for name, path in sorted(files.items()) if not name.startswith("pagefind/")}


def differences(one: Path, other: Path) -> list[str]:
    """Name the files in which two sites differ."""
    left, right = tree(one), tree(other)
    return sorted(name for name in left.keys() | right.keys() if left.get(name) != right.get(name))
