"""A recording is known by the ending of its file, whatever the machine knows of types."""

import pytest

from hubgen.model.recording import TYPES, playables
from tests.builders import hub, story

KNOWN = {
    "mp3": "audio/mpeg",
    "m4a": "audio/x-m4a",
    "ogg": "audio/ogg",
    "oga": "audio/ogg",
    "opus": "audio/ogg",
    "wav": "audio/wav",
    "mp4": "video/mp4",
    "m4v": "video/x-m4v",
    "mov": "video/quicktime",
    "webm": "video/webm",
}


@pytest.mark.parametrize(("ending", "media_type"), KNOWN.items())
def test_every_recording_that_browsers_and_podcast_programs_play_has_its_type(ending: str, media_type: str) -> None:
    for name in (f"talk.{ending}", f"talk.{ending.upper()}?token=1#t=90"):
        told = story("a", audio=f"https://media.example/{name}")
        assert [one.media_type for one in playables(told, hub(told))] == [media_type]


def test_every_type_is_tried() -> None:
    assert {f".{ending}" for ending in KNOWN} == TYPES.keys()
