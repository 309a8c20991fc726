"""Whether anything has changed since a build: known by names, sizes and times of files, before anything is read.

It imports nothing of hubgen's, and nothing that takes long: nothing is quicker than a build that need not be.
"""

import hashlib
import json
import os
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass, fields
from datetime import datetime
from operator import attrgetter
from pathlib import Path

CACHE = ".hubgen_cache"
"""The folder beside mkdocs.yml that holds what makes builds quick; whoever deletes it loses nothing."""
FORMAT = 1
SKIPPED = frozenset({"__pycache__", ".git", CACHE})
SECONDS_CLOSE = 2.0
"""What was changed so shortly before a build may be changed again within the same tick of a file system's clock."""
PACKAGE = Path(__file__).parents[1]


@dataclass(frozen=True, slots=True)
class BuildOptions:
    """On which terms a build goes on.

    `strict` makes any warning, of hubgen's or MkDocs', stop it before the swap. `publish` is for what goes out:
    what it shows is entered in the register. `announce` lets old items be announced as new. `into_existing` lets a
    first site go into a folder that is filled already.
    """

    strict: bool = False
    publish: bool = False
    announce: bool = False
    into_existing: bool = False

    def words(self, site_dir: Path | None) -> tuple[str, ...]:
        """Write the options, and where the site goes, as the words of a command line."""
        given = (each.name for each in fields(self) if getattr(self, each.name))
        return (*given, *([os.path.abspath(site_dir)] if site_dir else []))


@dataclass(frozen=True, slots=True)
class Inputs:
    """What a build reads, and where its site goes.

    `files` are its settings, its folders, and hubgen itself; `register` changes with a build that publishes. `words`
    are those of the command line that change what is built, `as_of` the moment that it gives, "" for now.
    """

    settings: str
    files: tuple[str, ...]
    register: str
    site: str
    words: tuple[str, ...]
    as_of: str


@dataclass(frozen=True, slots=True)
class Stamp:
    """What was so when a site was built: where all of it is so again, the site is what a build would make.

    `sources`, `register` and `site` are signatures. A site of now is of the moment `at`, and a build would make the
    same until the moment `until`, "" for ever. `counts` is what the build said that it made.
    """

    inputs: Inputs
    sources: str
    register: str
    site: str
    at: str
    until: str
    counts: str
    packages: str
    format: int = FORMAT

    def holds_at(self, moment: datetime) -> bool:
        """Tell whether a build at a moment would make the same site of the same files."""
        made, until = datetime.fromisoformat(self.at), datetime.fromisoformat(self.until) if self.until else None
        return made <= moment and (until is None or moment < until)


@dataclass(frozen=True, slots=True)
class Beginning:
    """What was so before a build read anything; `at` is in seconds."""

    inputs: Inputs
    sources: str
    at: float


def moment_given(as_of: str | None) -> str:
    """Give the moment that a command line or the environment names, as it is written there; "" for now."""
    return as_of or os.environ.get("SOURCE_DATE_EPOCH", "")


def begin(inputs: Inputs) -> Beginning:
    """Note what a build is going to read."""
    at = time.time()
    return Beginning(inputs, signature(inputs.files), at)


def keep_stamp(begun: Beginning, at: datetime, until: datetime | None, counts: str) -> None:
    """Remember a build that is done; not one whose files were changed meanwhile, or just before.

    Where nothing can be written, the next build only takes longer.
    """
    inputs = begun.inputs
    if newest(inputs.files) > begun.at - SECONDS_CLOSE or signature(inputs.files) != begun.sources:
        return
    stamp = Stamp(
        inputs,
        begun.sources,
        signature([inputs.register]),
        signature([inputs.site]),
        at.isoformat(),
        until.isoformat() if until else "",
        counts,
        installed_packages(),
    )
    with suppress(OSError):
        _write(_file(inputs.settings, inputs.words, inputs.as_of), json.dumps(asdict(stamp)))


def unchanged_since(settings: Path, words: tuple[str, ...], as_of: str, now: datetime) -> Stamp | None:
    """Find the build of these settings and words that would make the same site again; None where there is none."""
    stamp = _read(_file(os.path.abspath(settings), words, as_of))
    if stamp is None or (stamp.inputs.words, stamp.inputs.as_of) != (words, as_of):
        return None
    if not as_of and not stamp.holds_at(now):
        return None
    known = (stamp.packages, stamp.sources, stamp.register, stamp.site)
    inputs = stamp.inputs
    same = (
        installed_packages(),
        signature(inputs.files),
        signature([inputs.register]),
        signature([inputs.site]),
    )
    return stamp if same == known else None


def signature(paths: Iterable[str]) -> str:
    """Give a hash of the names, sizes, times and inodes of files, and of all files below folders."""
    found = hashlib.sha256()
    for name, state in _states(paths):
        found.update(f"{name}\0{state}\n".encode(errors="surrogateescape"))
    return found.hexdigest()


def newest(paths: Iterable[str]) -> float:
    """Give when the last of these files, or of those below these folders, was changed (seconds)."""
    return max((float(state.split()[1]) / 1e9 for _, state in _states(paths) if " " in state), default=0.0)


def installed_packages() -> str:
    """Give a hash of Python's version and of the names and versions of all packages that it finds."""
    names = [sys.version]
    for folder in sys.path:
        with suppress(OSError):
            names += sorted(name for name in os.listdir(folder or ".") if name.endswith((".dist-info", ".egg-info")))
    return hashlib.sha256("\n".join(names).encode()).hexdigest()


def _states(paths: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield the paths of files with their states, in an order of their own; what is not there has one too."""
    for path in paths:
        if os.path.isdir(path):
            yield from _below(path)
        else:
            yield path, _state(path)


def _below(folder: str) -> Iterator[tuple[str, str]]:
    """Yield all below a folder; nobody looks what is behind a link to another folder, so that is never the same."""
    yield folder, "folder"
    try:
        entries = sorted(os.scandir(folder), key=attrgetter("name"))
    except OSError:
        entries = []
    for entry in entries:
        if not entry.is_dir():
            yield entry.path, _state(entry)
        elif entry.is_symlink():
            yield entry.path, f"unknown {time.time_ns()}"
        elif entry.name not in SKIPPED:
            yield from _below(entry.path)


def _state(file: "str | os.DirEntry[str]") -> str:
    try:
        found = os.stat(file) if isinstance(file, str) else file.stat()
    except OSError:
        return "absent"
    return f"{found.st_size} {found.st_mtime_ns} {found.st_ctime_ns} {found.st_ino} {found.st_mode}"


def _file(settings: str, words: tuple[str, ...], as_of: str) -> Path:
    """Give the file of a stamp; each way of building has one of its own."""
    name = hashlib.sha256("\0".join((settings, as_of, *words)).encode(errors="surrogateescape")).hexdigest()[:16]
    return Path(settings).parent / CACHE / f"build-{name}.json"


def _read(file: Path) -> Stamp | None:
    """Read a stamp; None where there is none, or one that this hubgen does not understand."""
    try:
        found = json.loads(file.read_text("utf-8"))
        inputs = found.pop("inputs")
        known = Inputs(**inputs | {"files": tuple(inputs["files"]), "words": tuple(inputs["words"])})
        stamp = Stamp(known, **found)
        return stamp if stamp.format == FORMAT else None
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def _write(file: Path, text: str) -> None:
    """Write a file of the cache in one step, in a folder that git passes by."""
    file.parent.mkdir(exist_ok=True)
    (file.parent / ".gitignore").write_text("*\n", "utf-8")
    part = file.with_suffix(f".{os.getpid()}")
    part.write_text(text, "utf-8")
    part.replace(file)
