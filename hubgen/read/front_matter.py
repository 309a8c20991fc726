"""A Markdown file's front matter (YAML, TOML or JSON) and its body.

python-frontmatter finds out which of the three a file has. The handlers here differ from its own in two ways: they
lose no line, so that every position is the author's, and they read within bounds.
"""

import json
import re
import tomllib
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from frontmatter import detect_format
from frontmatter.default_handlers import BaseHandler, JSONHandler, YAMLHandler

from hubgen.model.source import Position
from hubgen.read.text import ParseError, blank_control_characters
from hubgen.read.tree import Limits, Value, YamlDocument, read_yaml

HEADER_LIMITS = Limits()
_JSON = json.JSONDecoder(parse_int=str, parse_float=str)
_ESCAPE = re.compile(r"\\(?:u(d[89a-f][0-9a-f]{2})|.)", re.IGNORECASE)
"""An escape in JSON; the group is half of a pair (RFC 8259, 7), which YAML does not know."""


@dataclass(frozen=True, slots=True)
class ParsedFile:
    """A file taken apart; `tree` is empty where there is no header."""

    tree: YamlDocument
    body: str
    body_line: int = 1


def read_document(text: str) -> ParsedFile:
    """Part a Markdown file into its header's values and its body; raises ParseError."""
    handler = detect_format(text, _HANDLERS)
    if not isinstance(handler, _Handler):
        return ParsedFile(YamlDocument(), text)
    header, body = handler.split(text)
    tree = handler.load(header, _line_at(text, _start(text)))
    return ParsedFile(tree, body, _line_at(text, len(text) - len(body)))


class _Handler(BaseHandler):
    """A header between two lines of its own; blank lines may stand before it."""

    lines_above = 1

    def detect(self, text: str) -> bool:
        return super().detect(text[_start(text) :])

    def split(self, text: str) -> tuple[str, str]:
        """Give the header's text, from the line after its first, and the body; raises ParseError."""
        start = _start(text)
        opening = self.FM_BOUNDARY.match(text, start) if self.FM_BOUNDARY else None
        closing = opening.re.search(text, opening.end()) if opening else None
        if not closing:
            mark = Position(_line_at(text, start), 1)
            raise ParseError("the header has a first line but no last one", mark, "end it as it begins")
        # The pattern swallows blank lines too, so the header is taken from where it really begins.
        return text[text.index("\n", start) + 1 : closing.start()], text[closing.end() :]

    def load(self, fm: str, line: int = 1) -> YamlDocument:  # type: ignore[override] # values with their positions
        """Read a header whose first delimiter stands on `line` of the file; raises ParseError."""
        first = line + self.lines_above
        tree = self._read(fm, first)
        if tree.data is None:
            tree.data = {}
        if not isinstance(tree.data, dict):
            raise ParseError(
                "the header is not a list of keys and values", Position(first, 1), "write it as title: A title"
            )
        return tree

    def _read(self, text: str, first_line: int) -> YamlDocument:
        return read_yaml(text, HEADER_LIMITS, first_line)


class _YAML(_Handler):
    """`---` above and below."""

    FM_BOUNDARY = YAMLHandler.FM_BOUNDARY


class _TOML(_Handler):
    """`+++` above and below."""

    FM_BOUNDARY = re.compile(r"^\+{3,}\s*$", re.MULTILINE)

    def _read(self, text: str, first_line: int) -> YamlDocument:
        return read_toml(text, first_line)


class _JSONObject(_Handler):
    """An object that begins with `{` on a line of its own; where it ends only JSON itself can tell."""

    FM_BOUNDARY = JSONHandler.FM_BOUNDARY
    lines_above = 0

    def detect(self, text: str) -> bool:
        return text.startswith("{", _start(text)) and super().detect(text)

    def split(self, text: str) -> tuple[str, str]:
        start = _start(text)
        try:
            _, end = _JSON.raw_decode(text, start)
        except json.JSONDecodeError as error:
            raise ParseError(f"the header is not JSON: {error.msg}", Position(error.lineno, error.colno)) from None
        except RecursionError:
            raise ParseError("the header is nested too deep", Position(_line_at(text, start), 1)) from None
        return text[start:end], text[end:]

    def _read(self, text: str, first_line: int) -> YamlDocument:
        # JSON is YAML, and YAML has positions and bounds; halves of pairs become signs that it takes, as wide as they.
        tree = read_yaml(_ESCAPE.sub(_whole, text.replace("\t", " ")), HEADER_LIMITS, first_line)
        tree.data = _texts(_JSON.decode(text))
        return tree


_HANDLERS = (_YAML(), _TOML(), _JSONObject())


def _start(text: str) -> int:
    return len(text) - len(text.lstrip())


def _line_at(text: str, place: int) -> int:
    return text.count("\n", 0, place) + 1


def _whole(escape: re.Match[str]) -> str:
    return f"\\u{int(escape[1], 16) + 0x800:x}" if escape[1] else escape[0]


def read_toml(text: str, first_line: int) -> YamlDocument:
    """Read a TOML header, within the limits of a YAML one; values stand at their keys' lines. Raises ParseError."""
    start = Position(first_line, 1)
    if len(text.encode()) > HEADER_LIMITS.size:
        raise ParseError(f"the header is larger than {HEADER_LIMITS.size // 1024} kB", start)
    try:
        data = _texts(tomllib.loads(text, parse_float=str))
    except tomllib.TOMLDecodeError as error:
        at = re.search(r"line (\d+), column (\d+)", str(error))
        mark = Position(first_line + int(at[1]) - 1, int(at[2])) if at else start
        raise ParseError(f"the header is not TOML: {error}", mark) from None
    except RecursionError:
        raise ParseError("the header is nested too deep", start) from None
    _refuse_much(data, start)
    tree = YamlDocument(data)
    for key in data if isinstance(data, dict) else ():
        tree.values[(key,)] = tree.keys[(key,)] = _line_of(key, text, first_line)
    return tree


def _refuse_much(data: Value, start: Position) -> None:
    """Count levels and values, as `read_yaml` does while it reads."""
    level, values, depth = [data], 1, 0
    while inner := [one for one in level if isinstance(one, dict | list)]:
        level = [value for one in inner for value in (one.values() if isinstance(one, dict) else one)]
        values, depth = values + len(level), depth + 1
        if depth > HEADER_LIMITS.depth:
            raise ParseError(f"the header is nested deeper than {HEADER_LIMITS.depth} levels", start)
        if values > HEADER_LIMITS.values:
            raise ParseError(f"the header has more than {HEADER_LIMITS.values} values", start)


def _line_of(key: str, text: str, first_line: int) -> Position:
    found = re.search(rf"^[ \t]*(?:\[+\s*)?[\"']?{re.escape(key)}[\"']?[ \t]*[].=]", text, re.MULTILINE)
    return Position(first_line + text.count("\n", 0, found.start()) if found else first_line, 1)


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
        return blank_control_characters(value.encode("utf-16", "surrogatepass").decode("utf-16", "replace"))
    return value.isoformat() if isinstance(value, date | datetime | time) else str(value)
