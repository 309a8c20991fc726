"""A record: what is known of one id that was published."""

import hashlib
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import NamedTuple

from hubgen.model.event import Event
from hubgen.model.item import Item
from hubgen.model.kind import Kind

REGISTERED = frozenset({Kind.STORY, Kind.RESOURCE, Kind.RECAP, Kind.ISSUE, Kind.EVENT, Kind.SERIES})
"""Kinds whose ids feeds, mails and calendars name."""
TOLD = ("title", "summary", "lang", "link", "helps", "outcome", "video", "slides")
"""Keys that readers see; with the body they make up an item's content."""


class Print(NamedTuple):
    """By what an item is known again under another name; an event also by its day, for many share all their words."""

    kind: str
    digest: str
    start: str


@dataclass(frozen=True, slots=True)
class Record:
    """What is known of one id.

    `name` is what feeds call it for ever (`story/x`, a translation `story/x.zh`), `item` what it is called now.
    `first` is the moment of the publishing build that first saw it, `updated` of the one that first saw its present
    content (None while that is the first). `start` and `changes` are those of an event. `gone` says that it was
    taken away.
    """

    name: str
    item: str
    digest: str
    first: datetime
    updated: datetime | None = None
    start: str = ""
    changes: int = 0
    gone: bool = False

    @property
    def print(self) -> Print:
        """Give that by which it is known again."""
        return Print(self.name.partition("/")[0], self.digest, self.start)

    def taken_away(self) -> "Record":
        """Keep the name when the item is gone, so that no other gets it."""
        return replace(self, item=self.name, gone=True)


def name_now(item: Item, home: str) -> str:
    """Give an item's name as its file says it; a translation is an item of its own."""
    return item.key.name if item.locale == home else f"{item.key.name}.{item.locale}"


def digest_of(item: Item) -> str:
    """Make a fingerprint of what readers see of an item; neither dates nor themes change it.

    Whoever changes how it is made dates all items of all hubs anew. A key more is named only where it is set.
    """
    told = [f"{key}={value}" for key in TOLD if (value := _plain(getattr(item, key, None)))]
    return hashlib.sha256("\0".join([*told, item.source.body.strip()]).encode()).hexdigest()[:16]


def print_of(item: Item) -> Print:
    """Give that by which an item is known again."""
    return Print(item.kind, digest_of(item), start_of(item))


def start_of(item: Item) -> str:
    """Write when an event begins: a day, which means that day in any zone, or an instant; "" for all else."""
    if not isinstance(item, Event):
        return ""
    return item.start.day.isoformat() if item.start.day_only else f"{item.start.utc:%Y-%m-%dT%H:%M:%SZ}"


def seen(record: Record, item: Item, now: str, at: datetime) -> Record:
    """Bring a record up to date with what a publishing build shows."""
    digest = digest_of(item)
    updated = record.updated if record.digest == digest else max(at, record.updated or record.first)
    changes = len(item.changes) if isinstance(item, Event) else 0
    return replace(record, item=now, digest=digest, updated=updated, start=start_of(item), changes=changes, gone=False)


def second(at: datetime) -> datetime:
    """Round a moment as the register and feeds keep it."""
    return at.astimezone(UTC).replace(microsecond=0)


def _plain(value: object) -> object:
    """Give what was written: of a recording its address, of a text the words before they were cleaned."""
    return getattr(value, "url", getattr(value, "written", value))
