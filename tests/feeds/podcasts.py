"""Podcasts for tests, and other people's readings of them."""

from dataclasses import replace
from io import BytesIO
from typing import Any

import podcastparser
from lxml import etree

from hubgen.config import Config
from hubgen.feeds.podcast import plan_podcast
from hubgen.feeds.podcast.write import NAMES
from hubgen.model.hub import published
from hubgen.model.item import Item
from hubgen.model.media import MediaFile
from hubgen.model.podcast import FILE
from tests.builders import NOW, config, hub, story
from tests.feeds.reading import rendered

URL = "https://cdn.example/talk.mp3"
AUDIO = {"url": URL, "bytes": 17999203, "duration": "18:26"}
SECONDS = 18 * 60 + 26
MEASURED = {"stories/talk.mp3": MediaFile(4242, 90), "cover.png": MediaFile(9, pixels=(1400, 1400))}


def talk(identifier: str = "talk", **keys: Any) -> Item:
    """Make a story with a recording that lies elsewhere."""
    return story(identifier, **{"speakers": ["ada"], "authors": None, "audio": AUDIO} | keys)


def planned(*items: Item, settings: Config | None = None, files: tuple[str, ...] = ()) -> dict[str, bytes]:
    """Plan the podcast of items, as a build does; files that are named in `MEASURED` have its measures."""
    made = hub(*items, files=files)
    measured = {path: MEASURED[path] for path in files if path in MEASURED}
    whole = replace(rendered(made), measured=measured)
    return plan_podcast(published(whole, NOW), settings or config())


def podcast(*items: Item, files: tuple[str, ...] = (), **podcast_settings: Any) -> Any:
    """Give the channel of a podcast, read strictly."""
    made = planned(*items, files=files, settings=config(options={"podcast": podcast_settings}))
    return etree.fromstring(made[FILE]).find("channel")


def episode(*items: Item, files: tuple[str, ...] = (), **podcast_settings: Any) -> Any:
    """Give the newest episode of a podcast."""
    return podcast(*items, files=files, **podcast_settings).find("item")


def found(element: Any, name: str) -> Any:
    """Find what has a name such as `itunes:image`."""
    return element.find(name, NAMES)


def attributes(element: Any, name: str) -> list[dict[str, str]]:
    """List the attributes of all that have a name."""
    return [dict(one.attrib) for one in element.findall(name, NAMES)]


def text(element: Any, name: str) -> str | None:
    """Give the text of what has a name."""
    value: str | None = element.findtext(name, None, NAMES)
    return value


def heard(data: bytes) -> Any:
    """Read with podcastparser."""
    return podcastparser.parse("https://example.org/hub/podcast.xml", BytesIO(data))
