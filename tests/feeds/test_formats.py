"""The three formats say the same."""

import json
from datetime import datetime
from html import unescape

import pytest

from hubgen.feeds.documents import VERSION
from tests.builders import config, event, recap, resource, story
from tests.feeds.reading import ATOM, DC, FILES, contents, feeds, items_of, moment, parsed, rss, sample, tree, whole

MAIN = ("", "stories/", "resources/", "recaps/", "newsletter/", "zh/", "ar/")
SUBJECTS = ("topics/rituals/", "people/ada/", "series/circle/", "chapters/calgary/")
BATCHES = tuple(f"{door}feed/{batch}/" for door in ("", "zh/", "ar/") for batch in ("weekly", "monthly"))
CHANNELS = MAIN + SUBJECTS + BATCHES


def test_every_channel_lies_in_three_formats_beside_its_list() -> None:
    assert set(feeds(*whole())) == {c + f for c in CHANNELS for f in FILES}


@pytest.mark.parametrize("channel", CHANNELS)
def test_formats_agree_on_ids_order_addresses_titles_dates_and_names(channel: str) -> None:
    planned = feeds(*whole())
    channel_of_rss, atom = rss(planned[f"{channel}feed.xml"]), tree(planned[f"{channel}atom.xml"])
    of_json = [(i["id"], i["url"], i["title"], i["summary"]) for i in items_of(planned, channel)]
    of_rss = [
        (*(i.findtext(k) for k in ("guid", "link", "title")), unescape(i.findtext("description")))
        for i in channel_of_rss.iter("item")
    ]
    of_atom = [
        (
            e.findtext(f"{ATOM}id"),
            e.find(f"{ATOM}link").get("href"),
            e.findtext(f"{ATOM}title"),
            e.findtext(f"{ATOM}summary"),
        )
        for e in atom.iter(f"{ATOM}entry")
    ]
    assert of_json
    assert of_json == of_rss == of_atom
    names = [[n.text for n in i.findall(f"{DC}creator")] for i in channel_of_rss.iter("item")]
    assert names == [[a["name"] for a in i.get("authors", [])] for i in items_of(planned, channel)]


@pytest.mark.parametrize("channel", CHANNELS)
def test_a_reader_finds_the_same_dates_in_each_format(channel: str) -> None:
    planned = feeds(*whole())
    items = items_of(planned, channel)
    in_rss, in_atom = parsed(planned[f"{channel}feed.xml"]), parsed(planned[f"{channel}atom.xml"])
    dates = [datetime.fromisoformat(i["date_published"]) for i in items]
    assert dates == [moment(e.published_parsed) for e in in_rss.entries]
    assert dates == [moment(e.published_parsed) for e in in_atom.entries]
    changed = [datetime.fromisoformat(i["date_modified"]) for i in items]
    assert changed == [moment(e.updated_parsed) for e in in_atom.entries]
    assert max(changed) == moment(in_atom.feed.updated_parsed) == moment(in_rss.feed.updated_parsed)


def test_the_full_content_is_the_same_in_each_format() -> None:
    one, two, three = contents(feeds(story(), html="<p>All of it: 5 &lt; 6 &amp; ]]&gt; “ق”.</p>"))
    assert one == two == three == "<p>All of it: 5 &lt; 6 &amp; ]]&gt; “ق”.</p>"


def test_each_feed_names_itself_and_its_list() -> None:
    planned = feeds(*sample())
    channel, atom = rss(planned["zh/feed.xml"]), tree(planned["zh/atom.xml"])
    assert channel.findtext("link") == "https://example.org/hub/zh/"
    assert channel.find(f"{ATOM}link").get("href") == "https://example.org/hub/zh/feed.xml"
    assert {link.get("rel"): link.get("href") for link in atom.findall(f"{ATOM}link")} == {
        "self": "https://example.org/hub/zh/atom.xml",
        "alternate": "https://example.org/hub/zh/",
    }
    assert json.loads(planned["zh/feed.json"])["feed_url"] == "https://example.org/hub/zh/feed.json"


def test_feeds_are_named_in_the_language_of_their_readers() -> None:
    planned = feeds(*whole(), settings=config(options={"community": {"name": "R&D"}}))
    titles = {channel: json.loads(planned[f"{channel}feed.json"])["title"] for channel in CHANNELS}
    assert titles["stories/"] == "R&D: Stories"
    assert titles["zh/"] == "R&D: 中文"
    assert titles["topics/rituals/"] == "R&D: Rituals & rites"
    assert titles["zh/feed/weekly/"] == "R&D: 中文 · 每周"
    assert len(set(titles.values())) == len(CHANNELS)
    assert json.loads(planned["ar/feed.json"])["language"] == "ar"


def test_a_json_feed_keeps_to_version_1_1_and_holds_no_null() -> None:
    planned = feeds(*sample(), resource("bare", date="2026-05-09", topics=[]))
    document = json.loads(planned["feed.json"])
    assert document["version"] == VERSION
    assert b"null" not in planned["feed.json"]
    assert all(item["id"] and item["content_html"] for item in document["items"])
    assert planned["feed.json"].endswith(b"}\n")


def test_a_title_with_markup_is_shown_as_written() -> None:
    data = feeds(story(title="R&D <b>tales</b>"))["feed.xml"]
    assert b"<title>R&#x26;D &#x3C;b&gt;tales&#x3C;/b&gt;</title>" in data


def test_a_recap_that_bears_its_events_name_says_that_it_is_the_recap() -> None:
    planned = feeds(event("may", title="Open evening"), recap("may", title="Open evening"))
    assert items_of(planned)[0]["title"] == "Recap: Open evening"
    assert items_of(planned)[0]["url"] == "https://example.org/hub/events/may/#recap"
