"""The difference of two sites in print: for people, for programs, and for a pull request's comment."""

import json
from collections.abc import Callable, Iterator, Sequence

from hubgen.feeds.difference.news import Change, Difference, News
from hubgen.model.text import bidi_isolate, code_span, escape_controls, escape_markdown

MOST = 50
"""How many items stand below one heading; more can be read as JSON, and a comment is not endless."""
FEW = 3
"""How many feeds are named."""
HEADINGS = {
    Change.NEW: "New to subscribers",
    Change.CHANGED: "Changed",
    Change.GONE: "Gone from the feeds; readers keep what they have",
}
NOTHING = "Subscribers will see nothing new."


def as_text(found: Difference, limit: int) -> str:
    """Write what subscribers will see, and how much it is, each on its line."""
    parts = [f"{HEADINGS[change]}\n{_listed(found, change, _line, '  ')}" for change in Change if found.of(change)]
    lines = [escape_controls(line) for line in _feeds(found)]
    return "\n\n".join([*parts, "\n".join([*lines, summary(found)]), *_flood(found, limit)])


def as_markdown(found: Difference, limit: int) -> str:
    """Write a comment: headings, lists, and nothing in it that a stranger's title could turn into more."""
    told = [f"### {HEADINGS[change]}\n\n{_listed(found, change, _item, '- ')}" for change in Change if found.of(change)]
    flood = [f"**{escape_markdown(sentence)}**" for sentence in _flood(found, limit)]
    return "\n\n".join(
        [*flood, *told, *(escape_markdown(line) for line in _feeds(found)), escape_markdown(summary(found))]
    )


def as_json(found: Difference, limit: int) -> str:
    """Write all of it, with every feed."""
    record = {
        **{change.value: [_record(news, feeds) for news, feeds in found.of(change)] for change in Change},
        "feeds": {"compared": found.compared, "new": found.added, "gone": found.removed, "unread": found.unread},
        "moved": [{"from": old, "to": new} for old, new in found.moved],
        "flood": {"limit": limit, "most": max(found.late.values(), default=0), "exceeded": bool(found.flood(limit))},
    }
    return json.dumps(record, ensure_ascii=False, indent=2)


def summary(found: Difference) -> str:
    """Count: 2 new, 1 changed, 0 gone in 14 of 60 feeds."""
    if not found.news:
        return NOTHING
    counts = ", ".join(f"{len({news.id for news, _ in found.of(change)})} {change}" for change in Change)
    touched = len({path for _, feeds in found.news for path in feeds})
    return f"{counts}, in {touched} of {_counted(found.compared, 'feed')}."


def _listed(found: Difference, change: Change, write: Callable[[News, Sequence[str]], str], mark: str) -> str:
    news = found.of(change)
    more = [f"{mark}… and {len(news) - MOST} more"] if len(news) > MOST else []
    return "\n".join([*(write(*one) for one in news[:MOST]), *more])


def _line(news: News, feeds: Sequence[str]) -> str:
    title, rest = f"“{bidi_isolate(news.title or news.id)}”", ", ".join(_facts(news, _where(feeds)))
    return f"  {title}: {escape_controls(rest)}"


def _item(news: News, feeds: Sequence[str]) -> str:
    title, facts = escape_markdown(news.title or news.id), escape_markdown(", ".join(_facts(news, _where(feeds))))
    return f"- {title} ({code_span(news.id)}): {facts}"


def _facts(news: News, where: str) -> Iterator[str]:
    if news.what:
        yield " and ".join(filter(None, [", ".join(news.what[:-1]), news.what[-1]]))
    elif news.day:
        yield f"of {news.day}"
    if news.late:
        yield "old"
    yield where


def _where(feeds: Sequence[str]) -> str:
    """Name the first feeds, the nearest to the front door."""
    named = sorted(feeds, key=lambda path: (path.count("/"), path))
    more = f" and {len(named) - FEW} more" if len(named) > FEW else ""
    return f"in {', '.join(named[:FEW])}{more}"


def _feeds(found: Difference) -> Iterator[str]:
    for old, new in found.moved:
        yield f"The site moves from {old} to {new}; that alone is no change of an item."
    if found.removed:
        yield f"{_counted(len(found.removed), 'feed')} would be gone for those who follow: {_where(found.removed)[3:]}."
    if found.added:
        yield f"{_counted(len(found.added), 'feed')} would be there for the first time: {_where(found.added)[3:]}."
    if found.unread:
        yield f"{_counted(len(found.unread), 'feed')} could not be read: {_where(found.unread)[3:]}."


def _flood(found: Difference, limit: int) -> list[str]:
    sentence = found.flood(limit)
    return [f"{sentence}."] if sentence else []


def _record(news: News, feeds: Sequence[str]) -> dict[str, object]:
    told = {"id": news.id, "title": news.title, "address": news.address.replace("\0", "/"), "date": news.day}
    return told | {"what": news.what, "old": news.late, "feeds": feeds}


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
