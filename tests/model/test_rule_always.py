"""What always holds of a rule's dates, compared with days that are counted one by one."""

from datetime import date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from hubgen.model.rule import DAY_NAMES, parse_rule
from hubgen.zones import zone

LONDON = zone("Europe/London")
ORDINALS = {"first": 1, "third": 3, "last": -1}
START = datetime.fromisoformat("2026-01-01 18:30")
STARTS = st.dates(date(2026, 1, 1), date(2026, 12, 31))
FAR = date(2028, 12, 31)
RULES = st.sampled_from(
    [
        "weekly",
        "every weekday",
        "every first Friday",
        "FREQ=MONTHLY;BYMONTHDAY=31",
        "every 3 days",
        "FREQ=WEEKLY;COUNT=9",
    ]
)


def listed(text: str, start: date, since: date, until: date) -> list[date]:
    begins = datetime.combine(start, START.time())
    return [at.date() for at in parse_rule(text).dates(begins, since, until, LONDON)]


def is_nth(day: date, number: int, name: str) -> bool:
    in_month = (day.day - 1) // 7 + 1 == number or (number < 0 and (day + timedelta(days=7)).month != day.month)
    return in_month and DAY_NAMES[day.weekday()] == name


@given(STARTS, st.sampled_from(sorted(ORDINALS)), st.sampled_from(DAY_NAMES))
def test_a_phrase_has_the_days_that_a_calendar_has(start: date, word: str, name: str) -> None:
    days = (start + timedelta(days=number) for number in range((FAR - start).days + 1))
    number = ORDINALS[word]

    assert listed(f"the {word} {name} of the month", start, start, FAR) == [d for d in days if is_nth(d, number, name)]


@given(STARTS, RULES, STARTS, STARTS)
def test_a_shorter_span_has_the_same_dates(start: date, text: str, since: date, until: date) -> None:
    assert listed(text, start, since, until) == [d for d in listed(text, start, start, FAR) if since <= d <= until]


@given(STARTS, RULES)
def test_a_start_matches_exactly_when_it_is_the_first_date_and_else_the_nearest_one_does(
    start: date, text: str
) -> None:
    rule, begins = parse_rule(text), datetime.combine(start, START.time())
    nearest = rule.nearest(begins)

    assert rule.matches(begins) == (start in listed(text, start, start, start))
    assert nearest
    assert rule.matches(datetime.combine(nearest, START.time()))
    assert rule.matches(begins) == (nearest == start)
