"""A file's header (YAML, TOML or JSON) and its body, with the lines on which they begin."""

import json
import re
import tomllib
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from frontmatter.default_handlers import BaseHandler, JSONHandler, YAMLHandler

from hubgen.model.source import Mark
from hubgen.read.text import Fault, clean
from hubgen.read.tree import Bounds, Tree, Value, read_yaml

HEADER = Bounds()
_JSON = json.JSONDecoder(parse_int=str, parse_float=str)
_ESCAPE = re.compile(r"\\(?:u(d[89a-f][0-9a-f]{2})|.)", re.IGNORECASE)
"""An escape in JSON; the group is half of a pair (RFC 8259, 7), which YAML does not know."""


class TOMLHandler(BaseHandler):
    """Where a TOML header begins and ends; the values are read by the standard library."""

    FM_BOUNDARY = re.compile(r"^\+{3,}\s*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Document:
    """A file taken apart; `tree` is empty where there is no header."""

    tree: Tree
    body: str
    body_line: int = 1


def read_document(text: str) -> Document:
    """Take a Markdown file apart; raises Fault."""
    lead = len(text) - len(text.lstrip())
    for handler, read in ((YAMLHandler(), _yaml), (TOMLHandler(), read_toml)):
        if handler.detect(text[lead:]):
            return _split(text, lead, handler, read)
    if text.startswith("{", lead) and JSONHandler().detect(text[lead:]):
        return _json(text, lead)
    return Document(Tree(), text)


def _split(text: str, lead: int, handler: BaseHandler, read: Any) -> Document:
    boundary = handler.FM_BOUNDARY
    opening = boundary.match(text, lead) if boundary else None
    closing = boundary.search(text, opening.end()) if boundary and opening else None
    if not opening or not closing:
        line = text.count("\n", 0, lead) + 1
        raise Fault("the header has a first line but no last one", Mark(line, 1), "end it as it begins")
    # The handlers' patterns swallow blank lines, so the lines are counted from where the text really begins.
    start = text.index("\n", opening.start()) + 1
    first = text.count("\n", 0, start) + 1
    tree = _mapping(read(text[start : closing.start()], first), first)
    return _document(tree, text, closing.end())


def _document(tree: Tree, text: str, end: int) -> Document:
    return Document(tree, text[end:], text.count("\n", 0, end) + 1)


def _mapping(tree: Tree, first_line: int) -> Tree:
    if tree.data is None:
        tree.data = {}
    if not isinstance(tree.data, dict):
        raise Fault("the header is not a list of keys and values", Mark(first_line, 1), "write it as title: A title")
    return tree


def _yaml(text: str, first_line: int) -> Tree:
    return read_yaml(text, HEADER, first_line)


def _json(text: str, start: int) -> Document:
    """Read a JSON header and what follows it; where it ends only JSON itself can tell."""
    first = text.count("\n", 0, start) + 1
    try:
        data, end = _JSON.raw_decode(text, start)
    except json.JSONDecodeError as error:
        raise Fault(f"the header is not JSON: {error.msg}", Mark(error.lineno, error.colno)) from None
    except RecursionError:
        raise Fault("the header is nested too deep", Mark(first, 1)) from None
    # JSON is YAML, and YAML has positions and bounds; halves of pairs become signs that it takes, as wide as they.
    tree = read_yaml(_ESCAPE.sub(_whole, text[start:end].replace("\t", " ")), HEADER, first)
    tree.data = _texts(data)
    return _document(tree, text, end)


def _whole(escape: re.Match[str]) -> str:
    return f"\\u{int(escape[1], 16) + 0x800:x}" if escape[1] else escape[0]


def read_toml(text: str, first_line: int) -> Tree:
    """Read a TOML header, within the bounds of one in YAML; its values stand at their keys' lines. Raises Fault."""
    start = Mark(first_line, 1)
    if len(text.encode()) > HEADER.size:
        raise Fault(f"the header is larger than {HEADER.size // 1024} kB", start)
    try:
        data = _texts(tomllib.loads(text, parse_float=str))
    except tomllib.TOMLDecodeError as error:
        at = re.search(r"line (\d+), column (\d+)", str(error))
        mark = Mark(first_line + int(at[1]) - 1, int(at[2])) if at else start
        raise Fault(f"the header is not TOML: {error}", mark) from None
    except RecursionError:
        raise Fault("the header is nested too deep", start) from None
    _refuse_much(data, start)
    tree = Tree(data)
    for key in data if isinstance(data, dict) else ():
        tree.values[(key,)] = tree.keys[(key,)] = _line_of(key, text, first_line)
    return tree


def _refuse_much(data: Value, start: Mark) -> None:
    """Count levels and values, as `read_yaml` does while it reads."""
    level, values, depth = [data], 1, 0
    while inner := [one for one in level if isinstance(one, dict | list)]:
        level = [value for one in inner for value in (one.values() if isinstance(one, dict) else one)]
        values, depth = values + len(level), depth + 1
        if depth > HEADER.depth:
            raise Fault(f"the header is nested deeper than {HEADER.depth} levels", start)
        if values > HEADER.values:
            raise Fault(f"the header has more than {HEADER.values} values", start)


def _line_of(key: str, text: str, first_line: int) -> Mark:
    found = re.search(rf"^[ \t]*(?:\[+\s*)?[\"']?{re.escape(key)}[\"']?[ \t]*[].=]", text, re.MULTILINE)
    return Mark(first_line + text.count("\n", 0, found.start()) if found else first_line, 1)


def _texts(value: Any) -> Value:
    """Turn typed values back into the text that they are written as; the models type them."""
    if isinstance(value, dict):
        return {str(_texts(key)): _texts(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_texts(inner) for inner in value]
    if isinstance(value, bool):
        return str(value).lower()
    if value is None:
        return None
    if isinstance(value, str):  # JSON may hold half of a pair, which no encoding does
        return clean(value.encode("utf-16", "surrogatepass").decode("utf-16", "replace"))
    return value.isoformat() if isinstance(value, date | datetime | time) else str(value)
