"""Recordings that players or podcast programs could not use are told at their place."""

from pathlib import Path

import pytest

from hubgen.model.problem import Code
from tests.check.files import places, problems, story
from tests.media import mp3

INCOMPLETE = Code.INCOMPLETE_RECORDING
URL = "https://cdn.example/a.mp3"


def told(folder: Path, *lines: str, **more: str) -> list[tuple[int, int, str]]:
    """Say where the recordings of a story are incomplete, and what of."""
    found = problems(folder, {"stories/a.md": story(*lines), **more}, INCOMPLETE)
    return [(one.line, one.column, one.message) for one in found]


EPISODE = {"stories/episode.md": story("audio: {url: https://cdn.example/e.mp3, bytes: 9, duration: 9}")}


def test_a_recording_elsewhere_says_how_large_and_how_long_it_is(tmp_path: Path) -> None:
    refused = "podcast programs refuse it"
    assert told(tmp_path, f"audio: {URL}", **EPISODE) == [
        (5, 8, f"the recording has no bytes and no duration: {refused}")
    ]
    assert told(tmp_path, "audio:", f"  url: {URL}", "  duration: 18:26", **EPISODE) == [
        (6, 8, f"the recording has no bytes: {refused}")
    ]
    assert told(tmp_path, "video:", "  bytes: 9", "  url: https://cdn.example/a.mp4") == [
        (7, 8, "the recording has no duration")
    ]
    assert told(tmp_path, f"audio: {{url: {URL}, bytes: 9, duration: 18:26}}") == []


def test_recordings_of_a_hub_without_a_podcast_are_told_once_with_what_would_make_one(tmp_path: Path) -> None:
    talks = {f"stories/{number:03}.md": story(f"audio: {URL}") for number in range(700)}
    (problem,) = problems(tmp_path, talks, INCOMPLETE)
    assert (problem.path, problem.line, problem.column) == ("stories/000.md", 5, 8)
    assert problem.message.startswith("there is no podcast: 700 recordings do not say how large they are")
    assert "bytes:" in problem.hint
    assert "duration:" in problem.hint
    assert len(problems(tmp_path, EPISODE, INCOMPLETE)) == 700


def test_an_episode_that_is_not_out_makes_no_podcast_yet(tmp_path: Path) -> None:
    late = {name: text.replace("2026-05-01", "2027-05-01") for name, text in EPISODE.items()}
    ((_, _, message),) = told(tmp_path, f"audio: {URL}", **late)
    assert message.startswith("there is no podcast: 1 recording does not say how large it is")


def test_a_length_that_alone_is_missing_is_told_beside_that(tmp_path: Path) -> None:
    files = {"stories/a.md": story(f"audio: {URL}"), "stories/b.md": story(f"audio: {{url: {URL}, bytes: 9}}", date="")}
    assert [one.message.partition(":")[0] for one in problems(tmp_path, files, INCOMPLETE)] == [
        "there is no podcast",
        "the recording has no duration",
    ]


def test_a_video_may_be_no_more_than_a_link_but_audio_is_to_be_a_file(tmp_path: Path) -> None:
    assert told(tmp_path, "video: https://video.example/watch?v=1") == []
    assert told(tmp_path, "video: https://cdn.example/a.mp4") == []
    ((line, _, message),) = told(tmp_path, "audio: https://audio.example/listen")
    assert (line, message) == (5, "what lies there is no recording that players know")


def test_a_length_that_is_none_is_told_once(tmp_path: Path) -> None:
    assert told(tmp_path, f"audio: {{url: {URL}, bytes: 9, duration: soon}}") == [(5, 61, "'soon' is no length")]


@pytest.mark.parametrize(("data", "lines"), [(mp3(3), 0), (b"no sound", 1)])
def test_a_file_of_the_hub_speaks_for_itself_where_it_can(tmp_path: Path, data: bytes, lines: int) -> None:
    (tmp_path / "stories").mkdir()
    (tmp_path / "stories/a.mp3").write_bytes(data)
    assert len(told(tmp_path, "audio: a.mp3")) == lines


def test_a_file_that_is_missing_is_told_by_its_own_rule_and_a_translation_tells_nothing_again(tmp_path: Path) -> None:
    files = {"stories/a.md": story("audio: gone.mp3"), "stories/b.md": story(f"audio: {URL}")}
    files |= {"stories/b.zh.md": "---\ntitle: 开始\n---\n文字。\n", **EPISODE}
    assert places(tmp_path, files, INCOMPLETE) == ["stories/b.md:5:8"]


def test_a_part_whose_position_is_none_is_told_and_the_others_are_kept(tmp_path: Path) -> None:
    talk = story("parts:", "  - {at: soon, title: A}", "  - {at: 1:30, title: B}")
    (problem,) = problems(tmp_path, {"stories/a.md": talk}, Code.BAD_VALUE)
    assert (problem.line, problem.column) == (6, 10)
    assert "'soon' is no position in a recording" in problem.message
