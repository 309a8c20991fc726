from dataclasses import replace

import pytest

from hubgen.model.kind import Kind
from hubgen.model.output import Rendered, TocEntry
from hubgen.pages.canvas import theme_of
from tests.builders import hub, item, person, story
from tests.pages.planning import plan


@pytest.mark.parametrize("title", ["purpose", "Purpose", "宗旨", "الغاية"])
def test_a_theme_is_known_by_its_id_and_by_its_name_in_any_language(title: str) -> None:
    assert theme_of(title) == "purpose"


def test_a_box_of_the_small_canvas_is_a_theme() -> None:
    assert theme_of("Audience & selection") == "selection"


def test_the_sheet_links_the_themes_that_have_an_answer() -> None:
    of = hub(item(Kind.CANVAS, "canvas", path="canvas.md"))
    of = replace(of, rendered={of.items[0].key: Rendered(headings=(TocEntry(2, "values", "Values"),))})
    [identity, *_] = plan(of=of)["canvas/"].meta["board"]

    assert {theme["title"]: theme["anchor"] for theme in identity["themes"]}["Values"] == "values"
    assert identity["themes"][0] == {"title": "Purpose", "anchor": None}


def test_a_theme_names_its_owner_and_shows_its_evidence() -> None:
    themes = {"values": {"owner": "ada", "evidence": ["story/a", "https://example.org/", "javascript:x"]}}
    page = plan(item(Kind.CANVAS, "canvas", path="canvas.md", themes=themes), person("ada"), story("a", title="A"))
    [theme] = page["canvas/"].meta["themes"]

    assert theme["owner"]["url"] == "people/ada/"
    assert theme["evidence"] == [
        {"title": "A", "url": "stories/a/"},
        {"title": "example.org", "href": "https://example.org/"},
        {"title": "javascript:x"},
    ]
