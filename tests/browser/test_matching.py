"""What the search makes of a query and of matches, one function at a time, in the browser that runs them."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import hubgen
from tests.conftest import OpenPage, Serve

pytestmark = pytest.mark.browser
Call = Callable[..., Any]

SCRIPTS = Path(hubgen.__file__).parent / "templates" / "assets" / "hubgen" / "search"
CALL = """async ([address, name, given]) => {
  const module = await import(address);
  const alive = (one) => one && one.page ? {...one, data: async () => one.page} : one;
  return module[name](...given.map((one) => Array.isArray(one) ? one.map(alive) : one));
}"""
"""Calls a function of the module; a match with a `page` can be loaded, as those of Pagefind can."""


@pytest.fixture
def call(serve: Serve, open_page: OpenPage) -> Call:
    """Call a function of the search by its name."""
    base = serve(SCRIPTS)
    page = open_page(f"{base}matching.js")
    return lambda name, *given: page.evaluate(CALL, [f"{base}matching.js", name, list(given)])


def match(
    index: str, score: float = 1, *, words: tuple[int, ...] = (3,), fields: tuple[str, ...] = ()
) -> dict[str, Any]:
    """Make a match as Pagefind gives it: found in the text at `words`, and in these fields."""
    return {"id": f"{index}_1a2b", "score": score, "words": list(words), "matchedMetaFields": list(fields)}


def dated(index: str, *days: str) -> list[dict[str, Any]]:
    """Make the matches of an index, newest first, with their pages."""
    return [{"id": f"{index}_{day}", "page": {"meta": {"date": day} if day else {}}} for day in days]


def page(text: str, **meta: str) -> dict[str, Any]:
    """Make a page as Pagefind loads it."""
    return {"content": text, "meta": meta}


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("المكتبة", "مكتبة"),
        ("والمدرسة", "مدرسة"),
        ("في المكتبة وبالمدرسة", "في مكتبة مدرسة"),
        ("مَكتَبَة", "مكتبة"),
        ("الى", "الى"),
        ("  Hello, world ", "Hello, world"),
    ],
)
def test_an_arabic_query_loses_its_articles_and_signs_of_vowels(call: Call, query: str, words: str) -> None:
    assert call("bare", query) == words


@pytest.mark.parametrize(
    ("query", "terms"),
    [
        ("flaky  tests", ["flaky", "tests"]),
        ("“Tom, Stuart!”", ["Tom", "Stuart"]),
        ("C++ and C#", ["C++", "and", "C#"]),
        ("聚会 C++", ["聚会", "C++"]),
        ("聚会花园", ["聚会", "花园"]),
        ("a a", ["a"]),
        ("…", []),
    ],
)
def test_a_query_is_parted_into_its_words(call: Call, query: str, terms: list[str]) -> None:
    assert call("termsOf", query, "zh") == terms


@pytest.mark.parametrize(
    ("term", "known"), [("ruby", True), ("e-mail", True), ("don’t", True), ("C++", False), ("C#", False)]
)
def test_a_word_with_a_sign_that_the_index_drops_is_only_found_as_it_is_written(
    call: Call, term: str, known: bool
) -> None:
    assert call("hasStem", term) is known


@pytest.mark.parametrize(
    ("text", "term", "there"),
    [
        ("We gathered.", "gather", True),
        ("We gathered.", "GATHER", True),
        ("Together.", "gather", False),
        ("We met.", "wehavewebsites", False),
        ("Crème brûlée", "creme", True),
        ("In C# and C.", "C++", False),
        ("In C++.", "c++", True),
        ("Together we gather.", "gather", True),
        ("我们办了有意义的聚会。", "聚会", True),
        ("我们聚在一起。", "聚会", False),
    ],
)
def test_a_word_stands_on_a_page_where_a_word_of_the_page_begins_with_it(
    call: Call, text: str, term: str, there: bool
) -> None:
    assert call("stands", page(text), [term]) is there


def test_a_word_may_stand_in_what_a_page_says_of_itself_and_one_of_several_is_enough(call: Call) -> None:
    assert call("stands", page("Nothing.", names="爱达 · Ada"), ["ada"]) is True
    assert call("stands", page("Nothing here."), ["absent", "here"]) is True
    assert call("stands", page("Nothing here."), []) is False


def test_a_match_of_a_foreign_index_is_worth_less_than_one_nearby(call: Call) -> None:
    assert call("worth", match("en", 2), ["en", "ar"]) == 2
    assert call("worth", match("ar", 2), ["en", "ar"]) == 2
    assert call("worth", match("es", 2), ["en", "ar"]) == 0.2


def test_a_page_that_only_mentions_by_another_name_is_worth_less_than_one_that_has_the_words(call: Call) -> None:
    assert call("worth", match("en", 2, words=(), fields=("also",)), ["en"]) == 0.02
    assert call("worth", match("en", 2, words=(), fields=("also", "title")), ["en"]) == 2
    assert call("worth", match("en", 2, words=(7,), fields=("also",)), ["en"]) == 2


def test_matches_stand_in_the_order_of_their_worth_and_the_best_are_loaded(call: Call) -> None:
    found = [match("es", 5), match("en", 3, words=(), fields=("also",)), match("en", 1), match("en", 2)]
    assert call("ranked", found, ["en"]) == [found[3], found[2], found[0], found[1]]
    best = [{**one, "page": {"place": place}} for place, one in enumerate(found)]
    assert call("bestOf", best, 2, ["en"]) == [{"place": 3}, {"place": 2}]


def test_the_newest_of_all_indexes_come_first_and_what_has_no_date_last(call: Call) -> None:
    found = [*dated("en", "2026-05-04", "2025-02-01", ""), *dated("zh", "2026-03-01"), *dated("ar", "2026-06-01")]
    days = [one["meta"].get("date") for one in call("newestOf", found, 4)]
    assert days == ["2026-06-01", "2026-05-04", "2026-03-01", "2025-02-01"]
    assert call("newestOf", found, 9)[-1] == {"meta": {}}


def test_counts_of_several_indexes_are_added_value_by_value(call: Call) -> None:
    one, other = {"kind": {"story": 2, "event": 1}}, {"kind": {"story": 3}, "year": {"2026": 1}}
    assert call("added", one, other) == {"kind": {"story": 5, "event": 1}, "year": {"2026": 1}}


def test_facets_of_loaded_pages_are_counted(call: Call) -> None:
    pages = [{"filters": {"kind": ["story"], "topic": ["a", "b"]}}, {"filters": {"kind": ["story"]}}]
    assert call("counted", pages) == {"kind": {"story": 2}, "topic": {"a": 1, "b": 1}}
    assert call("counted", []) == {}
