"""Who agreed to no page, no photo or no recording is shown in none."""

import json
from dataclasses import replace
from pathlib import Path

from hubgen.model.hub import published
from hubgen.model.kind import Kind
from hubgen.model.output import Rendered
from hubgen.site import plan_site
from tests.builders import NOW, config, hub, item, person, story
from tests.pages.planning import plan

NO = {"page": "false", "photo": "false", "video": "false"}
FILES = ("people/face.png", "stories/talk.mp4", "stories/talk.mp3", "stories/talk.vtt")
TALK = {"speakers": ["shy"], "video": "talk.mp4", "audio": "talk.mp3", "transcript": "talk.vtt"}


def test_the_words_of_a_person_without_a_page_stand_nowhere() -> None:
    shy = person("shy", topics=["tea"], consent=NO, summary="SECRETBIO", chapter="north")
    full = hub(
        shy,
        story("a", speakers=["shy"], topics=["tea"]),
        story("b", lang="fr"),
        item(Kind.TOPIC, "tea"),
        item(Kind.CHAPTER, "north"),
        item(Kind.ISSUE, "one", items=["person/shy"]),
    )
    full = replace(full, rendered={shy.key: Rendered(html="<p>SECRETBIO</p>", lead="SECRETBIO")})
    pages = plan(of=full)

    assert [address for address, page in pages.items() if "SECRETBIO" in page.html + repr(page.meta)] == []
    assert "people/" not in pages
    assert [who["title"] for who in pages["stories/a/"].meta["people"]] == ["Shy", "ada"]


def test_who_has_a_page_is_listed_beside_who_has_none() -> None:
    page = plan(person("shy", consent=NO), person("ada"))["people/"]

    assert [card["title"] for section in page.meta["sections"] for card in section["cards"]] == ["Ada"]
    assert page.meta["count"] == "1"


def test_a_declined_recording_is_neither_linked_nor_published() -> None:
    talk = story("a", **TALK)
    full = hub(talk, person("shy", consent=NO), files=FILES)

    assert not [f for f in plan(of=full)["stories/a/"].meta.get("facts", []) if "talk" in json.dumps(f)]
    assert not published(full, NOW).files & set(FILES[1:])
    assert published(hub(talk, person("shy"), files=FILES), NOW).files >= set(FILES)


def test_a_declined_photo_is_not_published_whichever_version_declines() -> None:
    english, chinese = person("shy", photo="face.png"), person("shy", locale="zh", photo="face.png", consent=NO)
    full = hub(english, chinese, story("a", speakers=["shy"]), files=FILES)

    assert "people/face.png" not in published(full, NOW).files
    assert "face.png" not in repr([page.meta for page in plan(of=full).values()])


def test_pictures_in_the_text_of_a_person_without_a_page_are_not_published() -> None:
    shy = person("shy", photo="face.png", consent=NO)
    full = hub(shy, story("a", **TALK), files=(*FILES, "people/body.png"))
    full = replace(full, rendered={shy.key: Rendered(html="<img>", media=("people/body.png",))})
    site, _ = plan_site(full, config(), NOW, Path("content"))

    assert [path for path, source in site.files.items() if isinstance(source, Path)] == []


def test_nobody_is_led_to_where_a_person_speaks_who_declined_recordings() -> None:
    quotes = [{"text": "Well.", "by": who, "at": "12:34", "date": "2026-05-01"} for who in ("shy", "ada")]
    pages = plan(story("a", quotes=quotes), person("shy", consent={"video": "false"}), person("ada"))
    (section,) = (section for section in pages["stories/a/"].meta["sections"] if section["style"] == "quotes")

    assert [quote["at"] for quote in section["cards"]] == [None, "12:34"]
