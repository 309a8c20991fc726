"""All feeds in one file, for programs that take many at once (OPML 2.0)."""

from lxml import etree

from hubgen.config import Config
from hubgen.feeds.feed import feed_head
from hubgen.model.address import Places, places_of
from hubgen.model.channel import OPML, SUBJECT_KINDS, Channel, FeedFormat, channels
from hubgen.model.hub import Hub
from hubgen.model.podcast import FILE as PODCAST
from hubgen.model.podcast import episodes
from hubgen.portable.text import single_line
from hubgen.words import words_for


def plan_opml(hub: Hub, config: Config) -> dict[str, bytes]:
    """Map the path of the OPML file to its bytes: the RSS feeds of a published hub, those of subjects in groups."""
    root = etree.Element("opml", version="2.0")
    head, body = etree.SubElement(root, "head"), etree.SubElement(root, "body")
    etree.SubElement(head, "title").text = single_line(config.community) or config.base_url
    places, words = places_of(hub), words_for(config.home)
    found = channels(hub, config.options.feeds.batches, config.options.newsletter.languages())
    for channel in found:
        if channel.about is None:
            _add_channel(body, channel, hub, config, places)
    if episodes(hub):
        name = f"{single_line(config.community)}: {words['feed.podcast']}"
        _add_feed(body, name, config.base_url + PODCAST, config.base_url, config.home)
    for kind in SUBJECT_KINDS:
        group = [channel for channel in found if channel.about and channel.about[0] is kind]
        if group:
            folder = etree.SubElement(body, "outline", text=words[f"kinds.{kind}"])
            for channel in group:
                _add_channel(folder, channel, hub, config, places)
    return {OPML: etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True)}


def _add_channel(parent: etree._Element, channel: Channel, hub: Hub, config: Config, places: Places) -> None:
    feed = feed_head(channel, hub, config, places)
    _add_feed(parent, feed.title, feed.folder + FeedFormat.RSS, feed.page, feed.lang)


def _add_feed(parent: etree._Element, title: str, feed: str, page: str, lang: str) -> None:
    values = {"text": title, "title": title, "type": "rss", "xmlUrl": feed, "htmlUrl": page, "language": lang}
    etree.SubElement(parent, "outline", values)
