"""What an issue names is found again, whatever its file is called now and however it was written."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from hubgen.model.fingerprint import digest_of
from hubgen.model.hub import Hub
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.naming import ReferenceResolver, resolve_issue_references, unresolved
from hubgen.model.parts import id_from_text
from hubgen.model.register import Record, Register
from hubgen.model.renames import settle
from tests.builders import event, hub, item, recap, story

SAID = id_from_text("Yes.")
SUB = "stories/2026/talk.md"
TALK = story("talk", path=SUB, quotes=[{"text": "Yes."}, {"id": "tea", "text": "Tea."}])


def now(known: Hub, name: str) -> str | None:
    return ReferenceResolver(known).resolve(name)


def issue(*names: str, **keys: Any) -> Item:
    return item(Kind.ISSUE, "2026-06", items=names, **keys)


@pytest.mark.parametrize(
    "alias",
    ["stories/old/", "/stories/old/", "stories/old", "https://example.org/stories/old/index.html", "zh/stories/old/"],
)
def test_what_an_alias_says_is_followed(alias: str) -> None:
    assert now(hub(story("new", aliases=[alias])), "story/old") == "story/new"


@pytest.mark.parametrize("alias", ["old/", "blog/old/", "http://[x", "events/old/", "stories/"])
def test_an_alias_that_is_no_old_address_of_such_a_thing_is_not(alias: str) -> None:
    assert now(hub(story("new", aliases=[alias])), "story/old") == "story/old"
    assert now(hub(story("new", aliases=[alias])), "event/old") == "event/old"


def test_what_is_something_else_to_read_now_is_followed_and_so_is_a_date() -> None:
    assert now(hub(recap("may", aliases=["stories/may-evening/"])), "story/may-evening") == "recap/may"
    assert now(hub(event("may", aliases=["events/spring/"])), "event/spring") == "event/may"


def test_what_bears_a_name_today_has_it_whoever_had_it_before() -> None:
    assert now(hub(story("new", aliases=["stories/old/"]), story("old")), "story/old") == "story/old"


def test_what_could_not_be_read_keeps_its_name() -> None:
    known = replace(hub(story("new", aliases=["stories/old/"])), unread=frozenset({(Kind.STORY, "old")}))
    assert now(known, "story/old") == "story/old"


def test_what_the_register_followed_is_followed() -> None:
    moment = datetime(2026, 5, 1, tzinfo=UTC)
    new, zh = story("new", body="Its own words."), story("nur", locale="zh", body="自己的话")
    known = [
        Record("story/old", "story/old", digest_of(new), moment),
        Record("story/y.zh", "story/y.zh", digest_of(zh), moment),
    ]
    register = settle(Register({one.name: one for one in known}), (new, zh), ("en",))
    found = replace(hub(new, zh), register=register)
    assert (now(found, "story/old"), now(found, "story/y")) == ("story/new", "story/nur")


def test_what_the_register_knows_as_gone_keeps_its_name() -> None:
    gone = Record("story/old", "story/old", "0", datetime(2026, 5, 1, tzinfo=UTC), gone=True)
    assert now(replace(hub(story("new")), register=Register({gone.name: gone})), "story/old") == "story/old"


@pytest.mark.parametrize(
    "name",
    [
        "Story/Talk",
        "stories/talk",
        "/stories/talk/",
        "stories/talk.md",
        "story/talk.md",
        " story/talk ",
        SUB,
        f"../{SUB}",
    ],
)
def test_what_can_mean_one_thing_only_means_it(name: str) -> None:
    assert now(hub(TALK), name) == "story/talk"


def test_spaces_in_a_name_are_read_as_those_of_a_file() -> None:
    assert now(hub(story("first-steps")), "story/First Steps") == "story/first-steps"


@pytest.mark.parametrize(
    "name", ["story/talk, story/b", "story/talk,walk", "talk", "story/", "", "story/talk#1, story/b"]
)
def test_what_nobody_can_understand_has_no_name(name: str) -> None:
    known = hub(TALK, story("talk-story-b"), story("talk-walk"))
    assert now(known, name) is None
    (told,) = resolve_issue_references(hub(issue(name))).items
    assert list(unresolved(told, ReferenceResolver(known))) == [(("items", 0), name)]  # type: ignore[arg-type]


@pytest.mark.parametrize("name", ["story/gone", "person/Somebody Else", "page/guide/gone", "story/talk#gone"])
def test_what_is_not_there_keeps_its_name(name: str) -> None:
    assert now(hub(TALK), name) == name


@pytest.mark.parametrize(("part", "found"), [("1", SAID), ("2", "tea"), (SAID, SAID), (id_from_text("tea"), "tea")])
def test_a_quote_is_found_in_what_has_another_name_now(part: str, found: str) -> None:
    known = hub(story("new", quotes=TALK.quotes, aliases=["stories/old/"]))  # type: ignore[attr-defined]
    assert now(known, f"story/old#{part}") == f"story/new#{found}"


def test_a_number_counts_in_the_version_that_readers_get() -> None:
    own = story("talk", locale="zh", quotes=[{"text": "是。"}])
    known = ReferenceResolver(hub(TALK, own))
    assert known.resolve("story/talk#1", "zh") == f"story/talk#{id_from_text('是。')}"
    assert known.resolve("story/talk#1", "en") == f"story/talk#{SAID}"
    assert known.resolve("story/talk#tea", "zh") == "story/talk#tea"


def test_all_lists_of_an_issue_are_called_as_today_and_keep_their_order() -> None:
    names = ("story/gone", "stories/old", "story/talk#1")
    new = story("new", aliases=["stories/old/"])
    given = hub(new, TALK, issue(*names, left_out=names, again=names, drafted=names))
    told = resolve_issue_references(given).items[-1]
    expected = ("story/gone", "story/new", f"story/talk#{SAID}")
    assert [getattr(told, key) for key in ("items", "left_out", "again", "drafted")] == [expected] * 4


def test_a_hub_whose_names_are_those_of_today_stays_as_it_is() -> None:
    given = hub(TALK, issue("story/talk", "event/none"))
    assert resolve_issue_references(given) is given
