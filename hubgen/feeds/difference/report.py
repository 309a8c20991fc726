"""The difference of two sites in print: for people, for programs, and for a pull request's comment."""

import json
from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

from hubgen.feeds.difference import FeedDiff
from hubgen.model.difference import ChangeKind, ItemChange
from hubgen.model.text import bidi_isolate, code_span, escape_controls, escape_markdown
from hubgen.words.english import counted

Changes: TypeAlias = Sequence[tuple[ItemChange, Sequence[str]]]
"""Changes, each with the feeds or calendars that have it."""
MOST = 50
"""How many items stand below one heading; more can be read as JSON, and a comment is not endless."""
FEW = 3
"""How many feeds are named."""
HEADINGS = {
    ChangeKind.NEW: "New to subscribers",
    ChangeKind.CHANGED: "Changed",
    ChangeKind.GONE: "Gone from the feeds; readers keep what they have",
}
DATES = {
    ChangeKind.NEW: "New in calendars",
    ChangeKind.CHANGED: "Changed in calendars",
    ChangeKind.GONE: "Gone from calendars",
}
NOTHING = "Subscribers will see nothing new."


def as_text(diff: FeedDiff, limit: int) -> str:
    """Return the changes as plain text: a line for each item below its heading, then counts and a warning."""
    parts = [f"{heading}\n{_listed(changes, _line, '  ')}" for heading, changes in _sections(diff)]
    lines = [escape_controls(line) for line in _feeds(diff)]
    return "\n\n".join([*parts, "\n".join([*lines, _summary(diff)]), *_warnings(diff, limit)])


def as_markdown(diff: FeedDiff, limit: int) -> str:
    """Return a comment in Markdown: warnings, headings, lists, counts; no stranger's title can turn into more.

    More than `limit` old items that would look new are warned of.
    """
    parts = [f"### {heading}\n\n{_listed(changes, _item, '- ')}" for heading, changes in _sections(diff)]
    warnings = [f"**{escape_markdown(sentence)}**" for sentence in _warnings(diff, limit)]
    return "\n\n".join(
        [*warnings, *parts, *(escape_markdown(line) for line in _feeds(diff)), escape_markdown(_summary(diff))]
    )


def as_json(diff: FeedDiff, limit: int) -> str:
    """Return a JSON object with all changes by their kind, each with every feed, and the counts of feeds."""
    flood = {"limit": limit, "most": max(diff.backdated.values(), default=0)}
    record = {
        **{kind.value: [_record(change, feeds) for change, feeds in diff.of(kind)] for kind in ChangeKind},
        "dates": [{"change": change.kind, **_record(change, paths)} for change, paths in diff.dates],
        "feeds": {"compared": diff.compared, "new": diff.added, "gone": diff.removed, "unread": diff.unread},
        "moved": [{"from": old, "to": new} for old, new in diff.moved],
        "flood": flood | {"exceeded": bool(diff.backdated_warning(limit))},
    }
    return json.dumps(record, ensure_ascii=False, indent=2)


def _sections(diff: FeedDiff) -> Iterator[tuple[str, Changes]]:
    """Yield headings with the changes below them: of feeds, then of calendars."""
    for headings, changes in ((HEADINGS, diff.changes), (DATES, diff.dates)):
        for kind, heading in headings.items():
            if found := [one for one in changes if one[0].kind is kind]:
                yield heading, found


def _summary(diff: FeedDiff) -> str:
    """Count: 2 new, 1 changed, 0 gone, in 14 of 60 feeds; 0 new, 1 changed, 0 gone, in 2 calendars."""
    touched = len({path for _, feeds in diff.changes for path in feeds})
    calendars = len({path for _, paths in diff.dates for path in paths})
    told = f"{_counts(diff.changes)}, in {touched} of {counted(diff.compared, 'feed')}" if diff.changes else ""
    dated = f"{_counts(diff.dates)}, in {counted(calendars, 'calendar')}" if diff.dates else ""
    return "; ".join(filter(None, (told, dated))) + "." if told or dated else NOTHING


def _counts(changes: Changes) -> str:
    return ", ".join(f"{len({one.id for one, _ in changes if one.kind is kind})} {kind}" for kind in ChangeKind)


def _listed(changes: Changes, write: Callable[[ItemChange, Sequence[str]], str], mark: str) -> str:
    more = [f"{mark}… and {len(changes) - MOST} more"] if len(changes) > MOST else []
    return "\n".join([*(write(*one) for one in changes[:MOST]), *more])


def _line(change: ItemChange, feeds: Sequence[str]) -> str:
    return f"  “{bidi_isolate(change.title or change.id)}”: {escape_controls(', '.join(_facts(change, feeds)))}"


def _item(change: ItemChange, feeds: Sequence[str]) -> str:
    name, facts = escape_markdown(change.title or change.id), escape_markdown(", ".join(_facts(change, feeds)))
    return f"- {name} ({code_span(change.id)}): {facts}"


def _facts(change: ItemChange, feeds: Sequence[str]) -> Iterator[str]:
    if change.parts:
        yield " and ".join(filter(None, [", ".join(change.parts[:-1]), change.parts[-1]]))
    elif change.day:
        yield f"of {change.day}"
    if change.backdated:
        yield "old"
    yield f"in {_first(feeds)}"


def _first(feeds: Sequence[str]) -> str:
    """Name the first feeds, the nearest to the front door."""
    names = sorted(feeds, key=lambda path: (path.count("/"), path))
    more = f" and {len(names) - FEW} more" if len(names) > FEW else ""
    return ", ".join(names[:FEW]) + more


def _feeds(diff: FeedDiff) -> Iterator[str]:
    for old, new in diff.moved:
        yield f"The site moves from {old} to {new}; that alone is no change of an item."
    for feeds, fate in (
        (diff.removed, "would be gone for those who follow"),
        (diff.added, "would be there for the first time"),
        (diff.unread, "could not be read"),
    ):
        if feeds:
            yield f"{counted(len(feeds), 'feed')} {fate}: {_first(feeds)}."


def _warnings(diff: FeedDiff, limit: int) -> list[str]:
    sentence = diff.backdated_warning(limit)
    return [f"{sentence}."] if sentence else []


def _record(change: ItemChange, feeds: Sequence[str]) -> dict[str, object]:
    item = {"id": change.id, "title": change.title, "address": change.address.replace("\0", "/"), "date": change.day}
    return item | {"what": change.parts, "old": change.backdated, "feeds": feeds}
