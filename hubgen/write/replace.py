"""A value that hubgen wrote is written anew, or taken out, and no other byte of the file changes.

Each function gives the file's new text, or None where anything else would change; it raises FileError where the file
cannot be read.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import islice

from hubgen.model.source import KeyPath
from hubgen.read.tree import Value
from hubgen.write.header import (
    MAX_LINES,
    SCALAR,
    Edits,
    HeaderStyle,
    ParsedHeader,
    TextEdit,
    apply_edits,
    first_verified,
    parse_header,
    with_value,
)
from hubgen.write.values import double_quoted, json_entry, yaml_list, yaml_text


def replace_text(path: str, text: str, keys: KeyPath, value: str) -> str | None:
    """Put another text in the place of the one at `keys`, on however many lines that stands."""
    header = parse_header(path, text)
    if keys not in header.tree.values:
        return None
    start = header.at(header.tree.values[keys])
    found = SCALAR.match(text, start)
    new = double_quoted(value) if header.style is HeaderStyle.JSON else yaml_text(value)
    ends = (*([found.end()] if found else []), *(header.end(line) for line in _lines(header, keys)))
    candidates = ((TextEdit(start, end, new),) for end in ends)
    return _written(header, with_value(header.tree.data, keys, value), candidates)


def remove_key(path: str, text: str, key: str) -> str | None:
    """Take a key at the top and its value out, with their lines."""
    header = parse_header(path, text)
    if (key,) not in header.tree.keys or not isinstance(header.tree.data, dict):
        return None
    start = header.start(header.tree.keys[key,].line)
    lines = (line for line in _lines(header, (key,)) if line < header.lines)
    kept: Value = {name: value for name, value in header.tree.data.items() if name != key}
    return _written(header, kept, ((TextEdit(start, header.start(line + 1), ""),) for line in lines))


def remove_entries(path: str, text: str, key: str, names: Collection[str]) -> str | None:
    """Take entries out of the list of texts under a key, in brackets or of lines."""
    header = parse_header(path, text)
    held = header.get(key)
    if not isinstance(held, list) or (key,) not in header.tree.values:
        return None
    kept = [one for one in held if isinstance(one, str) and one not in names]
    gone = [number for number, one in enumerate(held) if one in names]
    if len(kept) + len(gone) < len(held):  # it holds other things than texts
        return None
    start = header.at(header.tree.values[key,])
    candidates = _in_brackets(header, start, kept) if text.startswith("[", start) else _on_lines(header, key, gone)
    return _written(header, with_value(header.tree.data, (key,), [*kept]), candidates)


def _in_brackets(header: ParsedHeader, start: int, kept: Sequence[str]) -> Iterator[Edits]:
    """A list in brackets is written anew."""
    new = f"[{', '.join(map(json_entry, kept))}]" if header.style is HeaderStyle.JSON else yaml_list(kept)
    ends = (found.end() for found in re.compile(r"\]").finditer(header.text, start))
    yield from ((TextEdit(start, end, new),) for end in islice(ends, MAX_LINES))


def _on_lines(header: ParsedHeader, key: str, gone: Sequence[int]) -> Iterator[Edits]:
    """Lines of their own are taken out; where none is left, brackets say so, beside the key."""
    marks = [header.tree.values[key, number] for number in gone]
    if any(header.before(mark).strip() != "-" or mark.line == header.lines for mark in marks):
        return
    yield tuple(TextEdit(header.start(mark.line), header.start(mark.line + 1), "") for mark in marks)
    if marks:
        start = len(header.text[: header.start(marks[0].line)].rstrip())
        yield (TextEdit(start, header.end(marks[-1].line), " []"),)


def _lines(header: ParsedHeader, keys: KeyPath) -> range:
    """Number the lines on which a value may stand: those up to the next key."""
    mark, own = header.tree.keys.get(keys) or header.tree.values[keys], len(keys)
    later = (at.line for other, at in header.tree.keys.items() if other[:own] != keys and at.line > mark.line)
    return range(mark.line, min((*later, header.last, mark.line + MAX_LINES)))


def _written(header: ParsedHeader, wanted: Value, candidates: Iterable[Edits]) -> str | None:
    """Try each; what is read then must be what was wanted."""
    edits = first_verified(header, wanted, candidates)
    return apply_edits(header.text, edits) if edits else None
