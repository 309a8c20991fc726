"""Libraries: `.yml` files that hold many small items, resources as a list and topics as a mapping."""

from collections import defaultdict
from collections.abc import Iterator
from typing import TypeVar

from hubgen.model.identifier import slug
from hubgen.model.kind import Kind
from hubgen.model.source import KeyPath, Position
from hubgen.read.aliases import rename_foreign_keys
from hubgen.read.raw_item import RawItem
from hubgen.read.text import MAX_BYTES, ParseError
from hubgen.read.tree import Limits, Value, YamlDocument, read_yaml

T = TypeVar("T")
ENTRY = Limits()
MAX_ENTRIES = 5_000
FILE = Limits(size=MAX_BYTES, depth=ENTRY.depth + 1, values=MAX_ENTRIES * 40)


def is_library(path: str) -> bool:
    """Tell whether a path is that of a library: a `.yml` file in `resources/`, or `topics.yml`."""
    path = path.lower()
    return path.endswith((".yml", ".yaml")) and (path.startswith("resources/") or path in ("topics.yml", "topics.yaml"))


def read_library(path: str, text: str, locale: str) -> Iterator[RawItem | ParseError]:
    """Yield a RawItem for each entry of a library, or a ParseError in its place; raises ParseError for the file."""
    tree = read_yaml(text, FILE)
    entries = _entries(tree.data, Kind.RESOURCE if path.startswith("resources/") else Kind.TOPIC)
    values, keys, cuts = _by_first(tree.values), _by_first(tree.keys), _by_first(tree.cuts)
    for name, value in entries:
        entry = YamlDocument(value, values[name], keys[name], cuts[name])
        start = entry.values.get((), tree.keys.get((name,), Position(1, 1)))
        yield _raw_item(path, locale, name, entry, start)


def _entries(data: Value, kind: Kind) -> list[tuple[str | int, Value]]:
    if data is None:
        return []
    if kind is Kind.RESOURCE and isinstance(data, list):
        found: list[tuple[str | int, Value]] = list(enumerate(data))
    elif kind is Kind.TOPIC and isinstance(data, dict):
        found = list(data.items())
    else:
        shape = "a list of entries" if kind is Kind.RESOURCE else "a mapping of topics by id"
        raise ParseError(f"this file is not {shape}")
    if len(found) > MAX_ENTRIES:
        raise ParseError(f"the file has more than {MAX_ENTRIES} entries", hint="split it into several files")
    return found


def _raw_item(path: str, locale: str, name: str | int, entry: YamlDocument, start: Position) -> RawItem | ParseError:
    if fault := _out_of_bounds(entry):
        return ParseError(fault, start)
    if isinstance(name, str):
        topic = rename_foreign_keys(_topic(name, entry, locale), Kind.TOPIC)
        return RawItem(path, Kind.TOPIC, name, locale, topic, start=start)
    if not isinstance(entry.data, dict):
        return ParseError("an entry is a mapping of keys and values", start, "write it as - title: A title")
    rename_foreign_keys(entry, Kind.RESOURCE)
    stem = slug(str(entry.data.get("title") or ""))
    return RawItem(path, Kind.RESOURCE, stem, locale, entry, start=start)


def _out_of_bounds(entry: YamlDocument) -> str:
    if len(entry.values) > ENTRY.values:
        return f"the entry has more than {ENTRY.values} values"
    return f"the entry is larger than {ENTRY.size // 1024} kB" if _size(entry.data) > ENTRY.size else ""


def _size(value: Value) -> int:
    """Add up the bytes of all keys and values."""
    if isinstance(value, dict):
        return sum(_size(key) + _size(inner) for key, inner in value.items())
    if isinstance(value, list):
        return sum(_size(inner) for inner in value)
    return len((value or "").encode())


def _topic(name: str, entry: YamlDocument, locale: str) -> YamlDocument:
    """A topic may be written as its label alone, and is called by it."""
    if entry.data is None or isinstance(entry.data, str):
        entry.data = {"label": {locale: entry.data or name}}
    return entry


def _by_first(marks: dict[KeyPath, T]) -> defaultdict[str | int, dict[KeyPath, T]]:
    grouped: defaultdict[str | int, dict[KeyPath, T]] = defaultdict(dict)
    for path, mark in marks.items():
        if path:
            grouped[path[0]][path[1:]] = mark
    return grouped
