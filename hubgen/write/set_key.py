"""One key with its value is put into a header, and no other byte of the file changes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from hubgen.errors import FileError
from hubgen.model.source import FILE_START, KeyPath, Position
from hubgen.write.header import (
    MAX_LINES,
    TEXT,
    Edits,
    HeaderStyle,
    ParsedHeader,
    TextEdit,
    apply_edits,
    first_verified,
    parse_header,
    with_value,
)

WORDS = "text"
"""The key of a quote's words, where it is written as its words alone."""

AFTER = {
    "date": ("title", "name", "at", "by", WORDS),
    "announced": ("series", "end", "start"),
    "reminded": ("announced", "series", "end", "start"),
}
"""After which keys a new one stands best."""

_NOTHING = re.compile(r"""(\s*:)([ \t]?)(null\b|Null\b|NULL\b|~|""|'')?""")
_TOML_LINE = r"(?<![^\r\n])"
"""Where a line begins, whatever ends the one before."""
_TOML_EMPTY = _TOML_LINE + r"""[^\r\n#]*?["']?\b%s\b["']?[ \t]*=[ \t]*(""|'')"""
_TOML_TABLE = _TOML_LINE + r"([ \t]*)\[\[?\s*%s\s*\]\]?[^\r\n]*"


@dataclass(frozen=True, slots=True)
class KeyValue:
    """One key with its value, in the mapping (or in the place of the plain words) at `path`."""

    path: KeyPath
    key: str
    value: str

    @property
    def yaml(self) -> str:
        """The pair as YAML has it."""
        return f"{self.key}: {self.value}"

    @property
    def json(self) -> str:
        """The pair as JSON has it."""
        return f'"{self.key}": "{self.value}"'

    @property
    def toml(self) -> str:
        """The pair as TOML has it; only for values that need no quotes there, such as days."""
        return f"{self.key} = {self.value}"


def set_key(path: str, text: str, key: str, value: str) -> str:
    """Give a file's text in which a key at the top, which said nothing before, has a value.

    Raises FileError where that would change anything else, or the key has a value.
    """
    header = parse_header(path, text)
    data, pair = header.tree.data, KeyValue((), key, value)
    is_free = isinstance(data, dict) and data and data.get(key) in (None, "")
    if is_free and (edits := first_verified(header, with_value(data, (key,), value), key_edits(header, pair))):
        return apply_edits(text, edits)
    raise refusal(path, pair)


def refusal(path: str, pair: KeyValue) -> FileError:
    """Say that a key cannot be put in."""
    return FileError(
        f"{path}: {pair.key} cannot be put in without changing anything else", f"write it by hand: {pair.yaml}"
    )


def key_edits(header: ParsedHeader, pair: KeyValue) -> Iterator[Edits]:
    """Yield the edits that may set a key, the best place first; whoever asks reads each back before using it."""
    held = header.value_at(pair.path)
    if header.style is HeaderStyle.TOML:
        yield from _toml_edits(header, pair, held)
    elif not isinstance(held, dict):
        yield from _beside_words(header, pair)
    elif pair.key in held:
        yield from _completed(header, pair)
    elif header.text.startswith("{", header.at(header.tree.values[pair.path])):
        yield _in_braces(header, pair, list(held))
    else:
        yield from _on_a_line(header, pair, list(held))


def _completed(header: ParsedHeader, pair: KeyValue) -> Iterator[Edits]:
    """The key is there and says nothing: put the value beside it."""
    start = header.at(header.tree.keys[(*pair.path, pair.key)])
    quoted = TEXT.match(header.text, start) if header.text[start] in "\"'" else None
    after = start + len(quoted[0] if quoted else pair.key)
    value = f'"{pair.value}"' if header.style is HeaderStyle.JSON else pair.value
    nothing = _NOTHING.match(header.text, after)
    if not nothing:
        yield (TextEdit(after, after, f": {value}"),)
        return
    if nothing[3] or nothing[2]:
        gap, at = "" if nothing[2] else " ", nothing.end(2)
        yield (TextEdit(at, at + len(nothing[3] or ""), gap + value),)
    yield (TextEdit(nothing.end(1), nothing.end(1), f" {value}"),)


def _in_braces(header: ParsedHeader, pair: KeyValue, keys: list[str]) -> Edits:
    """Among others in braces: before the key that follows the one after which it stands best."""
    mark = header.tree.keys[(*pair.path, keys[min(_anchor(keys, pair.key) + 1, len(keys) - 1)])]
    at, before = header.at(mark), header.before(mark)
    apart = " " if before.strip() else header.ending + before
    return (TextEdit(at, at, f"{_like(header, mark, pair)},{apart}"),)


def _on_a_line(header: ParsedHeader, pair: KeyValue, keys: list[str]) -> Iterator[Edits]:
    """On a line of its own: below the key after which it stands best, as soon as that one's value has ended."""
    mark = header.tree.keys[(*pair.path, keys[_anchor(keys, pair.key)])]
    before = header.before(mark)
    line = (before if before.isspace() else " " * len(before)) + _like(header, mark, pair)
    yield from ((edit,) for edit in _below(header, mark.line, line))


def _beside_words(header: ParsedHeader, pair: KeyValue) -> Iterator[Edits]:
    """A quote written as its words alone: the words get their name, and the key a line; or both get braces."""
    mark = header.tree.values[pair.path]
    at = header.at(mark)
    if header.before(mark).strip() == "-":
        for edit in _below(header, mark.line, " " * (mark.column - 1) + pair.yaml):
            yield (TextEdit(at, at, f"{WORDS}: "), edit)
    if words := TEXT.match(header.text, at):
        name, new = (f'"{WORDS}"', pair.json) if header.style is HeaderStyle.JSON else (WORDS, pair.yaml)
        yield (TextEdit(at, at, f"{{{name}: "), TextEdit(words.end(), words.end(), f", {new}}}"))


def _below(header: ParsedHeader, first: int, line: str) -> Iterator[TextEdit]:
    for number in range(first, min(first + MAX_LINES, header.last, header.lines) + 1):
        if number < header.lines:
            at = header.start(number + 1)
            yield TextEdit(at, at, line + header.ending)
        else:
            at = len(header.text)
            yield TextEdit(at, at, header.ending + line)


def _anchor(keys: list[str], key: str) -> int:
    """Number the key after which a new one stands best; else the last."""
    return next((keys.index(name) for name in AFTER.get(key, ()) if name in keys), len(keys) - 1)


def _like(header: ParsedHeader, neighbour: Position, pair: KeyValue) -> str:
    """Write the pair as its neighbour is written."""
    return pair.json if header.text[header.at(neighbour)] == '"' else pair.yaml


def _toml_edits(header: ParsedHeader, pair: KeyValue, held: object) -> Iterator[Edits]:
    """Yield the same for TOML (1.0), whose reader gives no positions but those of the first keys."""
    inner = header.text[: header.start(min(header.last, header.lines))]
    if not isinstance(held, dict):
        for words in re.finditer("|".join(re.escape(f"{sign}{held}{sign}") for sign in "\"'"), inner):
            start, end = words.span()
            yield (TextEdit(start, start, f"{{ {WORDS} = "), TextEdit(end, end, f", {pair.toml} }}"))
    elif pair.key in held:
        for empty in re.finditer(_TOML_EMPTY % re.escape(pair.key), inner):
            yield (TextEdit(*empty.span(1), pair.value),)
    elif pair.path:
        yield from _in_toml_table(header, pair, inner)
    else:  # below the title, else on the first line: what stands below a table's name would be the table's
        opening = next(n for n in range(1, header.lines) if header.text.startswith("+++", header.start(n)))
        for line in (header.tree.keys.get(("title",), FILE_START).line, opening):
            at = header.start(line + 1)
            yield (TextEdit(at, at, pair.toml + header.ending),)


def _in_toml_table(header: ParsedHeader, pair: KeyValue, inner: str) -> Iterator[Edits]:
    """In a table: below its name, or at the beginning of one in braces."""
    for table in re.finditer(_TOML_TABLE % re.escape(str(pair.path[0])), inner):
        yield (TextEdit(table.end(), table.end(), header.ending + table[1] + pair.toml),)
    for brace in re.finditer(r"\{[ \t]*", inner):
        yield (TextEdit(brace.end(), brace.end(), f"{pair.toml}, "),)
