"""A bounded YAML reader: plain values, every scalar as text, and the position of each.

libyaml's parser keeps its own stack on the heap and hands out events one by one; the bounds are
checked on those, so that no nest of brackets, alias bomb or endless list is ever built.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple, TypeAlias

import yaml

from hubgen.model.source import FILE_START, KeyPath, Position
from hubgen.read.text import ParseError, blank_control_characters

Value: TypeAlias = "str | list[Value] | dict[str, Value] | None"

NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_CUTTING = re.compile(r"[ \t]+(#(?![# \t]).*|#[ \t]\d.*)")
"""A `#` that may well belong to the words before it: `Story #1`. A comment has a space behind its sign."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one header, or one library file, may hold."""

    size: int = 32_768
    depth: int = 8
    values: int = 2_000


class Cut(NamedTuple):
    """An unquoted value with a `#` behind it on its line: YAML reads no further than `text`."""

    mark: Position
    text: str
    comment: str


@dataclass(slots=True)
class YamlDocument:
    """What a header says: `data` is plain, `values` and `keys` hold positions by path.

    `cuts` are values that a comment may have cut short, by the paths that their author wrote.
    """

    data: Value = None
    values: dict[KeyPath, Position] = field(default_factory=dict)
    keys: dict[KeyPath, Position] = field(default_factory=dict)
    cuts: dict[KeyPath, Cut] = field(default_factory=dict)


@dataclass(slots=True)
class _Frame:
    """A list or mapping that is still open; `key` is the mapping's key whose value comes next."""

    into: list[Value] | dict[str, Value]
    path: KeyPath
    key: str | None = None


def read_yaml(text: str, bounds: Limits, first_line: int = 1) -> YamlDocument:
    """Read YAML within limits into plain values with positions; `text` begins on `first_line`. Raises ParseError."""
    if len(text.encode()) > bounds.size:
        raise ParseError(f"the header is larger than {bounds.size // 1024} kB", Position(first_line, 1))
    try:
        return _Builder(bounds, first_line, text.split("\n")).build(yaml.parse(text, Loader=yaml.CSafeLoader))
    except yaml.MarkedYAMLError as error:
        raise _fault(error, first_line) from None
    except yaml.YAMLError as error:
        raise ParseError(f"the header is not YAML: {error}".splitlines()[0], Position(first_line, 1)) from None


class _Builder:
    """Puts one document together from its events."""

    def __init__(self, bounds: Limits, first_line: int, lines: Sequence[str]) -> None:
        self._bounds = bounds
        self._offset = first_line
        self._lines = lines
        self._open: list[_Frame] = []
        self._count = 0
        self._documents = 0
        self._tree = YamlDocument()

    def build(self, events: Iterable[Any]) -> YamlDocument:
        for event in self._bounded(events):
            mark = Position(event.start_mark.line + self._offset, event.start_mark.column + 1)
            if isinstance(event, yaml.ScalarEvent):
                self._scalar(event, mark)
            elif isinstance(event, yaml.SequenceStartEvent):
                self._start([], mark)
            elif isinstance(event, yaml.MappingStartEvent):
                self._start({}, mark)
            elif isinstance(event, yaml.SequenceEndEvent | yaml.MappingEndEvent):
                self._open.pop()
        return self._tree

    def _bounded(self, events: Iterable[Any]) -> Iterator[Any]:
        for event in events:
            mark = Position(event.start_mark.line + self._offset, event.start_mark.column + 1)
            if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
                raise ParseError("anchors and aliases (& and *) are not read in a header", mark, "write the value out")
            if getattr(event, "tag", None) not in (None, "!"):
                raise ParseError("tags (!) are not read in a header", mark, "put the value in quotes")
            if isinstance(event, yaml.DocumentStartEvent):
                self._documents += 1
            if isinstance(event, yaml.NodeEvent):
                self._count += 1
            self._check(mark)
            yield event

    def _check(self, mark: Position) -> None:
        if len(self._open) > self._bounds.depth:
            raise ParseError(f"the header is nested deeper than {self._bounds.depth} levels", mark)
        if self._count > self._bounds.values:
            raise ParseError(f"the header has more than {self._bounds.values} values", mark)
        if self._documents > 1:
            raise ParseError("the header is more than one YAML document", mark)

    def _scalar(self, event: Any, mark: Position) -> None:
        frame = self._open[-1] if self._open else None
        if frame and isinstance(frame.into, dict) and frame.key is None:
            self._name(frame, blank_control_characters(event.value), mark)
        else:
            plain = event.style in (None, "")
            path = self._put(None if plain and event.value in NULLS else blank_control_characters(event.value), mark)
            if plain and (comment := self._comment(event.end_mark)):
                self._tree.cuts[path] = Cut(mark, blank_control_characters(event.value), comment)

    def _comment(self, end: Any) -> str:
        """Give what stands behind a value and may have belonged to it, or ""."""
        line = self._lines[end.line] if end.line < len(self._lines) else ""
        found = _CUTTING.fullmatch(line, end.column)
        return blank_control_characters(found[1]).rstrip() if found else ""

    def _name(self, frame: _Frame, key: str, mark: Position) -> None:
        if key == "<<":
            raise ParseError("merge keys (<<) are not read in a header", mark, "write the values out")
        if key in frame.into:
            raise ParseError(f"the key '{key}' stands here twice", mark, "keep one of the two")
        frame.key = key
        self._tree.keys[(*frame.path, key)] = mark

    def _start(self, into: list[Value] | dict[str, Value], mark: Position) -> None:
        if self._open and isinstance(self._open[-1].into, dict) and self._open[-1].key is None:
            raise ParseError("a key must be plain text", mark, "put it in quotes")
        self._open.append(_Frame(into, self._put(into, mark)))

    def _put(self, value: Value, mark: Position) -> KeyPath:
        path = self._into(self._open[-1], value) if self._open else ()
        if not path:
            self._tree.data = value
        self._tree.values[path] = mark
        return path

    def _into(self, frame: _Frame, value: Value) -> KeyPath:
        if isinstance(frame.into, list):
            frame.into.append(value)
            return (*frame.path, len(frame.into) - 1)
        key, frame.key = frame.key or "", None
        frame.into[key] = value
        return (*frame.path, key)


def _fault(error: yaml.MarkedYAMLError, first_line: int) -> ParseError:
    mark = error.problem_mark or error.context_mark
    at = Position(mark.line + first_line, mark.column + 1) if mark else FILE_START
    hint = "put a text that holds a colon in quotes" if "mapping values" in str(error.problem) else ""
    return ParseError(f"the header is not YAML: {error.problem or error.context}", at, hint)
