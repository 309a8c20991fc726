"""The list of all feeds, read by somebody else's parser."""

from typing import Any

import listparser
from hypothesis import given

from hubgen.feeds.opml import plan_opml
from hubgen.model.channel import OPML, items_by_channel
from hubgen.model.hub import Hub, published
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.portable.site_index import SiteIndex
from tests.builders import NOW, config, hub, item, person, story
from tests.feeds.test_any_text import WRITTEN


def of(*items: Item) -> Hub:
    return published(hub(*items), NOW)


def read(found: Hub, **settings: Any) -> Any:
    return listparser.parse(plan_opml(SiteIndex(found, config(**settings), NOW))[OPML])


def test_every_feed_stands_in_it_once_with_its_page() -> None:
    found = of(story(topics=["craft"]), item(Kind.TOPIC, "craft"), person("ada"))
    told = read(found)
    assert told.bozo == 0
    assert sorted(feed.url for feed in told.feeds) == sorted(
        f"https://example.org/hub/{channel.address}feed.xml" for channel in items_by_channel(found)
    )


def test_feeds_of_topics_and_people_stand_in_groups() -> None:
    told = read(of(story(topics=["craft"]), item(Kind.TOPIC, "craft", title="Craft"), person("ada")))
    grouped = {feed.title: feed.categories for feed in told.feeds if feed.categories}
    assert grouped == {"A hub: Craft": [["Topics"]], "A hub: Ada": [["People"]]}


@given(WRITTEN)
def test_any_name_leaves_it_well_formed(name: str) -> None:
    told = read(of(story(authors=["ada"]), person("ada", title=name or "x")), site_name=name or "x")
    assert told.bozo == 0
