"""What a plan always or never does, whatever a hub holds."""

from dataclasses import replace
from datetime import date
from random import Random

from hypothesis import assume, given
from hypothesis import strategies as st

from hubgen.model.item import Item
from hubgen.model.plan import Outlook, SlotState, Verdict
from hubgen.rhythm import make_outlook
from tests.builders import story
from tests.rhythm.chances import Chance, chances, stories
from tests.rhythm.hubs import described

PLANNED = (SlotState.SCHEDULED, SlotState.PROPOSED)
MADE = (SlotState.PROPOSED, SlotState.RERUN, SlotState.GAP)


def outlook(chance: Chance) -> Outlook:
    return make_outlook(chance.hub, chance.settings, chance.as_of)


@given(chances(), st.randoms(use_true_random=False))
def test_a_plan_never_depends_on_the_order_of_files(chance: Chance, random: Random) -> None:
    items = list(chance.hub.items)
    random.shuffle(items)
    shuffled = replace(chance, hub=replace(chance.hub, items=tuple(items)))
    assert described(outlook(shuffled)) == described(outlook(chance))


@given(chances())
def test_nothing_is_ever_planned_twice_and_a_week_gets_one_thing_at_most(chance: Chance) -> None:
    rows = outlook(chance).plan.rows
    names = [row.piece.name for row in rows if row.piece and row.state in PLANNED]
    weeks = [row.week for row in rows if row.state in MADE]
    assert len(names) == len(set(names))
    assert len(weeks) == len(set(weeks))


@given(chances())
def test_what_has_its_date_never_moves(chance: Chance) -> None:
    plan = outlook(chance).plan
    for row in plan.rows:
        if row.state is SlotState.SCHEDULED:
            assert row.piece
            assert row.day == row.piece.day
            assert row.piece.at
            assert row.piece.at > chance.as_of


@given(chances())
def test_windows_and_rests_are_always_kept(chance: Chance) -> None:
    plan = outlook(chance).plan
    for row in plan.rows:
        if row.state in MADE:
            assert plan.today <= row.day
            assert not any(rest.covers(row.day) for rest in chance.settings.options.rhythm.breaks)
        if row.state is SlotState.PROPOSED and row.piece:
            assert row.piece.ready
            assert (row.piece.not_before or date.min) <= row.day <= (row.piece.not_after or date.max)


@given(chances())
def test_a_quote_never_comes_before_what_it_is_taken_from(chance: Chance) -> None:
    plan = outlook(chance).plan
    days = {item.key.name: item.date.day for item in chance.hub.items if item.date}
    days |= {row.piece.name: row.day for row in plan.rows if row.piece and row.state is SlotState.PROPOSED}
    for row in plan.rows:
        if row.piece and row.piece.parent and row.state is SlotState.PROPOSED:
            assert days[row.piece.parent] < row.day


@given(chances(), st.data())
def test_a_ready_story_never_adds_a_gap(chance: Chance, data: st.DataObject) -> None:
    more = data.draw(stories("one-more"))
    assume(not more.draft)
    ready = more.model_copy(update={"date": None})
    assert len(outlook(chance.plus(ready)).plan.gaps) <= len(outlook(chance).plan.gaps)


@given(chances())
def test_the_score_always_stays_between_0_and_100(chance: Chance) -> None:
    score = outlook(chance).health.score
    assert score is None or 0 <= score <= 100


@given(chances())
def test_a_hub_is_never_called_silent_where_most_weeks_had_something_new(chance: Chance) -> None:
    found = outlook(chance).health.regularity
    assume(found is not None)
    assert found is not None
    assert 0 <= found.fed <= found.kept <= found.weeks <= chance.settings.options.rhythm.lookback_weeks
    assert found.verdict is not Verdict.SILENT or 2 * found.fed < found.weeks


@given(chances(), st.data())
def test_the_score_never_falls_when_a_coming_gap_is_filled(chance: Chance, data: st.DataObject) -> None:
    before = outlook(chance)
    assume(before.plan.gaps)
    day = data.draw(st.sampled_from(before.plan.gaps)).day
    dated, ready = (outlook(chance.plus(filler)) for filler in (_dated(day), _ready()))
    assert len(dated.plan.gaps) < len(before.plan.gaps)
    assert len(ready.plan.gaps) <= len(before.plan.gaps)  # a rerun may move on from the week that it takes
    assert min(dated.health.score or 0, ready.health.score or 0) >= (before.health.score or 0)


def _ready() -> Item:
    return story("filler", authors=["zoe"], date=None)


def _dated(day: date) -> Item:
    return story("filler", authors=["zoe"], date=str(day))


@given(chances())
def test_what_helps_is_counted_as_it_comes_out(chance: Chance) -> None:
    before = outlook(chance)
    for action in before.actions:
        assert 0 <= action.gain <= 100 - (before.health.score or 0)
