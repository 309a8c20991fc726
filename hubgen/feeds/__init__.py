"""Web feeds: what subscribers follow, in RSS, Atom and JSON Feed."""

from hubgen.config import Config
from hubgen.feeds.channel_feed import feed_of
from hubgen.feeds.collect import feed_item
from hubgen.feeds.json_feed import json_feed
from hubgen.feeds.moments import update_times
from hubgen.feeds.xml_feeds import atom_feed, rss_feed
from hubgen.model.channel import FeedFormat, channel_items, channels
from hubgen.model.hub import Hub
from hubgen.model.places import name_of, places_of

WRITERS = {FeedFormat.RSS: rss_feed, FeedFormat.ATOM: atom_feed, FeedFormat.JSON: json_feed}


def plan_feeds(hub: Hub, config: Config) -> dict[str, bytes]:
    """Write every channel of a published and rendered hub in every format; paths are relative to the site's root."""
    newest = {channel: channel_items(hub, channel)[: config.options.feeds.items] for channel in channels(hub)}
    times = update_times(hub)
    chosen = {item.key: item for items in newest.values() for item in items}
    places = places_of(hub)
    told = {  # once for all feeds
        key: feed_item(item, hub, config, places[name_of(item)][item.locale], times[key])
        for key, item in chosen.items()
    }
    feeds = {channel: feed_of(channel, tuple(told[i.key] for i in items), config) for channel, items in newest.items()}
    return {channel.address + form: write(feed) for channel, feed in feeds.items() for form, write in WRITERS.items()}
