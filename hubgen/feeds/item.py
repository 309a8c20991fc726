"""What a feed says, whatever its format: one neutral item, one neutral feed."""

from dataclasses import dataclass
from datetime import UTC, datetime

EPOCH = datetime(2000, 1, 1, tzinfo=UTC)
"""When a feed without items was last changed: Atom asks for a date, and a build's own would differ each time."""


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
    image: str | None = None
    attachments: tuple[Attachment, ...] = ()


@dataclass(frozen=True, slots=True)
class Feed:
    """A channel as feed readers get it; `page` is the list beside which its files lie."""

    id: str
    title: str
    description: str
    lang: str
    page: str
    site: str
    author: str
    items: tuple[FeedItem, ...]

    @property
    def updated(self) -> datetime:
        """When anything in it last changed."""
        return max((item.updated for item in self.items), default=EPOCH)

    @property
    def published(self) -> datetime | None:
        """When something was last published in it."""
        return max((item.published for item in self.items), default=None)
