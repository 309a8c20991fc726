import pytest

from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.person import PersonKind
from tests.builders import event, item, person, story
from tests.pages.planning import plan, shown, titles


def many(count: int, year: int = 2026) -> list[Item]:
    """Make stories of one year, one a day."""
    return [story(f"s{year}-{n}", title=f"S{n}", date=f"{year}-01-{n + 1:02}") for n in range(count)]


def test_the_newest_stands_first() -> None:
    page = plan(story("old", title="Old", date="2026-01-01"), story("new", title="New", date="2026-02-01"))["stories/"]

    assert titles(page.meta["sections"][0]["cards"]) == ["New", "Old"]


def test_a_long_list_is_cut_into_pages_of_24() -> None:
    pages = plan(*many(25))

    assert len(pages["stories/"].meta["sections"][0]["cards"]) == 24
    assert titles(pages["stories/page/2/"].meta["sections"][0]["cards"]) == ["S0"]
    assert pages["stories/"].meta["pages"]["after"] == "stories/page/2/"
    assert "stories/page/3/" not in pages


def test_a_list_of_one_year_has_no_years() -> None:
    pages = plan(*many(2))

    assert "stories/2026/" not in pages
    assert "years" not in pages["stories/"].meta


def test_each_year_has_a_list_where_there_are_several() -> None:
    pages = plan(*many(1, 2025), *many(26, 2026))

    assert [year["title"] for year in pages["stories/"].meta["years"]] == ["All", "2026", "2025"]
    assert titles(pages["stories/2025/"].meta["sections"][0]["cards"]) == ["S0"]
    assert "stories/2026/page/2/" in pages


def test_coming_events_stand_before_past_ones_the_next_first() -> None:
    pages = plan(
        event("past", title="Past"),
        event("later", title="Later", start="2026-08-01"),
        event("next", title="Next", start="2026-07-01"),
    )

    assert shown(pages["events/"]) == {"coming": ["Next", "Later"], "past": ["Past"]}


def test_people_stand_in_the_order_of_the_alphabet_organisations_apart() -> None:
    firm = person("firm", title="A firm").model_copy(update={"sort": PersonKind.ORGANIZATION})
    pages = plan(person("zoe", title="Zoe"), firm, person("ada", title="ada"))

    assert shown(pages["people/"]) == {"people": ["ada", "Zoe"], "organizations": ["A firm"]}


def test_topics_say_how_much_there_is_about_them() -> None:
    page = plan(item(Kind.TOPIC, "baking"), story("a", topics=["baking"]), story("b", topics=["baking"]))["topics/"]

    assert page.meta["sections"][0]["cards"][0]["count"] == 2


def test_a_kind_without_items_has_neither_list_nor_place_in_the_navigation() -> None:
    pages = plan(story("a"))

    assert "events/" not in pages
    assert "Events" not in titles(pages[""].meta["nav"])


def test_the_navigation_names_sections_and_never_every_page() -> None:
    pages = plan(*many(30), person("ada"))

    assert titles(pages["stories/s2026-1/"].meta["nav"]) == ["Stories", "People", "Follow"]
    assert [entry["title"] for entry in pages["stories/"].meta["nav"] if entry["active"]] == ["Stories"]


@pytest.mark.parametrize(
    ("kind", "style"),
    [
        (Kind.STORY, "cards"),
        (Kind.RESOURCE, "cards"),
        (Kind.PERSON, "people"),
        (Kind.TOPIC, "topics"),
        (Kind.EVENT, "agenda"),
        (Kind.RECAP, "recaps"),
        (Kind.SERIES, "cards"),
        (Kind.ISSUE, "cards"),
    ],
)
def test_each_kinds_list_has_the_layout_of_its_kind(kind: Kind, style: str) -> None:
    pages = plan(event("may"), item(kind, "may"))

    assert [section["style"] for section in pages[f"{kind.folder}/"].meta["sections"]] == [style]
