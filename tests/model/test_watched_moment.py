"""A build's moment notes until when it would give the same answers."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone, tzinfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hubgen.model.watched_moment import WatchedMoment, holds_until, unwatched

NOON = datetime(2026, 6, 1, 12, tzinfo=UTC)
Question = Callable[[datetime], object]
minutes = st.integers(-5000, 5000).map(lambda count: NOON + timedelta(minutes=count))
zones = st.sampled_from([UTC, timezone(timedelta(hours=5, minutes=30)), timezone(timedelta(hours=-8))])
QUESTIONS: tuple[Callable[[datetime, tzinfo], Question], ...] = (
    lambda at, _: lambda now: now < at,
    lambda at, _: lambda now: now <= at,
    lambda at, _: lambda now: at < now,
    lambda at, _: lambda now: at <= now,
    lambda at, _: lambda now: now == at,
    lambda at, zone: lambda now: now.astimezone(zone) > at,
    lambda _, zone: lambda now: now.astimezone(zone).date(),
    lambda at, _: lambda now: now + timedelta(days=1) > at,
    lambda at, _: lambda now: max(now + timedelta(hours=3), at) == at,
    lambda at, _: lambda now: sorted([at, now + timedelta(days=-1)]).index(at),
    lambda _, zone: lambda now: now.astimezone(zone).hour,
    lambda _, zone: lambda now: f"{now.astimezone(zone):%H:%M}",
    lambda at, _: lambda now: now - at,
    lambda _, __: lambda now: now.isoformat(),
    lambda _, __: lambda now: (now.replace(microsecond=0), hash(now)),
)


@given(minutes, st.lists(st.tuples(st.sampled_from(QUESTIONS), minutes, zones), max_size=4), st.integers(0, 6000))
def test_all_answers_are_always_the_same_until_it_expires(
    now: datetime, asked: list[tuple[Callable[[datetime, tzinfo], Question], datetime, tzinfo]], later: int
) -> None:
    moment, questions = WatchedMoment.of(now), [make(at, zone) for make, at, zone in asked]
    answers = [ask(moment) for ask in questions]
    assert answers == [ask(now) for ask in questions]
    until, then = holds_until(moment), now + timedelta(minutes=later)
    if until is None or then < until:
        assert [ask(then) for ask in questions] == answers


@pytest.mark.parametrize("at", [NOON - timedelta(days=1), NOON - timedelta(microseconds=1)])
def test_what_has_passed_never_turns(at: datetime) -> None:
    moment = WatchedMoment.of(NOON)
    assert moment > at
    assert holds_until(moment) is None


def test_a_day_holds_until_midnight_of_its_zone() -> None:
    moment = WatchedMoment.of(NOON)
    assert moment.astimezone(timezone(timedelta(hours=5))).date().day == 1
    assert holds_until(moment) == datetime(2026, 6, 1, 19, tzinfo=UTC)


def test_it_is_never_earlier_or_later_than_itself() -> None:
    moment = WatchedMoment.of(NOON)
    assert moment == moment.astimezone(timezone(timedelta(hours=5)))
    assert moment + timedelta(1) > moment
    assert holds_until(moment) is None


def test_a_moment_that_nobody_watches_holds_for_itself_alone() -> None:
    assert holds_until(NOON) == NOON
    assert type(unwatched(WatchedMoment.of(NOON))) is datetime
    assert unwatched(NOON) is NOON
