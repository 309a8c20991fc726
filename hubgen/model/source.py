"""Where an item was written: its file, its body, and the position of every value in its header."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

KeyPath: TypeAlias = tuple[str | int, ...]


class Position(NamedTuple):
    """A position in a file, both counted from 1."""

    line: int
    column: int


FILE_START = Position(1, 1)
MARKDOWN = (".md", ".markdown")


def marks_in(text: str, first_line: int, places: Iterable[int]) -> Iterator[Position]:
    """Yield the position of each offset in `places` (ascending) of a text that begins on line `first_line`."""
    line, seen = first_line, 0
    for place in places:
        line, seen = line + text.count("\n", seen, place), place
        yield Position(line, place - (text.rfind("\n", 0, place) + 1) + 1)


def is_markdown(path: str) -> bool:
    """Tell whether a path is that of a Markdown file; letter case does not matter."""
    return path.lower().endswith(MARKDOWN)


@dataclass(frozen=True, slots=True)
class Source:
    """An author's file as far as one item goes: `path` is relative to the content folder, with `/`."""

    path: str
    body: str = ""
    body_line: int = 1
    values: Mapping[KeyPath, Position] = field(default_factory=dict, repr=False)
    keys: Mapping[KeyPath, Position] = field(default_factory=dict, repr=False)
    start: Position = FILE_START

    def mark(self, *path: str | int) -> Position:
        """Find the position of the value at a key path, else of the nearest value around it, else the start."""
        return _nearest(self.values, path) or self.start

    def key_mark(self, *path: str | int) -> Position:
        """Find the position of the key at a key path; where that has none, `mark` of the path."""
        return self.keys.get(path) or self.mark(*path)

    def has(self, key: str) -> bool:
        """Tell whether this file itself names the key (a translation inherits most of its keys)."""
        return (key,) in self.keys


def _nearest(marks: Mapping[KeyPath, Position], path: KeyPath) -> Position | None:
    while path:
        if path in marks:
            return marks[path]
        path = path[:-1]
    return None
