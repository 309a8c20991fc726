"""The order of items, and the lines that are told."""

from tests.feeds.lint.writing import json_feed, judged, rss, story
from tests.feeds.oracle.codes import OracleCode


def told(*items: tuple[str, str]) -> bool:
    made = [story(id=f"tag:hub.example,2026:{name}", url=..., date_published=date) for name, date in items]
    return any(problem.code is OracleCode.ORDER for problem in judged({"feed.json": json_feed(*made)}))


def test_newest_stands_first() -> None:
    early, late = "2026-05-01T08:00:00Z", "2026-05-02T08:00:00Z"
    assert not told(("b", late), ("a", early))
    assert told(("a", early), ("b", late))
    assert told(("c", late), ("a", early), ("b", late))


def test_an_hour_is_read_in_its_zone() -> None:
    assert not told(("a", "2026-05-01T23:00:00-04:00"), ("b", "2026-05-02T01:00:00Z"))


def test_of_one_moment_ids_run_one_way() -> None:
    same = "2026-05-01T08:00:00Z"
    assert not told(("c", same), ("b", same), ("a", same))
    assert not told(("a", same), ("b", same), ("c", same))
    assert told(("a", same), ("c", same), ("b", same))


def test_a_problem_names_the_line_of_its_element() -> None:
    spoilt = rss().replace("<guid isPermaLink", "\n\n<guid bad='' isPermaLink").replace('"false"', '"true"')
    (problem,) = judged({"feed.xml": spoilt})
    assert spoilt.split("\n")[problem.line - 1].startswith("<guid")


def test_a_problem_in_json_names_the_line_of_its_item_or_key() -> None:
    spoilt = json_feed(story(), story(id="tag:hub.example,2026:b", url=5), icon="a.png")
    lines = spoilt.split("\n")
    relative, kind = judged({"feed.json": spoilt})[::-1]
    assert '"icon"' in lines[relative.line - 1]
    assert lines[kind.line : kind.line + 2] == ['   "id": "tag:hub.example,2026:b",', '   "url": 5,']
