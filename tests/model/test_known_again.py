"""A thing is known again when its file, its title, its link or its kind changes, and is new to nobody."""

from dataclasses import replace
from datetime import timedelta

from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.register import Register
from hubgen.model.renames import publish, settle, with_registered_issues
from tests.builders import NOW, event, hub, item, recap, resource, story

LANGUAGES = ("en", "zh")
LATER = NOW + timedelta(days=7)


def published(*items: Item, before: Register | None = None) -> Register:
    """Publish items at the addresses that their files give them."""
    addresses = {item.key: f"{'zh/' if item.locale == 'zh' else ''}{item.kind.folder}/{item.id}/" for item in items}
    return publish(before or Register(), items, LANGUAGES, NOW if before is None else LATER, addresses=addresses)


def names(register: Register, *items: Item) -> list[str]:
    settled = settle(register, items, LANGUAGES)
    return [settled.name(item, "en") for item in items]


def link(title: str, url: str, **keys: object) -> Item:
    return resource(title.lower().replace(" ", "-"), title=title, link=url, body="", date=None, **keys)


def test_a_library_entry_is_known_by_its_link_when_its_title_changes() -> None:
    before = published(link("Link 3", "https://a.example/"), link("Link 4", "https://b.example/"))
    three, four = link("Link three", "https://a.example/"), link("Link 4", "https://b.example/")
    assert names(before, three, four) == ["resource/link-3", "resource/link-4"]
    after = published(three, four, before=before)
    assert after.records["resource/link-3"].item == "resource/link-three"
    assert after.records["resource/link-3"].former == ("resources/link-3/",)


def test_two_entries_that_swap_their_titles_keep_their_ids() -> None:
    before = published(link("One", "https://a.example/"), link("Two", "https://b.example/"))
    assert names(before, link("Two", "https://a.example/"), link("One", "https://b.example/")) == [
        "resource/one",
        "resource/two",
    ]


def test_an_entry_whose_link_has_moved_is_known_by_its_title() -> None:
    before = published(link("One", "https://a.example/"))
    assert names(before, link("One", "https://new.example/")) == ["resource/one"]


def test_of_two_entries_with_one_link_only_one_can_be_known_again_by_it() -> None:
    before = published(link("One", "https://a.example/"), link("Two", "https://a.example/"))
    one, two = link("First", "https://a.example/"), link("Second", "https://a.example/")
    assert names(before, one, link("Two", "https://a.example/")) == ["resource/one", "resource/two"]
    assert names(before, one, two) == ["resource/first", "resource/second"]


def test_an_entry_keeps_its_id_in_each_language_by_itself() -> None:
    before = published(link("One", "https://a.example/"), link("One", "https://a.example/", locale="zh"))
    renamed = link("First", "https://a.example/"), link("First", "https://a.example/", locale="zh")
    assert names(before, *renamed) == ["resource/one", "resource/one.zh"]


def test_a_file_that_was_renamed_and_written_anew_is_known_by_the_address_that_it_says_it_had() -> None:
    before = published(story("x", title="X", body="Old words."))
    renamed = story("y", title="Y", body="New words.", aliases=["/stories/x/"])
    assert names(before, renamed) == ["story/x"]


def test_its_translations_go_with_it() -> None:
    before = published(story("x"), story("x", locale="zh", body="字"))
    renamed = story("y", body="New.", aliases=["/stories/x/"]), story("y", locale="zh", body="新")
    assert names(before, *renamed) == ["story/x", "story/x.zh"]


def test_what_becomes_another_kind_keeps_its_id() -> None:
    before = published(story("x", body="Old words."))
    moved = resource("x", body="New words.", aliases=["https://example.org/stories/x"])
    after = published(moved, before=before)
    assert names(before, moved) == ["story/x"]
    assert [(one.name, one.item, one.gone) for one in after.records.values()] == [("story/x", "resource/x", False)]
    assert names(after, resource("x", body="Once more.")) == ["story/x"]


def test_what_takes_place_never_becomes_something_to_read() -> None:
    before = published(event("x"))
    assert names(before, story("y", aliases=["/events/x/"])) == ["story/y"]


def test_what_is_there_still_gives_its_id_to_nobody() -> None:
    before = published(story("x"))
    assert names(before, story("x", body="Edited."), story("y", aliases=["/stories/x/"])) == ["story/x", "story/y"]


def test_an_address_that_two_claim_is_nobodys() -> None:
    before = published(story("x"))
    claiming = (story(name, body=name, aliases=["/stories/x/"]) for name in ("y", "z"))
    assert names(before, *claiming) == ["story/y", "story/z"]


def test_who_says_to_have_been_something_and_its_translation_is_that_and_not_the_translation() -> None:
    before = published(story("x", title="X"), story("x", locale="zh", title="某"))
    renamed = story("y", title="Y", body="New.", aliases=["/zh/stories/x/", "/stories/x/"])
    assert names(before, renamed) == ["story/x"]
    assert names(before, renamed, story("y", locale="zh", title="新", body="新。")) == ["story/x", "story/x.zh"]


def test_an_old_register_without_addresses_knows_names_by_aliases_too() -> None:
    before = publish(Register(), (recap("x"),), LANGUAGES, NOW)
    assert names(before, recap("y", body="New.", aliases=["/recaps/x/"])) == ["recap/x"]


def test_an_issue_keeps_its_page_when_its_file_is_renamed() -> None:
    before = published(item(Kind.ISSUE, "2026-07", title="July"))
    renamed = item(Kind.ISSUE, "july", title="July")
    made = replace(hub(renamed, languages=LANGUAGES), register=settle(before, (renamed,), LANGUAGES))
    (issue,) = with_registered_issues(made).items
    assert (issue.id, issue.source.path) == ("2026-07", "newsletter/july.md")
    assert with_registered_issues(made).places[(Kind.ISSUE, "2026-07")] == {"en": "newsletter/2026-07/"}
    assert published(issue, before=before) == before


def test_an_issue_gives_way_to_another_file_of_its_old_name() -> None:
    before = published(item(Kind.ISSUE, "2026-07", title="July"))
    both = item(Kind.ISSUE, "july", title="July"), item(Kind.ISSUE, "2026-07", title="Another", body="Other words.")
    made = replace(hub(*both, languages=LANGUAGES), register=settle(before, both, LANGUAGES))
    assert with_registered_issues(made) is made
