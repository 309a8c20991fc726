"""A day that is to be set, and where in its file that would stand."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from hubgen.errors import HubError
from hubgen.model.identifier import slug
from hubgen.model.item import Item
from hubgen.model.source import KeyPath
from hubgen.read.aliases import COMMON
from hubgen.read.library import is_library
from hubgen.write.heading import Heading, value_at


@dataclass(frozen=True, slots=True)
class Setting:
    """A day for a key of an item, or of one of its quotes (`quote` is its number from 0)."""

    name: str
    item: Item
    key: str
    day: date
    quote: int | None = None


def place_of(path: str, heading: Heading, setting: Setting) -> KeyPath:
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


def key_of(heading: Heading, place: KeyPath, key: str) -> str:
    """Find the key's name in this file: one of another tool's that is there counts, where hubgen's own is not."""
    held = value_at(heading.tree.data, place)
    if not isinstance(held, dict) or key in held or "quotes" in place:
        return key
    return next((name for name in held if COMMON.get(name) == key), key)


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
