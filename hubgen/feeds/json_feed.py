"""JSON Feed 1.1 (jsonfeed.org/version/1.1)."""

import json
from datetime import datetime
from typing import Any

from hubgen.feeds.item import Attachment, Feed, FeedItem
from hubgen.model.channel import FeedFormat

VERSION = "https://jsonfeed.org/version/1.1"


def json_feed(feed: Feed) -> bytes:
    """Write a feed as JSON; what is not known is left out, for null is not allowed."""
    document = {
        "version": VERSION,
        "title": feed.title,
        "home_page_url": feed.page,
        "feed_url": feed.page + FeedFormat.JSON,
        "description": feed.description,
        "language": feed.lang,
        "authors": [{"name": feed.author, "url": feed.site}],
        "items": [_item(item) for item in feed.items],
    }
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()


def _item(item: FeedItem) -> dict[str, Any]:
    return _known(
        {
            "id": item.id,
            "url": item.url,
            "title": item.title,
            "summary": item.summary,
            "content_html": item.html,
            "image": item.image,
            "date_published": _stamp(item.published),
            "date_modified": _stamp(item.updated),
            "authors": [{"name": name} for name in item.authors],
            "tags": list(item.tags),
            "language": item.lang,
            "attachments": [_attachment(attachment) for attachment in item.attachments],
        }
    )


def _attachment(attachment: Attachment) -> dict[str, Any]:
    return _known(
        {
            "url": attachment.url,
            "mime_type": attachment.media_type,
            "size_in_bytes": attachment.length,
            "duration_in_seconds": attachment.seconds,
        }
    )


def _known(values: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value}


def _stamp(at: datetime) -> str:
    return f"{at:%Y-%m-%dT%H:%M:%SZ}"
