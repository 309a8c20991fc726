"""A feed without items is a feed all the same."""

from tests.feeds.reading import ATOM, FILES, feeds, items_of, parsed, rss, tree


def test_a_feed_without_items_is_valid_and_dated_by_no_clock() -> None:
    planned = feeds()
    assert all(not parsed(planned[name]).entries for name in FILES[:2])
    assert items_of(planned) == []
    assert rss(planned["feed.xml"]).find("pubDate") is None
    assert tree(planned["atom.xml"]).findtext(f"{ATOM}updated") == "2000-01-01T00:00:00+00:00"
