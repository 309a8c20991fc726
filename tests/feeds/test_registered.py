"""What was published keeps its id and its dates in the feeds, whatever becomes of its file."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from hubgen.feeds.items import SPREAD, id_of, updated_times
from hubgen.model.hub import Hub, published
from hubgen.model.item import Item
from hubgen.model.podcast import episodes
from hubgen.model.register import Register
from hubgen.model.renames import publish, settle
from tests.builders import NOW, config, hub, story
from tests.feeds.podcasts import talk

LATER = datetime(2026, 5, 20, 12, tzinfo=UTC)


def known(register: Register, *items: Item) -> Hub:
    """Give a hub its register, settled."""
    return published(replace(hub(*items), register=settle(register, items, ("en",))), NOW)


def register(*items: Item, at: datetime = LATER - timedelta(days=9), before: Register | None = None) -> Register:
    return publish(before or Register(), items, ("en",), at)


def ids(made: Hub, **settings: Any) -> list[str]:
    return [id_of(item, made, config(**settings)) for item in made.items]


def test_a_renamed_file_keeps_its_id_also_on_another_domain() -> None:
    was = register(story("x"), story("x", locale="zh", body="字"))
    now = known(was, story("y", title="X"), story("y", title="X", locale="zh", body="字"))
    there = ["tag:example.org,2026:story/x", "tag:example.org,2026:story/x.zh"]
    assert ids(now) == ids(now, site_url="https://example.net/") == there


def test_a_rename_moves_no_episode_of_the_podcast() -> None:
    bee = talk("b")
    now = known(register(talk("a"), bee), talk("z", title="A"), bee)
    assert [told.id for told, _ in episodes(now)] == ["b", "z"]


def test_an_id_of_other_letters_is_written_as_before() -> None:
    assert ids(known(register(story("第一步")), story("第一步"))) == ids(hub(story("第一步")))


def test_new_words_are_dated_by_the_build_that_published_them_within_some_minutes() -> None:
    old, new = story("x", body="Old."), story("x", body="New.")
    (moment,) = updated_times(known(register(new, at=LATER, before=register(old)), new)).values()
    assert LATER <= moment < LATER + timedelta(seconds=SPREAD)


def test_the_authors_own_word_goes_before_that() -> None:
    old, new = story("x", body="Old."), story("x", body="New.", updated="2026-05-03 10:00")
    (moment,) = updated_times(known(register(new, at=LATER, before=register(old)), new)).values()
    assert moment == datetime(2026, 5, 3, 10, tzinfo=UTC)


def test_what_did_not_change_is_as_old_as_its_publication() -> None:
    assert updated_times(known(register(story("x")), story("x"))) == updated_times(hub(story("x")))


def test_many_changes_of_one_build_share_no_moment() -> None:
    old = [story(f"s{number}", body="Old.") for number in range(40)]
    new = [story(f"s{number}", body="New.") for number in range(40)]
    moments = updated_times(known(register(*new, at=LATER, before=register(*old)), *new)).values()
    assert len(set(moments)) == 40


def test_a_rename_moves_no_moment() -> None:
    was = register(story("x", title="T"))
    (before,) = updated_times(known(was, story("x", title="T"))).values()
    (after,) = updated_times(known(was, story("y", title="T"))).values()
    assert before == after
