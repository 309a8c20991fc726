"""A show as RSS 2.0 with the elements of Apple (itunes) and of Podcasting 2.0 (podcast), and its files of chapters.

Sources: Apple's guide to RSS for podcasts; podcastindex.org/namespace/1.0; JSON Chapters 1.2.0.
"""

import json
from collections.abc import Iterable
from email.utils import format_datetime
from html import escape
from typing import Any

from lxml import etree

from hubgen.config import Config
from hubgen.config.feeds import PodcastSettings
from hubgen.feeds.entry import plain_titles
from hubgen.feeds.podcast.model import Chapters, Credit, Episode, Show
from hubgen.model.podcast import FILE, MEDIA_TYPE
from hubgen.model.text import xml_safe

NAMES = {
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "podcast": "https://podcastindex.org/namespace/1.0",
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
}
GENERATOR = "hubgen"
CHAPTERS_TYPE = "application/json+chapters"
CHAPTERS_VERSION = "1.2.0"


def podcast_feed(show: Show, config: Config) -> bytes:
    """Return the podcast's feed as a document of RSS."""
    root = etree.Element("rss", {"version": "2.0"}, nsmap=NAMES)
    channel = _add(root, "channel")
    _add_basics(channel, show, config)
    _add_for_apple(channel, show, config.options.podcast)
    _add_podcasting(channel, show, config.options.podcast)
    for episode in show.episodes:
        _add_episode(_add(channel, "item"), episode, config)
    xml = etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True)
    return plain_titles(xml.decode()).encode()


def chapters_file(chapters: Chapters, episode: Episode, show: Show) -> bytes:
    """Return the JSON document with the title and the first second of each part of an episode's recording."""
    document = {
        "version": CHAPTERS_VERSION,
        "title": episode.item.title,
        "podcastName": show.title,
        "chapters": [{"startTime": at, "title": title} for at, title in chapters.parts],
    }
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()


def _add_basics(channel: Any, show: Show, config: Config) -> None:
    """Add what any feed has."""
    _add(channel, "title", show.title)
    _add(channel, "link", config.base_url)
    _add(channel, "description", escape(show.description, quote=False))  # programs take it for HTML
    _add(channel, "language", config.home)
    _add(channel, "generator", GENERATOR)
    _add(channel, "pubDate", format_datetime(show.published))
    _add(channel, "lastBuildDate", format_datetime(show.updated))
    _add(channel, "atom:link", href=config.base_url + FILE, rel="self", type=MEDIA_TYPE)
    if config.options.feeds.hub:
        _add(channel, "atom:link", href=config.options.feeds.hub, rel="hub")
    if show.image:
        image = _add(channel, "image")
        for tag, text in (("url", show.image), ("title", show.title), ("link", config.base_url)):
            _add(image, tag, text)


def _add_for_apple(channel: Any, show: Show, settings: PodcastSettings) -> None:
    """Add what Apple asks for."""
    _add(channel, "itunes:author", show.author)
    _add(channel, "itunes:type", "episodic")
    _add(channel, "itunes:explicit", _truth(settings.explicit))
    category = _add(channel, "itunes:category", text=settings.category)
    if settings.subcategory:
        _add(category, "itunes:category", text=settings.subcategory)
    if show.image:
        _add(channel, "itunes:image", href=show.image)
    if settings.email:
        owner = _add(channel, "itunes:owner")
        _add(owner, "itunes:name", show.author)
        _add(owner, "itunes:email", settings.email)


def _add_podcasting(channel: Any, show: Show, settings: PodcastSettings) -> None:
    """Add what Podcasting 2.0 knows beyond that."""
    _add(channel, "podcast:guid", show.guid)
    _add(channel, "podcast:medium", show.medium)
    _add(channel, "podcast:locked", "yes" if settings.locked else "no", owner=settings.email)
    if show.funding:
        url, words = show.funding
        _add(channel, "podcast:funding", words, url=url)
    if show.frequency:
        rule = show.frequency
        _add(channel, "podcast:updateFrequency", rule.words, rrule=rule.rule, dtstart=rule.start)
    _add_people(channel, show.people)


def _add_episode(entry: Any, episode: Episode, config: Config) -> None:
    item, recording = episode.item, episode.recording
    _add(entry, "title", item.title)
    _add(entry, "link", item.url)
    _add(entry, "guid", item.id, isPermaLink="false")
    _add(entry, "pubDate", format_datetime(item.published))
    _add(entry, "description", escape(item.summary or item.title, quote=False))  # programs take it for HTML
    _add(entry, "content:encoded").text = etree.CDATA(item.html)
    for name in item.authors:
        _add(entry, "dc:creator", name)
    if item.lang != config.home:
        _add(entry, "dc:language", item.lang)
    for tag in item.tags:
        _add(entry, "category", tag)
    _add(entry, "enclosure", url=recording.url, length=str(recording.length), type=recording.media_type)
    _add_recording(entry, episode, explicit=config.options.podcast.explicit)


def _add_recording(entry: Any, episode: Episode, *, explicit: bool) -> None:
    """Add what belongs to the recording."""
    if episode.recording.seconds:
        _add(entry, "itunes:duration", str(episode.recording.seconds))
    _add(entry, "itunes:episodeType", "full")
    _add(entry, "itunes:explicit", _truth(explicit))
    if episode.image:
        _add(entry, "itunes:image", href=episode.image)
    if episode.item.authors:
        _add(entry, "itunes:author", ", ".join(episode.item.authors))
    _add_people(entry, episode.people)
    if text := episode.transcript:
        _add(entry, "podcast:transcript", url=text.url, type=text.media_type, language=text.lang, rel="captions")
    if parts := episode.chapters:
        _add(entry, "podcast:chapters", url=parts.url, type=CHAPTERS_TYPE)
    for bite in episode.soundbites:
        start, lasts = f"{bite.start}.0", f"{bite.duration}.0"
        _add(entry, "podcast:soundbite", bite.words, startTime=start, duration=lasts)


def _add_people(parent: Any, people: Iterable[Credit]) -> None:
    for one in people:
        links = {"href": one.page or "", "img": one.image or ""}
        _add(parent, "podcast:person", one.name, role=one.role, group=one.group, **links)


def _add(parent: Any, name: str, words: str = "", **attributes: str) -> Any:
    """Add an element by its name as it will stand there; an attribute without a value is left out."""
    prefix, _, tag = name.rpartition(":")
    element = etree.SubElement(parent, f"{{{NAMES[prefix]}}}{tag}" if prefix else tag)
    for key, value in attributes.items():
        if value:
            element.set(key, xml_safe(value))
    if words:
        element.text = xml_safe(words)
    return element


def _truth(value: bool) -> str:
    return "true" if value else "false"
