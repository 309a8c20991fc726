"""Which feeds of a site differ from those of the site before it."""

from pathlib import Path

from hubgen.model.channel import FeedFormat
from hubgen.model.podcast import FILE as PODCAST

FEEDS = frozenset({*(form.value for form in FeedFormat), PODCAST})
"""The files that readers' programs come back to; archives never change, so nobody is told of them."""


def live_feeds(site: Path) -> tuple[str, ...]:
    """List the feeds of a built site by their paths below it."""
    found = (path for path in site.rglob("*") if path.name in FEEDS and path.is_file())
    return tuple(sorted(path.relative_to(site).as_posix() for path in found))


def changed_feeds(site: Path, was: Path) -> tuple[str, ...]:
    """List the feeds that are new, or differ by a byte from what stood there before; those that went have no news."""
    return tuple(path for path in live_feeds(site) if _bytes(was / path) != (site / path).read_bytes())


def _bytes(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None
