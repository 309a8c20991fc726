"""What one file, or one entry of a library, says, before it is typed."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath

from hubgen.model.identifier import slug
from hubgen.model.kind import KIND_OF_FOLDER, Kind
from hubgen.model.source import FILE_START, Position, is_markdown
from hubgen.read.tree import Value, YamlDocument

INDEX = ("index", "README")
"""Names of files that stand for their folder."""


@dataclass(frozen=True, slots=True)
class RawItem:
    """`stem` is the file's name without suffix and language; `original` joins translations."""

    path: str
    kind: Kind
    stem: str
    locale: str
    tree: YamlDocument
    body: str = ""
    body_line: int = 1
    start: Position = FILE_START

    @property
    def data(self) -> dict[str, Value]:
        """The header's values by key."""
        return self.tree.data if isinstance(self.tree.data, dict) else {}

    @property
    def original(self) -> tuple[Kind, str, str]:
        """Kind, folder and stem, which a file shares with its translations."""
        return self.kind, PurePosixPath(self.path).parent.as_posix(), self.stem

    @property
    def id(self) -> str:
        """The id that this file gives: by its `uid`, else by its name."""
        return slug(self.uid) if self.uid else identifier(self.kind, self.path, self.stem)

    @property
    def uid(self) -> str:
        """The id as the author wrote it, or ""."""
        uid = self.data.get("uid")
        return uid if isinstance(uid, str) and self.kind is not Kind.PAGE else ""


def identifier(kind: Kind, path: str, stem: str) -> str:
    """Make an id of a file's name; a page's is its whole path, because its address is."""
    if kind is not Kind.PAGE:
        return slug(stem)
    folder = PurePosixPath(path).parent.as_posix()
    return stem if folder == "." else f"{folder}/{stem}"


def kind_of(path: str, sections: Collection[str] = ()) -> Kind:
    """Give the kind of a file by its folder: a story in `stories/`, also with a folder of its own; else a page.

    `stories/x/index.md` is the story x, with its pictures beside it, unless `stories/x` is one of the `sections`.
    """
    parts = PurePosixPath(path).parts
    name = parts[-1].split(".")[0]
    if len(parts) == 1:
        return Kind.CANVAS if name == "canvas" else Kind.PAGE
    if name in INDEX and (len(parts) != 3 or "/".join(parts[:2]) in sections):
        return Kind.PAGE
    return KIND_OF_FOLDER.get(parts[0], Kind.PAGE)


def sections_of(paths: Iterable[str]) -> frozenset[str]:
    """Find the folders that hold more Markdown than an `index.md` and its translations: each file is an item there."""
    return frozenset(
        PurePosixPath(path).parent.as_posix()
        for path in paths
        if is_markdown(path) and PurePosixPath(path).name.split(".")[0] not in INDEX
    )


def stem_and_locale(path: str, languages: tuple[str, ...], kind: Kind = Kind.PAGE) -> tuple[str, str]:
    """Part `first-steps.zh.md` into `first-steps` and `zh`; only configured languages are suffixes.

    An `index.md` that is no page is called as its folder.
    """
    stem = PurePosixPath(path).stem
    name, dot, suffix = stem.rpartition(".")
    name, locale = (name, suffix) if dot and suffix in languages else (stem, languages[0])
    if name not in INDEX:
        return name, locale
    return ("index" if kind is Kind.PAGE else PurePosixPath(path).parent.name), locale
