"""A day becomes one line of an author's file, and no other byte of it changes."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from hubgen.errors import HubError
from hubgen.model.edit import Edit
from hubgen.model.identifier import slug
from hubgen.model.item import Item
from hubgen.model.oneline import on_one_line
from hubgen.model.source import KeyPath
from hubgen.read.aliases import COMMON
from hubgen.read.library import is_library
from hubgen.write.heading import Heading, Style, heading_of, says, value_at, with_value
from hubgen.write.insertion import Change, Wanted, spliced, ways
from hubgen.write.toml import toml_ways


@dataclass(frozen=True, slots=True)
class Setting:
    """A day for a key of an item, or of one of its quotes (`quote` is its number from 0)."""

    name: str
    item: Item
    key: str
    day: date
    quote: int | None = None


@dataclass(frozen=True, slots=True)
class Written:
    """A line that is set, and where it stands then."""

    name: str
    path: str
    line: int
    text: str


def plan_writing(
    settings: Iterable[Setting], text_of: Callable[[str], str]
) -> tuple[tuple[Edit, ...], tuple[Written, ...]]:
    """Plan the edits, one a file; `text_of` gives a file's text with its mark and line ends. Raises HubError."""
    old: dict[str, str] = {}
    new: dict[str, str] = {}
    lines: list[Written] = []
    for setting in settings:
        path = setting.item.source.path
        before = new.get(path) or old.setdefault(path, text_of(path))
        new[path], written = with_day(before, setting)
        if len(new[path].splitlines()) > len(before.splitlines()):
            lines = [_moved(one, written) for one in lines]
        lines.append(written)
    return tuple(Edit(path, text, new[path]) for path, text in old.items()), tuple(lines)


def _moved(one: Written, by: Written) -> Written:
    """A line that was set before moves down where another is put in above it."""
    return replace(one, line=one.line + 1) if one.path == by.path and one.line >= by.line else one


def with_day(text: str, setting: Setting) -> tuple[str, Written]:
    """Set the day; raises HubError where the file does not say afterwards what it said before, and that day."""
    path, heading = setting.item.source.path, heading_of(setting.item.source.path, text)
    place = _place(path, heading, setting)
    wanted = Wanted(place, _key(heading, place, setting.key), setting.day.isoformat())
    _refuse_taken(heading, wanted, setting)
    change = _change(text, heading, wanted, path)
    new = spliced(text, change)
    line, shown = _line_of(new, change[-1].at + sum(len(one.text) for one in change[:-1]), wanted)
    return new, Written(setting.name, path, line, shown)


def _change(text: str, heading: Heading, wanted: Wanted, path: str) -> Change:
    ask = toml_ways if heading.style is Style.TOML else ways
    data = _told(heading, wanted)
    for change in ask(text, heading, wanted):
        if says(path, spliced(text, change), heading.body, data):
            return change
    raise HubError(
        f"{path}: {wanted.key} cannot be put in without changing anything else",
        f"write it by hand: {wanted.key}: {wanted.value}",
    )


def _told(heading: Heading, wanted: Wanted) -> Any:
    held = value_at(heading.tree.data, wanted.path)
    inner = held if isinstance(held, dict) else {"text": held}
    return with_value(heading.tree.data, wanted.path, {**inner, wanted.key: wanted.value})


def _refuse_taken(heading: Heading, wanted: Wanted, setting: Setting) -> None:
    held = value_at(heading.tree.data, wanted.path)
    said = held.get(wanted.key) if isinstance(held, dict) else None
    if said not in (None, ""):
        raise HubError(f"{setting.item.source.path}: {setting.name} has {wanted.key}: {on_one_line(str(said))} already")


def _key(heading: Heading, place: KeyPath, key: str) -> str:
    """Find the key's name in this file: one of another tool's that is there counts, where hubgen's own is not."""
    held = value_at(heading.tree.data, place)
    if not isinstance(held, dict) or key in held or "quotes" in place:
        return key
    return next((name for name in held if COMMON.get(name) == key), key)


def _place(path: str, heading: Heading, setting: Setting) -> KeyPath:
    """Find the mapping of an item or quote in its file, by what it is called: lines may have moved."""
    entry = _entry(path, heading, setting) if is_library(path) else ()
    if setting.quote is None:
        return entry
    found = list(_quotes(value_at(heading.tree.data, entry).get("quotes"), (*entry, "quotes")))
    words = getattr(setting.item, "quotes", ())[setting.quote].text
    same = [place for place, text in found if text == words]
    if len(same) > 1 and setting.quote < len(found):
        same = [place for place in same if place == found[setting.quote][0]]
    return _only(same, path, setting)


def _entry(path: str, heading: Heading, setting: Setting) -> KeyPath:
    entries: Any = heading.tree.data
    found: list[KeyPath] = [(number,) for number, one in enumerate(entries) if _id(one) == setting.item.id]
    return _only(found, path, setting)


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
        yield place, str(value.get("text") if isinstance(value, dict) else value).strip()


def _only(found: list[KeyPath], path: str, setting: Setting) -> KeyPath:
    if len(found) == 1:
        return found[0]
    why = "cannot be told from another in this file" if found else "is not in this file any more"
    raise HubError(f"{path}: {setting.name} {why}", "give each an id of its own")


def _line_of(text: str, at: int, wanted: Wanted) -> tuple[int, str]:
    """Find the line on which the value stands from a place on, and show it."""
    value = text.index(wanted.value, at)
    before = text[:value].replace("\r\n", "\n").replace("\r", "\n")
    shown = f"{before.rpartition(chr(10))[2]}{text[value:]}".replace("\r", "\n").partition("\n")[0].strip()
    return before.count("\n") + 1, shown
