"""News: one thing that subscribers see at their next visit, and in how many feeds."""

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum


class Change(StrEnum):
    """What became of an item."""

    NEW = "new"
    CHANGED = "changed"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class News:
    """What became of an item; `late` says that it looks new and is dated before what was told last."""

    change: Change
    id: str
    title: str
    address: str
    day: str
    what: tuple[str, ...] = ()
    late: bool = False

    def rank(self) -> tuple[int, bool, str, str, tuple[str, ...], str]:
        """Put what is new first, what is old among it before the rest, then by day and id."""
        return (list(Change).index(self.change), not self.late, self.day, self.id, self.what, self.title)


@dataclass(frozen=True, slots=True)
class Difference:
    """All news, each with the feeds that tell it; feeds that are added and removed; where the site moves."""

    news: tuple[tuple[News, tuple[str, ...]], ...]
    compared: int
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    moved: tuple[tuple[str, str], ...] = ()
    unread: tuple[str, ...] = ()

    def of(self, change: Change) -> list[tuple[News, tuple[str, ...]]]:
        """List the news of one sort."""
        return [one for one in self.news if one[0].change is change]

    @property
    def late(self) -> dict[str, int]:
        """Count the old items that each feed would announce as new."""
        return dict(Counter(path for news, feeds in self.news if news.late for path in feeds))

    def flood(self, limit: int) -> str:
        """Say in a sentence how many old items one feed would announce, "" where that is no more than `limit`."""
        most = max(self.late.values(), default=0)
        if most <= limit:
            return ""
        feeds = sorted(path for path, number in self.late.items() if number > limit)
        more = f" and {_feeds(len(feeds) - 1)}" if len(feeds) > 1 else ""
        where = f"in {min(feeds, key=lambda path: (-self.late[path], path.count('/'), path))}{more}"
        items = "1 old item" if most == 1 else f"{most} old items"
        return f"{items} would be announced as new {where}; the limit is {limit}"


def _feeds(number: int) -> str:
    return "1 feed" if number == 1 else f"{number} feeds"
