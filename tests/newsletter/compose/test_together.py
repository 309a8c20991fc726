"""A resource that a story brings along is told with it, and not a second time."""

from pathlib import Path
from typing import Any

from hubgen.newsletter.letter import Letter
from tests.newsletter.compose.letters import composed

TALK = "https://video.example/talk.mp4"
ITEMS: dict[str, dict[str, Any]] = {
    "story/talk": {"date": "2026-05-01", "authors": ["ada"], "video": TALK, "body": "Words."},
    "story/other": {"date": "2026-05-01", "authors": ["ada"], "body": "Words."},
    "resource/video": {"date": "2026-05-01", "link": TALK, "recommended_by": ["Grace"]},
    "resource/slides": {"date": "2026-05-01", "link": "https://slides.example/talk"},
    "resource/guide": {"date": "2026-05-01", "link": "https://guide.example/"},
}


def letter(folder: Path, *names: str, again: tuple[str, ...] = (), **stories: dict[str, Any]) -> Letter:
    """Compose an issue that names these things; keys of stories may be changed."""
    items = {name: keys | stories.get(name.removeprefix("story/"), {}) for name, keys in ITEMS.items()}
    issue = {"date": "2026-05-28", "items": list(names), "again": list(again)}
    return composed({"as_of": "2026-06-01", "items": {"issue/may": issue, **items}}, folder)


def told(found: Letter) -> list[str]:
    return [thing.name for section in found.sections for thing in section.entries]


def links(found: Letter, name: str) -> list[tuple[str, str]]:
    (thing,) = (one for section in found.sections for one in section.entries if one.name == name)
    return [(link.text, link.url) for link in thing.links]


def test_a_recording_that_is_a_resource_too_stands_in_the_letter_once(tmp_path: Path) -> None:
    found = letter(tmp_path, "story/other", "story/talk", "resource/video", "resource/guide")
    assert told(found) == ["story/other", "story/talk", "resource/guide"]
    assert links(found, "story/talk") == [("Watch", TALK)]


def test_the_order_does_not_matter_and_an_empty_part_vanishes(tmp_path: Path) -> None:
    found = letter(tmp_path, "story/other", "resource/video", "story/talk")
    assert [(one.kind, [thing.name for thing in one.entries]) for one in found.sections] == [
        ("lead", ["story/other"]),
        ("stories", ["story/talk"]),
    ]


def test_the_story_may_be_the_lead_or_in_the_letter_for_the_first_time_beside_the_resource_again(
    tmp_path: Path,
) -> None:
    assert told(letter(tmp_path, "story/talk", "resource/video")) == ["story/talk"]
    assert told(letter(tmp_path, "story/talk", again=("resource/video",))) == ["story/talk"]


def test_a_story_knows_what_is_told_with_it_and_who_recommended_it_is_thanked(tmp_path: Path) -> None:
    found = letter(tmp_path, "story/talk", "resource/video")
    assert found.sections[0].entries[0].merged == ("resource/video",)
    assert [one.text for one in found.thanks] == ["Grace"]
    assert found.missing == ()


def test_a_resource_that_leads_stays(tmp_path: Path) -> None:
    found = letter(tmp_path, "resource/video", "story/talk")
    assert told(found) == ["resource/video", "story/talk"]
    assert found.sections[1].entries[0].merged == ()


def test_what_a_story_of_an_earlier_letter_brought_is_news_as_a_resource(tmp_path: Path) -> None:
    found = letter(tmp_path, "story/other", "resource/video", again=("story/talk",))
    assert told(found) == ["story/other", "resource/video", "story/talk"]


def test_a_story_whose_recording_may_not_be_played_brings_nothing(tmp_path: Path) -> None:
    talk = ITEMS["story/talk"] | {"speakers": ["ada"]}
    items = {**ITEMS, "story/talk": talk, "person/ada": {"name": "Ada", "consent": {"video": False}}}
    issue = {"date": "2026-05-28", "items": ["story/talk", "resource/video"]}
    found = composed({"as_of": "2026-06-01", "items": {"issue/may": issue, **items}}, tmp_path)
    assert told(found) == ["story/talk", "resource/video"]


def test_a_storys_slides_stand_below_it_and_not_once_more_as_a_resource(tmp_path: Path) -> None:
    slides = {"slides": "https://slides.example/talk"}
    found = letter(tmp_path, "story/talk", "resource/slides", talk=slides)
    assert told(found) == ["story/talk"]
    assert links(found, "story/talk") == [("Watch", TALK), ("Slides", "https://slides.example/talk")]


def test_a_quote_of_a_story_brings_nothing_along(tmp_path: Path) -> None:
    quotes = {"quotes": [{"id": "said", "text": "Said.", "at": "0:10", "date": "2026-05-02"}]}
    found = letter(tmp_path, "story/other", "story/talk#said", "resource/video", talk=quotes)
    assert told(found) == ["story/other", "story/talk#said", "resource/video"]
