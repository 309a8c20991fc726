"""Web feeds: what subscribers follow, in RSS, Atom and JSON Feed."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import partial
from itertools import chain

from hubgen.config import Config
from hubgen.feeds.digests import digest_items
from hubgen.feeds.documents import atom_feed, json_feed, rss_feed
from hubgen.feeds.entry import FeedEntry
from hubgen.feeds.feed import feed_head, paginate
from hubgen.feeds.items import feed_item, updated_times, with_subject
from hubgen.model.address import name_of
from hubgen.model.channel import Channel, FeedFormat
from hubgen.model.issue import Issue
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.output import LazyContent
from hubgen.portable.site_index import SiteIndex

WRITERS = {FeedFormat.RSS: rss_feed, FeedFormat.ATOM: atom_feed, FeedFormat.JSON: json_feed}


def plan_feeds(index: SiteIndex) -> dict[str, LazyContent]:
    """Map the path of each feed document, below the site's root, to a function that writes it.

    The hub is rendered; each channel has its documents in every format. They are written when asked
    for: all of them together are many times as large as the hub.
    """
    sets, times, hub, config = index.items_by_channel, updated_times(index.hub), index.hub, index.config
    # By identity: an item is in many channels, and to name it again takes time.
    entries = {
        number: FeedEntry(feed_item(item, hub, config, hub.places[name_of(item)][item.locale], times[item.key]))
        for number, item in {id(item): item for item in chain.from_iterable(sets.values())}.items()
    }
    files: dict[str, LazyContent] = {}
    for channel, items in sets.items():
        found = _entries(channel, items, entries, config, index.as_of)
        for document in paginate(feed_head(channel, hub, config), found, config.options.feeds.items):
            files |= {channel.address + document.file(form): partial(WRITERS[form], document) for form in FeedFormat}
    return files


def _entries(
    channel: Channel, items: Sequence[Item], entries: Mapping[int, FeedEntry], config: Config, as_of: datetime
) -> list[FeedEntry]:
    found = [entries[id(item)] for item in items]
    if channel.batch:
        return [FeedEntry(one) for one in digest_items(channel, [entry.item for entry in found], config, as_of)]
    if channel.kind is Kind.ISSUE:  # a newsletter's own feed is written for those who send it as mail
        return [_with_subject(entry, item) for entry, item in zip(found, items, strict=True)]
    return found


def _with_subject(entry: FeedEntry, item: Item) -> FeedEntry:
    return FeedEntry(with_subject(entry.item, item)) if isinstance(item, Issue) and item.subject else entry
