"""How often something is to appear, and in which periods it is judged."""

from datetime import UTC, date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hubgen.model.period import Cadence, parse_interval, periods

EVERY = {
    "week": "every week",
    "weekly": "every week",
    "Every Month": "every month",
    "monthly": "every month",
    "2 weeks": "every 2 weeks",
    "every other week": "every 2 weeks",
    "fortnightly": "every 2 weeks",
    "every two months": "every 2 months",
    "quarter": "every 3 months",
    "yearly": "every 12 months",
}


def cadence(every: str, since: str | None = None) -> Cadence:
    return Cadence.model_validate({"every": every, "from": since} if since else {"every": every}, context={"zone": UTC})


def names(*cadences: Cadence, since: str, until: str) -> list[str]:
    return [one.name for one in periods(cadences, date.fromisoformat(since), date.fromisoformat(until))]


@pytest.mark.parametrize("text", EVERY)
def test_a_cadence_is_read_and_said_in_words(text: str) -> None:
    assert str(parse_interval(text)) == EVERY[text]


@pytest.mark.parametrize("text", ["", "0 weeks", "100 weeks", "day", "bimonthly", "sometimes"])
def test_what_is_no_cadence_is_refused_with_examples(text: str) -> None:
    with pytest.raises(ValueError, match="is no cadence: write it as week, month, 2 weeks or quarter"):
        parse_interval(text)


def test_months_run_from_the_one_that_holds_the_first_day_to_the_one_that_holds_the_last() -> None:
    assert names(cadence("month"), since="2016-11-30", until="2017-01-01") == ["2016-11", "2016-12", "2017-01"]


def test_weeks_run_over_week_53() -> None:
    assert names(cadence("week"), since="2026-12-21", until="2027-01-10") == ["2026-W52", "2026-W53", "2027-W01"]
    assert names(cadence("2 weeks"), since="2026-12-21", until="2027-01-10") == ["2026-W52", "2027-W01"]


def test_a_rhythm_that_changed_is_judged_by_each_in_its_time() -> None:
    found = names(
        cadence("month", "2018-03-01"), cadence("2 months", "2017-09-01"), since="2017-09-01", until="2018-05-09"
    )

    assert found == ["2017-09", "2017-11", "2018-01", "2018-03", "2018-04", "2018-05"]


def test_a_period_that_a_new_rhythm_cuts_short_is_nobodys() -> None:
    found = names(
        cadence("2 months", "2017-09-01"), cadence("month", "2018-02-01"), since="2017-09-01", until="2018-03-09"
    )

    assert found == ["2017-09", "2017-11", "2018-02", "2018-03"]


def test_a_first_week_that_reaches_back_does_not_cut_the_month_before() -> None:
    found = names(cadence("month"), cadence("week", "2020-01-01"), since="2019-11-05", until="2020-01-10")

    assert found == ["2019-11", "2019-12", "2020-W01", "2020-W02"]


def test_a_rhythm_without_a_first_day_comes_before_all_others() -> None:
    found = names(cadence("month", "2020-03-01"), cadence("quarter"), since="2020-04-01", until="2020-05-01")

    assert found == ["2020-04", "2020-05"]


def test_one_day_is_in_one_period() -> None:
    assert names(cadence("month", "2016-01-01"), since="2020-02-29", until="2020-02-29") == ["2020-02"]


DAYS = st.dates(date(2015, 1, 1), date(2030, 1, 1))
RHYTHMS = st.lists(
    st.tuples(st.sampled_from(sorted(EVERY)), DAYS), min_size=1, max_size=4, unique_by=lambda one: one[1]
)


@given(RHYTHMS, DAYS, st.integers(0, 800))
def test_periods_are_in_order_and_hold_or_touch_the_days_asked_for(
    rhythms: list[tuple[str, date]], since: date, length: int
) -> None:
    until = since + timedelta(days=length)
    cadences = [cadence(every, day.isoformat()) for every, day in rhythms]
    found = list(periods(cadences, since, until))

    assert found == list(periods(reversed(cadences), since, until))
    assert all(one.first <= one.last and one.last >= since and one.first <= until for one in found)
    assert [one.first for one in found] == sorted(one.first for one in found)
