"""Archives: a walk from the living feed gives each item once."""

import json

from hubgen.model.codes import FeedCode
from tests.feeds.lint.writing import BASE, BREAD, LAMP, Files, codes, itself, json_feed, judged, rss, story
from tests.feeds.oracle.codes import OracleCode

CHAIN = OracleCode.ARCHIVE_CHAIN


def link(rel: str, path: str) -> str:
    return f'<atom:link rel="{rel}" href="{BASE}{path}"/>'


def archive(path: str, item: str = BREAD, *more: str) -> str:
    return rss(item, link=itself(path), channel="<fh:archive/>" + link("current", "feed.xml") + "".join(more))


def live(*items: str) -> str:
    return rss(*items, channel=link("prev-archive", "feed-1.xml"))


def chained(files: Files) -> list[tuple[str, str]]:
    return [(problem.path, problem.message) for problem in judged(files) if problem.code is CHAIN]


def test_a_walk_that_gives_each_item_once_is_right() -> None:
    assert codes({"feed.xml": live(), "feed-1.xml": archive("feed-1.xml")}) == set()


def test_an_archive_that_is_not_there_is_told() -> None:
    assert codes({"feed.xml": live()}) == {CHAIN, FeedCode.DEAD_LINK}


def test_an_archive_to_which_nothing_leads_is_lost() -> None:
    told = chained({"feed.xml": rss(), "feed-1.xml": archive("feed-1.xml")})
    assert told == [("feed-1.xml", "no walk from feed.xml leads to this archive")]


def test_an_archive_without_its_living_feed_is_told() -> None:
    assert chained({"feed-1.xml": archive("feed-1.xml")}) == [("feed-1.xml", "its living feed, feed.xml, is not there")]


def test_an_item_in_two_documents_is_repeated() -> None:
    told = chained({"feed.xml": live(LAMP, BREAD), "feed-1.xml": archive("feed-1.xml")})
    assert told == [("feed-1.xml", "feed.xml has the item 'tag:hub.example,2026:story/bread' too")]


def test_a_walk_in_a_circle_ends_and_is_told() -> None:
    ring = archive("feed-1.xml", BREAD, link("prev-archive", "feed.xml"))
    assert "leads back" in chained({"feed.xml": live(), "feed-1.xml": ring})[0][1]


def test_an_archive_that_is_none_is_told() -> None:
    plain = rss(BREAD, link=itself("feed-1.xml"))
    assert "it is none" in chained({"feed.xml": live(), "feed-1.xml": plain})[0][1]


def test_an_archive_of_another_feed_is_told() -> None:
    other = archive("feed-1.xml").replace(link("current", "feed.xml"), link("current", "lamp/"))
    assert "the living feed is feed.xml" in chained({"feed.xml": live(), "feed-1.xml": other})[0][1]


def test_a_way_forward_that_is_not_the_way_back_is_told() -> None:
    astray = archive("feed-1.xml", BREAD, link("next-archive", "lamp/"))
    assert "the newer one is feed.xml" in chained({"feed.xml": live(), "feed-1.xml": astray})[0][1]


def test_json_is_walked_by_its_next_url() -> None:
    older = json_feed(story(id="tag:hub.example,2026:b", url=BASE + "bread/"), feed_url=f"{BASE}feed-1.json")
    newer = json_feed(next_url=f"{BASE}feed-1.json")
    assert codes({"feed.json": newer, "feed-1.json": older}) == set()
    assert chained({"feed.json": json_feed(), "feed-1.json": older})
    twice = older.replace("2026:b", "2026:story/lamp")
    assert json.loads(twice)
    assert chained({"feed.json": newer, "feed-1.json": twice})
