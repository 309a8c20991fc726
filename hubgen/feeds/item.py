"""What a feed says, whatever its format: one neutral item."""

from dataclasses import dataclass
from datetime import datetime

from hubgen.portable.picture import Picture


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that goes with an item; readers need its length and type before they fetch it."""

    url: str
    media_type: str
    length: int
    seconds: int | None = None


@dataclass(frozen=True, slots=True)
class FeedItem:
    """An item as feed readers get it.

    `title` and `summary` are plain text; `html` is complete and clean, with absolute addresses only;
    both times are in UTC. No text holds a character that XML forbids.
    """

    id: str
    url: str
    title: str
    summary: str
    html: str
    published: datetime
    updated: datetime
    authors: tuple[str, ...]
    tags: tuple[str, ...]
    lang: str
    dir: str
    image: Picture | None = None
    attachments: tuple[Attachment, ...] = ()
