"""A story's page plays what was recorded of it, and shows what is said in it."""

from dataclasses import replace
from typing import Any

import pytest

from hubgen.model.item import Item
from hubgen.model.media import MediaFile
from tests.builders import hub, person, story
from tests.pages.planning import plan

URL = "https://cdn.example/a.mp3"
FILES = ("stories/a.mp3", "stories/a.mp4", "stories/a.vtt", "stories/a.srt", "images/a.png")
SAID = {"stories/a.vtt": MediaFile(9, text=("We began.",)), "stories/a.srt": MediaFile(9, text=("We began.",))}


def shown(*items: Item, address: str = "stories/a/") -> dict[str, Any]:
    """Give what the page of a story shows; the files of `FILES` are there."""
    return dict(plan(of=replace(hub(*items, files=FILES), measured=SAID))[address].meta)


def player(**keys: Any) -> dict[str, Any]:
    """Give the one player of a story."""
    (one,) = shown(story("a", **keys))["players"]
    return dict(one)


def test_a_recording_elsewhere_is_played_from_there_and_that_is_said() -> None:
    one = player(audio={"url": URL, "duration": "1:29:40"})
    assert (one["sort"], one["type"]) == ("audio", "audio/mpeg")
    assert one["file"] == {"title": "Open the audio file", "href": URL}
    assert (one["lasts"], one["elsewhere"]) == ("1 hour and 30 minutes", "From cdn.example, once you press play")


def test_a_recording_of_the_hub_is_played_from_its_address() -> None:
    one = player(audio="a.mp3")
    assert one["file"]["url"] == "stories/a.mp3"
    assert "elsewhere" not in one


def test_a_video_has_captions_and_a_picture() -> None:
    one = player(video="a.mp4", transcript="a.vtt", image="../images/a.png")
    assert (one["sort"], one["name"]) == ("video", "Watch “A”")
    assert one["captions"] == {"url": "stories/a.vtt", "lang": "en", "title": "English"}
    assert one["poster"] == "images/a.png"


def test_captions_that_browsers_cannot_read_are_shown_as_text_alone() -> None:
    page = shown(story("a", video="a.mp4", transcript="a.srt"))
    assert "captions" not in page["players"][0]
    assert page["transcript"]["paragraphs"] == ["We began."]


@pytest.mark.parametrize(
    "link", ["https://video.example/watch?v=1", "javascript:alert(1)//a.mp4", "gone.mp4", "ftp://a.example/a.mp4"]
)
def test_what_is_no_file_of_the_web_or_the_hub_is_not_played(link: str) -> None:
    assert "players" not in shown(story("a", video=link))


def test_a_page_around_a_video_is_linked_and_a_file_is_not_linked_twice() -> None:
    linked = shown(story("a", video="https://video.example/watch", audio=URL))["facts"]
    assert [fact["links"][0]["href"] for fact in linked] == ["https://video.example/watch"]


def test_the_parts_of_a_recording_are_listed_in_order() -> None:
    parts = [{"at": "1:02:03", "title": "Late"}, {"at": "90", "title": "Early"}]
    assert shown(story("a", audio=URL, parts=parts))["parts"]["rows"] == [
        {"at": "1:30", "title": "Early"},
        {"at": "1:02:03", "title": "Late"},
    ]
    assert "parts" not in shown(story("a", parts=parts))


def test_nothing_is_played_or_shown_of_a_speaker_who_declined() -> None:
    shy = person("shy", consent={"video": "false"})
    page = shown(
        story("a", speakers=["shy"], audio=URL, video="a.mp4", transcript="a.vtt", parts=[{"at": "1", "title": "A"}]),
        shy,
    )
    assert not {"players", "parts", "transcript"} & page.keys()
    assert "facts" not in page


def test_a_translation_plays_the_same_and_marks_the_language_of_what_is_said() -> None:
    page = shown(
        story("a", audio=URL, transcript="a.vtt"),
        story("a", locale="zh", audio=URL, transcript="a.vtt"),
        address="zh/stories/a/",
    )
    (one,) = page["players"]
    assert one["name"] == "收听“A”"
    assert (one["captions"]["lang"], one["captions"]["title"]) == ("en", "英语")
    assert (page["transcript"]["lang"], page["transcript"]["dir"]) == ("en", "ltr")
