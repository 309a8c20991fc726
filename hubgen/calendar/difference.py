"""What those who follow a calendar will see when one site takes the place of another: dates new, changed and gone."""

import os
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TypeAlias

import icalendar as ics

from hubgen.model.calendars import FILE
from hubgen.model.difference import ChangeKind, ItemChange

PARTS = {
    "DTSTART": "start",
    "DTEND": "end",
    "STATUS": "status",
    "RRULE": "rule",
    "RDATE": "dates",
    "EXDATE": "rests",
    "LOCATION": "place",
    "CONFERENCE": "call",
    "SUMMARY": "title",
    "DESCRIPTION": "description",
    "CATEGORIES": "topics",
}
"""The properties of an entry that its readers see, and what each is called here; an address may move with its site."""
Entries: TypeAlias = Mapping[tuple[str, str], ics.Event]
"""Entries by UID and RECURRENCE-ID, which is "" for a series or a date of its own."""


def calendar_changes(old: Path, new: Path) -> tuple[tuple[ItemChange, tuple[str, ...]], ...]:
    """Compare all calendars that stand in two built sites, given by their folders: each change, with its calendars.

    A date is called as in the first calendar, that at the front door. A calendar that cannot be read is passed over,
    and the files of single events are: nobody follows those.
    """
    before, after = _calendars_in(old), _calendars_in(new)
    found: defaultdict[ItemChange, list[str]] = defaultdict(list)
    titles: dict[str, str] = {}
    for path in sorted(before & after, key=lambda path: (path.count("/"), path)):
        if (was := _entries(old / path)) is not None and (now := _entries(new / path)) is not None:
            for change in _changes(was, now):
                found[replace(change, title=titles.setdefault(change.id, change.title))].append(path)
    return tuple((change, tuple(found[change])) for change in sorted(found, key=ItemChange.rank))


def _calendars_in(site: Path) -> set[str]:
    folders = (Path(folder) for folder, _, names in os.walk(site) if FILE in names)
    return {(folder / FILE).relative_to(site).as_posix() for folder in folders}


def _entries(file: Path) -> Entries | None:
    try:
        calendar = ics.Calendar.from_ical(file.read_bytes())
    except (ValueError, KeyError, IndexError):
        return None
    return {(str(entry.get("UID")), _text(entry, "RECURRENCE-ID")): entry for entry in calendar.events}


def _changes(was: Entries, now: Entries) -> Iterator[ItemChange]:
    for key, entry in now.items():
        if key not in was:
            yield _change(ChangeKind.NEW, key, entry)
        elif parts := tuple(name for prop, name in PARTS.items() if _text(was[key], prop) != _text(entry, prop)):
            yield _change(ChangeKind.CHANGED, key, entry, parts)
    yield from (_change(ChangeKind.GONE, key, entry) for key, entry in was.items() if key not in now)


def _change(kind: ChangeKind, key: tuple[str, str], entry: ics.Event, parts: tuple[str, ...] = ()) -> ItemChange:
    start = entry.decoded("DTSTART") if "DTSTART" in entry else None
    day = start.strftime("%Y-%m-%d") if start else ""
    return ItemChange(kind, "/".join(filter(None, key)), str(entry.get("SUMMARY", "")), "", day, parts)


def _text(entry: ics.Event, name: str) -> str:
    """Write a property with its zone, as it stands in the file; "" where the entry has none."""
    found = entry.get(name)
    some = found if isinstance(found, list) else [found] if found is not None else []
    return "\n".join(f"{one.params.get('TZID', '')}{one.to_ical().decode()}" for one in some)
