"""A feed as a built site has it: the items of its live document and of its archives."""

import json
import os
import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import quote

from lxml import etree

from hubgen.feeds.lint.document import to_moment
from hubgen.model.address import RESERVED_FOLDERS
from hubgen.model.channel import FeedFormat
from hubgen.model.podcast import FILE as PODCAST

VERSION = "https://jsonfeed.org/version/1"
ENCODED = "{http://purl.org/rss/1.0/modules/content/}encoded"
SELF = "{http://www.w3.org/2005/Atom}link[@rel='self']"
HERE = "\0"
"""Stands for the address of the site, which may differ."""
_ARCHIVE = re.compile(r"feed-\d+\.json")


@dataclass(frozen=True, slots=True)
class SnapshotItem:
    """An item of a feed; in addresses on the site itself the site's own address is replaced by HERE."""

    id: str
    title: str
    address: str
    published: datetime | None
    updated: str
    content: str
    files: str

    @property
    def day(self) -> str:
        """The UTC day of its publication as YYYY-MM-DD; "" where it has none."""
        return self.published.date().isoformat() if self.published else ""


@dataclass(frozen=True, slots=True)
class FeedSnapshot:
    """The items of a feed by their ids; `base` is the address of its site."""

    base: str
    live: Mapping[str, SnapshotItem]
    archived: Mapping[str, SnapshotItem]


def feeds_in(site: Path) -> dict[str, tuple[str, ...]]:
    """Map the path of each live document (JSON Feed, podcast) below a folder to all documents of its feed, it first."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for folder, folders, names in os.walk(site):
        below = Path(folder).relative_to(site)
        skipped = RESERVED_FOLDERS if below == Path() else frozenset()  # a topic may be called so too
        folders[:] = sorted(name for name in folders if name not in skipped)
        for name in sorted(names, key=lambda name: (len(name), name)):
            live = FeedFormat.JSON.value if _ARCHIVE.fullmatch(name) else name
            if live in (FeedFormat.JSON, PODCAST):
                found[(below / live).as_posix()].append((below / name).as_posix())
    return {live: tuple(paths) for live, paths in found.items() if live in paths}


def read_snapshot(site: Path, live: str, paths: tuple[str, ...]) -> FeedSnapshot | None:
    """Read a feed from its documents, of which `live` is the live one; None where one of them is no feed."""
    read = _podcast if live.endswith(PODCAST) else _json
    try:
        base, items = read((site / live).read_bytes(), live)
        older = [item for path in paths if path != live for item in read((site / path).read_bytes(), live)[1]]
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, etree.XMLSyntaxError):
        return None
    return FeedSnapshot(base, {item.id: item for item in items}, {item.id: item for item in older})


def _json(data: bytes, path: str) -> tuple[str, list[SnapshotItem]]:
    feed = json.loads(data)
    if not str(feed["version"]).startswith(VERSION):
        raise ValueError("no JSON Feed")
    base = _base(str(feed.get("feed_url", "")), path)
    return base, [_from_json(item, base) for item in feed["items"]]


def _from_json(item: dict[str, Any], base: str) -> SnapshotItem:
    content = [item.get(key) or "" for key in ("content_html", "content_text", "summary", "image", "language")]
    return SnapshotItem(
        id=str(item["id"]),
        title=str(item.get("title") or item.get("summary") or ""),
        address=_inside(str(item.get("url", "")), base),
        published=to_moment(str(item.get("date_published", ""))),
        updated=str(item.get("date_modified", "")),
        content=_inside(json.dumps(content), base),
        files=_inside(json.dumps(item.get("attachments", []), sort_keys=True), base),
    )


def _podcast(data: bytes, path: str) -> tuple[str, list[SnapshotItem]]:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    channel: Any = etree.fromstring(data, parser).find("channel")
    link = channel.find(SELF)
    base = _base(link.get("href", "") if link is not None else "", path)
    return base, [_from_rss(item, base) for item in channel.iterfind("item")]


def _from_rss(item: Any, base: str) -> SnapshotItem:
    enclosures = [sorted(one.attrib.items()) for one in item.iterfind("enclosure")]
    content = [item.findtext("description", ""), item.findtext(ENCODED, "")]
    return SnapshotItem(
        id=str(item.findtext("guid") or item.findtext("link") or ""),
        title=item.findtext("title", ""),
        address=_inside(item.findtext("link", ""), base),
        published=to_moment(item.findtext("pubDate", "")),
        updated="",
        content=_inside(json.dumps(content), base),
        files=_inside(json.dumps(enclosures), base),
    )


def _base(own: str, path: str) -> str:
    return own.removesuffix(quote(path)) if own.endswith(quote(path)) else ""


def _inside(text: str, base: str) -> str:
    return text.replace(base, HERE) if base else text
