"""Resources that are the recording or the slides of a story are known as such, once for all who ask."""

from typing import Any

import pytest

from hubgen.model.hub import published
from hubgen.model.kind import Kind
from hubgen.model.recording import materials
from tests.builders import NOW, hub, person, resource, story

TALK = (Kind.STORY, "talk")
FILM = "https://video.example/talk.mp4"


def found(*items: Any, files: tuple[str, ...] = ()) -> dict[Any, Any]:
    return dict(materials(published(hub(*items, files=files), NOW)))


@pytest.mark.parametrize("key", ["video", "audio", "slides"])
def test_a_resource_with_the_very_address_of_a_storys_recording_or_slides_belongs_to_the_story(key: str) -> None:
    assert found(story("talk", **{key: FILM}), resource("film", link=FILM)) == {(Kind.RESOURCE, "film"): (TALK,)}


def test_any_other_resource_belongs_to_no_story() -> None:
    assert found(story("talk", video=FILM), resource("guide", link="https://guide.example/")) == {}


def test_a_file_is_the_same_from_whichever_folder_it_is_named() -> None:
    files = ("talks/film.mp4",)
    told, film = story("talk", video="../talks/film.mp4"), resource("film", path="film.md", link="talks/film.mp4")
    assert found(told, film, files=files) == {(Kind.RESOURCE, "film"): (TALK,)}


def test_a_translation_may_be_what_names_the_recording() -> None:
    versions = (story("talk"), story("talk", locale="zh", video=FILM))
    assert found(*versions, resource("film", link=FILM)) == {(Kind.RESOURCE, "film"): (TALK,)}


def test_a_recording_that_a_speaker_declined_does_not_stand_with_the_story() -> None:
    shy = person("ada", consent={"video": "false"})
    told = story("talk", speakers=["ada"], video=FILM, slides="https://slides.example/")
    assert found(shy, told, resource("film", link=FILM)) == {}
    assert found(shy, told, resource("slides", link="https://slides.example/")) == {(Kind.RESOURCE, "slides"): (TALK,)}


def test_two_stories_may_share_their_slides() -> None:
    two = [story(name, slides=FILM) for name in ("a", "b")]
    assert found(*two, resource("film", link=FILM)) == {(Kind.RESOURCE, "film"): ((Kind.STORY, "a"), (Kind.STORY, "b"))}
