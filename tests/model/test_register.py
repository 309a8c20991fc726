"""What was published keeps its name, whatever becomes of its file."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import pairwise
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from hubgen.model.item import Item
from hubgen.model.register import REGISTERED, Register
from hubgen.model.renames import publish, settle
from tests.builders import NOW, event, item, person, resource, story

LATER = NOW + timedelta(days=7)
FILES = "abcd"
WORDS = ("One.", "Two.", "Three.")


def published(*items: Item, before: Register | None = None, at: datetime = NOW) -> Register:
    """Publish items with a register, as a build does."""
    return publish(before or Register(), items, ("en",), at)


def names(register: Register, *items: Item) -> list[str]:
    """Give the names by which feeds would know items, when the content is read again."""
    settled = settle(register, items, ("en",))
    return [settled.name(item, "en") for item in items]


def test_what_was_never_published_is_called_as_its_file_is() -> None:
    zh = story("x", locale="zh", body="字")
    assert names(Register(), story("x"), zh, resource("x")) == ["story/x", "story/x.zh", "resource/x"]


def test_what_nobody_can_follow_is_not_registered() -> None:
    assert list(published(story(), person()).records) == ["story/first-steps"]


def test_a_renamed_file_keeps_its_name_and_what_is_known_of_it() -> None:
    edited = published(story("x", body="New."), before=published(story("x", body="Old.")), at=LATER)
    renamed = story("y", title="X", body="New.")
    assert names(edited, renamed) == ["story/x"]
    again = published(renamed, before=edited, at=LATER + timedelta(days=1))
    assert again.records == {"story/x": replace(edited.records["story/x"], item="story/y")}
    assert again.updated(renamed, "en") == LATER


def test_a_renamed_file_may_be_renamed_again_and_back() -> None:
    register = published(story("x"))
    for name in ("y", "z", "x"):
        register = published(story(name, title="X"), before=register)
        assert list(register.records) == ["story/x"]
    assert register == published(story("x"))


def test_what_bears_its_first_name_again_is_what_it_was_also_with_new_words() -> None:
    renamed = published(story("y", title="X"), before=published(story("x", title="X")), at=LATER)
    back = story("x", title="X", body="New words.")
    assert names(renamed, back) == ["story/x"]
    after = published(back, before=renamed, at=LATER)
    (record,) = after.records.values()
    assert (record.name, record.item, record.gone) == ("story/x", "story/x", False)
    assert (record.first, record.updated) == (NOW, LATER)


def test_a_new_title_is_no_new_item_and_is_dated() -> None:
    after = published(story("x", title="New"), before=published(story("x", title="Old")), at=LATER)
    assert after.records["story/x"].first == NOW
    assert after.records["story/x"].updated == LATER


def test_dates_topics_and_places_of_a_site_are_no_new_content() -> None:
    (before,) = published(story("x")).records.values()
    edited = story("x", date="2026-05-09", topics=["new"], updated="2026-05-10")
    (after,) = published(edited, before=published(story("x")), at=LATER).records.values()
    assert after == replace(before, day=date(2026, 5, 9))


def test_two_files_that_swap_their_names_keep_their_ids() -> None:
    register = published(story("x", title="X"), story("y", title="Y"))
    assert names(register, story("x", title="Y"), story("y", title="X")) == ["story/y", "story/x"]


def test_another_own_language_of_the_hub_keeps_ids_and_dates_nothing() -> None:
    en, zh = story("x", body="Words."), story("x", locale="zh", body="字")
    before = publish(Register(), (en, zh), ("en", "zh"), NOW)
    register = settle(before, (en, zh), ("zh", "en"))
    assert [register.name(one, "zh") for one in (en, zh)] == ["story/x", "story/x.zh"]
    after = publish(before, (en, zh), ("zh", "en"), NOW + timedelta(days=7))
    assert [after.updated(one, "zh") for one in (en, zh)] == [None, None]


def test_a_file_renamed_onto_the_place_of_another_takes_its_own_name_with_it() -> None:
    register = published(story("x", title="X"), story("y", title="Y"))
    moved = story("y", title="X")
    assert names(register, moved) == ["story/x"]
    after = published(moved, before=register)
    assert [(r.name, r.item, r.gone) for r in after.records.values()] == [
        ("story/x", "story/y", False),
        ("story/y", "story/y", True),
    ]


def test_a_new_file_where_a_renamed_one_stood_does_not_get_its_name() -> None:
    register = published(story("x", title="X"))
    renamed, newcomer = story("y", title="X"), story("x", title="Other")
    settled = settle(register, (renamed, newcomer), ("en",))
    assert names(register, renamed, newcomer) == ["story/x", "story/x.2"]
    owner = settled.owner(newcomer, "en")
    assert owner is not None
    assert owner.item == "story/y"


def test_of_two_files_with_the_same_words_none_is_taken_for_a_renamed_one() -> None:
    register = published(story("x", title="X"))
    assert names(register, story("y", title="X"), story("z", title="X")) == ["story/y", "story/z"]


def test_an_event_with_the_words_of_another_is_not_that_one_on_another_day() -> None:
    register = published(event("may", title="Open evening"))
    assert names(register, event("june", title="Open evening", start="2026-06-07 18:30")) == ["event/june"]
    assert names(register, event("renamed", title="Open evening")) == ["event/may"]


def test_what_is_taken_away_keeps_its_name_from_others() -> None:
    gone = published(before=published(story("x", title="X")))
    assert gone.records["story/x"].gone
    known = settle(gone, (story("x", title="Other"),), ("en",)).known(story("x", title="Other"), "en")
    assert known is not None
    assert known.gone


def test_what_comes_back_unchanged_is_what_it_was_also_under_another_name() -> None:
    was = published(story("x", title="X"))
    gone = published(before=was, at=LATER)
    assert published(story("x", title="X"), before=gone, at=LATER) == was
    assert names(gone, story("y", title="X")) == ["story/x"]


def test_what_is_held_back_for_a_while_is_not_taken_away() -> None:
    register = published(story("x", title="X"))
    draft = story("x", title="Reworked", draft=True)
    assert publish(register, (), ("en",), LATER, withheld=(draft,)) == register
    assert published(story("x", title="Reworked"), before=register, at=LATER).records["story/x"].updated == LATER


def test_moments_are_kept_to_the_second_in_utc() -> None:
    at = datetime.fromisoformat("2026-05-01T18:30:00.999999-06:00")
    assert published(story(), at=at).records["story/first-steps"].first.isoformat() == "2026-05-02T00:30:00+00:00"


def test_an_older_moment_takes_no_update_back() -> None:
    register = published(story(body="2"), before=published(story(body="1")), at=LATER)
    assert published(story(body="3"), before=register).records["story/first-steps"].updated == LATER


@st.composite
def hubs_on_a_day(draw: st.DrawFn) -> tuple[Item, ...]:
    kinds = {name: draw(st.sampled_from(["story", "event", "none", "draft"])) for name in FILES}
    words = {name: draw(st.sampled_from(WORDS)) for name in FILES}
    made: list[Item] = []
    for name, kind in kinds.items():
        if kind in ("story", "draft"):
            made.append(story(name, title="Title", body=words[name], draft=kind == "draft"))
        if kind == "event":
            made.append(event(name, title="Title", body=words[name]))
        if kind == "story" and draw(st.booleans()):
            made.append(story(name, title="Title", body=words[name], locale="zh"))
    return tuple(made)


HUBS = st.lists(hubs_on_a_day(), min_size=1, max_size=6)
"""What a folder holds from one publishing build to the next: files come, go, swap, are copied and held back."""


def build(register: Register, items: tuple[Item, ...], at: datetime) -> tuple[Register, Register]:
    """Settle and publish as a build does; gives the register as feeds read it, and as it is kept."""
    out = tuple(item for item in items if not item.draft)
    settled = settle(register, items, ("en",))
    return settled, publish(settled, out, ("en",), at, withheld=(item for item in items if item.draft))


@given(HUBS)
def test_there_are_never_two_items_with_one_name(hubs: list[tuple[Item, ...]]) -> None:
    register = Register()
    for day, items in enumerate(hubs):
        settled, register = build(register, items, NOW + timedelta(days=day))
        for known in (settled, register):
            found = [known.name(item, "en") for item in items]
            assert len(set(found)) == len(found)
        live = [record.item for record in register.records.values() if not record.gone]
        assert len(set(live)) == len(live)
        assert [name for name, record in register.records.items() if record.name != name] == []


@given(HUBS)
def test_publishing_twice_changes_nothing(hubs: list[tuple[Item, ...]]) -> None:
    register = Register()
    for day, items in enumerate(hubs):
        _, register = build(register, items, NOW + timedelta(days=day))
        settled, again = build(register, items, NOW + timedelta(days=day, hours=1))
        assert again == settled == register


@given(HUBS, st.randoms(use_true_random=False))
def test_the_order_of_files_does_not_matter(hubs: list[tuple[Item, ...]], chance: Random) -> None:
    one = other = Register()
    for day, items in enumerate(hubs):
        mixed = tuple(chance.sample(items, len(items)))
        one, other = (build(r, i, NOW + timedelta(days=day))[1] for r, i in ((one, items), (other, mixed)))
        assert one == other
        assert list(one.records) == list(other.records)


@given(HUBS)
def test_nothing_is_ever_forgotten(hubs: list[tuple[Item, ...]]) -> None:
    registers = [Register()]
    for day, items in enumerate(hubs):
        registers.append(build(registers[-1], items, NOW + timedelta(days=day))[1])
    for before, after in pairwise(registers):
        assert before.records.keys() <= after.records.keys()
        assert all(after.records[name].first == record.first for name, record in before.records.items())


@given(st.permutations(FILES), st.permutations(FILES))
def test_unchanged_files_keep_their_names_and_dates_under_whatever_names(old: list[str], new: list[str]) -> None:
    first = published(*(story(name, body="First words.") for name in old))
    before = [story(name, title="T", body=f"Words {number}") for number, name in enumerate(old)]
    register = published(*before, before=first, at=LATER)
    after = [story(name, title="T", body=f"Words {number}") for number, name in enumerate(new)]
    assert names(register, *after) == [f"story/{name}" for name in old]
    kept = published(*after, before=register, at=LATER + timedelta(days=1))
    assert {record.updated for record in kept.records.values()} == {LATER}


def test_all_kinds_with_ids_are_known() -> None:
    register = published(*(item(kind, "x") for kind in REGISTERED))
    assert sorted(register.records) == sorted(f"{kind}/x" for kind in REGISTERED)
