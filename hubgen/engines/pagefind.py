"""Pagefind makes the search index of the pages on disk; an index of unchanged pages is kept."""

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

from hubgen.engines.manifest import SEARCH, files_below
from hubgen.errors import BuildError

FOLDER = SEARCH.rstrip("/")
DIGEST = f"{FOLDER}/.pages"
PATIENCE = 900
"""Seconds after which Pagefind is taken to hang; 10,000 pages take it half a minute."""
INTERFACES = ("pagefind-ui.*", "pagefind-modular-ui.*", "pagefind-component-ui.*", "pagefind-highlight.js")
BODY = b"data-pagefind-body"


def index_site(site: Path, previous: Path | None = None) -> None:
    """Write the search index of a built site into it; raises BuildError where Pagefind fails.

    `previous` is the site it replaces, whose index is taken over where no page has changed.
    """
    digest = _digest(site)
    if previous and _read_digest(previous) == digest:
        shutil.copytree(previous / FOLDER, site / FOLDER, copy_function=shutil.copy2, dirs_exist_ok=True)
        return
    _run(site)
    if (site / FOLDER).is_dir():
        _drop_interfaces(site / FOLDER)
        (site / DIGEST).write_text(digest, "ascii")


def _run(site: Path) -> None:
    command = [sys.executable, "-m", "pagefind", "--site", str(site), "--output-subdir", FOLDER, "--quiet"]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        raise BuildError(f"Pagefind gave no answer within {PATIENCE} seconds") from None
    if done.returncode:
        raise BuildError("the search index could not be made", done.stderr.strip() or done.stdout.strip())


def _drop_interfaces(folder: Path) -> None:
    """Leave out the interfaces that come with every index: hubgen has its own, and readers' hosts save 400 kB."""
    for pattern in INTERFACES:
        for path in folder.glob(pattern):
            path.unlink()


def _digest(site: Path) -> str:
    found = hashlib.sha256()
    for path in sorted(path for path in files_below(site) if path.endswith(".html")):
        page = (site / path).read_bytes()
        if BODY in page:
            found.update(path.encode() + b"\0" + hashlib.sha256(page).digest())
    return found.hexdigest()


def _read_digest(site: Path) -> str:
    try:
        return (site / DIGEST).read_text("ascii")
    except OSError:
        return ""
