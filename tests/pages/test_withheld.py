"""What is not out is named in no output."""

from typing import Any

import pytest

from hubgen.model.hub import published
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from tests.builders import NOW, event, hub, item, person, recap, resource, story
from tests.pages.planning import plan

SECRET: list[Item] = [
    person("dr-secret", title="Dr Secret", draft="yes"),
    item(Kind.TOPIC, "top-secret", draft="yes", label={"en": "A secret"}),
    event("ev-secret", date="2027-01-01"),
    item(Kind.SERIES, "se-secret", draft="yes"),
    resource("re-secret", draft="yes"),
    story("st-secret", date=None),
]
NAMING: list[Item] = [
    story(
        "a",
        speakers=["dr-secret", "Dr Secret"],
        topics=["top-secret", "A secret"],
        event="ev-secret",
        quotes=[{"text": "Well.", "by": "dr-secret", "date": "2026-05-01"}],
    ),
    event("may", series="se-secret", sponsors=["Dr Secret"]),
    recap("may", resources=["re-secret"], thanks=["dr-secret"], projects=[{"title": "P", "by": "dr-secret"}]),
    item(Kind.PAGE, "about", topics=["top-secret"], path="about.md"),
    item(
        Kind.CANVAS,
        "canvas",
        themes={"values": {"owner": "dr-secret", "evidence": ["story/st-secret", "story/st-secret#q"]}},
    ),
]


def told(*items: Item) -> dict[str, Any]:
    return dict(plan(of=published(hub(*items), NOW)))


def test_references_to_what_is_not_out_are_left_out() -> None:
    pages = told(*NAMING, *SECRET)

    assert [address for address, page in pages.items() if "secret" in repr(page).casefold()] == []


def test_a_name_that_nothing_bears_is_still_shown_as_text() -> None:
    assert told(story("a", speakers=["Nobody"]))["stories/a/"].meta["people"][0]["title"] == "Nobody"


@pytest.mark.parametrize("draft", [{"title": "Tom"}, {"also_known_as": ["Tom"]}])
def test_a_name_means_the_same_whether_or_not_all_who_bear_it_are_out(draft: dict[str, Any]) -> None:
    public = story("a", authors=["Tom"])
    pages = told(public, person("one", title="Tom"), person("two", draft="yes", **draft))

    assert "people" not in pages["stories/a/"].meta


def test_a_person_goes_by_the_name_of_a_translation_that_is_not_out_yet() -> None:
    versions = (person("ada"), person("ada", locale="zh", title="爱达", draft="yes"))

    assert told(story("a", authors=["爱达"]), *versions)["stories/a/"].meta["people"][0]["title"] == "Ada"
