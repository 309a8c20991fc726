"""A podcast of real files: each is as long as it says, and published."""

from pathlib import Path

from hubgen.feeds.podcast import plan_podcast
from hubgen.model.hub import published
from hubgen.model.media import header_media
from hubgen.model.podcast import FILE
from tests.builders import NOW, config
from tests.check.files import read, story
from tests.feeds.podcasts import heard
from tests.feeds.reading import parsed, rendered
from tests.media import VTT, mp3, wav

BASE = "https://example.org/hub/"
TALK = story("audio: ../media/talk.mp3", "transcript: ../media/talk.vtt")
HELD = story("audio: ../media/tone.wav")


def test_each_length_is_that_of_the_file_and_each_file_is_published(tmp_path: Path) -> None:
    (tmp_path / "media").mkdir()
    (tmp_path / "media/talk.mp3").write_bytes(mp3(20))
    (tmp_path / "media/talk.vtt").write_text(VTT, "utf-8")
    wav(tmp_path / "media/tone.wav", 3)
    hub = published(rendered(read(tmp_path, {"stories/talk.md": TALK, "stories/tone.md": HELD})), NOW)
    data = plan_podcast(hub, config())[FILE]
    named = {one["url"]: one["file_size"] for episode in heard(data)["episodes"] for one in episode["enclosures"]}
    assert named == {BASE + path: (tmp_path / path).stat().st_size for path in ("media/talk.mp3", "media/tone.wav")}
    assert {one["total_time"] for one in heard(data)["episodes"]} == {20, 3}
    out = {BASE + path for item in hub.items for _, path in header_media(item)}
    assert {*named, f"{BASE}media/talk.vtt"} == out
    assert f'url="{BASE}media/talk.vtt"' in data.decode()
    assert len(parsed(data).entries) == 2
