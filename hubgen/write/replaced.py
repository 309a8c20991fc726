"""A value that hubgen wrote is written anew, and no other byte of the file changes."""

import json
import re
from collections.abc import Collection, Iterator

from hubgen.model.source import KeyPath
from hubgen.read.tree import Value
from hubgen.write.heading import Heading, Style, heading_of, says, value_at, with_value
from hubgen.write.insertion import MAX_LINES
from hubgen.write.scalar import json_entry, yaml_list, yaml_text
from hubgen.write.script import Script

_SCALAR = re.compile(
    r""" "(?:[^"\\]|\\.)*" | '(?:[^']|'')*' | [^\s,\]}#][^\r\n]*?(?=\s*(?:\s\#|$|[\r\n])) """, re.VERBOSE
)


def with_text(path: str, text: str, keys: KeyPath, value: str) -> str | None:
    """Put another text in the place of one on a single line; None where that would change anything else."""
    heading = heading_of(path, text)
    if keys not in heading.tree.values:
        return None
    start = Script(text).at(heading.tree.values[keys])
    found = _SCALAR.match(text, start)
    new = json.dumps(value, ensure_ascii=False) if heading.style is Style.JSON else yaml_text(value)
    ends = iter([found.end()] if found else [])
    return _written(path, text, heading, start, ends, new, with_value(heading.tree.data, keys, value))


def with_list(path: str, text: str, key: str, without: Collection[str]) -> str | None:
    """Take entries out of a list in brackets; None where that would change anything else, as in one of lines."""
    heading = heading_of(path, text)
    if (key,) not in heading.tree.values:
        return None
    held = value_at(heading.tree.data, (key,))
    start = Script(text).at(heading.tree.values[key,])
    if not isinstance(held, list) or not text.startswith("[", start) or not all(isinstance(one, str) for one in held):
        return None
    kept = [one for one in held if isinstance(one, str) and one not in without]
    new = f"[{', '.join(map(json_entry, kept))}]" if heading.style is Style.JSON else yaml_list(kept)
    ends = (found.end() for found in re.compile(r"\]").finditer(text, start))
    wanted: list[Value] = list(kept)
    return _written(path, text, heading, start, ends, new, with_value(heading.tree.data, (key,), wanted))


def _written(
    path: str, text: str, heading: Heading, start: int, ends: Iterator[int], new: str, wanted: Value
) -> str | None:
    """Try where the old value may end; what is read then must be what was wanted."""
    for _, end in zip(range(MAX_LINES), ends, strict=False):
        changed = text[:start] + new + text[end:]
        if says(path, changed, heading.body, wanted):
            return changed
    return None
