"""Channels: the sets of items that somebody can follow, named once for feeds and pages alike."""

from dataclasses import dataclass
from enum import StrEnum

from hubgen.model.address import door
from hubgen.model.hub import Hub
from hubgen.model.item import Item
from hubgen.model.kind import Kind

FED = (Kind.STORY, Kind.RESOURCE, Kind.RECAP, Kind.ISSUE)
"""Kinds that enter feeds."""

FOLLOWED = (Kind.STORY, Kind.RESOURCE, Kind.RECAP)
"""Kinds that have a feed of their own."""


class FeedFormat(StrEnum):
    """A format of feeds; its value is the file that lies beside the list."""

    RSS = "feed.xml"
    ATOM = "atom.xml"
    JSON = "feed.json"

    @property
    def media_type(self) -> str:
        """The type under which browsers and readers look for it."""
        return MEDIA_TYPES[self]


MEDIA_TYPES = {
    FeedFormat.RSS: "application/rss+xml",
    FeedFormat.ATOM: "application/atom+xml",
    FeedFormat.JSON: "application/feed+json",
}


@dataclass(frozen=True, slots=True)
class Channel:
    """A set of items at an address: everything (`kind` and `lang` None), one kind, or one language."""

    address: str
    kind: Kind | None = None
    lang: str | None = None


def channels(hub: Hub) -> tuple[Channel, ...]:
    """List the channels of a hub: everything, each followed kind, then each other language."""
    kinds = tuple(Channel(f"{kind.folder}/", kind=kind) for kind in FOLLOWED)
    languages = tuple(Channel(door(locale, hub.home), lang=locale) for locale in hub.languages[1:])
    return (Channel(""), *kinds, *languages)


def channel_items(hub: Hub, channel: Channel) -> list[Item]:
    """List a channel's items, newest first, ties by id; only items with a date enter a feed."""
    found = [item for item in hub.versions(channel.lang).values() if item.date and _belongs(item, channel)]
    return sorted(found, key=lambda item: (item.date.at.timestamp() if item.date else 0, item.key.name), reverse=True)


def _belongs(item: Item, channel: Channel) -> bool:
    if channel.lang:
        return item.kind in FED and item.locale == channel.lang
    return item.kind in FED if channel.kind is None else item.kind is channel.kind
