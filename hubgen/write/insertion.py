"""Where in a header one key can be set, the best place first; whoever asks reads each back before using it.

All ways are tried by what they do to the text, never by guessing what an author meant: a place that changes
anything else is found out when the new text is read.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from hubgen.model.source import KeyPath, Position
from hubgen.read.tree import YamlDocument
from hubgen.write.change import MAX_LINES, Change, Splice
from hubgen.write.heading import Heading, Style, value_at
from hubgen.write.patterns import TEXT
from hubgen.write.script import Script

WORDS = "text"
"""The key of a quote's words, where it is written as its words alone."""

AFTER = {
    "date": ("title", "name", "at", "by", WORDS),
    "announced": ("series", "end", "start"),
    "reminded": ("announced", "series", "end", "start"),
}
"""After which keys a new one stands best."""

_NOTHING = re.compile(r"""(\s*:)([ \t]?)(null\b|Null\b|NULL\b|~|""|'')?""")


@dataclass(frozen=True, slots=True)
class Wanted:
    """One key with its value, in the mapping (or in the place of the plain words) at `path`."""

    path: KeyPath
    key: str
    value: str


def ways(text: str, heading: Heading, wanted: Wanted) -> Iterator[Change]:
    """Yield the changes that may set a key in a YAML or JSON header, or in a library."""
    script, held = Script(text), value_at(heading.tree.data, wanted.path)
    if not isinstance(held, dict):
        yield from _named(script, heading, wanted)
    elif wanted.key in held:
        yield from _completed(script, heading, wanted)
    elif text.startswith("{", script.at(_mark(heading.tree, wanted.path))):
        yield from _in_braces(script, heading, wanted)
    else:
        yield from _on_a_line(script, heading, wanted)


def _mark(tree: YamlDocument, path: KeyPath) -> Position:
    return tree.values[path]


def _completed(script: Script, heading: Heading, wanted: Wanted) -> Iterator[Change]:
    """The key is there and says nothing: put the value beside it."""
    start = script.at(heading.tree.keys[(*wanted.path, wanted.key)])
    after = start + _length(script.text, start, wanted.key)
    value = f'"{wanted.value}"' if heading.style is Style.JSON else wanted.value
    nothing = _NOTHING.match(script.text, after)
    if not nothing:
        yield (Splice(after, after, f": {value}"),)
        return
    if nothing[3] or nothing[2]:
        gap, at = "" if nothing[2] else " ", nothing.end(2)
        yield (Splice(at, at + len(nothing[3] or ""), gap + value),)
    yield (Splice(nothing.end(1), nothing.end(1), f" {value}"),)


def _length(text: str, start: int, key: str) -> int:
    quoted = TEXT.match(text, start) if text[start] in "\"'" else None
    return len(quoted[0]) if quoted else len(key)


def _in_braces(script: Script, heading: Heading, wanted: Wanted) -> Iterator[Change]:
    """Among others in braces: before the key that follows the one after which it stands best."""
    keys = _keys(heading, wanted)
    anchor = _anchor(keys, wanted.key)
    mark = heading.tree.keys[(*wanted.path, keys[min(anchor + 1, len(keys) - 1)])]
    at, before = script.at(mark), script.before(mark)
    apart = " " if before.strip() else script.ending + before
    yield (Splice(at, at, f"{_pair(script, mark, wanted)},{apart}"),)


def _on_a_line(script: Script, heading: Heading, wanted: Wanted) -> Iterator[Change]:
    """On a line of its own: below the key after which it stands best, as soon as that one's value has ended."""
    keys = _keys(heading, wanted)
    mark = heading.tree.keys[(*wanted.path, keys[_anchor(keys, wanted.key)])]
    before = script.before(mark)
    line = (before if before.isspace() else " " * len(before)) + _pair(script, mark, wanted)
    yield from ((splice,) for splice in _below(script, heading, mark.line, line))


def _named(script: Script, heading: Heading, wanted: Wanted) -> Iterator[Change]:
    """A quote written as its words alone: the words get their name, and the key a line; or both get braces."""
    mark = _mark(heading.tree, wanted.path)
    at, indent = script.at(mark), " " * (mark.column - 1)
    if script.before(mark).strip() == "-":
        for splice in _below(script, heading, mark.line, f"{indent}{wanted.key}: {wanted.value}"):
            yield (Splice(at, at, f"{WORDS}: "), splice)
    if words := TEXT.match(script.text, at):
        name, pair = (f'"{WORDS}"', _quoted(wanted)) if heading.style is Style.JSON else (WORDS, _plain(wanted))
        yield (Splice(at, at, f"{{{name}: "), Splice(words.end(), words.end(), f", {pair}}}"))


def _below(script: Script, heading: Heading, first: int, line: str) -> Iterator[Splice]:
    for number in range(first, min(first + MAX_LINES, heading.last, script.lines) + 1):
        if number < script.lines:
            at = script.start(number + 1)
            yield Splice(at, at, line + script.ending)
        else:
            at = len(script.text)
            yield Splice(at, at, script.ending + line)


def _keys(heading: Heading, wanted: Wanted) -> list[str]:
    return list(value_at(heading.tree.data, wanted.path))


def _anchor(keys: list[str], key: str) -> int:
    """Find after which key a new one stands best; else after the last."""
    return next((keys.index(name) for name in AFTER.get(key, ()) if name in keys), len(keys) - 1)


def _pair(script: Script, neighbour: Position, wanted: Wanted) -> str:
    """Write the key as its neighbour is written."""
    return _quoted(wanted) if script.text[script.at(neighbour)] == '"' else _plain(wanted)


def _plain(wanted: Wanted) -> str:
    return f"{wanted.key}: {wanted.value}"


def _quoted(wanted: Wanted) -> str:
    return f'"{wanted.key}": "{wanted.value}"'
