"""From a channel to the head of its feed: its name, its id and its addresses."""

from urllib.parse import urlsplit

from hubgen.config import Config
from hubgen.feeds.feed import Feed
from hubgen.model.address import Places, encoded, language_prefix
from hubgen.model.channel import Channel
from hubgen.model.hub import Hub
from hubgen.model.identifier import tag_uri
from hubgen.model.issue import Issue
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.topic import Topic
from hubgen.portable.text import line, shorten
from hubgen.words.titles import title_of

EVERYTHING = "everything"
"""Names the main feed in its id; too long for a language, and no kind's folder."""
STYLE = "assets/hubgen/feed.css"
"""By which a browser shows a feed to people."""


def feed_of(channel: Channel, hub: Hub, config: Config, places: Places) -> Feed:
    """Tell a channel as feed readers get it, without its items."""
    name = line(config.community) or config.base_url
    subject = hub.get(*channel.about) if channel.about else None
    own = _newsletter(channel, config) or _called(subject, config.home)
    title = line(title_of(channel, name, config.home, own))
    image = config.options.feeds.image
    purpose = line(config.options.community.purpose) or line(config.site_description)
    return Feed(
        id=_id(channel, config),
        title=title,
        description=(shorten(subject.summary or "") if subject else "") or purpose or title,
        lang=channel.lang or config.home,
        page=config.base_url + encoded(_page(channel, hub, config, places)),
        folder=config.base_url + encoded(channel.address),
        site=config.base_url,
        author=name,
        style=urlsplit(config.base_url).path + STYLE,
        hub=config.options.feeds.hub,
        image=config.base_url + encoded(image) if image in hub.files else "",
    )


def _id(channel: Channel, config: Config) -> str:
    if channel.batch:
        return tag_uri(config.authority, "feed", channel.batch, channel.lang or "")
    return tag_uri(config.authority, "feed", channel.address.strip("/") or EVERYTHING)


def _page(channel: Channel, hub: Hub, config: Config, places: Places) -> str:
    """Find the page of the same things: a subject's own, in whichever language it is; for a batch a front door."""
    if channel.batch:
        return language_prefix(channel.lang or config.home, config.home)
    if channel.edition:
        return _archive(channel, hub)
    return next(iter(places[channel.about].values())) if channel.about else channel.address


def _archive(channel: Channel, hub: Hub) -> str:
    """An edition stands in the list of all issues; before there is any, there is the page that tells how to follow."""
    front = language_prefix(channel.lang, hub.home) if channel.lang in hub.languages else ""
    return front + (f"{Kind.ISSUE.folder}/" if hub.of(Issue) else "subscribe/")


def _newsletter(channel: Channel, config: Config) -> str:
    edition = config.options.newsletter.edition(channel.edition) if channel.kind is Kind.ISSUE else None
    return line(edition.title) if edition else ""


def _called(subject: Item | None, home: str) -> str:
    if subject is None:
        return ""
    label = subject.label.get(home) if isinstance(subject, Topic) else None
    return line(label or subject.title) or subject.id
