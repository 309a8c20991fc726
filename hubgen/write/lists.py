"""Where in a header entries can be added to a list, the best place first; whoever asks reads each back.

As in `hubgen.write.insertion`, a place is found by trying, never by guessing what an author meant.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from hubgen.write.heading import Heading, Style
from hubgen.write.insertion import MAX_LINES, Change, Splice
from hubgen.write.scalar import Entry, json_entry, noted, yaml_entry, yaml_text
from hubgen.write.script import Script

STEP = "  "
"""By how much a list stands further in than its key."""

_NOTHING = re.compile(r"""\s*:(?P<said>[ \t]*(?:null\b|Null\b|NULL\b|~|""|''|\[[ \t]*\])|)(?=[ \t]*(?:\#|$|[\r\n]))""")
_KEY = re.compile(r""" "(?:[^"\\]|\\.)*" | '(?:[^']|'')*' | [^:\r\n]+? (?=\s*:) """, re.VERBOSE)
_SCALAR = re.compile(
    r""" "(?:[^"\\]|\\.)*" | '(?:[^']|'')*' | [^\s,\]}#][^\r\n]*?(?=\s*(?:\s\#|$|[\r\n])) """, re.VERBOSE
)


@dataclass(frozen=True)
class Addition:
    """Entries for the list under one key of a header that is a mapping."""

    text: str
    heading: Heading
    key: str
    entries: Sequence[Entry]
    notes: Mapping[str, str]
    """Comments beside entries that get lines of their own."""

    @cached_property
    def script(self) -> Script:
        """The file as its author typed it."""
        return Script(self.text)

    @property
    def held(self) -> object:
        """What the key says now."""
        data = self.heading.tree.data
        return data.get(self.key) if isinstance(data, dict) else None

    @property
    def write(self) -> Callable[[Entry], str]:
        """How an entry is written here."""
        return json_entry if self.is_json else yaml_entry

    @cached_property
    def is_json(self) -> bool:
        """Whether the header is JSON, or written as such between the lines of a YAML one: quotes stand everywhere."""
        keys = self.heading.tree.keys
        quoted = all(self.text.startswith('"', self.script.at(mark)) for mark in keys.values())
        return self.heading.style is Style.JSON or (quoted and _in_braces(self))

    @property
    def inline(self) -> str:
        """The entries as they follow one another in brackets."""
        return ", ".join(map(self.write, self.entries))

    def block(self, indent: str) -> str:
        """The entries as lines of their own, each with its end."""
        return "".join(f"{indent}- {self._noted(entry)}{self.script.ending}" for entry in self.entries)

    def _noted(self, entry: Entry) -> str:
        note = self.notes.get(entry) if isinstance(entry, str) else None
        return noted(yaml_entry(entry), note or "")


def list_ways(addition: Addition) -> Iterator[Change]:
    """Yield the changes that may add entries in a YAML or JSON header."""
    keys, held = addition.heading.tree.keys, addition.held
    if (addition.key,) not in keys:
        yield from _missing(addition)
    elif not held:
        yield from _empty(addition)
        yield from _bracketed(addition, "")
    elif isinstance(held, list):
        yield from _listed(addition, len(held) - 1)
        yield from _bracketed(addition, ", ")
    else:
        yield from _alone(addition)


def _missing(addition: Addition) -> Iterator[Change]:
    """No such key: the last lines of a block, or the end of a mapping in braces."""
    script, heading = addition.script, addition.heading
    first = min((mark for mark in heading.tree.keys.values()), default=None)
    indent = script.before(first) if first else ""
    if not indent.strip():
        lines = f"{indent}{yaml_text(addition.key)}:{script.ending}{addition.block(indent + STEP)}"
        for number in range(min(heading.last, script.lines), first.line if first else 1, -1):
            yield (Splice(script.start(number), script.start(number), lines),)
    yield from _braced(addition)


def _braced(addition: Addition) -> Iterator[Change]:
    key = f'"{addition.key}"' if addition.is_json else yaml_text(addition.key)
    pair = f"{key}: [{addition.inline}]"
    for at, apart in _ends(addition, 0, "}", _stop(addition)):
        yield (Splice(at, at, apart + pair),)
        yield (Splice(at, at, pair),)


def _empty(addition: Addition) -> Iterator[Change]:
    """The key is there and says nothing: its entries go below it, and a comment beside it stays."""
    mark = addition.heading.tree.keys[addition.key,]
    script, at = addition.script, _after_key(addition)
    nothing, indent = _NOTHING.match(script.text, at), script.before(mark)
    if not nothing or indent.strip() or mark.line == script.lines:
        return
    gone = (Splice(nothing.start("said"), nothing.end("said"), ""),) if nothing["said"] else ()
    below = script.start(mark.line + 1)
    yield (*gone, Splice(below, below, addition.block(indent + STEP)))


def _listed(addition: Addition, last: int) -> Iterator[Change]:
    """A list of lines: below its last entry, as soon as that one has ended."""
    script, values = addition.script, addition.heading.tree.values
    indent = script.before(values[addition.key, last]).rstrip().removesuffix("-")
    if indent.strip() or not script.before(values[addition.key, last]).strip():
        return
    first = values[addition.key, last].line
    for number in range(first, min(first + MAX_LINES, script.lines - 1) + 1):
        at = script.start(number + 1)
        yield (Splice(at, at, addition.block(indent)),)


def _bracketed(addition: Addition, apart: str) -> Iterator[Change]:
    """A list in brackets: before one that closes."""
    start = addition.script.at(addition.heading.tree.values[addition.key,])
    yield from _on_lines(addition)
    for at, between in _ends(addition, start, "]", _stop(addition)):
        yield (Splice(at, at, (between if apart else "") + addition.inline),)
        yield (Splice(at, at, addition.inline),)


def _on_lines(addition: Addition) -> Iterator[Change]:
    """A list in brackets whose last one stands on a line of its own, below a comma: above that line, as far in."""
    script, values, held = addition.script, addition.heading.tree.values, addition.held
    if not isinstance(held, list) or not held:
        return
    last = values[addition.key, len(held) - 1]
    for number in range(last.line + 1, min(last.line + MAX_LINES, script.lines) + 1):
        at = script.start(number)
        line = addition.text[at : script.end(number)]
        if line.lstrip().startswith("]"):
            before = script.before(last)
            indent = before if not before.strip() else line[: len(line) - len(line.lstrip())] or STEP
            yield (Splice(at, at, f"{indent}{addition.inline}{script.ending}"),)
            return


def _in_braces(addition: Addition) -> bool:
    """Tell whether the header as a whole stands in braces."""
    first = min(addition.heading.tree.keys.values(), default=None)
    return first is not None and addition.text[: addition.script.at(first)].rstrip().endswith("{")


def _alone(addition: Addition) -> Iterator[Change]:
    """One value where a list is meant: brackets go around it; or it becomes the first line of a list."""
    script, mark = addition.script, addition.heading.tree.values[addition.key,]
    at = script.at(mark)
    found = _SCALAR.match(script.text, at)
    ends = [found.end()] if found else []
    for end in (*ends, *(place + 1 for place in _found(addition, at, "}"))):
        yield (Splice(at, at, "["), Splice(end, end, f", {addition.inline}]"))
    indent = script.before(addition.heading.tree.keys[addition.key,]) + STEP
    colon = at - len(script.before(mark)) + len(script.before(mark).rstrip())
    if found and not indent.strip() and mark.line < script.lines:
        below = script.start(mark.line + 1)
        yield (Splice(colon, at, f"{script.ending}{indent}- "), Splice(below, below, addition.block(indent)))


def _after_key(addition: Addition) -> int:
    start = addition.script.at(addition.heading.tree.keys[addition.key,])
    key = _KEY.match(addition.text, start)
    return key.end() if key else start


def _stop(addition: Addition) -> int:
    script = addition.script
    return script.end(min(addition.heading.last, script.lines))


def _ends(addition: Addition, start: int, sign: str, stop: int) -> Iterator[tuple[int, str]]:
    """Find where a list or mapping may end, and what parts a new entry there from the last."""
    for at in _found(addition, start, sign, stop):
        words = len(addition.text[:at].rstrip())
        between = addition.text[words:at]
        if "\n" in between or "\r" in between:
            line = addition.text[:words].replace("\r", "\n").rpartition("\n")[2]
            yield words, "," + addition.script.ending + line[: len(line) - len(line.lstrip())]
        yield words, ", "
        yield at, ", "


def _found(addition: Addition, start: int, sign: str, stop: int | None = None) -> Iterator[int]:
    stop = _stop(addition) if stop is None else stop
    for number, found in enumerate(re.finditer(re.escape(sign), addition.text[:stop])):
        if number >= MAX_LINES:
            return
        if found.start() >= start:
            yield found.start()
