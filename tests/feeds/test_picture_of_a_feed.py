"""The picture of a community stands in each of its feeds, as each format has it (RSS wants its own title and link)."""

import json

import feedparser

from hubgen.feeds import plan_feeds
from hubgen.model.hub import published
from hubgen.portable.site_index import SiteIndex
from tests.builders import NOW, config, hub, story

SETTINGS = config(options={"feeds": {"image": "logo.png"}})


def written(*files: str) -> dict[str, bytes]:
    planned = plan_feeds(SiteIndex(published(hub(story(), files=files), NOW), SETTINGS, NOW))
    return {name: planned[name]() for name in ("feed.xml", "atom.xml", "feed.json")}


def test_each_format_names_the_picture() -> None:
    made = written("logo.png")
    rss = feedparser.parse(made["feed.xml"]).feed
    assert (rss.image.href, rss.image.title, rss.image.link) == (
        "https://example.org/hub/logo.png",
        rss.title,
        rss.link,
    )
    assert feedparser.parse(made["atom.xml"]).feed.logo == "https://example.org/hub/logo.png"
    assert json.loads(made["feed.json"])["icon"] == "https://example.org/hub/logo.png"


def test_a_picture_that_is_not_there_is_not_named() -> None:
    assert all(b"logo.png" not in data for data in written().values())
