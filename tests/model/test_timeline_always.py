"""What always holds of a timeline, whatever its series and events."""

from datetime import date, datetime, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from hubgen.model.breaks import is_in_break
from hubgen.model.event import Event
from hubgen.model.item import Item
from hubgen.model.occurrence import Occurrence
from hubgen.model.series import Series
from tests.model.dates import event, series, timeline

ZONES = ["Europe/London", "America/Edmonton", "Africa/Casablanca", "Asia/Jerusalem", "Asia/Shanghai"]
RULES = [
    "weekly",
    "every weekday",
    "every first Friday",
    "FREQ=MONTHLY;INTERVAL=2",
    "FREQ=WEEKLY;COUNT=5",
    "every 3 days",
]
DAYS = st.dates(date(2026, 1, 1), date(2027, 12, 31))
HOURS = st.sampled_from(["", " 09:00", " 18:30", " 23:30"])
STATUS = st.sampled_from(["scheduled", "cancelled", "moved", "postponed"])

YEARLY = st.sampled_from([[], [{"from": "12-20", "to": "01-05"}]])


@st.composite
def one_series(draw: st.DrawFn, name: str) -> Series:
    rest = sorted(draw(st.tuples(DAYS, DAYS)))
    return series(
        name,
        start=f"{draw(DAYS)}{draw(HOURS)}",
        place=draw(st.sampled_from(ZONES)),
        repeats=draw(st.sampled_from(RULES)),
        breaks=[{"from": str(rest[0]), "to": str(rest[1])}, *draw(YEARLY)],
        also=[f"{day}" for day in draw(st.lists(DAYS, max_size=2))],
        **{"except": [f"{day}" for day in draw(st.lists(DAYS, max_size=2))]},
    )


@st.composite
def one_event(draw: st.DrawFn, name: str) -> Event:
    moved = draw(st.one_of(st.none(), DAYS))
    return event(
        name,
        f"{draw(DAYS)}{draw(HOURS)}",
        of=draw(st.sampled_from(["", "circle", "walk", "gone"])),
        place=draw(st.sampled_from(ZONES)),
        status=draw(STATUS),
        occurrence=moved and f"{moved}{draw(HOURS)}",
    )


HUBS = st.tuples(
    one_series("circle"), one_series("walk"), one_event("a"), one_event("b"), one_event("c"), one_event("d")
)
SPANS = st.tuples(DAYS, st.integers(0, 200), st.integers(0, 200))


def told(items: tuple[Item, ...], since: date, until: date) -> list[Occurrence]:
    return timeline(*items).between(since, until)


@given(HUBS, SPANS)
def test_dates_are_in_order_and_no_key_is_there_twice(items: tuple[Item, ...], span: tuple[date, int, int]) -> None:
    found = told(items, span[0], span[0] + timedelta(days=span[1]))

    assert [one.start.utc for one in found] == sorted(one.start.utc for one in found)
    assert len({one.key for one in found}) == len(found)
    assert all(one.start.utc < one.end for one in found)


@given(HUBS)
def test_each_event_is_told_once(items: tuple[Item, ...]) -> None:
    found = told(items, date(2026, 1, 1), date(2027, 12, 31))

    assert sorted(one.event.id for one in found if one.event) == ["a", "b", "c", "d"]


@given(HUBS)
def test_no_date_is_in_a_rest_unless_an_event_or_also_says_so(items: tuple[Item, ...]) -> None:
    for one in told(items, date(2026, 1, 1), date(2027, 12, 31)):
        if one.series and not one.event and one.day not in {moment.day for moment in one.series.also}:
            assert not is_in_break(one.series.breaks, one.day)
            assert one.day not in {moment.day for moment in one.series.dropped}


@given(HUBS, SPANS)
def test_two_spans_that_meet_are_one(items: tuple[Item, ...], span: tuple[date, int, int]) -> None:
    first, length, more = span
    middle = first + timedelta(days=length)
    parts = told(items, first, middle) + told(items, middle + timedelta(days=1), middle + timedelta(days=1 + more))

    assert told(items, first, middle + timedelta(days=1 + more)) == sorted(parts, key=lambda one: one.order)


@given(HUBS, st.randoms(use_true_random=False), SPANS)
def test_the_order_of_the_files_makes_no_difference(
    items: tuple[Item, ...], chance: Any, span: tuple[date, int, int]
) -> None:
    shuffled = list(items)
    chance.shuffle(shuffled)
    until = span[0] + timedelta(days=span[1])

    assert told(tuple(shuffled), span[0], until) == told(items, span[0], until)


@given(one_series("circle"), DAYS, DAYS, DAYS, HOURS)
def test_a_moved_event_keeps_its_key_wherever_it_goes(
    held: Series, day: date, here: date, there: date, hour: str
) -> None:
    keys = [
        timeline(held, moved).of_event(moved).key
        for moved in (event("a", f"{to}{hour}", occurrence=str(day)) for to in (here, there))
    ]

    assert keys == [f"circle/{day}"] * 2


@given(one_series("circle"), DAYS)
def test_a_date_of_a_rule_is_at_the_hour_of_its_start(held: Series, since: date) -> None:
    line = timeline(held)
    begins = datetime.min.time() if held.start.day_only else line.start(held).time()

    assert {one.start.at.time() for one in line.between(since, since + timedelta(days=100))} <= {begins}
