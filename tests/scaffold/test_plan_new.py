"""Starters for new items."""

from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hubgen.check import check_hub
from hubgen.errors import HubError
from hubgen.model.edit import Edit
from hubgen.model.hub import Hub
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.problem import Code
from hubgen.model.rule import parse_rule
from hubgen.model.story import Story
from hubgen.newsletter.drafting import is_unedited
from hubgen.read import load_hub
from hubgen.scaffold import plan_new
from hubgen.scaffold.scalar import one_line
from tests.builders import NOW, config, event, hub, item, recap, story

CONFIG = config()
KINDS = pytest.mark.parametrize("kind", list(Kind))
OWN_PLACEHOLDERS = {Code.UNKNOWN_REFERENCE}


def new(kind: Kind, title: str, *items: Item, lang: str | None = None, uid: str | None = None) -> Edit:
    return plan_new(kind, title, hub(*items), CONFIG, NOW, lang=lang, uid=uid)


def written(folder: Path, edit: Edit) -> Hub:
    path = folder / edit.path
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(edit.new, "utf-8")
    return load_hub(folder, CONFIG)


@KINDS
def test_a_starter_passes_check_but_for_its_own_placeholders(kind: Kind, tmp_path: Path) -> None:
    made = written(tmp_path, new(kind, "First: steps"))
    assert [(one.kind, one.title) for one in made.items] == [(kind, "First: steps")]
    assert {problem.code for problem in check_hub(made, NOW, CONFIG)} <= OWN_PLACEHOLDERS


@KINDS
def test_every_key_that_waits_in_a_starter_can_be_used_as_it_stands(kind: Kind, tmp_path: Path) -> None:
    edit = new(kind, "First steps")
    lines = [line.removeprefix("# ") if "  # " in line else line for line in edit.new.split("\n")]
    made = written(tmp_path, Edit(edit.path, None, "\n".join(lines)))
    told = {problem.code for problem in check_hub(made, NOW, CONFIG)}
    assert len(made.items) == 1
    assert told <= OWN_PLACEHOLDERS | {Code.IMAGE_WITHOUT_FILE, Code.IN_STOCK}


@given(st.integers(0, 1000))
def test_a_new_series_begins_on_a_date_of_its_own_rule(days: int) -> None:
    lines = plan_new(Kind.SERIES, "Circle", hub(), CONFIG, NOW + timedelta(days=days)).new.split("\n")
    start, repeats = (line.partition(": ")[2].partition("  #")[0] for line in lines[2:4])
    assert parse_rule(repeats).matches(datetime.fromisoformat(start))


@KINDS
def test_a_new_item_is_published_at_once(kind: Kind, tmp_path: Path) -> None:
    (made,) = written(tmp_path, new(kind, "First steps")).items
    assert made.date is None or made.date.at <= NOW
    assert made.date or kind not in (Kind.STORY, Kind.RECAP)


def test_a_new_issue_is_a_draft_that_says_what_fills_it(tmp_path: Path) -> None:
    edit = new(Kind.ISSUE, "Hello")
    (made,) = written(tmp_path, edit).items
    assert made.draft
    assert "# To have it tell all that is new: hubgen newsletter draft\n" in edit.new
    assert not any(one.draft for one in written(tmp_path, new(Kind.STORY, "First steps")).of(Story))


@pytest.mark.parametrize("lang", ["en", "zh", "ar"])
def test_the_words_of_a_new_issue_are_those_that_an_editor_replaces(lang: str) -> None:
    assert is_unedited(new(Kind.ISSUE, "Hello", lang=lang).new.rpartition("---\n")[2], lang)


def test_the_date_is_the_day_in_the_hubs_zone() -> None:
    pacific = config(options={"timezone": "Pacific/Auckland"})
    assert "\ndate: 2026-06-02 " in plan_new(Kind.STORY, "First steps", hub(), pacific, NOW).new


def test_each_kind_has_its_folder_and_titles_keep_their_script() -> None:
    assert new(Kind.STORY, "First steps!").path == "stories/first-steps.md"
    assert new(Kind.RESOURCE, "社区 手册").path == "resources/社区-手册.md"
    assert new(Kind.PERSON, "آدا لوفليس").path == "people/آدا-لوفليس.md"
    assert new(Kind.PAGE, "About us").path == "about-us.md"
    assert new(Kind.CANVAS, "Our canvas").path == "canvas.md"


def test_an_item_in_another_language_says_so_in_its_files_name() -> None:
    assert new(Kind.STORY, "第一步", lang="zh").path == "stories/第一步.zh.md"


def test_a_translation_lies_beside_its_original_and_inherits_its_keys() -> None:
    edit = new(Kind.STORY, "第一步", story("first", path="stories/2026/one.md"), lang="zh", uid="first")
    assert edit.path == "stories/2026/one.zh.md"
    assert edit.new.startswith('---\ntitle: "第一步"\n# summary:')
    assert "speakers:" not in edit.new


def test_a_recap_begins_with_the_last_event_that_nobody_has_told_of() -> None:
    days = {"march": "2026-03-07", "april": "2026-04-07", "may": "2026-05-07", "later": "2026-07-07"}
    events = [event(name, start=day) for name, day in days.items()]
    edit = new(Kind.RECAP, "How it was", *events, recap("may", event="may"))
    assert "\nevent: april " in edit.new


@pytest.mark.parametrize(
    ("there", "title", "lang", "uid"),
    [
        (story("first-steps"), "First steps", None, None),
        (story("first-steps", path="stories/old/x.md"), "First steps", None, None),
        (story("other", path="stories/First-Steps.md"), "First steps", None, None),
        (story("first", locale="zh"), "第一步", "zh", "first"),
        (item(Kind.CANVAS, "canvas", path="canvas.md"), "Canvas", None, None),
    ],
)
def test_what_is_there_is_named_and_not_planned_over(
    there: Item, title: str, lang: str | None, uid: str | None
) -> None:
    with pytest.raises(HubError) as refused:
        new(there.kind, title, there, lang=lang, uid=uid)
    assert there.source.path.casefold() in (str(refused.value) + refused.value.hint).casefold()


@pytest.mark.parametrize("title", ["!!!", "2026", "Index", "", "\n"])
def test_a_title_that_gives_no_id_asks_for_one(title: str) -> None:
    with pytest.raises(HubError) as refused:
        new(Kind.STORY, title)
    assert refused.value.hint
    assert new(Kind.STORY, "2026!", uid="the-year").path == "stories/the-year.md"


@pytest.mark.parametrize("uid", ["../x", "A b", "x/y", "", "feed"])
def test_an_id_that_cannot_be_used_is_refused(uid: str) -> None:
    with pytest.raises(HubError):
        new(Kind.STORY, "First steps", uid=uid)


def test_a_language_that_the_hub_does_not_speak_is_refused() -> None:
    with pytest.raises(HubError, match="none of the hub's languages"):
        new(Kind.STORY, "Erste Schritte", lang="de")


def test_a_page_never_takes_the_canvas_place() -> None:
    with pytest.raises(HubError, match="community canvas"):
        new(Kind.PAGE, "Canvas")


@given(st.text(min_size=1))
def test_any_title_comes_back_as_it_was_written(title: str) -> None:
    try:
        edit = new(Kind.STORY, title, uid="x")
    except HubError:
        assert not one_line(title)
        return
    with TemporaryDirectory() as folder:
        made = written(Path(folder), edit)
    assert [one.title for one in made.items] == [one_line(title)]


@given(st.text(min_size=1, max_size=120), st.sampled_from(list(Kind)), st.sampled_from(["en", "zh", "ar"]))
def test_a_starter_never_lies_outside_its_folder_and_is_always_read(title: str, kind: Kind, lang: str) -> None:
    try:
        edit = new(kind, title, lang=lang)
    except HubError:
        return
    with TemporaryDirectory() as folder:
        made = written(Path(folder), edit)
    assert edit.path.startswith(f"{kind.folder}/".lstrip("/"))
    assert not {problem.code for problem in made.problems}
    assert [(one.kind, one.locale) for one in made.items] == [(kind, lang)]


@given(st.lists(st.sampled_from(["a", "A", "b", "a b", "A-b", "ß", "ss", "第一步"]), max_size=8), st.data())
def test_no_plan_ever_touches_a_file_that_is_there(titles: list[str], data: st.DataObject) -> None:
    items: list[Item] = []
    for title in titles:
        lang = data.draw(st.sampled_from(["en", "zh"]))
        try:
            edit = new(Kind.STORY, title, *items, lang=lang)
        except HubError:
            continue
        assert edit.old is None
        assert edit.path.casefold() not in {one.source.path.casefold() for one in items}
        stem = edit.path.removeprefix("stories/").split(".")[0]
        items.append(story(stem, locale=lang))
