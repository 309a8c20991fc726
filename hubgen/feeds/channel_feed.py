"""From a channel to a feed: its name, its address and its items."""

from hubgen.config import Config
from hubgen.feeds.item import Feed, FeedItem
from hubgen.feeds.text import line
from hubgen.model.address import encoded
from hubgen.model.channel import Channel
from hubgen.model.identifier import tag_uri
from hubgen.words.titles import title_of

EVERYTHING = "everything"
"""Names the main feed in its id; too long for a language, and no kind's folder."""


def feed_of(channel: Channel, items: tuple[FeedItem, ...], config: Config) -> Feed:
    """Tell a channel as feed readers get it."""
    name = line(config.community) or config.base_url
    title = title_of(channel, name, config.home)
    about = line(config.options.community.purpose) or line(config.site_description)
    return Feed(
        id=tag_uri(config.authority, "feed", channel.address.strip("/") or EVERYTHING),
        title=title,
        description=about or title,
        lang=channel.lang or config.home,
        page=config.base_url + encoded(channel.address),
        site=config.base_url,
        author=name,
        items=items,
    )
