"""Files that headers name are measured while a hub is read."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hubgen.model.media import MediaFile
from hubgen.read import load_hub
from hubgen.read.media_info import measure, paragraphs
from tests.builders import config
from tests.check.files import story
from tests.media import VTT, jpeg, mp3, png, wav


def put(folder: Path, name: str, data: bytes) -> MediaFile:
    """Write a file and measure it."""
    (folder / name).write_bytes(data)
    return measure(folder, [name])[name]


def test_a_recording_is_as_large_as_its_file_and_as_long_as_it_sounds(tmp_path: Path) -> None:
    data = mp3(20)
    assert put(tmp_path, "a.mp3", data) == MediaFile(len(data), seconds=20)
    wav(tmp_path / "a.wav", 3)
    assert measure(tmp_path, ["a.wav"])["a.wav"].seconds == 3


def test_a_picture_is_as_wide_and_high_as_it_says(tmp_path: Path) -> None:
    assert put(tmp_path, "a.png", png(1400, 30)).pixels == (1400, 30)
    assert put(tmp_path, "a.JPG", jpeg(640, 480)).pixels == (640, 480)


def test_a_file_that_is_not_what_it_is_called_is_only_weighed(tmp_path: Path) -> None:
    assert put(tmp_path, "a.jpg", png(8, 8)).pixels is None
    assert put(tmp_path, "a.png", jpeg(8, 8)).pixels is None
    assert put(tmp_path, "a.m4a", b"no sound") == MediaFile(8)
    assert put(tmp_path, "a.vtt", b"WEBVTT\n\n\xff\xfe") == MediaFile(10)


@pytest.mark.parametrize(
    "name", ["a.mp3", "a.wav", "a.m4a", "a.mp4", "a.ogg", "a.opus", "a.png", "a.jpg", "a.vtt", "a.srt"]
)
@given(data=st.binary(max_size=200))
def test_no_bytes_whatever_stop_the_reading(name: str, data: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    assert put(tmp_path_factory.getbasetemp(), name, data).bytes == len(data)


def test_what_is_said_is_read_by_paragraphs_with_who_says_it() -> None:
    assert paragraphs(VTT) == ("Ada: We began with tea & a table. Then it grew.", "Bo: And I came.")


def test_a_subrip_file_is_read_as_well() -> None:
    one = "1\n00:00:01,000 --> 00:00:04,000\n{\\an8}<font color=red>One</font>\nline"
    two = "2\n00:00:05,000 --> 00:00:06,000\nmore < less\n"
    assert paragraphs(f"{one}\n\n{two}") == ("One line more < less",)


def test_a_long_talk_is_parted_after_sentences() -> None:
    cues = "\n\n".join(f"00:{n:02}:00.000 --> 00:{n:02}:09.000\n{'word ' * 30}end." for n in range(9))
    told = paragraphs(f"WEBVTT\n\n{cues}")
    assert [len(one.split("end.")) - 1 for one in told] == [3, 3, 3]


def test_a_hub_measures_what_headers_and_the_podcast_name_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "stories").mkdir()
    (tmp_path / "stories/a.md").write_text(story("audio: a.mp3", "transcript: a.vtt", "video: gone.mp4"), "utf-8")
    (tmp_path / "stories/a.vtt").write_text(VTT, "utf-8")
    for name, data in (("stories/a.mp3", mp3(5)), ("other.mp3", mp3(5)), ("cover.png", png(8, 8))):
        (tmp_path / name).write_bytes(data)
    hub = load_hub(tmp_path, config(options={"podcast": {"image": "cover.png"}}))
    assert sorted(hub.measured) == ["cover.png", "stories/a.mp3", "stories/a.vtt"]
