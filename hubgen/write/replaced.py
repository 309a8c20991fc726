"""A value that hubgen wrote is written anew, or taken out, and no other byte of the file changes."""

import json
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import islice

from hubgen.model.source import KeyPath
from hubgen.read.tree import Value
from hubgen.write.change import MAX_LINES, Change, Splice, first_that_says, spliced
from hubgen.write.heading import Heading, Style, heading_of, value_at, with_value
from hubgen.write.patterns import SCALAR
from hubgen.write.scalar import json_entry, yaml_list, yaml_text
from hubgen.write.script import Script


def with_text(path: str, text: str, keys: KeyPath, value: str) -> str | None:
    """Put another text in the place of one, on however many lines; None where that would change anything else."""
    heading, script = heading_of(path, text), Script(text)
    if keys not in heading.tree.values:
        return None
    start = script.at(heading.tree.values[keys])
    found = SCALAR.match(text, start)
    new = json.dumps(value, ensure_ascii=False) if heading.style is Style.JSON else yaml_text(value)
    ends = (*([found.end()] if found else []), *(script.end(line) for line in _lines(heading, keys)))
    changes = ((Splice(start, end, new),) for end in ends)
    return _written(path, text, heading, with_value(heading.tree.data, keys, value), changes)


def without_key(path: str, text: str, key: str) -> str | None:
    """Take a key and its value out, with their lines; None where that would change anything else."""
    heading, script = heading_of(path, text), Script(text)
    if (key,) not in heading.tree.keys or not isinstance(heading.tree.data, dict):
        return None
    start = script.start(heading.tree.keys[key,].line)
    lines = _lines(heading, (key,))
    changes = ((Splice(start, script.start(line + 1), ""),) for line in lines if line < script.lines)
    kept: Value = {name: value for name, value in heading.tree.data.items() if name != key}
    return _written(path, text, heading, kept, changes)


def with_list(path: str, text: str, key: str, without: Collection[str]) -> str | None:
    """Take entries out of a list, in brackets or of lines; None where that would change anything else."""
    heading = heading_of(path, text)
    held = value_at(heading.tree.data, (key,)) if (key,) in heading.tree.values else None
    if not isinstance(held, list) or not all(isinstance(one, str) for one in held):
        return None
    kept = [one for one in held if isinstance(one, str) and one not in without]
    gone = [number for number, one in enumerate(held) if one in without]
    start = Script(text).at(heading.tree.values[key,])
    ways = _bracketed(text, heading, start, kept) if text.startswith("[", start) else _listed(text, heading, key, gone)
    wanted: list[Value] = list(kept)
    return _written(path, text, heading, with_value(heading.tree.data, (key,), wanted), ways)


def _bracketed(text: str, heading: Heading, start: int, kept: Sequence[str]) -> Iterator[Change]:
    """A list in brackets is written anew."""
    new = f"[{', '.join(map(json_entry, kept))}]" if heading.style is Style.JSON else yaml_list(kept)
    ends = (found.end() for found in re.compile(r"\]").finditer(text, start))
    yield from ((Splice(start, end, new),) for end in islice(ends, MAX_LINES))


def _listed(text: str, heading: Heading, key: str, gone: Sequence[int]) -> Iterator[Change]:
    """Lines of their own are taken out; where none is left, brackets say so, beside the key."""
    script = Script(text)
    marks = [heading.tree.values[key, number] for number in gone]
    if any(script.before(mark).strip() != "-" or mark.line == script.lines for mark in marks):
        return
    yield tuple(Splice(script.start(mark.line), script.start(mark.line + 1), "") for mark in marks)
    start = len(text[: script.start(marks[0].line)].rstrip()) if marks else 0
    if marks:
        yield (Splice(start, script.end(marks[-1].line), " []"),)


def _lines(heading: Heading, keys: KeyPath) -> range:
    """Number the lines on which a value may stand: those up to the next key."""
    mark, own = heading.tree.keys.get(keys) or heading.tree.values[keys], len(keys)
    later = (at.line for other, at in heading.tree.keys.items() if other[:own] != keys and at.line > mark.line)
    return range(mark.line, min((*later, heading.last, mark.line + MAX_LINES)))


def _written(path: str, text: str, heading: Heading, wanted: Value, changes: Iterable[Change]) -> str | None:
    """Try each; what is read then must be what was wanted."""
    change = first_that_says(path, text, heading, wanted, changes)
    return spliced(text, change) if change else None
