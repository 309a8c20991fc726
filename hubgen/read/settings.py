"""The positions of values in mkdocs.yml. MkDocs reads its values; this reads their positions."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from hubgen.model.source import KeyPath, Position, Source


def settings_source(path: Path, plugin: str) -> Source:
    """Give a Source with the positions of a plugin's options in mkdocs.yml; without any where it cannot be read."""
    values: dict[KeyPath, Position] = {}
    keys: dict[KeyPath, Position] = {}
    for options in _options(_compose(path), plugin):
        _mark(options, (), values, keys)
    return Source(path.name, values=values, keys=keys)


def top_level(path: Path) -> Mapping[str, Any]:
    """Map the first-level keys of mkdocs.yml to their values as written."""
    return {key.value: value.value for key, value in _pairs(_compose(path))}


def impossible_days(path: Path) -> Iterator[tuple[Position, str]]:
    """Yield position and text of each day in mkdocs.yml that does not exist, such as 2026-02-30."""
    for node in _days(_compose(path)):
        try:
            yaml.constructor.SafeConstructor().construct_yaml_timestamp(node)
        except ValueError:
            yield Position(node.start_mark.line + 1, node.start_mark.column + 1), node.value


def _days(node: Any) -> Iterator[Any]:
    """Yield the days below a node of mkdocs.yml."""
    if isinstance(node, yaml.ScalarNode) and node.tag == "tag:yaml.org,2002:timestamp":
        yield node
    for entry in node.value if isinstance(node, yaml.CollectionNode) else ():
        for inner in entry if isinstance(entry, tuple) else (entry,):
            yield from _days(inner)


def _compose(path: Path) -> Any:
    """The file is the hub's own and may hold tags, which only constructing would act on."""
    try:
        return yaml.compose(path.read_text("utf-8"), Loader=yaml.SafeLoader)
    except (yaml.YAMLError, OSError, UnicodeDecodeError, RecursionError):
        return None


def _options(node: Any, plugin: str) -> Iterator[Any]:
    """Find the options among the plugins, which stand in a list or in a mapping."""
    for key, plugins in _pairs(node):
        if key.value == "plugins":
            entries = plugins.value if isinstance(plugins, yaml.SequenceNode) else [plugins]
            yield from (value for entry in entries for name, value in _pairs(entry) if name.value == plugin)


def _pairs(node: Any) -> list[Any]:
    return list(node.value) if isinstance(node, yaml.MappingNode) else []


def _mark(node: Any, path: KeyPath, values: dict[KeyPath, Position], keys: dict[KeyPath, Position]) -> None:
    values[path] = Position(node.start_mark.line + 1, node.start_mark.column + 1)
    for key, value in _pairs(node):
        keys[(*path, key.value)] = Position(key.start_mark.line + 1, key.start_mark.column + 1)
        _mark(value, (*path, key.value), values, keys)
    for number, value in enumerate(node.value if isinstance(node, yaml.SequenceNode) else ()):
        _mark(value, (*path, number), values, keys)
