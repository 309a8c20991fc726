"""A day becomes one line of an author's file, and no other byte of it changes."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any

from hubgen.errors import HubError
from hubgen.model.output import FileEdit
from hubgen.model.text import escape_controls
from hubgen.write.change import Change, first_that_says, spliced
from hubgen.write.heading import Heading, heading_of, value_at, with_value
from hubgen.write.insertion import Wanted
from hubgen.write.setting import Setting, key_of, place_of
from hubgen.write.styles import ways_of


@dataclass(frozen=True, slots=True)
class Written:
    """A line that is set, and where it stands then."""

    name: str
    path: str
    line: int
    text: str


def plan_writing(
    settings: Iterable[Setting], text_of: Callable[[str], str]
) -> tuple[tuple[FileEdit, ...], tuple[Written, ...]]:
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
    return tuple(FileEdit(path, text, new[path]) for path, text in old.items()), tuple(lines)


def _moved(one: Written, by: Written) -> Written:
    """A line that was set before moves down where another is put in above it."""
    return replace(one, line=one.line + 1) if one.path == by.path and one.line >= by.line else one


def with_day(text: str, setting: Setting) -> tuple[str, Written]:
    """Set the day; raises HubError where the file does not say afterwards what it said before, and that day."""
    path, heading = setting.item.source.path, heading_of(setting.item.source.path, text)
    place = place_of(path, heading, setting)
    wanted = Wanted(place, key_of(heading, place, setting.key), setting.day.isoformat())
    _refuse_taken(heading, wanted, setting)
    change = _change(text, heading, wanted, path)
    new = spliced(text, change)
    line, shown = _line_of(new, change[-1].at + sum(len(one.text) for one in change[:-1]), wanted)
    return new, Written(setting.name, path, line, shown)


def _change(text: str, heading: Heading, wanted: Wanted, path: str) -> Change:
    changes = ways_of(text, heading, wanted)
    if change := first_that_says(path, text, heading, _told(heading, wanted), changes):
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
        raise HubError(
            f"{setting.item.source.path}: {setting.name} has {wanted.key}: {escape_controls(str(said))} already"
        )


def _line_of(text: str, at: int, wanted: Wanted) -> tuple[int, str]:
    """Find the line on which the value stands from a place on, and show it."""
    value = text.index(wanted.value, at)
    before = text[:value].replace("\r\n", "\n").replace("\r", "\n")
    shown = f"{before.rpartition(chr(10))[2]}{text[value:]}".replace("\r", "\n").partition("\n")[0].strip()
    return before.count("\n") + 1, shown
