from hubgen.pages import PageSite, not_found
from hubgen.portable.site_index import SiteIndex
from tests.builders import NOW, config, hub, story
from tests.pages.planning import plan


def test_feeds_are_named_the_most_specific_first_and_at_most_six() -> None:
    feeds = plan(story("a"))["stories/a/"].meta["feeds"]

    assert [feed["url"] for feed in feeds][:3] == ["stories/feed.xml", "stories/atom.xml", "stories/feed.json"]
    assert feeds[3]["url"] == "feed.xml"
    assert len(feeds) == 6


def test_the_subscribe_page_names_every_channel_with_all_formats() -> None:
    channels = plan(story("a"))["subscribe/"].meta["channels"]

    assert [channel["title"] for channel in channels][:2] == ["Everything", "Stories"]
    assert [form["title"] for form in channels[0]["formats"]] == ["RSS", "Atom", "JSON Feed"]


def test_the_lost_are_led_home_in_every_language() -> None:
    tongues = not_found(PageSite(SiteIndex(hub(story("a")), config(), NOW)))["not_found"]["tongues"]

    assert [(tongue["lang"], tongue["home"]["url"]) for tongue in tongues] == [("en", ""), ("zh", "zh/"), ("ar", "ar/")]
