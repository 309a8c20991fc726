"""Web feeds: what subscribers follow, in RSS, Atom and JSON Feed."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from functools import partial
from itertools import chain

from hubgen.config import Config
from hubgen.feeds.archives import documents
from hubgen.feeds.batches import batched
from hubgen.feeds.channel_feed import feed_of
from hubgen.feeds.collect import as_mail, feed_item
from hubgen.feeds.feed import Entry
from hubgen.feeds.json_feed import json_feed
from hubgen.feeds.moments import update_times
from hubgen.feeds.xml_feeds import atom_feed, rss_feed
from hubgen.model.address import Places, name_of, places_of
from hubgen.model.channel import Channel, FeedFormat, items_by_channel
from hubgen.model.hub import Hub
from hubgen.model.issue import Issue
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.output import LazyContent

WRITERS = {FeedFormat.RSS: rss_feed, FeedFormat.ATOM: atom_feed, FeedFormat.JSON: json_feed}


def plan_feeds(hub: Hub, config: Config, as_of: datetime) -> dict[str, LazyContent]:
    """Plan every channel of a published and rendered hub in every format; paths are relative to the site's root.

    The documents are written when asked for: all of them together are many times as large as the hub.
    """
    sets = items_by_channel(hub, config.options.feeds.batches, config.options.newsletter.languages())
    places = places_of(hub)
    entries = _entries(hub, config, places, chain.from_iterable(sets.values()))
    files: dict[str, LazyContent] = {}
    for channel, items in sets.items():
        told = _told(channel, items, entries)
        told = _batched(channel, told, config, as_of) if channel.batch else told
        for document in documents(feed_of(channel, hub, config, places), told, config.options.feeds.items):
            files |= {channel.address + document.file(form): partial(WRITERS[form], document) for form in FeedFormat}
    return files


def _entries(hub: Hub, config: Config, places: Places, items: Iterable[Item]) -> dict[int, Entry]:
    """Tell each item once for all feeds; by identity, for an item is in many, and to name it again takes time."""
    times = update_times(hub)
    return {
        number: Entry(feed_item(item, hub, config, places[name_of(item)][item.locale], times[item.key]))
        for number, item in {id(item): item for item in items}.items()
    }


def _told(channel: Channel, items: Iterable[Item], entries: Mapping[int, Entry]) -> list[Entry]:
    """Give the entries of a channel's items; a newsletter's own feed is written for those who send it as mail."""
    letters = channel.kind is Kind.ISSUE
    return [_letter(entries[id(item)], item) if letters else entries[id(item)] for item in items]


def _letter(entry: Entry, item: Item) -> Entry:
    return Entry(as_mail(entry.item, item)) if isinstance(item, Issue) and item.subject else entry


def _batched(channel: Channel, entries: Iterable[Entry], config: Config, as_of: datetime) -> list[Entry]:
    return [Entry(item) for item in batched(channel, [entry.item for entry in entries], config, as_of)]
