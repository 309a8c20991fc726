"""Write small sites with feeds, and compare them."""

import json
from pathlib import Path
from typing import Any
from urllib.parse import quote

from hubgen.feeds.difference import FeedDiff, difference
from hubgen.model.difference import ChangeKind

BASE = "https://example.org/"
PODCAST = """\
<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
<atom:link href="{base}podcast.xml" rel="self"/>{items}</channel></rss>
"""
EPISODE = """\
<item><title>{title}</title><link>{base}stories/{id}/</link><guid>tag:example.org,2026:story/{id}</guid>
<pubDate>Fri, 01 May 2026 00:00:00 +0000</pubDate><description>Words.</description>
<enclosure url="{base}{id}.mp3" length="{length}" type="audio/mpeg"/></item>
"""


def feed_record(identifier: str, day: int = 1, *, title: str = "", base: str = BASE, **keys: Any) -> dict[str, Any]:
    """Make an item of May 2026 of a JSON feed."""
    return {
        "id": f"tag:example.org,2026:story/{identifier}",
        "url": f"{base}stories/{identifier}/",
        "title": title or identifier.title(),
        "content_html": f'<p>See <a href="{base}about/">us</a>.</p>',
        "date_published": f"2026-05-{day:02}T00:00:00Z",
        "date_modified": f"2026-05-{day:02}T00:00:00Z",
    } | keys


def many(*days: int, name: str = "s", base: str = BASE) -> list[dict[str, Any]]:
    """Tell one item a day."""
    return [feed_record(f"{name}{day}", day, base=base) for day in days]


def site(folder: Path, base: str = BASE, **feeds: list[dict[str, Any]]) -> Path:
    """Write feeds: `feed`, `feed_1` for an archive, `stories__feed` for one in a folder."""
    for name, items in feeds.items():
        path = name.replace("__", "/").replace("_", "-") + ".json"
        live = path.rpartition("/")[0] + "/feed.json" if "/" in path else "feed.json"
        document = {"version": "https://jsonfeed.org/version/1.1", "feed_url": base + quote(live), "items": items}
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(json.dumps(document), "utf-8")
    return folder


def podcast(folder: Path, base: str = BASE, **episodes: int) -> Path:
    """Write a podcast of episodes with their lengths."""
    items = "".join(EPISODE.format(id=name, title=name, base=base, length=size) for name, size in episodes.items())
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "podcast.xml").write_text(PODCAST.format(base=base, items=items), "utf-8")
    return folder


def seen(found: FeedDiff) -> list[tuple[str, str, tuple[str, ...]]]:
    """Say what changed, of which item, in which feeds."""
    return [(change.kind.value, change.id.rpartition("/")[2], feeds) for change, feeds in found.changes]


def names(found: FeedDiff, change: ChangeKind) -> list[str]:
    """Name the items that are new, changed or gone."""
    return [change.id.rpartition("/")[2] for change, _ in found.of(change)]


def compared(folder: Path, old: dict[str, list[dict[str, Any]]], new: dict[str, list[dict[str, Any]]]) -> FeedDiff:
    """Write two sites and compare them."""
    return difference(site(folder / "old", BASE, **old), site(folder / "new", BASE, **new))
