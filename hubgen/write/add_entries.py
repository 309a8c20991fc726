"""Entries are added at the end of lists in an author's file, and no other byte of it changes."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from types import MappingProxyType
from typing import Any

from hubgen.errors import FileError
from hubgen.write.header import (
    KEY,
    MAX_LINES,
    SCALAR,
    Edits,
    HeaderStyle,
    ParsedHeader,
    TextEdit,
    apply_edits,
    first_verified,
    parse_header,
)
from hubgen.write.values import ListEntry, json_entry, with_comment, yaml_entry, yaml_list, yaml_text

NONE: Mapping[str, str] = MappingProxyType({})
STEP = "  "
"""By how much a list stands further in than its key."""

_NOTHING = re.compile(r"""\s*:(?P<said>[ \t]*(?:null\b|Null\b|NULL\b|~|""|''|\[[ \t]*\])|)(?=[ \t]*(?:\#|$|[\r\n]))""")


def add_entries(
    path: str, text: str, entries: Mapping[str, Sequence[ListEntry]], comments: Mapping[str, str] = NONE
) -> str:
    """Give a file's text with entries at the end of the lists under their keys; a missing list is made.

    `path` is the content file's, `text` has its byte order mark and line ends. What one value alone says becomes the
    first entry of a list; `comments` stand behind those entries that get lines of their own. Raises FileError where
    anything else would change.
    """
    for key, added in entries.items():
        if added:
            text = _with(parse_header(path, text), key, added, comments)
    return text


def _with(header: ParsedHeader, key: str, added: Sequence[ListEntry], comments: Mapping[str, str]) -> str:
    if header.style is HeaderStyle.TOML:
        by_hand = f"{key} = [{', '.join(map(_toml, added))}]"
        raise _refusal(header, key, f"write the header in YAML, between lines of ---; or write it by hand: {by_hand}")
    data, held = header.tree.data, header.get(key)
    if isinstance(data, dict):
        before = held if isinstance(held, list) else [] if held in (None, "") else [held]
        wanted: Any = {**data, key: [*before, *(one if isinstance(one, str) else dict(one) for one in added)]}
        if edits := first_verified(header, wanted, _edits(ListInsertion(header, key, added, comments))):
            return apply_edits(header.text, edits)
    raise _refusal(header, key, f"write it by hand: {key}: {yaml_list(added)}")


def _refusal(header: ParsedHeader, key: str, hint: str) -> FileError:
    return FileError(f"{header.path}: {key} cannot be added to without changing anything else", hint)


def _toml(entry: ListEntry) -> str:
    """Write an entry in TOML, whose texts are those of JSON."""
    if isinstance(entry, str):
        return json_entry(entry)
    return f"{{{', '.join(f'{name} = {json_entry(value)}' for name, value in entry.items())}}}"


@dataclass(frozen=True)
class ListInsertion:
    """Entries for the list under one key of a header that is a mapping."""

    header: ParsedHeader
    key: str
    entries: Sequence[ListEntry]
    comments: Mapping[str, str]

    @cached_property
    def held(self) -> object:
        """What the key says now."""
        return self.header.get(self.key)

    @cached_property
    def is_json(self) -> bool:
        """Whether the header is JSON, or written as such between the lines of a YAML one: quotes stand everywhere."""
        text, starts = self.header.text, [self.header.at(mark) for mark in self.header.tree.keys.values()]
        in_braces = bool(starts) and text[: min(starts)].rstrip().endswith("{")
        quoted = all(text.startswith('"', start) for start in starts)
        return self.header.style is HeaderStyle.JSON or (quoted and in_braces)

    @property
    def inline(self) -> str:
        """The entries as they follow one another in brackets."""
        return ", ".join(map(json_entry if self.is_json else yaml_entry, self.entries))

    def block(self, indent: str) -> str:
        """Write the entries as lines of their own, each with its end."""
        comments = (self.comments.get(entry, "") if isinstance(entry, str) else "" for entry in self.entries)
        lines = (with_comment(yaml_entry(entry), said) for entry, said in zip(self.entries, comments, strict=True))
        return "".join(f"{indent}- {line}{self.header.ending}" for line in lines)


def _edits(new: ListInsertion) -> Iterator[Edits]:
    """Yield the edits that may add entries in a YAML or JSON header, the best place first."""
    if (new.key,) not in new.header.tree.keys:
        yield from _new_key(new)
        yield from _in_braces(new)
    elif not new.held:
        yield from _below_key(new)
        yield from _before_bracket(new, "")
    elif isinstance(new.held, list):
        yield from _below_last(new, len(new.held) - 1)
        yield from _above_bracket(new, len(new.held) - 1)
        yield from _before_bracket(new, ", ")
    else:
        yield from _around(new)
        yield from _below_only(new)


def _new_key(new: ListInsertion) -> Iterator[Edits]:
    """No such key: it becomes the last lines of a block."""
    header = new.header
    first = min(header.tree.keys.values(), default=None)
    indent = header.before(first) if first else ""
    if not indent.strip():
        lines = f"{indent}{yaml_text(new.key)}:{header.ending}{new.block(indent + STEP)}"
        for number in range(min(header.last, header.lines), first.line if first else 1, -1):
            yield (TextEdit(header.start(number), header.start(number), lines),)


def _in_braces(new: ListInsertion) -> Iterator[Edits]:
    """No such key: it stands at the end of a mapping in braces."""
    key = json_entry(new.key) if new.is_json else yaml_text(new.key)
    pair = f"{key}: [{new.inline}]"
    for at, apart in _closings(new.header, 0, "}"):
        yield (TextEdit(at, at, apart + pair),)
        yield (TextEdit(at, at, pair),)


def _below_key(new: ListInsertion) -> Iterator[Edits]:
    """The key is there and says nothing: its entries go below it, and a comment beside it stays."""
    header, mark = new.header, new.header.tree.keys[new.key,]
    start = header.at(mark)
    key = KEY.match(header.text, start)
    nothing, indent = _NOTHING.match(header.text, key.end() if key else start), header.before(mark)
    if nothing and not indent.strip() and mark.line < header.lines:
        gone = (TextEdit(*nothing.span("said"), ""),) if nothing["said"] else ()
        below = header.start(mark.line + 1)
        yield (*gone, TextEdit(below, below, new.block(indent + STEP)))


def _below_last(new: ListInsertion, last: int) -> Iterator[Edits]:
    """A list of lines: below its last entry, as soon as that one has ended."""
    header, mark = new.header, new.header.tree.values[new.key, last]
    before = header.before(mark)
    indent = before.rstrip().removesuffix("-")
    if before.strip() and not indent.strip():
        for number in range(mark.line, min(mark.line + MAX_LINES, header.lines - 1) + 1):
            at = header.start(number + 1)
            yield (TextEdit(at, at, new.block(indent)),)


def _above_bracket(new: ListInsertion, last: int) -> Iterator[Edits]:
    """A list in brackets whose last one stands on a line of its own, below a comma: above that line, as far in."""
    header, mark = new.header, new.header.tree.values[new.key, last]
    for number in range(mark.line + 1, min(mark.line + MAX_LINES, header.lines) + 1):
        at = header.start(number)
        line = header.text[at : header.end(number)]
        if line.lstrip().startswith("]"):
            before = header.before(mark)
            indent = before if not before.strip() else _indent(line) or STEP
            yield (TextEdit(at, at, f"{indent}{new.inline}{header.ending}"),)
            return


def _before_bracket(new: ListInsertion, apart: str) -> Iterator[Edits]:
    """A list in brackets: before one that closes; `apart` is "" where the list is empty."""
    for at, between in _closings(new.header, new.header.at(new.header.tree.values[new.key,]), "]"):
        yield (TextEdit(at, at, (between if apart else "") + new.inline),)
        yield (TextEdit(at, at, new.inline),)


def _around(new: ListInsertion) -> Iterator[Edits]:
    """One value where a list is meant: brackets go around it."""
    header, at = new.header, new.header.at(new.header.tree.values[new.key,])
    scalar = SCALAR.match(header.text, at)
    ends = [scalar.end()] if scalar else []
    for end in (*ends, *(place + 1 for place in _places(header, at, "}"))):
        yield (TextEdit(at, at, "["), TextEdit(end, end, f", {new.inline}]"))


def _below_only(new: ListInsertion) -> Iterator[Edits]:
    """One value where a list is meant: it becomes the first line of one."""
    header, mark = new.header, new.header.tree.values[new.key,]
    at, before = header.at(mark), header.before(mark)
    indent = header.before(header.tree.keys[new.key,]) + STEP
    colon = at - len(before) + len(before.rstrip())
    if SCALAR.match(header.text, at) and not indent.strip() and mark.line < header.lines:
        below = header.start(mark.line + 1)
        yield (TextEdit(colon, at, f"{header.ending}{indent}- "), TextEdit(below, below, new.block(indent)))


def _closings(header: ParsedHeader, start: int, sign: str) -> Iterator[tuple[int, str]]:
    """Find where a list or mapping may end, and what parts a new entry there from the last."""
    for at in _places(header, start, sign):
        words = len(header.text[:at].rstrip())
        between = header.text[words:at]
        if "\n" in between or "\r" in between:
            line = header.text[:words].replace("\r", "\n").rpartition("\n")[2]
            yield words, "," + header.ending + _indent(line)
        yield words, ", "
        yield at, ", "


def _places(header: ParsedHeader, start: int, sign: str) -> Iterator[int]:
    """Find a sign in the header; too many are given up on."""
    stop = header.end(min(header.last, header.lines))
    found = (match.start() for match in islice(re.finditer(re.escape(sign), header.text[:stop]), MAX_LINES))
    yield from (at for at in found if at >= start)


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip())]
