"""What subscribers will see is told, once, and a flood is noticed."""

import json
from pathlib import Path
from typing import Any

import pytest
from markdown import markdown

from hubgen.feeds.difference import difference
from hubgen.feeds.difference.report import MOST, NOTHING, as_json, as_markdown, as_text
from hubgen.model.difference import ChangeKind
from tests.feeds.sites import compared, feed_record, many, names, podcast, seen, site

FEEDS = ("feed.json",)


def test_a_site_is_no_news_to_itself(tmp_path: Path) -> None:
    found = compared(tmp_path, {"feed": many(2, 1)}, {"feed": many(2, 1)})
    assert found.changes == ()
    assert NOTHING in as_text(found, 5)


def test_what_is_new_changed_and_gone_is_told_with_what_changed(tmp_path: Path) -> None:
    old = [feed_record("kept", 3), feed_record("titled", 2), feed_record("dropped", 2)]
    new = [
        feed_record("new", 4),
        feed_record("kept", 3),
        feed_record("titled", 2, title="Better", date_modified="2026-05-09T00:00:00Z"),
    ]
    found = compared(tmp_path, {"feed": old}, {"feed": new})
    assert seen(found) == [("new", "new", FEEDS), ("changed", "titled", FEEDS), ("gone", "dropped", FEEDS)]
    assert found.changes[1][0].parts == ("title", "updated")
    assert found.backdated_warning(0) == ""


def test_a_topic_may_be_called_as_a_folder_of_the_theme_is(tmp_path: Path) -> None:
    found = compared(tmp_path, {"topics__assets__feed": many(1)}, {"topics__assets__feed": many(2, 1)})
    assert seen(found) == [("new", "s2", ("topics/assets/feed.json",))]


@pytest.mark.parametrize(
    ("change", "what"),
    [
        ({"title": "Other"}, ("title",)),
        ({"url": "https://example.org/else/"}, ("address",)),
        ({"date_published": "2026-05-02T00:00:00Z"}, ("date",)),
        ({"content_html": "Other"}, ("content",)),
        ({"summary": "Other"}, ("content",)),
        ({"attachments": [{"url": "https://example.org/a.mp3"}]}, ("recording",)),
    ],
)
def test_each_thing_that_readers_show_is_compared(
    change: dict[str, Any], what: tuple[str, ...], tmp_path: Path
) -> None:
    found = compared(tmp_path, {"feed": [feed_record("x")]}, {"feed": [feed_record("x") | change]})
    assert [change.parts for change, _ in found.changes] == [what]


def test_an_issue_that_its_newsletter_calls_otherwise_is_told_once(tmp_path: Path) -> None:
    mail = feed_record("may", title="The chairs by the door")
    found = compared(
        tmp_path,
        {"feed": [], "newsletter__feed": []},
        {"feed": [feed_record("may", title="May")], "newsletter__feed": [mail]},
    )
    assert [(change.title, feeds) for change, feeds in found.changes] == [
        ("May", ("feed.json", "newsletter/feed.json"))
    ]


def test_the_same_news_in_many_feeds_is_told_once(tmp_path: Path) -> None:
    topics = [f"topics__t{number}__feed" for number in range(500)]
    found = compared(tmp_path, dict.fromkeys(topics, many(1)), dict.fromkeys(topics, many(2, 1)))
    assert [(change.id[-2:], len(feeds)) for change, feeds in found.changes] == [("s2", 500)]
    assert "and 497 more" in as_text(found, 5)
    assert len(json.loads(as_json(found, 5))["new"][0]["feeds"]) == 500


def test_a_move_to_another_domain_and_below_a_path_is_told_once_and_changes_no_item(tmp_path: Path) -> None:
    base = "https://example.net/hub/"
    old, new = site(tmp_path / "old", feed=many(2, 1)), site(tmp_path / "new", base, feed=many(2, 1, base=base))
    found = difference(old, new)
    assert found.changes == ()
    assert "moves from https://example.org/ to https://example.net/hub/" in as_text(found, 5)


def test_old_items_that_look_new_are_a_flood_from_one_above_the_limit(tmp_path: Path) -> None:
    old, new = (
        many(*range(9, 0, -1)),
        [feed_record("news", 20), *many(9, 8, 7), *many(*range(6, 0, -1), name="renamed")],
    )
    found = compared(tmp_path, {"feed": old}, {"feed": new})
    assert found.backdated == {"feed.json": 6}
    assert found.backdated_warning(5).startswith("6 old items would be announced as new in feed.json")
    assert found.backdated_warning(6) == ""
    assert "6 old items would be announced as new" in as_markdown(found, 5)


def test_what_counts_is_how_much_one_subscriber_would_see(tmp_path: Path) -> None:
    topics = [f"topics__t{number}__feed" for number in range(9)]
    new = {topic: [*many(9), feed_record(f"tagged{number}", 1)] for number, topic in enumerate(topics)}
    found = compared(tmp_path, dict.fromkeys(topics, many(9)), new)
    assert found.backdated_warning(1) == ""
    assert "in topics/t0/feed.json and 8 feeds" in found.backdated_warning(0)


def test_many_new_items_with_new_dates_are_news_and_no_flood(tmp_path: Path) -> None:
    assert compared(tmp_path, {"feed": many(1)}, {"feed": many(*range(20, 0, -1))}).backdated_warning(0) == ""


def test_a_feed_that_nobody_has_yet_floods_nobody(tmp_path: Path) -> None:
    found = compared(tmp_path, {"feed": many(9)}, {"feed": many(9), "topics__new__feed": many(5, 4, 3)})
    assert found.changes == ()
    assert found.added == ("topics/new/feed.json",)


def test_a_feed_that_was_empty_cannot_be_flooded(tmp_path: Path) -> None:
    assert compared(tmp_path, {"feed": []}, {"feed": many(3, 2, 1)}).backdated_warning(0) == ""


def test_what_moves_into_an_archive_or_back_is_neither_gone_nor_new(tmp_path: Path) -> None:
    short, long = {"feed": many(4, 3), "feed_1": many(2, 1)}, {"feed": many(4, 3, 2), "feed_1": many(1)}
    assert compared(tmp_path / "a", short, long).changes == ()
    assert compared(tmp_path / "b", long, short).changes == ()


def test_what_has_no_room_any_more_is_not_gone_and_not_new_when_it_is_back(tmp_path: Path) -> None:
    found = compared(tmp_path / "a", {"feed": many(3, 2, 1)}, {"feed": many(4, 3, 2)})
    assert seen(found) == [("new", "s4", FEEDS)]
    back = compared(tmp_path / "b", {"feed": many(4, 3, 2)}, {"feed": many(3, 2, 1)})
    assert seen(back) == [("gone", "s4", FEEDS)]


def test_old_items_that_are_put_into_a_young_hub_are_a_flood(tmp_path: Path) -> None:
    found = compared(tmp_path, {"feed": many(9, 8)}, {"feed": many(*range(9, 0, -1))})
    assert found.backdated == {"feed.json": 7}


def test_a_feed_that_goes_is_told(tmp_path: Path) -> None:
    found = compared(tmp_path, {"feed": many(1), "stories__feed": many(1)}, {"feed": many(1)})
    assert found.removed == ("stories/feed.json",)
    assert "1 feed would be gone for those who follow: stories/feed.json." in as_text(found, 5)


def test_the_podcast_is_compared_by_its_files_too(tmp_path: Path) -> None:
    old, new = podcast(tmp_path / "old", a=10, b=20), podcast(tmp_path / "new", a=11, c=30)
    found = difference(old, new)
    assert names(found, ChangeKind.CHANGED) == ["a"]
    assert found.of(ChangeKind.CHANGED)[0][0].parts == ("recording",)
    assert (names(found, ChangeKind.NEW), names(found, ChangeKind.GONE)) == (["c"], ["b"])


def test_a_podcast_that_moves_is_no_news(tmp_path: Path) -> None:
    old, new = podcast(tmp_path / "old", a=10), podcast(tmp_path / "new", "https://example.net/", a=10)
    assert difference(old, new).changes == ()


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", '{"version": 1}', "[" * 100_000, '{"version": "https://jsonfeed.org/version/1.1", "items": 3}'],
)
def test_what_is_no_feed_is_told_and_stops_nothing(text: str, tmp_path: Path) -> None:
    old, new = (
        site(tmp_path / "old", feed=many(1), x__feed=many(1)),
        site(tmp_path / "new", feed=many(2, 1), x__feed=many(1)),
    )
    (old / "x" / "feed.json").write_text(text, "utf-8")
    found = difference(old, new)
    assert found.unread == ("x/feed.json",)
    assert seen(found) == [("new", "s2", FEEDS)]


def test_a_strangers_title_is_only_text_in_a_comment_and_on_a_terminal(tmp_path: Path) -> None:
    sly = "](https://evil.example) <img src=x> @all #1 `x`\n## Ha \x1b[31m \u202e"
    found = compared(tmp_path, {"feed": many(1)}, {"feed": [feed_record("x", 2, title=sly), *many(1)]})
    comment, text = as_markdown(found, 5), as_text(found, 5)
    html = markdown(comment)
    assert not any(sign in html for sign in ("<a ", "<img", "@all", "#1", "<h2", "\x1b", "\u202e"))
    assert not any(sign in text for sign in ("\x1b", "\n## Ha", "\u202e"))


def test_a_comment_has_an_end(tmp_path: Path) -> None:
    old = site(tmp_path / "old", feed=[])
    new = site(tmp_path / "new", feed=[feed_record(f"s{number}") for number in range(300)])
    comment = as_markdown(difference(old, new), 5)
    assert comment.count("\n- ") == MOST + 1
    assert f"and {300 - MOST} more" in comment
    assert len(json.loads(as_json(difference(old, new), 5))["new"]) == 300
