from hypothesis import given
from hypothesis import strategies as st

from hubgen.model.kind import Kind
from tests.builders import item, story
from tests.pages.planning import plan

LANGUAGES = ("en", "zh", "ar")
VERSIONS = st.sets(st.tuples(st.sampled_from("ab"), st.sampled_from(LANGUAGES)))


@given(VERSIONS, st.sets(st.sampled_from(LANGUAGES)))
def test_versions_always_name_each_other_and_themselves_and_never_what_does_not_stand(
    stories: set[tuple[str, str]], prefaced: set[str]
) -> None:
    prefaces = [item(Kind.PAGE, "stories/index", locale=locale, generated=False) for locale in sorted(prefaced)]
    pages = plan(*(story(name, locale=locale) for name, locale in sorted(stories)), *prefaces)
    named = {address: [other["url"] for other in page.meta["alternates"]] for address, page in pages.items()}

    for address, others in named.items():
        assert not others or address in others
        assert all(address in named[other] for other in others)


def test_a_page_in_one_language_alone_names_no_versions() -> None:
    assert plan(story("a"))["stories/a/"].meta["alternates"] == []


def test_an_authors_own_list_is_a_version_of_the_lists_that_hubgen_makes() -> None:
    pages = plan(story("a"), item(Kind.PAGE, "stories/index", locale="zh", generated=False))

    assert [other["lang"] for other in pages["zh/stories/"].meta["alternates"]] == ["en", "zh", "ar"]


def test_the_switcher_leads_home_where_a_language_lacks_this_part_of_a_list() -> None:
    many = [story(f"s{number}") for number in range(30)]
    second = plan(*many, item(Kind.PAGE, "stories/index", locale="zh", generated=False))["stories/page/2/"]

    assert [tongue["url"] for tongue in second.meta["languages"]] == ["stories/page/2/", "zh/", "ar/stories/page/2/"]
    assert [tongue["there"] for tongue in second.meta["languages"]] == [True, False, True]
