"""What the podcast's settings lack is told at mkdocs.yml."""

from pathlib import Path
from typing import Any

import pytest

from hubgen.check.settings import check_podcast
from hubgen.config import read_options
from hubgen.errors import ConfigError
from hubgen.model.problem import Code
from hubgen.model.source import Position, Source
from tests.builders import NOW, config
from tests.check.files import read, story
from tests.media import png

GUID = "9b024349-ccf0-5f69-a609-6b82873eab3c"
SET = {"guid": GUID, "email": "podcast@example.org"}
SOURCE = Source("mkdocs.yml", values={("podcast",): Position(7, 16), ("podcast", "image"): Position(8, 16)})
TALK = {"stories/a.md": story("audio: {url: https://cdn.example/a.mp3, bytes: 9, duration: 9}")}


def told(folder: Path, files: dict[str, str], **podcast: Any) -> list[tuple[str, int, str]]:
    """List what is told of a podcast's settings: code, line and message."""
    settings = config(options={"podcast": podcast})
    found = check_podcast(read(folder, files, settings), settings, NOW, SOURCE)
    return [(one.code, one.line, one.message) for one in found]


def refused(**podcast: Any) -> list[str]:
    """List the sentences with which settings are refused."""
    with pytest.raises(ConfigError) as error:
        read_options({"podcast": podcast}, SOURCE)
    return [problem.message for problem in error.value.problems]


def test_a_picture_of_the_feeds_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    settings = config(options={"feeds": {"image": "logo.png"}})
    source = Source("mkdocs.yml", values={("feeds", "image"): Position(9, 16)})
    found = check_podcast(read(tmp_path, {"stories/a.md": story()}, settings), settings, NOW, source)
    assert [(one.code, one.line, one.message) for one in found] == [
        (Code.BAD_SETTING, 9, "feeds.image: 'logo.png' is not in the content folder")
    ]


def test_a_hub_without_a_recording_is_told_nothing(tmp_path: Path) -> None:
    assert told(tmp_path, {"stories/a.md": story()}) == []


def test_a_podcast_is_to_have_a_picture_an_address_and_an_id_for_ever(tmp_path: Path) -> None:
    found = told(tmp_path, TALK)
    assert {one[:2] for one in found} == {(Code.UNSET_SETTING, 7)}
    assert [message.partition(" ")[0] for _, _, message in found] == ["podcast.image", "podcast.email", "podcast.guid"]


@pytest.mark.parametrize(
    ("size", "fault"),
    [
        ((1400, 1400), ""),
        ((3000, 3000), ""),
        ((1399, 1399), "1399 by 1399"),
        ((3001, 3001), "3001"),
        ((2000, 1400), "2000 by 1400"),
    ],
)
def test_a_picture_is_square_and_neither_too_small_nor_too_large(
    tmp_path: Path, size: tuple[int, int], fault: str
) -> None:
    (tmp_path / "cover.png").write_bytes(png(*size))
    found = told(tmp_path, TALK, **SET, image="cover.png")
    assert [one[:2] for one in found] == ([(Code.BAD_SETTING, 8)] if fault else [])
    assert all(fault in message for _, _, message in found)


def test_a_picture_that_is_missing_or_another_type_is_told(tmp_path: Path) -> None:
    ((_, _, missing),) = told(tmp_path, TALK, **SET, image="gone.png")
    (tmp_path / "cover.jpg").write_bytes(png(1400, 1400))
    ((_, _, other),) = told(tmp_path, TALK, **SET, image="cover.jpg")
    assert missing.endswith("'gone.png' is not in the content folder")
    assert other.endswith("'cover.jpg' is no picture of that type")


def test_wrong_settings_are_told_in_sentences() -> None:
    assert refused(category="Tecnology") == [
        "podcast.category: 'Tecnology' is no category of Apple's: did you mean 'Technology'?"
    ]
    assert refused(category="Arts", subcategory="Book") == [
        "podcast.subcategory: 'Book' is no subcategory of 'Arts': did you mean 'Books'?"
    ]
    assert refused(category="History", subcategory="Rome") == [
        "podcast.subcategory: 'History' has no subcategories: take 'Rome' out"
    ]
    assert refused(guid="mine", email="me") == [
        "podcast.email: 'me' is no e-mail address",
        "podcast.guid: 'mine' is no UUID",
    ]
    assert "is no picture" in refused(image="https://example.org/a.png")[0]


def test_a_description_is_counted_in_bytes() -> None:
    assert refused(description="字" * 1334) == [
        "podcast.description: has 4002 bytes, and podcast directories read 4000"
    ]
    assert read_options({"podcast": {"description": "字" * 1333}}, SOURCE).podcast.description
