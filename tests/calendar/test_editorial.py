"""The plan as a calendar: a day for each row and for each thing owed, which replace one another when read again."""

from dataclasses import replace
from datetime import UTC, date, datetime

from hubgen.calendar import editorial_calendar
from hubgen.model.plan import (
    DueTask,
    Health,
    Outlook,
    PlanRow,
    RhythmPlan,
    SlotState,
    Speakers,
    Suggestion,
    SuggestionSource,
    Task,
)
from hubgen.model.publishable import Publishable, PublishableType
from hubgen.model.timeline import Timeline
from hubgen.zones import zone
from tests.builders import config, hub, story
from tests.calendar.making import LONDON, entries, event, lines
from tests.calendar.reading import READERS

NOW = datetime(2026, 5, 4, 10, tzinfo=UTC)
MAY = Timeline(hub(event("may", "2026-05-01 18:30", series=None)), zone(LONDON)).between(
    date(2026, 5, 1), date(2026, 5, 1)
)[0]
STORY = Publishable("story/x", PublishableType.STORY, "What I learnt; really", story("x"))
IDEA = Suggestion(SuggestionSource.TALK, "event/may", "May", "Ada has not told hers")


def outlook(*rows: PlanRow, as_of: datetime = NOW) -> Outlook:
    owed = (DueTask(Task.RECAP, MAY, date(2026, 5, 4), late=True),)
    plan = RhythmPlan(
        as_of=as_of, today=as_of.date(), previous=MAY, next=None, until=date(2026, 6, 1), slots=(), rows=rows,
        owed=owed, expired=(), waiting=(), later=(), newsletters=(),
    )  # fmt: skip
    return Outlook(plan, Health(None, (), 0, None, Speakers((), ())), (), ())


def row(day: int, state: SlotState, piece: Publishable | None = STORY) -> PlanRow:
    on = date(2026, 5, day)
    return PlanRow(on, state, piece, "its week is empty", () if piece else (IDEA,))


ROWS = (
    row(5, SlotState.SCHEDULED),
    row(7, SlotState.SCHEDULED),
    row(12, SlotState.PROPOSED),
    row(19, SlotState.RERUN),
    row(26, SlotState.GAP, None),
)


def test_each_row_and_each_thing_owed_is_a_day() -> None:
    found = entries(editorial_calendar(outlook(*ROWS), config()))
    assert [(str(one["SUMMARY"]), one["DTSTART"].dt.day, one["DTEND"].dt.day) for one in found] == [
        ("Goes out: What I learnt; really", 5, 6),
        ("Goes out: What I learnt; really", 7, 8),
        ("Proposed: What I learnt; really", 12, 13),
        ("Show again: What I learnt; really", 19, 20),
        ("Nothing yet", 26, 27),
        ("Recap due: May", 4, 5),
    ]
    assert str(found[4]["DESCRIPTION"]) == "its week is empty\nMay (event/may): Ada has not told hers"
    assert str(found[5]["DESCRIPTION"]) == "May is on 2026-05-01. This is late."
    assert {str(one["TRANSP"]) for one in found} == {"TRANSPARENT"}
    assert len({str(one["UID"]) for one in found}) == 6


def test_what_fills_a_week_replaces_what_was_there() -> None:
    later = datetime(2026, 5, 5, 10, tzinfo=UTC)
    filled = replace(row(26, SlotState.PROPOSED), day=date(2026, 5, 27))
    (gap, beat), (story, same) = (
        entries(editorial_calendar(one, config())) for one in (outlook(ROWS[4]), outlook(filled, as_of=later))
    )
    assert (gap["UID"], beat["UID"]) == (story["UID"], same["UID"])
    assert story["DTSTAMP"].dt == later > gap["DTSTAMP"].dt


def test_it_is_read_alike_and_always_the_same() -> None:
    data = editorial_calendar(outlook(*ROWS), config())
    found = [read(data) for read in READERS.values()]
    assert found[0] == found[1] == found[2]
    assert data == editorial_calendar(outlook(*ROWS), config())
    assert "X-WR-CALNAME;LANGUAGE=en:A hub: what to publish" in lines(data)


def test_a_plan_without_anything_is_still_a_calendar() -> None:
    nothing = outlook()
    made = editorial_calendar(replace(nothing, plan=replace(nothing.plan, owed=())), config())
    assert entries(made) == []
    assert "BEGIN:VTIMEZONE" in lines(made)
