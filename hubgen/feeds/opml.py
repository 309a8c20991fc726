"""All feeds in one file, for programs that take many at once (OPML 2.0)."""

from collections.abc import Iterator

from lxml import etree

from hubgen.config import Config
from hubgen.feeds.channel_feed import feed_of
from hubgen.model.address import Places, places_of
from hubgen.model.channel import OPML, SUBJECT_KINDS, Channel, FeedFormat, channels
from hubgen.model.hub import Hub
from hubgen.model.podcast import FILE as PODCAST
from hubgen.model.podcast import episodes
from hubgen.portable.text import line
from hubgen.words import words_for


def plan_opml(hub: Hub, config: Config) -> dict[str, bytes]:
    """List the RSS feeds of a published hub, those of topics, people, series and chapters in groups."""
    root = etree.Element("opml", version="2.0")
    head, body = etree.SubElement(root, "head"), etree.SubElement(root, "body")
    etree.SubElement(head, "title").text = line(config.community) or config.base_url
    places = places_of(hub)
    found = channels(hub, config.options.feeds.batches, config.options.newsletter.languages())
    for channel in found:
        if channel.about is None:
            _outline(body, channel, hub, config, places)
    if episodes(hub):
        name = f"{line(config.community)}: {words_for(config.home)['feed.podcast']}"
        _line(body, name, config.base_url + PODCAST, config.base_url, config.home)
    for title, group in _groups(found, config.home):
        folder = etree.SubElement(body, "outline", text=title)
        for channel in group:
            _outline(folder, channel, hub, config, places)
    return {OPML: etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True)}


def _groups(found: tuple[Channel, ...], home: str) -> Iterator[tuple[str, list[Channel]]]:
    for kind in SUBJECT_KINDS:
        group = [channel for channel in found if channel.about and channel.about[0] is kind]
        if group:
            yield words_for(home)[f"kinds.{kind}"], group


def _outline(parent: etree._Element, channel: Channel, hub: Hub, config: Config, places: Places) -> None:
    feed = feed_of(channel, hub, config, places)
    _line(parent, feed.title, feed.folder + FeedFormat.RSS, feed.page, feed.lang)


def _line(parent: etree._Element, title: str, feed: str, page: str, lang: str) -> None:
    told = {"text": title, "title": title, "type": "rss", "xmlUrl": feed, "htmlUrl": page, "language": lang}
    etree.SubElement(parent, "outline", told)
