"""A day becomes one line of an author's file, and no other byte of it changes."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from hubgen.errors import HubError
from hubgen.model.identifier import slug
from hubgen.model.item import Item
from hubgen.model.output import FileEdit
from hubgen.model.source import KeyPath
from hubgen.model.text import escape_controls
from hubgen.read.aliases import COMMON
from hubgen.read.library import is_library
from hubgen.write.header import ParsedHeader, apply_edits, first_verified, parse_header, with_value
from hubgen.write.set_key import WORDS, KeyValue, key_edits, refusal


@dataclass(frozen=True, slots=True)
class DateAssignment:
    """A day for a key of an item, or of one of its quotes (`quote` is its number from 0).

    `name` is what messages call it: story/first-steps, story/first-steps#yes.
    """

    name: str
    item: Item
    key: str
    day: date
    quote: int | None = None


@dataclass(frozen=True, slots=True)
class WrittenLine:
    """A line that is set, and its number in the file then, from 1."""

    name: str
    path: str
    line: int
    text: str


def plan_dates(
    assignments: Iterable[DateAssignment], text_of: Callable[[str], str]
) -> tuple[tuple[FileEdit, ...], tuple[WrittenLine, ...]]:
    """Plan the edits that set days, one a file, and the lines that say so.

    `text_of` gives a file's text with its mark and line ends. Raises HubError where a day cannot be set.
    """
    old: dict[str, str] = {}
    new: dict[str, str] = {}
    lines: list[WrittenLine] = []
    for assignment in assignments:
        path = assignment.item.source.path
        before = new.get(path) or old.setdefault(path, text_of(path))
        new[path], written = set_date(before, assignment)
        if len(new[path].splitlines()) > len(before.splitlines()):
            lines = [_moved(one, written) for one in lines]
        lines.append(written)
    return tuple(FileEdit(path, text, new[path]) for path, text in old.items()), tuple(lines)


def _moved(one: WrittenLine, by: WrittenLine) -> WrittenLine:
    """A line that was set before moves down where another is put in above it."""
    return replace(one, line=one.line + 1) if one.path == by.path and one.line >= by.line else one


def set_date(text: str, assignment: DateAssignment) -> tuple[str, WrittenLine]:
    """Give a file's text with a day set, and the line that says so.

    Raises HubError where the key has a value already, or anything else would change.
    """
    path = assignment.item.source.path
    header = parse_header(path, text)
    place = _place_of(header, assignment)
    held = header.value_at(place)
    pair = KeyValue(place, _spelt(held, place, assignment.key), assignment.day.isoformat())
    inner = held if isinstance(held, dict) else {WORDS: held}
    if (said := inner.get(pair.key)) not in (None, ""):
        raise HubError(f"{path}: {assignment.name} has {pair.key}: {escape_controls(str(said))} already")
    wanted = with_value(header.tree.data, place, {**inner, pair.key: pair.value})
    edits = first_verified(header, wanted, key_edits(header, pair))
    if not edits:
        raise refusal(path, pair)
    new = apply_edits(text, edits)
    line, shown = _line_of(new, edits[-1].start + sum(len(one.text) for one in edits[:-1]), pair)
    return new, WrittenLine(assignment.name, path, line, shown)


def _line_of(text: str, at: int, pair: KeyValue) -> tuple[int, str]:
    """Find the line on which the value stands from a place on, and show it."""
    value = text.index(pair.value, at)
    before = text[:value].replace("\r\n", "\n").replace("\r", "\n")
    shown = f"{before.rpartition(chr(10))[2]}{text[value:]}".replace("\r", "\n").partition("\n")[0].strip()
    return before.count("\n") + 1, shown


def _place_of(header: ParsedHeader, assignment: DateAssignment) -> KeyPath:
    """Find the mapping of an item or quote in its file, by what it is called: lines may have moved."""
    entry: KeyPath = ()
    if is_library(header.path):
        entries = enumerate(header.value_at(()))
        entry = _only([(number,) for number, one in entries if _id(one) == assignment.item.id], header, assignment)
    if assignment.quote is None:
        return entry
    found = list(_quotes(header.value_at(entry).get("quotes"), (*entry, "quotes")))
    words = getattr(assignment.item, "quotes", ())[assignment.quote].text
    same = [place for place, text in found if text == words]
    if len(same) > 1 and assignment.quote < len(found):
        same = [place for place in same if place == found[assignment.quote][0]]
    return _only(same, header, assignment)


def _only(found: list[KeyPath], header: ParsedHeader, assignment: DateAssignment) -> KeyPath:
    if len(found) == 1:
        return found[0]
    why = "cannot be told from another in this file" if found else "is not in this file any more"
    raise HubError(f"{header.path}: {assignment.name} {why}", "give each an id of its own")


def _id(entry: Any) -> str:
    """Give the id that the reader gives an entry."""
    if not isinstance(entry, dict):
        return ""
    said = entry.get("uid") or entry.get("slug") or entry.get("title") or entry.get("name")
    return slug(said) if isinstance(said, str) else ""


def _quotes(value: Any, place: KeyPath) -> Iterator[tuple[KeyPath, str]]:
    """Yield the quotes of a header: a list, or one alone, each a mapping or its words."""
    if isinstance(value, list):
        for number, one in enumerate(value):
            yield from _quotes(one, (*place, number))
    elif value is not None:
        yield place, str(value.get(WORDS) if isinstance(value, dict) else value).strip()


def _spelt(held: Any, place: KeyPath, key: str) -> str:
    """Find the key's name in this file: one of another tool's that is there counts, where hubgen's own is not."""
    if not isinstance(held, dict) or key in held or "quotes" in place:
        return key
    return next((name for name in held if COMMON.get(name) == key), key)
