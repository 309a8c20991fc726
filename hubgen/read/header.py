"""A file's header (YAML, TOML or JSON) and its body, with the lines on which they begin."""

import json
import re
import tomllib
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from frontmatter.default_handlers import BaseHandler, JSONHandler, YAMLHandler

from hubgen.model.source import Mark
from hubgen.read.text import Fault
from hubgen.read.tree import Bounds, Tree, Value, read_yaml

HEADER = Bounds()


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
    for handler, read in ((YAMLHandler(), _yaml), (TOMLHandler(), read_toml), (JSONHandler(), _json)):
        lead = len(text) - len(text.lstrip())
        if handler.detect(text[lead:]):
            return _split(text, lead, handler, read)
    return Document(Tree(), text)


def _split(text: str, lead: int, handler: BaseHandler, read: Any) -> Document:
    boundary = handler.FM_BOUNDARY
    opening = boundary.match(text, lead) if boundary else None
    closing = boundary.search(text, opening.end()) if boundary and opening else None
    if not opening or not closing:
        line = text.count("\n", 0, lead) + 1
        raise Fault("the header has a first line but no last one", Mark(line, 1), "end it as it begins")
    # The handlers' patterns swallow blank lines, so the lines are counted from where the text really begins.
    start = opening.start() if isinstance(handler, JSONHandler) else text.index("\n", opening.start()) + 1
    end = closing.end() if isinstance(handler, JSONHandler) else closing.start()
    first = text.count("\n", 0, start) + 1
    tree = _mapping(read(text[start:end], first), first)
    return Document(tree, text[closing.end() :], text.count("\n", 0, closing.end()) + 1)


def _mapping(tree: Tree, first_line: int) -> Tree:
    if tree.data is None:
        tree.data = {}
    if not isinstance(tree.data, dict):
        raise Fault("the header is not a list of keys and values", Mark(first_line, 1), "write it as title: A title")
    return tree


def _yaml(text: str, first_line: int) -> Tree:
    return read_yaml(text, HEADER, first_line)


def _json(text: str, first_line: int) -> Tree:
    try:
        json.loads(text)
    except ValueError as error:
        raise Fault(f"the header is not JSON: {error}", Mark(first_line + getattr(error, "lineno", 1) - 1, 1)) from None
    except RecursionError:
        raise Fault("the header is nested too deep", Mark(first_line, 1)) from None
    return read_yaml(text.replace("\t", " "), HEADER, first_line)  # JSON is YAML, and YAML has positions


def read_toml(text: str, first_line: int) -> Tree:
    """Read a TOML header; its values stand at their keys' lines. Raises Fault."""
    try:
        data = _texts(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        at = re.search(r"line (\d+), column (\d+)", str(error))
        mark = Mark(first_line + int(at[1]) - 1, int(at[2])) if at else Mark(first_line, 1)
        raise Fault(f"the header is not TOML: {error}", mark) from None
    except RecursionError:
        raise Fault("the header is nested too deep", Mark(first_line, 1)) from None
    tree = Tree(data)
    for key in data if isinstance(data, dict) else ():
        tree.values[(key,)] = tree.keys[(key,)] = _line_of(key, text, first_line)
    return tree


def _line_of(key: str, text: str, first_line: int) -> Mark:
    found = re.search(rf"^\s*(?:\[+\s*)?[\"']?{re.escape(key)}[\"']?\s*[].=]", text, re.MULTILINE)
    return Mark(first_line + text.count("\n", 0, found.start()) if found else first_line, 1)


def _texts(value: Any) -> Value:
    """Turn typed values back into the text that they are written as; the models type them."""
    if isinstance(value, dict):
        return {str(key): _texts(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_texts(inner) for inner in value]
    if isinstance(value, bool):
        return str(value).lower()
    return value.isoformat() if isinstance(value, date | datetime | time) else str(value)
