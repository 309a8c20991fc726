"""What each subscriber will see when one site takes the place of another: new, changed, gone."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from hubgen.feeds.difference.news import Change, Difference, News
from hubgen.feeds.difference.standing import Standing, Told, feeds_in, read_standing

__all__ = ["difference"]

FIELDS = {"title": "title", "address": "address", "date": "published", "updated": "updated", "content": "content"}
FIELDS |= {"recording": "files"}
"""What can change in an item, and what it is compared by."""


def difference(old: Path, new: Path) -> Difference:
    """Compare all feeds of two built sites; what several feeds tell is told once, and called as in the first of them.

    An issue is called by its subject in the feed of its newsletter.
    """
    before, after = feeds_in(old), feeds_in(new)
    found: defaultdict[News, list[str]] = defaultdict(list)
    called: dict[str, str] = {}
    unread: list[str] = []
    bases: set[tuple[str, str]] = set()
    for path in sorted(before.keys() & after.keys()):
        if _same(old, before[path], new, after[path]):
            continue
        was, now = read_standing(old, path, before[path]), read_standing(new, path, after[path])
        if was is None or now is None:
            unread.append(path)
            continue
        bases.add((was.base, now.base))
        for news in _news(was, now):
            found[replace(news, title=called.setdefault(news.id, news.title))].append(path)
    return Difference(
        news=tuple((news, tuple(found[news])) for news in sorted(found, key=News.rank)),
        compared=len(before.keys() & after.keys()),
        added=tuple(sorted(after.keys() - before.keys())),
        removed=tuple(sorted(before.keys() - after.keys())),
        moved=tuple(sorted(pair for pair in bases if pair[0] != pair[1])),
        unread=tuple(unread),
    )


def _same(old: Path, was: tuple[str, ...], new: Path, now: tuple[str, ...]) -> bool:
    return was == now and all((old / path).read_bytes() == (new / path).read_bytes() for path in now)


def _news(was: Standing, now: Standing) -> Iterator[News]:
    """Tell what readers' programs find at their next visit: they come for the live document only."""
    newest = max((told.published for told in was.live.values() if told.published), default=None)
    for told in now.live.values():
        known = was.live.get(told.id) or was.archived.get(told.id)
        if known is None:
            if not _fell_off(told, was, now):
                late = bool(newest and told.published and told.published <= newest)
                yield News(Change.NEW, told.id, told.title, told.address, told.day, late=late)
        elif what := tuple(name for name, key in FIELDS.items() if getattr(known, key) != getattr(told, key)):
            yield News(Change.CHANGED, told.id, told.title, told.address, told.day, what)
    for told in was.live.values():
        if told.id not in now.live and told.id not in now.archived and not _fell_off(told, now, was):
            yield News(Change.GONE, told.id, told.title, told.address, told.day)


def _fell_off(told: Told, there: Standing, other: Standing) -> bool:
    """Tell whether a feed without archives lacks an item only because it had no room for one so old.

    It is as long as the other, then, and all that it holds is newer.
    """
    dates = [one.published for one in there.live.values() if one.published]
    full = bool(dates) and not there.archived and len(there.live) >= len(other.live)
    return full and told.published is not None and told.published < min(dates)
