"""The builds that are compared."""

import os
from dataclasses import replace
from pathlib import Path

from benchmarks.corpus import AS_OF
from benchmarks.folder import write_corpus
from benchmarks.measure import PYTHON, Build

HUBGEN = (PYTHON, "-c", "from hubgen.cli import main; main()", "build", "--as-of", AS_OF)
LONG_AGO = 1_700_000_000
MKDOCS = (PYTHON, "-m", "mkdocs", "build", "--quiet")

PLAIN = {
    "plain": "MkDocs and Material, same Markdown extensions",
    "unsearched": "the same without its search plugin",
    "bare": "MkDocs and Material, MkDocs' own Markdown",
}
"""What hubgen is compared with; all with `nav: [index.md]` on the same content folder."""


def hub(work: Path, stories: int) -> Build:
    """Build everything with hubgen but the search index."""
    return _build(work, stories, "hub", f"hubgen, {stories} stories", HUBGEN)


def again(work: Path, stories: int) -> Build:
    """Build with hubgen once more, where nothing has changed since, nor just before."""
    for path in write_corpus(work, stories).rglob("*"):
        os.utime(path, (LONG_AGO, LONG_AGO))
    found = _build(work, stories, "hub", f"hubgen, {stories} stories, nothing changed", HUBGEN)
    site = found.site.with_name(f"{found.site.name}-again")
    command = (*found.command[:-1], str(site))
    return replace(found, command=command, site=site, again=True)


def plain(work: Path, stories: int) -> list[Build]:
    """Build with MkDocs and Material alone."""
    return [_build(work, stories, settings, name, MKDOCS) for settings, name in PLAIN.items()]


def _build(work: Path, stories: int, settings: str, name: str, command: tuple[str, ...]) -> Build:
    folder = write_corpus(work, stories)
    site = work / f"site-{stories}-{settings}"
    return Build(name, (*command, "-f", f"{settings}.yml", "-d", str(site)), folder, site)
