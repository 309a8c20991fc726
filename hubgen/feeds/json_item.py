"""An item as JSON Feed 1.1 writes it (jsonfeed.org/version/1.1)."""

import json
from datetime import datetime
from typing import Any

from hubgen.feeds.frame import GAP, Frame, frame
from hubgen.feeds.item import Attachment, FeedItem


def json_item(item: FeedItem) -> Frame:
    """Frame an item; what is not known is left out, for null is not allowed."""
    values = {
        "id": item.id,
        "url": item.url,
        "title": item.title,
        "summary": item.summary,
        "content_html": GAP,
        "image": item.image.url if item.image else None,
        "date_published": _stamp(item.published),
        "date_modified": _stamp(item.updated),
        "authors": [{"name": name} for name in item.authors],
        "tags": list(item.tags),
        "language": item.lang,
        "attachments": [_attachment(attachment) for attachment in item.attachments],
    }
    return frame(json.dumps(_known(values), ensure_ascii=False))


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
    return at.isoformat().replace("+00:00", "Z")
