"""Pictures and recordings that headers name."""

from pathlib import Path

from hubgen.model.problem import Code
from tests.builders import config
from tests.check.files import places, problems, story

WITHOUT_FILE = Code.IMAGE_WITHOUT_FILE
WITHOUT_ALT = Code.IMAGE_WITHOUT_ALT


def recap(*photos: str) -> dict[str, str]:
    lines = ("title: May", "event: may", "date: 2026-05-04", "photos:", *photos)
    return {"recaps/may.md": "\n".join(("---", *lines, "---", "We met.", ""))}


def test_a_missing_file_is_told_with_the_one_of_its_name(tmp_path: Path) -> None:
    files = {"stories/a.md": story("image: cover.PNG", "image_alt: A cover"), "images/cover.png": ""}
    (problem,) = problems(tmp_path, files, WITHOUT_FILE)
    assert (problem.line, problem.column, problem.hint) == (5, 8, "did you mean 'images/cover.png'?")


def test_recordings_transcripts_slides_and_photos_are_looked_for(tmp_path: Path) -> None:
    talk = story("audio: {url: a.mp3}", "transcript: a.vtt", "slides: a.pdf", "video: a.mp4")
    assert places(tmp_path, {"stories/a.md": talk} | recap("  - {src: a.jpg, alt: People}"), WITHOUT_FILE) == [
        "recaps/may.md:6:11",
        "stories/a.md:5:14",
        "stories/a.md:6:13",
        "stories/a.md:7:9",
        "stories/a.md:8:8",
    ]


def test_addresses_elsewhere_are_not_looked_for(tmp_path: Path) -> None:
    talk = story("audio: {url: https://example.org/a.mp3}", "video: https://example.org/v")
    assert places(tmp_path, {"stories/a.md": talk}, WITHOUT_FILE) == []


def test_a_file_of_a_type_that_is_kept_back_is_told_until_it_is_named(tmp_path: Path) -> None:
    files = {"stories/a.md": story("slides: a.html"), "stories/a.html": "<p>"}
    (problem,) = problems(tmp_path, files, WITHOUT_FILE)
    assert "type" in problem.message
    assert problems(tmp_path, files, WITHOUT_FILE, config(options={"publish": ["stories/*.html"]})) == []


def test_pictures_need_words_and_empty_words_mean_ornament(tmp_path: Path) -> None:
    files = recap("  - src: a.jpg", '  - {src: b.jpg, alt: ""}', "  - {src: c.jpg, alt: People}")
    files |= {"stories/a.md": story("image: a.png"), "stories/b.md": story("image: a.png", 'image_alt: ""')}
    assert places(tmp_path, files, WITHOUT_ALT) == ["recaps/may.md:6:5", "stories/a.md:5:8"]


def test_a_translation_does_not_tell_again_what_its_original_told(tmp_path: Path) -> None:
    files = {"stories/a.md": story("image: a.png"), "stories/a.zh.md": "---\ntitle: 开始\n---\n文字。\n"}
    assert places(tmp_path, files, WITHOUT_FILE) == ["stories/a.md:5:8"]
    assert places(tmp_path, files, WITHOUT_ALT) == ["stories/a.md:5:8"]


def test_a_picture_of_another_host_is_told_and_needs_no_words(tmp_path: Path) -> None:
    files = recap("  - https://example.net/a.jpg", "  - {src: //example.net/b.jpg}")
    files |= {"stories/a.md": story("image: https://example.net/a.png"), "stories/a.zh.md": "---\ntitle: 甲\n---\n字\n"}
    files |= {"people/bo.md": "---\nname: Bo\nphoto: https://example.net/bo.png\n---\n"}
    told = ["people/bo.md:3:8", "recaps/may.md:6:5", "recaps/may.md:7:11", "stories/a.md:5:8"]
    assert places(tmp_path, files, Code.REMOTE_IMAGE) == told
    assert places(tmp_path, files, WITHOUT_ALT) == []
    assert "example.net" in problems(tmp_path, files, Code.REMOTE_IMAGE)[0].message


def test_a_file_that_somebody_declined_is_told_where_others_name_it(tmp_path: Path) -> None:
    files = {"people/bo.md": "---\nname: Bo\nphoto: bo.png\nconsent: {photo: no}\n---\n", "people/bo.png": ""}
    files |= recap("  - ../people/bo.png")
    files |= {"stories/a.md": story("image: ../people/bo.png", "slides: ../people/bo.png")}
    files |= {"people/ada.md": "---\nname: Ada\nlinks: [https://example.org/, bo.png]\n---\n"}
    told = ["people/ada.md:3:31", "recaps/may.md:6:5", "stories/a.md:5:8", "stories/a.md:6:9"]
    assert places(tmp_path, files, Code.DECLINED_FILE) == told
    assert "'Bo' declined" in problems(tmp_path, files, Code.DECLINED_FILE)[0].message
    assert "people/bo.md" in problems(tmp_path, files, Code.DECLINED_FILE)[0].hint
    assert places(tmp_path, files, WITHOUT_ALT) == []


def test_a_recording_of_somebody_who_declined_is_told(tmp_path: Path) -> None:
    files = {"people/bo.md": "---\nname: Bo\nconsent: {video: no}\n---\n", "stories/t.mp3": ""}
    files |= {"stories/a.md": story("speakers: Bo", "audio: t.mp3"), "stories/b.md": story("audio: t.mp3")}
    assert places(tmp_path, files, Code.DECLINED_FILE) == ["stories/b.md:5:8"]
