"""A podcast is there as soon as one story can be heard, and says what directories ask for."""

from html import unescape
from typing import Any

import pytest
from lxml import etree

from hubgen.model.kind import Kind
from hubgen.model.podcast import FILE, guid_of
from tests.builders import config, item, person, resource, story
from tests.builders import event as meeting
from tests.feeds.podcasts import (
    AUDIO,
    SECONDS,
    URL,
    attributes,
    episode,
    found,
    heard,
    planned,
    podcast,
    talk,
    text,
)
from tests.feeds.reading import parsed

REQUIRED = ("title", "description", "language", "itunes:category", "itunes:explicit")
"""What Apple requires of every show, beside its picture."""
FULL = {
    "title": "Tales & talks",
    "description": "What people learnt.",
    "author": "The hosts",
    "image": "cover.png",
    "category": "Technology",
    "email": "podcast@example.org",
    "guid": "9B024349-CCF0-5F69-A609-6B82873EAB3C",
    "funding": {"url": "https://example.org/help", "text": "Help us"},
    "hosts": ["ada"],
}


def test_without_a_recording_that_can_be_linked_there_is_no_podcast() -> None:
    page = story(video="https://video.example/watch?v=1")
    assert planned(page, resource(), story("silent"), talk("later", date="2027-01-01"), talk("stock", date=None)) == {}


def test_two_other_programs_read_the_same_episode() -> None:
    data = planned(talk(title="R&D <b>tales</b>", summary="In short."), person("ada", title="Ada Lovelace"))[FILE]
    (theirs,) = heard(data)["episodes"]
    (entry,) = parsed(data).entries
    assert (theirs["title"], theirs["guid"]) == ("R&D <b>tales</b>", "tag:example.org,2026:story/talk")
    assert (theirs["total_time"], theirs["link"]) == (SECONDS, "https://example.org/hub/stories/talk/")
    assert theirs["enclosures"] == [{"url": URL, "file_size": 17999203, "mime_type": "audio/mpeg"}]
    assert (entry.id, entry.enclosures[0].href, entry.enclosures[0].length) == (theirs["guid"], URL, "17999203")
    assert (entry.itunes_duration, entry.author) == (str(SECONDS), "Ada Lovelace")


def test_a_show_says_all_that_apple_requires() -> None:
    channel = podcast(talk(), files=("cover.png",), **FULL)
    assert all(found(channel, name) is not None for name in REQUIRED)
    assert attributes(channel, "itunes:image") == [{"href": "https://example.org/hub/cover.png"}]
    assert (text(channel, "itunes:explicit"), text(channel, "language")) == ("false", "en")
    assert attributes(channel, "itunes:category") == [{"text": "Technology"}]
    assert text(channel, "itunes:owner/itunes:email") == "podcast@example.org"
    assert text(channel, "itunes:type") == "episodic"


def test_a_show_without_settings_takes_its_words_from_the_community() -> None:
    settings = config(options={"community": {"name": "Us", "purpose": "To meet."}})
    feed = parsed(planned(talk(), settings=settings)[FILE]).feed
    assert (feed.title, feed.subtitle, feed.author) == ("Us", "To meet.", "Us")


def test_explicit_is_said_in_full_and_a_subcategory_stands_within_its_category() -> None:
    channel = podcast(talk(), explicit=True, category="Education", subcategory="How To")
    assert {text(channel, "itunes:explicit"), text(channel, "item/itunes:explicit")} == {"true"}
    assert attributes(channel, "itunes:category/itunes:category") == [{"text": "How To"}]


def test_the_words_of_podcasting_2_are_there() -> None:
    channel = podcast(talk(), person("ada", title="Ada"), files=("cover.png",), **FULL)
    assert text(channel, "podcast:guid") == FULL["guid"].lower()  # type: ignore[attr-defined]
    assert (text(channel, "podcast:medium"), text(channel, "podcast:locked")) == ("podcast", "yes")
    assert attributes(channel, "podcast:locked") == [{"owner": "podcast@example.org"}]
    assert (text(channel, "podcast:funding"), attributes(channel, "podcast:funding")) == (
        "Help us",
        [{"url": "https://example.org/help"}],
    )


@pytest.mark.parametrize(
    ("address", "guid"),
    [
        ("https://podnews.net/rss", "9b024349-ccf0-5f69-a609-6b82873eab3c"),
        ("podcast://mp3s.nashownotes.com/pc20rss.xml/", "917393e3-1b1e-5cef-ace4-edaa54e1f810"),
    ],
)
def test_a_show_is_named_by_its_first_address_without_scheme_and_last_slash(address: str, guid: str) -> None:
    assert guid_of(address) == guid


def test_the_address_names_a_show_that_has_no_id() -> None:
    assert text(podcast(talk()), "podcast:guid") == guid_of("https://example.org/hub/podcast.xml")


def test_a_file_of_the_hub_is_told_by_its_own_length() -> None:
    item = episode(talk(audio={"url": "talk.mp3", "bytes": 1, "duration": "9"}), files=("stories/talk.mp3",))
    assert attributes(item, "enclosure") == [
        {"url": "https://example.org/hub/stories/talk.mp3", "length": "4242", "type": "audio/mpeg"}
    ]
    assert text(item, "itunes:duration") == "90"


def test_a_video_file_is_an_episode_and_a_page_around_a_video_is_none() -> None:
    video = {"url": "https://cdn.example/talk.mp4", "bytes": 5, "duration": "60"}
    channel = podcast(talk("seen", audio=None, video=video), story("page", video="https://video.example/watch"))
    assert [one["type"] for one in attributes(channel, "item/enclosure")] == ["video/mp4"]
    assert text(channel, "podcast:medium") == "video"


def test_an_episode_has_one_enclosure_the_one_for_listening() -> None:
    video = {"url": "https://cdn.example/talk.mp4", "bytes": 5, "duration": "60"}
    assert [one["url"] for one in attributes(episode(talk(video=video)), "enclosure")] == [URL]


def test_episodes_come_newest_first_and_a_translation_is_no_second_one() -> None:
    items = (talk("b"), talk("a"), talk("new", date="2026-05-09"), talk("a", locale="zh", title="第一"))
    titles = [entry.title for entry in parsed(planned(*items)[FILE]).entries]
    assert titles == ["New", "B", "A"]


def test_a_picture_of_an_episode_is_told_where_it_is_large_and_square() -> None:
    shown = talk(image="../cover.png")
    assert attributes(episode(shown, files=("cover.png",)), "itunes:image") == [
        {"href": "https://example.org/hub/cover.png"}
    ]
    assert attributes(episode(talk(image="../small.png"), files=("small.png",)), "itunes:image") == []


def test_how_often_episodes_come_is_taken_from_the_series_of_all() -> None:
    series = item(Kind.SERIES, "circle", repeats="every first Friday", start="2026-01-02 18:30")
    may = meeting("may", series="circle")
    channel = podcast(talk(event="may"), may, series)
    assert attributes(channel, "podcast:updateFrequency") == [
        {"rrule": "FREQ=MONTHLY;BYDAY=1FR", "dtstart": "2026-01-02"}
    ]
    assert text(channel, "podcast:updateFrequency") == "every first Friday"


@pytest.mark.parametrize("repeats", ["FREQ=MONTHLY;COUNT=3", "FREQ=MONTHLY;UNTIL=20260801"])
def test_how_often_is_not_said_where_a_series_ends_or_an_episode_is_of_none(repeats: str) -> None:
    may, ending = meeting("may", series="circle"), item(Kind.SERIES, "circle", repeats=repeats)
    endless = item(Kind.SERIES, "circle")
    assert found(podcast(talk(event="may"), may, ending), "podcast:updateFrequency") is None
    assert found(podcast(talk(event="may"), talk("alone"), may, endless), "podcast:updateFrequency") is None


def test_the_same_hub_gives_the_same_bytes_in_any_order() -> None:
    items: list[Any] = [talk("a"), talk("b"), person("ada")]
    assert planned(*items) == planned(*reversed(items))
    assert planned(talk(audio=AUDIO)) == planned(talk(audio=dict(reversed(AUDIO.items()))))


def test_the_description_of_a_podcast_is_text_and_as_long_as_apple_reads() -> None:
    told = text(podcast(talk(), description="<b>Tea</b> & talk"), "description")
    assert told == "&lt;b&gt;Tea&lt;/b&gt; &amp; talk"
    markup = "<&é" * 1000
    settings = config(options={"community": {"purpose": markup}})
    long = etree.fromstring(planned(talk(), settings=settings)[FILE]).findtext("channel/description") or ""
    assert 3990 < len(long.encode()) <= 4000
    assert markup.startswith(unescape(long))
