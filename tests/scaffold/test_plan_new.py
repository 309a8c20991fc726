"""Starters for new items."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hubgen.check import check_hub
from hubgen.errors import HubError
from hubgen.model.hub import Hub
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.output import FileEdit
from hubgen.model.problem import Code
from hubgen.model.rule import parse_rule
from hubgen.model.series import Series
from hubgen.model.story import Story
from hubgen.read import load_hub
from hubgen.scaffold import plan_new
from hubgen.scaffold.header import one_line
from hubgen.starters import has_prompt, is_unedited
from tests.builders import NOW, config, event, hub, item, recap, story

CONFIG = config()
KINDS = pytest.mark.parametrize("kind", list(Kind))
OWN_PLACEHOLDERS = {Code.UNEDITED}


def new(
    kind: Kind, title: str, *items: Item, lang: str | None = None, uid: str | None = None, **chosen: str
) -> FileEdit:
    return plan_new(kind, title, hub(*items), CONFIG, NOW, lang=lang, uid=uid, chosen=chosen)


def line_of(edit: FileEdit, key: str) -> str:
    """Give the value of a key as a starter has it, without the words behind it; "" where it waits in a comment."""
    return next((line for line in edit.new.split("\n") if line.startswith(f"{key}: ")), "").partition("  # ")[0]


def written(folder: Path, edit: FileEdit) -> Hub:
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
    made = written(tmp_path, FileEdit(edit.path, None, "\n".join(lines)))
    told = {problem.code for problem in check_hub(made, NOW, CONFIG)}
    assert len(made.items) == 1
    assert told <= OWN_PLACEHOLDERS | {Code.IMAGE_WITHOUT_FILE, Code.IN_STOCK}


@given(st.integers(0, 1000))
def test_a_new_series_begins_on_a_date_of_its_own_rule(days: int) -> None:
    lines = plan_new(Kind.SERIES, "Circle", hub(), CONFIG, NOW + timedelta(days=days)).new.split("\n")
    start, repeats = (line.partition(": ")[2].partition("  #")[0] for line in lines[3:5])
    assert parse_rule(repeats).matches(datetime.fromisoformat(start))


@KINDS
def test_what_tells_of_made_up_dates_and_a_letter_are_drafts_and_all_else_is_published_at_once(
    kind: Kind, tmp_path: Path
) -> None:
    (made,) = written(tmp_path, new(kind, "First steps")).items
    assert made.draft == (kind in (Kind.SERIES, Kind.EVENT, Kind.ISSUE))
    assert made.date is None or made.date.at <= NOW
    assert made.date or kind not in (Kind.STORY, Kind.RECAP)


def test_a_draft_of_made_up_dates_says_which_they_are() -> None:
    assert "draft: true  # Take this line away once start is right: hubgen made it up." in new(Kind.EVENT, "A").new
    made_up = "draft: true  # Take this line away once start and repeats are right: hubgen made them up."
    assert made_up in new(Kind.SERIES, "A").new


def test_dates_that_somebody_gives_are_no_draft() -> None:
    assert not line_of(new(Kind.EVENT, "A", start="2026-07-01 19:00"), "draft")
    assert not line_of(new(Kind.SERIES, "A", start="2026-07-01 19:00", repeats="every first Wednesday"), "draft")
    half = new(Kind.SERIES, "A", start="2026-07-01 19:00").new
    assert "Take this line away once repeats is right" in half


CIRCLE = {"start": "2026-01-01 19:00", "repeats": "every first Thursday"}


def test_an_event_of_a_series_gets_its_next_date_that_no_event_tells_of() -> None:
    kettle = item(Kind.SERIES, "kettle", **CIRCLE)
    assert line_of(new(Kind.EVENT, "Kettle", kettle, series="kettle"), "start") == "start: 2026-06-04 19:00"
    june = event("kettle-june", series="kettle", start="2026-06-04 19:00", draft=True)
    made = new(Kind.EVENT, "Kettle", kettle, june, series="kettle")
    assert line_of(made, "start") == "start: 2026-07-02 19:00"
    assert line_of(made, "series") == "series: kettle"
    assert not line_of(made, "draft")


def test_the_date_that_a_series_proposes_is_one_of_its_own_on_its_own_clock(tmp_path: Path) -> None:
    text = "---\ntitle: Kettle\nstart: 2026-01-01 00:30\nrepeats: every first Thursday\ntimezone: Asia/Tokyo\n---\n"
    written(tmp_path, FileEdit("series/kettle.md", None, text))
    made = plan_new(Kind.EVENT, "Kettle", load_hub(tmp_path, CONFIG), CONFIG, NOW, chosen={"series": "kettle"})
    assert line_of(made, "start") == "start: 2026-06-04 00:30"
    found = check_hub(written(tmp_path, made), NOW, CONFIG)
    assert {problem.code for problem in found} == {Code.UNEDITED}


def test_an_event_of_a_series_names_what_it_has_in_common_with_it() -> None:
    place = {"name": 'The "Library"', "address": "1 Street: left"}
    kettle = item(Kind.SERIES, "kettle", **CIRCLE, place=place, hosts=["Ada Lovelace"], timezone="Europe/Berlin")
    made = new(Kind.EVENT, "Kettle", kettle, series="kettle").new
    assert "# Length and place are those of 'kettle', unless they stand here.\n" in made
    assert '\n# place: {name: "The \\"Library\\"", address: "1 Street: left"}  # ' in made
    assert "\n# hosts: [Ada Lovelace]  # " in made
    assert "\n# timezone: Europe/Berlin  # " in made


def test_a_date_that_has_begun_is_not_the_next() -> None:
    breakfast = item(Kind.SERIES, "breakfast", start="2026-01-01 09:00", repeats="every month on the 1st")
    assert line_of(new(Kind.EVENT, "Breakfast", breakfast, series="breakfast"), "start") == "start: 2026-07-01 09:00"


def test_a_whole_day_stays_one() -> None:
    fair = item(Kind.SERIES, "fair", start="2026-01-01", repeats="every first Thursday")
    made = new(Kind.EVENT, "Fair", fair, series="fair")
    assert line_of(made, "start") == "start: 2026-06-04"
    assert "\n# end: 2026-06-04  # " in made.new


def test_the_end_that_waits_in_an_event_of_a_series_is_that_of_its_date() -> None:
    kettle = item(Kind.SERIES, "kettle", **CIRCLE, duration="1h30m")
    assert "\n# end: 2026-06-04 20:30  # " in new(Kind.EVENT, "Kettle", kettle, series="kettle").new


def test_a_series_without_a_date_left_gets_no_made_up_one() -> None:
    ended = item(Kind.SERIES, "ended", start="2026-01-01 19:00", repeats="FREQ=MONTHLY;BYDAY=1TH;COUNT=3")
    with pytest.raises(HubError, match="series 'ended' has no date without an event") as refused:
        new(Kind.EVENT, "Kettle", ended, series="ended")
    assert "--set start=" in refused.value.hint
    assert line_of(new(Kind.EVENT, "Kettle", ended, series="ended", start="2026-07-01 19:00"), "start")


@given(st.integers(0, 700), st.sampled_from(["every Friday", "every first Thursday", "every last Monday"]))
def test_no_event_is_ever_given_a_date_that_its_series_does_not_have(days: int, rule: str) -> None:
    first = {"every Friday": "2026-01-02", "every first Thursday": "2026-01-01", "every last Monday": "2026-01-26"}
    series = item(Kind.SERIES, "kettle", start=f"{first[rule]} 19:00", repeats=rule)
    assert isinstance(series, Series)
    made = plan_new(Kind.EVENT, "Kettle", hub(series), CONFIG, NOW + timedelta(days=days), chosen={"series": "kettle"})
    start = datetime.fromisoformat(line_of(made, "start").removeprefix("start: "))
    assert (start.hour, start.minute) == (19, 0)
    assert start.replace(tzinfo=NOW.tzinfo) > NOW + timedelta(days=days)
    assert series.repeats.dates(datetime(2026, 1, 1, 19), start.date(), start.date(), UTC)  # noqa: DTZ001


def test_a_story_told_at_an_event_has_its_speakers_and_a_recap_thanks_them() -> None:
    may = event("may", speakers=["ada", "Grace Hopper"])
    assert line_of(new(Kind.STORY, "What we learnt", may, event="may"), "speakers") == "speakers: [ada, Grace Hopper]"
    made = new(Kind.RECAP, "How it was", may, event="may")
    assert line_of(made, "thanks") == "thanks: [ada, Grace Hopper]"
    assert line_of(made, "event") == "event: may"


def test_an_event_without_speakers_leaves_them_to_the_author() -> None:
    assert line_of(new(Kind.STORY, "What we learnt", event("may"), event="may"), "speakers") == "speakers: [your-name]"


def test_a_new_issue_is_a_draft_that_says_what_fills_it(tmp_path: Path) -> None:
    edit = new(Kind.ISSUE, "Hello")
    (made,) = written(tmp_path, edit).items
    assert made.draft
    assert "# To have it tell all that is new: hubgen newsletter draft\n" in edit.new
    assert not any(one.draft for one in written(tmp_path, new(Kind.STORY, "First steps")).of(Story))


def test_what_has_a_day_begins_with_todays() -> None:
    dated = {kind for kind in Kind if "\ndate: 2026-06-01" in new(kind, "Hello").new}
    assert dated == {Kind.STORY, Kind.RESOURCE, Kind.RECAP, Kind.EVENT, Kind.ISSUE}


@pytest.mark.parametrize("lang", ["en", "zh", "ar"])
def test_the_words_of_a_new_issue_are_those_that_an_editor_replaces(lang: str) -> None:
    assert has_prompt(Kind.ISSUE, new(Kind.ISSUE, "Hello", lang=lang).new.rpartition("---\n")[2])


@KINDS
@pytest.mark.parametrize("lang", ["en", "zh", "ar"])
def test_every_starter_is_known_as_one_in_every_language(kind: Kind, lang: str, tmp_path: Path) -> None:
    (made,) = written(tmp_path, new(kind, "First steps", lang=lang)).items
    assert is_unedited(made)


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
