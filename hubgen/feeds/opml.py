"""All feeds in one file, for programs that take many at once (OPML 2.0)."""

from lxml import etree

from hubgen.config import Config
from hubgen.feeds.feed import community_name, feed_head
from hubgen.model.channel import OPML, SUBJECT_KINDS, Channel, FeedFormat
from hubgen.model.hub import Hub
from hubgen.model.podcast import FILE as PODCAST
from hubgen.model.text import single_line
from hubgen.portable.site_index import SiteIndex
from hubgen.words import words_for


def plan_opml(index: SiteIndex) -> dict[str, bytes]:
    """Map the path of the OPML file to its bytes: its RSS feeds, those of subjects in groups."""
    hub, config = index.hub, index.config
    root = etree.Element("opml", version="2.0")
    head, body = etree.SubElement(root, "head"), etree.SubElement(root, "body")
    etree.SubElement(head, "title").text = community_name(config)
    words, found = words_for(config.home), index.items_by_channel
    for channel in found:
        if channel.about is None:
            _add_channel(body, channel, hub, config)
    if index.has_podcast:
        name = f"{single_line(config.community)}: {words['feed.podcast']}"
        _add_feed(body, name, config.base_url + PODCAST, config.base_url, config.home)
    for kind in SUBJECT_KINDS:
        group = [channel for channel in found if channel.about and channel.about[0] is kind]
        if group:
            folder = etree.SubElement(body, "outline", text=words[f"kinds.{kind}"])
            for channel in group:
                _add_channel(folder, channel, hub, config)
    return {OPML: etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True)}


def _add_channel(parent: etree._Element, channel: Channel, hub: Hub, config: Config) -> None:
    feed = feed_head(channel, hub, config)
    _add_feed(parent, feed.title, feed.folder + FeedFormat.RSS, feed.page, feed.lang)


def _add_feed(parent: etree._Element, title: str, feed: str, page: str, lang: str) -> None:
    values = {"text": title, "title": title, "type": "rss", "xmlUrl": feed, "htmlUrl": page, "language": lang}
    etree.SubElement(parent, "outline", values)
