"""A recording goes with its item where a reader can play it."""

from typing import Any

import pytest

from hubgen.model.duration import parse_timestamp
from tests.builders import story
from tests.feeds.reading import ATOM, feeds, items_of, rss, tree

AUDIO = {"url": "https://cdn.example/a b.mp3", "bytes": 1234, "duration": "1:02:03"}


def test_a_recording_is_an_enclosure_in_each_format() -> None:
    planned = feeds(story(audio=AUDIO))
    url = "https://cdn.example/a%20b.mp3"
    assert items_of(planned)[0]["attachments"] == [
        {"url": url, "mime_type": "audio/mpeg", "size_in_bytes": 1234, "duration_in_seconds": 3723}
    ]
    enclosure = rss(planned["feed.xml"]).find("item/enclosure")
    assert dict(enclosure.attrib) == {"url": url, "length": "1234", "type": "audio/mpeg"}
    links = tree(planned["atom.xml"]).findall(f"{ATOM}entry/{ATOM}link")
    assert [link.get("rel") for link in links] == ["alternate", "enclosure"]
    assert dict(links[1].attrib) == {"href": url, "rel": "enclosure", "length": "1234", "type": "audio/mpeg"}


def test_a_recording_in_the_content_folder_is_given_by_its_address_on_the_site() -> None:
    item = story(audio={"url": "../talks/é.mp3", "bytes": 9})
    found = items_of(feeds(item, files=("talks/é.mp3",)))[0]["attachments"]
    assert found[0]["url"] == "https://example.org/hub/talks/%C3%A9.mp3"


@pytest.mark.parametrize(
    "audio",
    [
        {"url": "https://cdn.example/a.mp3"},
        {"url": "https://cdn.example/a.mp3", "bytes": 0},
        {"url": "missing.mp3", "bytes": 1},
        {"url": "ftp://cdn.example/a.mp3", "bytes": 1},
        {"url": "https://cdn.example/a", "bytes": 1},
    ],
)
def test_a_recording_without_address_length_or_type_is_left_out(audio: dict[str, Any]) -> None:
    planned = feeds(story(audio=audio))
    assert "attachments" not in items_of(planned)[0]
    assert b"enclosure" not in planned["feed.xml"] + planned["atom.xml"]


def test_lengths_are_read_as_seconds_or_as_a_clock() -> None:
    assert [parse_timestamp(text) for text in ("754", "12:34", "1:02:03", "soon", "", None)] == [
        754,
        754,
        3723,
        None,
        None,
        None,
    ]


def test_an_items_picture_is_given_by_its_absolute_address() -> None:
    item = story(image="../images/p.png")
    assert items_of(feeds(item, files=("images/p.png",)))[0]["image"] == "https://example.org/hub/images/p.png"


def test_of_two_recordings_rss_has_the_one_for_listening_and_the_others_have_both() -> None:
    video = {"url": "https://cdn.example/a.mp4", "bytes": 99, "duration": "1:02:03"}
    planned = feeds(story(audio=AUDIO, video=video))
    (entry,) = rss(planned["feed.xml"]).findall("item")
    assert [one.get("type") for one in entry.findall("enclosure")] == ["audio/mpeg"]
    links = tree(planned["atom.xml"]).findall(f"{ATOM}entry/{ATOM}link[@rel='enclosure']")
    assert [link.get("type") for link in links] == ["audio/mpeg", "video/mp4"]
    assert len(items_of(planned)[0]["attachments"]) == 2
