"""What each subscriber will see when one site takes the place of another: new, changed, gone."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from hubgen.feeds.difference.snapshot import FeedSnapshot, SnapshotItem, feeds_in, read_snapshot
from hubgen.model.difference import ChangeKind, ItemChange
from hubgen.words.english import counted

FIELDS = {
    "title": "title",
    "address": "address",
    "date": "published",
    "updated": "updated",
    "content": "content",
    "recording": "files",
}
"""The parts of an item that can change, and the attribute by which each is compared."""


@dataclass(frozen=True, slots=True)
class FeedDiff:
    """All changes of items, each with its feeds, and how many feeds were `compared`.

    `dates` are the changes of dates, each with its calendars. Feeds stand by the paths of their live documents; `moved`
    pairs the old and the new address of a site that moves.
    """

    changes: tuple[tuple[ItemChange, tuple[str, ...]], ...]
    compared: int
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    moved: tuple[tuple[str, str], ...] = ()
    unread: tuple[str, ...] = ()
    dates: tuple[tuple[ItemChange, tuple[str, ...]], ...] = ()

    def of(self, kind: ChangeKind) -> list[tuple[ItemChange, tuple[str, ...]]]:
        """Return the changes of one kind, each with its feeds."""
        return [one for one in self.changes if one[0].kind is kind]

    @property
    def backdated(self) -> dict[str, int]:
        """How many old items each feed would announce as new, by its path."""
        return dict(Counter(path for change, feeds in self.changes if change.backdated for path in feeds))

    def backdated_warning(self, limit: int) -> str:
        """Return a sentence on how many old items one feed would announce; "" where none has more than `limit`."""
        most = max(self.backdated.values(), default=0)
        if most <= limit:
            return ""
        feeds = sorted(path for path, number in self.backdated.items() if number > limit)
        more = f" and {counted(len(feeds) - 1, 'feed')}" if len(feeds) > 1 else ""
        where = f"in {min(feeds, key=lambda path: (-self.backdated[path], path.count('/'), path))}{more}"
        return f"{counted(most, 'old item')} would be announced as new {where}; the limit is {limit}"


def difference(old: Path, new: Path) -> FeedDiff:
    """Compare all feeds of two built sites, given by their folders.

    A change that stands in several feeds is one change, and its item is called as in the first of them: an issue
    by its subject, in the feed of its newsletter.
    """
    before, after = feeds_in(old), feeds_in(new)
    found: defaultdict[ItemChange, list[str]] = defaultdict(list)
    titles: dict[str, str] = {}
    unread: list[str] = []
    bases: set[tuple[str, str]] = set()
    for path in sorted(before.keys() & after.keys()):
        if _same(old, before[path], new, after[path]):
            continue
        was, now = read_snapshot(old, path, before[path]), read_snapshot(new, path, after[path])
        if was is None or now is None:
            unread.append(path)
            continue
        bases.add((was.base, now.base))
        for change in _changes(was, now):
            found[replace(change, title=titles.setdefault(change.id, change.title))].append(path)
    return FeedDiff(
        changes=tuple((change, tuple(found[change])) for change in sorted(found, key=ItemChange.rank)),
        compared=len(before.keys() & after.keys()),
        added=tuple(sorted(after.keys() - before.keys())),
        removed=tuple(sorted(before.keys() - after.keys())),
        moved=tuple(sorted(pair for pair in bases if pair[0] != pair[1])),
        unread=tuple(unread),
    )


def _same(old: Path, was: tuple[str, ...], new: Path, now: tuple[str, ...]) -> bool:
    return was == now and all((old / path).read_bytes() == (new / path).read_bytes() for path in now)


def _changes(was: FeedSnapshot, now: FeedSnapshot) -> Iterator[ItemChange]:
    """Yield what readers' programs find at their next visit: they come for the live document only."""
    newest = max((item.published for item in was.live.values() if item.published), default=None)
    for item in now.live.values():
        known = was.live.get(item.id) or was.archived.get(item.id)
        if known is None:
            if not _fell_off(item, was, now):
                backdated = bool(newest and item.published and item.published <= newest)
                yield ItemChange(ChangeKind.NEW, item.id, item.title, item.address, item.day, backdated=backdated)
        elif parts := tuple(name for name, key in FIELDS.items() if getattr(known, key) != getattr(item, key)):
            yield ItemChange(ChangeKind.CHANGED, item.id, item.title, item.address, item.day, parts)
    for item in was.live.values():
        if item.id not in now.live and item.id not in now.archived and not _fell_off(item, now, was):
            yield ItemChange(ChangeKind.GONE, item.id, item.title, item.address, item.day)


def _fell_off(item: SnapshotItem, there: FeedSnapshot, other: FeedSnapshot) -> bool:
    """Tell whether a feed without archives lacks an item only because it had no room for one so old.

    It is as long as the other, then, and all that it holds is newer.
    """
    dates = [one.published for one in there.live.values() if one.published]
    full = bool(dates) and not there.archived and len(there.live) >= len(other.live)
    return full and item.published is not None and item.published < min(dates)
