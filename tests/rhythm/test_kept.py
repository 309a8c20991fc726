"""What --write wrote is kept: the plan made afterwards, or the day after, builds upon it."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, time, timedelta

from hypothesis import given

from hubgen.model.item import Item
from hubgen.model.moment import Moment
from hubgen.model.plan import RhythmPlan, SlotState
from hubgen.rhythm import collect_input, make_outlook
from hubgen.rhythm.assign_dates import PlannedHub, assign_named, assign_soon, proposals
from hubgen.write import DateAssignment
from tests.rhythm.chances import Chance, chances

A_DAY = timedelta(days=1)


@given(chances())
def test_what_was_proposed_is_scheduled_for_its_day_once_all_of_it_is_written(chance: Chance) -> None:
    before = planned(chance)
    names = [row.piece.name for row in proposals(before) if row.piece]
    after = planned(written(chance, assign_named(planned_hub(chance), names)))
    expected = {row.piece.name: row.day for row in proposals(before) if row.piece and row.day > before.today}
    assert expected.items() <= scheduled(after).items()
    assert {row.day for row in after.gaps} <= {row.day for row in before.gaps}
    assert not list(proposals(after))


@given(chances())
def test_the_plan_of_tomorrow_keeps_what_was_written_today(chance: Chance) -> None:
    settings = assign_soon(planned_hub(chance).plan)
    after = replace(written(chance, settings), as_of=chance.as_of + A_DAY)
    out = {piece.name: piece.day for piece in collect_input(after.hub, after.settings, after.as_of).pieces if piece.day}
    kept = scheduled(planned(after))
    for setting in settings:
        assert out[setting.name] == setting.day
        assert setting.day <= planned(after).today or kept[setting.name] == setting.day


def planned(chance: Chance) -> RhythmPlan:
    return make_outlook(chance.hub, chance.settings, chance.as_of).plan


def planned_hub(chance: Chance) -> PlannedHub:
    pieces = collect_input(chance.hub, chance.settings, chance.as_of).pieces
    return PlannedHub(chance.hub, planned(chance), {piece.name: piece for piece in pieces})


def scheduled(plan: RhythmPlan) -> dict[str, object]:
    """Map what has its date to that day, whether it stands in a planned week or later."""
    found = {row.piece.name: row.day for row in plan.rows if row.state is SlotState.SCHEDULED and row.piece}
    return found | {piece.name: piece.day for piece in plan.later}


def written(chance: Chance, settings: Iterable[DateAssignment]) -> Chance:
    """Give items and quotes their days, as a hub would have them that is read again."""
    items = {item.key: item for item in chance.hub.items}
    for one in settings:
        at = Moment(datetime.combine(one.day, time(), chance.settings.zone), day_only=True)
        items[one.item.key] = _dated(items[one.item.key], one.quote, at)
    return replace(chance, hub=replace(chance.hub, items=tuple(items.values())))


def _dated(item: Item, quote: int | None, at: Moment) -> Item:
    if quote is None:
        return item.model_copy(update={"date": at})
    quotes = list(getattr(item, "quotes", ()))
    quotes[quote] = quotes[quote].model_copy(update={"date": at})
    return item.model_copy(update={"quotes": tuple(quotes)})
