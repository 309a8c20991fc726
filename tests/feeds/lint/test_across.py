"""What only several documents, or two builds, can have wrong."""

from hubgen.model.codes import FeedCode
from tests.feeds.lint.writing import BREAD, LAMP, codes, itself, json_feed, judged, rss, story
from tests.feeds.oracle.codes import OracleCode

DATED = LAMP + "<pubDate>Sat, 02 May 2026 10:00:00 +0000</pubDate>"
SAME = json_feed(story())


def test_formats_that_say_the_same_are_right() -> None:
    assert codes({"feed.xml": rss(DATED), "feed.json": SAME}) == set()


def test_each_difference_between_formats_is_told() -> None:
    for one, two in (
        (LAMP, "published: "),
        (DATED.replace("hall", "door"), "title: "),
        (DATED.replace("story/lamp", "story/l"), "id: "),
        (DATED.replace("/lamp/<", "/bread/<"), "page: "),
    ):
        (problem,) = judged({"feed.xml": rss(one), "feed.json": SAME})
        assert problem.code is OracleCode.FORMATS_DIFFER
        assert two in problem.message
    assert codes({"feed.xml": rss(DATED, BREAD), "feed.json": SAME}) == {OracleCode.FORMATS_DIFFER}


def test_feeds_of_two_lists_are_not_compared() -> None:
    other = rss(BREAD, link=itself("zh/feed.xml"))
    assert codes({"feed.xml": rss(LAMP), "zh/feed.xml": other}) == set()


def test_an_id_that_changed_at_one_address_is_told() -> None:
    now = {"feed.xml": rss(LAMP.replace("story/lamp", "story/light"))}
    assert codes(now, older={"feed.xml": rss(LAMP)}) == {FeedCode.CHANGED_ID}


def test_an_id_that_changed_with_the_address_is_told() -> None:
    moved = DATED.replace("story/lamp", "story/light").replace("/lamp/", "/bread/")
    assert codes({"feed.xml": rss(moved)}, older={"feed.xml": rss(DATED)}) == {FeedCode.CHANGED_ID}


def test_what_is_new_and_what_moved_with_its_id_is_right() -> None:
    moved = DATED.replace("hub.example/lamp/", "hub.example/bread/")
    assert codes({"feed.xml": rss(moved)}, older={"feed.xml": rss(DATED)}) == set()
    assert codes({"feed.xml": rss(LAMP, BREAD)}, older={"feed.xml": rss(LAMP)}) == set()


def test_an_older_build_that_cannot_be_read_stops_nothing() -> None:
    assert codes({"feed.xml": rss()}, older={"feed.xml": b"\xff", "feed.json": "{"}) == set()
