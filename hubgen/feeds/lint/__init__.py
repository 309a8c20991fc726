"""Judge the feeds of a built site: what authors, settings and other programs can do wrong in them."""

import re
from collections.abc import Iterator
from datetime import datetime

from hubgen.feeds.lint.context import BuiltSite, FeedContext, LintEnvironment, item_names
from hubgen.feeds.lint.document import BuiltFeed, Unreadable
from hubgen.feeds.lint.read import read_feed
from hubgen.feeds.lint.rules import RULES
from hubgen.model.codes import FeedCode
from hubgen.model.lint import find_problems
from hubgen.model.problem import Problem

__all__ = ["RULES", "BuiltSite", "is_feed", "lint"]

_FEED = re.compile(r"(?:.*/)?(?:(?:feed|atom|podcast)(?:-\d+)?\.xml|feed(?:-\d+)?\.json|[^/]+\.opml)", re.DOTALL)


def is_feed(path: str) -> bool:
    """Tell by its name whether a file of a site is a feed, or a list of feeds."""
    return _FEED.fullmatch(path) is not None


def lint(site: BuiltSite, base_url: str, as_of: datetime, older: BuiltSite | None = None) -> tuple[Problem, ...]:
    """List all Problems of a site's feeds, each once; `older` is an earlier build to compare ids with.

    One document is in memory at a time.
    """
    ids: set[str] = set()
    names: dict[object, str] = {}
    for feed in _feeds(older) if older else ():
        if isinstance(feed, BuiltFeed):
            ids |= {item.id for item in feed.items}
            names |= {name: item.id for item in feed.items for name in item_names(item)}
    environment = LintEnvironment(site, base_url, as_of, frozenset(ids), names)
    problems: set[Problem] = set()
    for feed in _feeds(site):
        problems |= {feed} if isinstance(feed, Problem) else find_problems(RULES, FeedContext(feed, environment))
    return tuple(sorted(problems))


def _feeds(site: BuiltSite) -> Iterator[BuiltFeed | Problem]:
    """Yield each feed of a site, or the Problem of a file that cannot be read."""
    for path in sorted(filter(is_feed, site.files)):
        try:
            yield read_feed(path, site.read(path))
        except Unreadable as error:
            yield Problem(path, max(error.line, 1), 1, FeedCode.UNREADABLE, error.message, error.hint)
