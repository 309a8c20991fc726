"""What a content file says before its body, as its author named it, read by hubgen's own reader."""

from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from hubgen.errors import FileError
from hubgen.model.source import KeyPath
from hubgen.read.front_matter import read_document
from hubgen.read.library import FILE, is_library
from hubgen.read.text import ParseError, decode
from hubgen.read.tree import Value, YamlDocument, read_yaml


class Style(Enum):
    """How a header is written; JSON is YAML whose keys and values all stand in quotes."""

    YAML = auto()
    JSON = auto()
    TOML = auto()


@dataclass(frozen=True, slots=True)
class Heading:
    """The keys of a header, or the entries of a library; `last` is the last line on which they may stand."""

    tree: YamlDocument
    style: Style
    last: int
    body: str = ""


def read_heading(path: str, text: str) -> Heading:
    """Read a file anew; raises Fault."""
    clean = decode(text.encode())
    if is_library(path):
        return Heading(read_yaml(clean, FILE), Style.YAML, clean.count("\n") + 1)
    document = read_document(clean)
    return Heading(document.tree, _style(clean), document.body_line, document.body)


def heading_of(path: str, text: str) -> Heading:
    """Read a file; raises FileError where it cannot be read any more."""
    try:
        return read_heading(path, text)
    except ParseError as fault:
        raise FileError(f"{path}:{fault.mark.line} cannot be read: {fault}") from None


def says(path: str, text: str, body: str, data: Value) -> bool:
    """Tell whether a text would be read as this header and this body."""
    try:
        heading = read_heading(path, text)
    except ParseError:
        return False
    return heading.tree.data == data and heading.body == body


def value_at(data: Any, path: KeyPath) -> Any:
    """Find a value in a header."""
    for step in path:
        data = data[step]
    return data


def names_in(path: str, text: str, key: str) -> list[str]:
    """List the texts under a key, as the file spells them."""
    data = heading_of(path, text).tree.data
    held = data.get(key) if isinstance(data, dict) else None
    return [one for one in held if isinstance(one, str)] if isinstance(held, list) else []


def with_value(data: Any, path: KeyPath, value: Value) -> Any:
    """Give a header in which one value is another; nothing is changed in place."""
    if not path:
        return value
    step, rest = path[0], path[1:]
    if isinstance(data, list):
        return [with_value(one, rest, value) if number == step else one for number, one in enumerate(data)]
    return {**data, step: with_value(data.get(step), rest, value)}


def _style(text: str) -> Style:
    sign = text.lstrip()[:1]
    return {"{": Style.JSON, "+": Style.TOML}.get(sign, Style.YAML)
