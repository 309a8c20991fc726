import json
from typing import Any

from hubgen.model.hub import Hub
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.search import plan_search, with_facets
from tests.builders import event, hub, item, person, story
from tests.pages.planning import plan
from tests.search.pages import page_of


def labels(known: Hub, *about: Item, chrome: str = "en") -> dict[str, Any]:
    files = plan_search(with_facets(tuple(page_of(one) for one in about), known), known)
    return dict(json.loads(files[f"assets/hubgen/search.{chrome}.json"])["labels"])


def test_filters_have_names_in_the_language_of_the_page() -> None:
    told = story(locale="zh", authors=["ada"], topics=["rituals"], event="may")
    known = hub(
        told,
        person("ada", title="Ada"),
        person("ada", locale="zh", title="爱达"),
        item(Kind.TOPIC, "rituals", title="Rituals", label={"zh": "仪式"}),
        event("may", title="In May"),
    )
    found = labels(known, told, chrome="zh")
    assert found["person"] == {"ada": "爱达"}
    assert found["topic"] == {"rituals": "仪式"}
    assert found["event"] == {"may": "In May"}
    assert found["kind"] == {"story": "故事"}
    assert found["language"] == {"zh": "中文"}


def test_only_what_pages_can_be_filtered_by_is_named() -> None:
    told = story(authors=["ada"])
    assert labels(hub(told, person("ada"), person("bea")), told)["person"] == {"ada": "Ada"}


def test_what_names_itself_needs_no_label() -> None:
    told = story(authors=["Nobody Known"])
    found = labels(hub(told), told)
    assert found["person"] == {}
    assert found["year"] == {}


def test_the_words_of_the_search_come_along() -> None:
    told = story()
    (text,) = plan_search(with_facets((page_of(told),), hub(told)), hub(told)).values()
    assert {"placeholder", "none", "results", "kind", "failed"} <= json.loads(text)["words"].keys()


def test_the_lists_come_along_under_their_names_and_addresses_in_that_language() -> None:
    known = hub(story("a"), event("may"))
    files = plan_search(with_facets(tuple(plan(of=known).values()), known), known)
    told = json.loads(files["assets/hubgen/search.zh.json"])
    assert told["lists"] == [{"title": "故事", "url": "zh/stories/"}, {"title": "活动", "url": "zh/events/"}]


def test_without_search_no_file_is_planned() -> None:
    assert plan_search((page_of(story()),), hub()) == {}
