"""Entries are added at the end of lists in an author's file, and no other byte of it changes."""

from collections.abc import Mapping, Sequence
from json import dumps
from types import MappingProxyType
from typing import Any

from hubgen.errors import FileError
from hubgen.write.addition import Addition
from hubgen.write.change import first_that_says, spliced
from hubgen.write.heading import Heading, Style, heading_of
from hubgen.write.lists import list_ways
from hubgen.write.scalar import Entry, yaml_list

NONE: Mapping[str, str] = MappingProxyType({})


def with_entries(path: str, text: str, entries: Mapping[str, Sequence[Entry]], notes: Mapping[str, str] = NONE) -> str:
    """Add entries at the end of a header's lists, each made where it is missing; `path` is the content file's.

    `text` is the file's with its byte order mark and line ends. What one value alone says becomes the first entry
    of a list; `notes` are comments beside entries that get lines of their own. Each change is read back: raises
    FileError where the file would not say what it said before, and that.
    """
    for key, added in entries.items():
        if added:
            text = _with(path, text, key, added, notes)
    return text


def _with(path: str, text: str, key: str, added: Sequence[Entry], notes: Mapping[str, str]) -> str:
    heading = heading_of(path, text)
    wanted = _told(heading, key, added)
    changes = list_ways(Addition(text, heading, key, added, notes)) if wanted else ()
    if change := first_that_says(path, text, heading, wanted, changes):
        return spliced(text, change)
    raise FileError(f"{path}: {key} cannot be added to without changing anything else", _hint(heading, key, added))


def _told(heading: Heading, key: str, added: Sequence[Entry]) -> Any:
    """Give what the header is to say; None where it has no keys, or none that can be set."""
    data = heading.tree.data
    if not isinstance(data, dict) or heading.style is Style.TOML:
        return None
    held = data.get(key)
    before = held if isinstance(held, list) else [] if held in (None, "") else [held]
    return {**data, key: [*before, *(one if isinstance(one, str) else dict(one) for one in added)]}


def _hint(heading: Heading, key: str, added: Sequence[Entry]) -> str:
    if heading.style is Style.TOML:
        hand = f"{key} = [{', '.join(map(_toml, added))}]"
        return f"write the header in YAML, between lines of ---; or write it by hand: {hand}"
    return f"write it by hand: {key}: {yaml_list(added)}"


def _toml(one: Entry) -> str:
    """Write an entry in TOML, whose texts are those of JSON."""
    if isinstance(one, str):
        return dumps(one, ensure_ascii=False)
    return f"{{{', '.join(f'{name} = {dumps(value, ensure_ascii=False)}' for name, value in one.items())}}}"
