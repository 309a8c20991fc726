"""What gets which day, and what gets none, and why."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from hubgen.errors import HubError
from hubgen.model.parts import id_from_text
from hubgen.rhythm import collect_input, make_outlook
from hubgen.rhythm.assign_dates import PlannedHub, assign_named, assign_soon
from tests.rhythm.hubs import Items, moment, read, settings_of

QUOTES = [{"text": "Yes.", "id": "yes"}, "No."]
CIRCLE: Items = {
    "person/ada": {},
    "series/circle": {"start": "2026-01-01 18:30", "repeats": "every first Thursday"},
    "event/november": {"start": "2026-11-05 18:30", "series": "circle", "announced": "2026-10-01"},
    "event/december": {"start": "2026-12-03 18:30", "series": "circle"},
    "event/january": {"start": "2027-01-07 18:30", "series": "circle"},
}


def told(**keys: Any) -> dict[str, Any]:
    return {"authors": "ada", **keys}


def planned_hub(folder: Path, weeks: int | None = None, /, **items: dict[str, Any]) -> PlannedHub:
    """Choose among stories of a circle that meets on 3 December; `story__a` is story/a."""
    settings = settings_of({})
    stories = {name.replace("__", "/").replace("_", "-"): keys for name, keys in items.items()}
    hub, at = read(CIRCLE | stories, folder, settings), moment("2026-11-23", settings)
    pieces = collect_input(hub, settings, at, weeks).pieces
    return PlannedHub(hub, make_outlook(hub, settings, at, weeks).plan, {piece.name: piece for piece in pieces})


def days(found: Any) -> list[tuple[str, str, date]]:
    return [(setting.name, setting.key, setting.day) for setting in found]


def test_the_coming_week_is_what_is_proposed_within_seven_days(tmp_path: Path) -> None:
    of = planned_hub(tmp_path, story__a=told(priority=1), story__b=told())
    assert days(assign_soon(of.plan)) == [("story/a", "date", date(2026, 11, 24))]


def test_what_is_proposed_gets_its_own_day(tmp_path: Path) -> None:
    of = planned_hub(tmp_path, story__a=told(priority=1), story__b=told())
    assert days(assign_named(of, ["story/b"])) == [("story/b", "date", date(2026, 12, 1))]


def test_what_is_not_proposed_gets_the_first_empty_week_and_each_week_only_once(tmp_path: Path) -> None:
    names = ("one", "two", "three")
    links: Items = {f"resource__{name}": {"link": f"/{name}"} for name in names}
    of = planned_hub(tmp_path, 2, story__a=told(), **links)
    assert days(assign_named(of, ["resource/two", "story/a", "resource/one", "resource/two"])) == [
        ("resource/two", "date", date(2026, 12, 1)),
        ("story/a", "date", date(2026, 11, 24)),
        ("resource/one", "date", date(2026, 12, 8)),
    ]
    with pytest.raises(HubError, match="no week is empty until 2026-12-13, so there is none for resource/three"):
        assign_named(of, ["resource/two", "resource/one", "resource/three"])


def test_an_empty_week_outside_the_bounds_is_passed_over(tmp_path: Path) -> None:
    of = planned_hub(tmp_path, resource__one={"link": "/one", "not_before": "2026-11-25"})
    assert days(assign_named(of, ["resource/one"])) == [("resource/one", "date", date(2026, 12, 1))]


def test_an_event_is_announced_and_then_people_are_reminded(tmp_path: Path) -> None:
    of = planned_hub(tmp_path)
    assert days(assign_named(of, ["event/december"])) == [("event/december", "announced", date(2026, 11, 23))]
    of = planned_hub(tmp_path, event__december={**CIRCLE["event/december"], "announced": "2026-11-20"})
    assert days(assign_named(of, ["event/december"])) == [("event/december", "reminded", date(2026, 11, 23))]


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("story/frist", "there is no story/frist"),
        ("first", "there is no first"),
        ("story/draft", "story/draft is a draft"),
        ("story/out", "story/out has its day already: 2026-10-06"),
        ("story/over", "story/over was not to go out after 2026-11-01"),
        ("story/later", "story/later may go out not before 2026-12-24, and the empty weeks are 2026-12-01"),
        ("story/later#yes", "story/later#yes waits for story/later, which has no day yet"),
        ("person/ada", "person/ada cannot be planned"),
        ("event/november", "neither an announcement nor a reminder is owed to event/november"),
        ("event/none", "there is no event/none"),
    ],
)
def test_what_can_have_no_day_is_refused_with_the_reason(name: str, sentence: str, tmp_path: Path) -> None:
    of = planned_hub(
        tmp_path,
        story__first=told(),
        story__draft=told(draft=True),
        story__out=told(date="2026-10-06"),
        story__over=told(not_after="2026-11-01"),
        story__later=told(not_before="2026-12-24", quotes=QUOTES),
    )
    with pytest.raises(HubError) as refused:
        assign_named(of, [name])
    assert str(refused.value) == sentence


def test_a_quote_gets_its_day_with_its_story_or_after_it(tmp_path: Path) -> None:
    of, no = planned_hub(tmp_path, story__a=told(quotes=QUOTES)), f"story/a#{id_from_text('No.')}"
    with pytest.raises(HubError, match=f"{no} waits for story/a"):
        assign_named(of, ["story/a#2"])
    found = assign_named(of, ["story/a#2", "story/a"])
    assert [(setting.name, setting.quote, setting.day) for setting in found] == [
        (no, 1, date(2026, 12, 1)),
        ("story/a", None, date(2026, 11, 24)),
    ]


def test_a_name_that_was_mistyped_is_mended(tmp_path: Path) -> None:
    with pytest.raises(HubError) as refused:
        assign_named(planned_hub(tmp_path, story__first=told()), ["story/frist"])
    assert refused.value.hint == "did you mean story/first?"


@pytest.mark.parametrize("draft", [{}, {"draft": True}])
def test_nobody_is_quoted_who_does_not_want_it(tmp_path: Path, draft: dict[str, Any]) -> None:
    quote = {"text": "Yes.", "by": "bo"}
    of = planned_hub(
        tmp_path,
        person__bo={"consent": {"quotes": False}, **draft},
        story__first=told(date="2026-10-06", quotes=[quote]),
        story__a=told(priority=1),
        story__b=told(priority=1),
    )
    name = f"story/first#{id_from_text('Yes.')}"
    assert name not in of.pieces
    with pytest.raises(HubError, match=f"there is no {name}"):
        assign_named(of, ["story/first#1"])
