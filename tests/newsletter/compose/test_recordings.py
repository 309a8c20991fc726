"""From a position on: each player is told in its own way."""

from pathlib import Path
from typing import Any

import pytest

from tests.newsletter.compose.letters import composed


@pytest.mark.parametrize(
    ("video", "url"),
    [
        ("https://www.youtube.com/watch?v=abc", "https://www.youtube.com/watch?v=abc&t=65s"),
        ("https://www.youtube.com/watch?v=abc&t=3s&list=x#old", "https://www.youtube.com/watch?v=abc&list=x&t=65s"),
        ("https://youtu.be/abc", "https://youtu.be/abc?t=65s"),
        ("https://vimeo.com/123", "https://vimeo.com/123#t=65s"),
        ("https://example.net/talk.mp4", "https://example.net/talk.mp4#t=65"),
        ("https://example.net/talk.mp4?x=1#t=3", "https://example.net/talk.mp4?x=1#t=65"),
    ],
)
def test_a_quote_leads_to_where_it_is_said(video: str, url: str, tmp_path: Path) -> None:
    assert [link.url for link in quoted(tmp_path, video=video)] == [url]


@pytest.mark.parametrize(
    "keys",
    [
        {"video": "https://example.net/watch/abc"},
        {"video": "https://notyoutube.com/watch?v=abc"},
        {"video": "talk.mp4"},
        {},
    ],
    ids=["an unknown player", "a name that only ends alike", "a file that is not there", "no recording"],
)
def test_where_nobody_knows_how_a_quote_has_no_link(keys: dict[str, Any], tmp_path: Path) -> None:
    assert quoted(tmp_path, **keys) == ()


def test_a_recording_that_can_be_entered_goes_before_one_that_cannot(tmp_path: Path) -> None:
    found = quoted(tmp_path, video="https://example.net/watch/abc", audio="https://example.net/talk.mp3")

    assert [(link.text, link.url) for link in found] == [("Listen from 1:05", "https://example.net/talk.mp3#t=65")]


def test_a_position_that_is_none_has_no_link(tmp_path: Path) -> None:
    assert quoted(tmp_path, at="in the middle", video="https://youtu.be/abc") == ()


def quoted(folder: Path, at: str = "1:05", **keys: Any) -> tuple[Any, ...]:
    """Tell a quote of a recorded story, and give its links."""
    story = {"date": "2026-05-01", "authors": ["ada"], "quotes": [{"text": "Said.", "at": at, "date": "2026-05-02"}]}
    items = {"issue/may": {"date": "2026-05-28", "items": ["story/a#1"]}, "story/a": story | keys}
    letter = composed({"as_of": "2026-06-01", "items": items}, folder)
    return letter.sections[0].entries[0].links
