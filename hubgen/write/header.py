"""A content file as its author typed it, with the places of its header's keys and values; and edits of its text."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto
from functools import cached_property
from typing import Any, NamedTuple, TypeAlias

from hubgen.errors import FileError
from hubgen.model.source import KeyPath, Position
from hubgen.read.front_matter import read_document
from hubgen.read.library import FILE, is_library
from hubgen.read.text import ParseError, decode
from hubgen.read.tree import Value, YamlDocument, read_yaml

MAX_LINES = 200
"""How many lines a value may go on for before we give up looking for its end."""
BOM = "\ufeff"

_END = re.compile(r"\r\n|\r|\n")
_QUOTED = r""" "(?:[^"\\]|\\.)*" | '(?:[^']|'')*' """
TEXT = re.compile(_QUOTED + r"| [^\s,\]}#][^,\]}#\r\n]*(?<!\s)", re.DOTALL | re.VERBOSE)
"""A text anywhere, in brackets too."""
SCALAR = re.compile(_QUOTED + r"| [^\s,\]}#]\S*(?:[^\S\r\n]+(?!\#)\S+)*", re.VERBOSE)
"""A value that ends with its line."""
KEY = re.compile(_QUOTED + r"| [^:\r\n]*[^:\s](?=\s*:)", re.VERBOSE)
"""The name of a key."""


class HeaderStyle(Enum):
    """How a header is written; JSON is YAML whose keys and values all stand in quotes."""

    YAML = auto()
    JSON = auto()
    TOML = auto()


class TextEdit(NamedTuple):
    """Put `text` in the place of what stands from `start` to `end`; mostly that is nothing."""

    start: int
    end: int
    text: str


Edits: TypeAlias = tuple[TextEdit, ...]
"""Edits of one text, in the order of their places."""


@dataclass(frozen=True)
class ParsedHeader:
    """A file with its header's keys, or the entries of a library; lines and columns count from 1, as in a Position.

    `text` has the byte order mark and the line ends that the reader drops. `last` is the last line of the header.
    """

    path: str
    text: str
    tree: YamlDocument
    style: HeaderStyle
    last: int
    body: str = ""

    @cached_property
    def _ends(self) -> tuple[re.Match[str], ...]:
        return tuple(_END.finditer(self.text))

    @property
    def lines(self) -> int:
        """How many lines the file has."""
        return len(self._ends) + 1

    @property
    def ending(self) -> str:
        """How this file ends its lines: as it ends the first."""
        return self._ends[0][0] if self._ends else "\n"

    def start(self, line: int) -> int:
        """Find the offset at which a line begins."""
        if line > 1:
            return self._ends[line - 2].end()
        return len(BOM) if self.text.startswith(BOM) else 0

    def end(self, line: int) -> int:
        """Find the offset at which a line ends, before its line break."""
        return self._ends[line - 1].start() if line < self.lines else len(self.text)

    def at(self, mark: Position) -> int:
        """Find the offset of a position."""
        return self.start(mark.line) + mark.column - 1

    def before(self, mark: Position) -> str:
        """Give what stands before a position on its line."""
        return self.text[self.start(mark.line) : self.at(mark)]

    def get(self, key: str) -> Value:
        """Give the value of a key at the top; None where there is none, or the header is no mapping."""
        return self.tree.data.get(key) if isinstance(self.tree.data, dict) else None

    def value_at(self, path: KeyPath) -> Any:
        """Find a value; the path must be there."""
        data: Any = self.tree.data
        for step in path:
            data = data[step]
        return data


def parse_header(path: str, text: str) -> ParsedHeader:
    """Read a file; `path` is its path below the content folder. Raises FileError where it cannot be read."""
    try:
        return _parse(path, text)
    except ParseError as fault:
        raise FileError(f"{path}:{fault.mark.line} cannot be read: {fault}") from None


def texts_under(path: str, text: str, key: str) -> list[str]:
    """List the texts of the list under a key, as the file spells them; [] where there is no such list."""
    held = parse_header(path, text).get(key)
    return [one for one in held if isinstance(one, str)] if isinstance(held, list) else []


def with_value(data: Any, path: KeyPath, value: Value) -> Any:
    """Give a header's data in which the value at a path is another; nothing is changed in place."""
    if not path:
        return value
    step, rest = path[0], path[1:]
    if isinstance(data, list):
        return [with_value(one, rest, value) if number == step else one for number, one in enumerate(data)]
    return {**data, step: with_value(data.get(step), rest, value)}


def apply_edits(text: str, edits: Edits) -> str:
    """Make edits of a text."""
    for start, end, new in reversed(edits):
        text = text[:start] + new + text[end:]
    return text


def first_verified(header: ParsedHeader, wanted: Value, candidates: Iterable[Edits]) -> Edits | None:
    """Find the first edits after which the header says just what is wanted, and the body what it said; else None."""
    return next((edits for edits in candidates if _reads_as(header, apply_edits(header.text, edits), wanted)), None)


def _reads_as(old: ParsedHeader, text: str, wanted: Value) -> bool:
    try:
        new = _parse(old.path, text)
    except ParseError:
        return False
    return new.tree.data == wanted and new.body == old.body


def _parse(path: str, text: str) -> ParsedHeader:
    """Read a file; raises ParseError."""
    clean = decode(text.encode())
    if is_library(path):
        return ParsedHeader(path, text, read_yaml(clean, FILE), HeaderStyle.YAML, clean.count("\n") + 1)
    document = read_document(clean)
    signs = {"{": HeaderStyle.JSON, "+": HeaderStyle.TOML}
    style = signs.get(clean.lstrip()[:1], HeaderStyle.YAML)
    return ParsedHeader(path, text, document.tree, style, document.body_line, document.body)
