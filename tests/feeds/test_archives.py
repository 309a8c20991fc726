"""Who reads all that ever came out finds each item once; and what is archived stays as it is."""

import json
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from urllib.parse import urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hubgen.model.channel import FeedFormat
from hubgen.model.item import Item
from tests.builders import config, story
from tests.feeds.reading import ATOM, FILES, feeds, items_of, parsed, rss, tree

FH = "{http://purl.org/syndication/history/1.0}"


def told(number: int, first: int = 0) -> tuple[Item, ...]:
    """Make stories, one a day."""
    return tuple(story(f"s{n}", date=str(date(2020, 1, 1) + timedelta(n))) for n in range(first, number))


def walk(planned: Mapping[str, bytes], path: str) -> Iterator[str]:
    """Follow the way to older items from a document on, and give all ids, as a reader would."""
    if path.endswith(".json"):
        document = json.loads(planned[path])
        ids, previous = [one["id"] for one in document["items"]], document.get("next_url")
    else:
        found = parsed(planned[path])
        ids = [entry.id for entry in found.entries]
        previous = next((link.href for link in found.feed.links if link.rel == "prev-archive"), None)
    yield from ids
    if previous:
        yield from walk(planned, urlsplit(previous).path.removeprefix("/hub/"))


@pytest.mark.parametrize("path", FILES)
@settings(max_examples=12, deadline=None)
@given(st.integers(0, 190), st.integers(1, 60))
def test_walking_from_the_live_feed_gives_each_id_once_and_newest_first(path: str, number: int, least: int) -> None:
    planned = feeds(*told(number), settings=config(options={"feeds": {"items": least}}))
    wanted = [f"tag:example.org,2026:story/s{n}" for n in reversed(range(number))]
    assert list(walk(planned, path)) == wanted
    assert least <= len(items_of(planned)) <= least + 49 or len(items_of(planned)) == number


@settings(max_examples=10, deadline=None)
@given(st.integers(60, 180), st.integers(1, 60))
def test_newer_items_change_no_byte_of_an_archive(number: int, more: int) -> None:
    before, after = feeds(*told(number)), feeds(*told(number + more))
    archived = {path for path in before if "-" in path}
    assert {path for path in archived if before[path] != after[path]} == set()


def test_archives_begin_when_the_live_feed_would_hold_more_than_sixty_nine_items() -> None:
    def held(number: int) -> dict[str, int]:
        planned = feeds(*told(number))
        paths = [path for path in planned if "/" not in path and path.endswith(".json")]
        return {path: len(json.loads(planned[path])["items"]) for path in paths}

    assert held(69) == {"feed.json": 69}
    assert held(70) == {"feed.json": 20, "feed-1.json": 25, "feed-2.json": 25}
    assert held(120) == {"feed.json": 20, "feed-1.json": 25, "feed-2.json": 25, "feed-3.json": 50}


def test_an_archive_says_that_it_is_one_and_leads_to_the_live_feed_and_the_one_before() -> None:
    planned, site = feeds(*told(130)), "https://example.org/hub/"
    channel, atom = rss(planned["feed-3.xml"]), tree(planned["atom-3.xml"])
    for head, form in ((channel, FeedFormat.RSS), (atom, FeedFormat.ATOM)):
        assert head.find(f"{FH}archive") is not None
        assert {link.get("rel"): link.get("href") for link in head.findall(f"{ATOM}link")} | {"alternate": site} == {
            "self": site + form.archive(3),
            "current": site + form,
            "prev-archive": site + form.archive(2),
            "alternate": site,
        }
    assert tree(planned["atom.xml"]).find(f"{FH}archive") is None


def test_the_oldest_archive_has_a_neighbour_from_the_start_as_validators_ask() -> None:
    planned = feeds(*told(70))
    assert b'rel="next-archive" href="https://example.org/hub/atom-2.xml"' in planned["atom-1.xml"]
    assert b"prev-archive" not in planned["atom-1.xml"] + planned["feed-1.xml"]
    assert b"next-archive" not in planned["atom-2.xml"] + planned["feed-2.xml"]
    assert "next_url" not in json.loads(planned["feed-1.json"])


def test_a_feed_keeps_its_id_and_name_in_its_archives() -> None:
    planned = feeds(*told(80))
    heads = [tree(planned[path]) for path in ("atom.xml", "atom-1.xml")]
    assert len({(head.findtext(f"{ATOM}id"), head.findtext(f"{ATOM}title")) for head in heads}) == 1
    assert json.loads(planned["feed-1.json"])["feed_url"] == "https://example.org/hub/feed-1.json"


@settings(max_examples=5, deadline=None)
@given(st.integers(30_000, 300_000))
def test_no_document_grows_beyond_a_megabyte_and_no_text_is_cut(length: int) -> None:
    planned = feeds(*told(40), html=f"<p>{'<' * 9}{'&amp;' * (length // 5)}</p>")
    assert max(map(len, planned.values())) < 1_000_000
    assert len(set(walk(planned, "feed.json"))) == len(list(walk(planned, "atom.xml"))) == 40
    assert all(len(one["content_html"]) >= length - 5 for one in items_of(planned))
