"""An RRULE is read in any order and case, bounded, and expanded in wall time."""

from datetime import date, datetime

import pytest

from hubgen.model.rule import RecurrenceRule, parse_rule
from hubgen.zones import zone
from tests.counting import lines_run

LONDON = zone("Europe/London")
wall = datetime.fromisoformat
READ = {
    "FREQ=MONTHLY;BYDAY=1FR": "FREQ=MONTHLY;BYDAY=1FR",
    "RRULE:FREQ=MONTHLY;BYDAY=1FR": "FREQ=MONTHLY;BYDAY=1FR",
    " rrule: byday=+1fr ; freq=monthly; ": "FREQ=MONTHLY;BYDAY=1FR",
    "BYSETPOS=-1;BYDAY=MO,TU,WE,TH,FR;FREQ=MONTHLY": "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
    "FREQ=WEEKLY;WKST=SU;INTERVAL=2;COUNT=9": "FREQ=WEEKLY;INTERVAL=2;COUNT=9;WKST=SU",
    "FREQ=WEEKLY;UNTIL=20271231T183000Z": "FREQ=WEEKLY;UNTIL=20271231T183000Z",
    "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29": "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
}
REFUSED = {
    "BYDAY=1FR": "the rule has no FREQ: write",
    "FREQ=HOURLY": "FREQ=HOURLY cannot be read: write it as FREQ=WEEKLY",
    "FREQ=WEEKLY;BYHOUR=9": "'BYHOUR=9' is no part of a rule here: .* the hour stands in start",
    "FREQ=WEEKLY;;INTERVAL=2": "';;' is no part",
    "FREQ=WEEKLY;FREQ=DAILY": "FREQ twice: keep one",
    "FREQ=WEEKLY;COUNT=3;UNTIL=20270101": "both COUNT and UNTIL: keep one",
    "FREQ=WEEKLY;UNTIL=20271231T183000": "has no zone: .* as UNTIL=20271231T183000Z",
    "FREQ=WEEKLY;UNTIL=20270230": "UNTIL=20270230 does not exist",
    "FREQ=WEEKLY;UNTIL=20271231T256199Z": "does not exist",
    "FREQ=WEEKLY;UNTIL=00010101T000000Z": "cannot be read: write it as UNTIL=20271231",
    "FREQ=WEEKLY;UNTIL=tomorrow": "cannot be read: write it as UNTIL=20271231",
    "FREQ=WEEKLY;INTERVAL=0": "write it as INTERVAL=2",
    "FREQ=WEEKLY;INTERVAL=1000000000": "write it as INTERVAL=2",
    "FREQ=WEEKLY;COUNT=10000": "write it as COUNT=12",
    "FREQ=WEEKLY;COUNT=١": "write it as COUNT=12",
    "FREQ=WEEKLY;BYDAY=1TU": "does not go with FREQ=WEEKLY: write FREQ=MONTHLY",
    "FREQ=WEEKLY;BYMONTHDAY=3": "does not go with FREQ=WEEKLY: write FREQ=MONTHLY",
    "FREQ=MONTHLY;BYDAY=6TU": "write it as BYDAY=TU",
    "FREQ=MONTHLY;BYMONTHDAY=32": "write it as BYMONTHDAY=15",
    "FREQ=MONTHLY;BYMONTH=13": "write it as BYMONTH=3",
    "FREQ=MONTHLY;BYSETPOS=2": "add BYDAY or BYMONTHDAY",
    "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30": "no day ever fits this rule",
    "FREQ=MONTHLY;BYDAY=5MO;BYSETPOS=9": "no day ever fits this rule",
}
HOSTILE = [
    *REFUSED,
    "FREQ=DAILY",
    "FREQ=DAILY;INTERVAL=7;BYDAY=TU",
    "FREQ=DAILY;INTERVAL=999;BYMONTH=2",
    "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYSETPOS=77",
    "FREQ=YEARLY;BYDAY=1MO,2MO,3MO;BYMONTHDAY=31;BYMONTH=2,4,6,9,11",
    "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;BYSETPOS=" + ",".join(map(str, range(1, 80))),
    "FREQ=YEARLY;BYSETPOS=" + ",".join(["1"] * 10_000),
    "FREQ=" * 10_000,
    "every " * 10_000,
    "every " + "9" * 10_000 + " weeks",
    "every first" + ", first" * 10_000 + " Friday",
    "=" * 30_000,
]


SOON = 2_000_000
"""Lines of Python: a day that fits may be looked for over 28 years, and never over thousands."""


def outcome(text: str) -> str:
    try:
        return parse_rule(text).text
    except ValueError as refused:
        return str(refused)


@pytest.mark.parametrize("text", READ)
def test_a_rule_is_written_in_one_order(text: str) -> None:
    assert parse_rule(text) == RecurrenceRule(READ[text])


@pytest.mark.parametrize("text", REFUSED)
def test_a_rule_that_cannot_be_kept_is_refused_with_what_to_write(text: str) -> None:
    with pytest.raises(ValueError, match=REFUSED[text]):
        parse_rule(text)


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:60])
def test_any_rule_is_read_or_refused_soon_and_in_a_sentence(text: str) -> None:
    told = ""

    def read() -> None:
        nonlocal told
        told = outcome(text)

    assert lines_run(read) < SOON
    assert len(told) < 600


@pytest.mark.parametrize("text", ["FREQ=DAILY;INTERVAL=7;BYDAY=TU", "FREQ=MONTHLY;BYMONTH=2", "FREQ=WEEKLY;BYMONTH=2"])
def test_a_start_that_never_matches_is_told_soon(text: str) -> None:
    rule, start = parse_rule(text), wall("2026-01-31 18:30")
    assert not rule.matches(start)

    def seek() -> None:
        rule.matches(start)
        rule.nearest(start)
        rule.dates(start, date(2026, 1, 1), date(2027, 1, 1), LONDON)

    assert lines_run(seek) < SOON


@pytest.mark.parametrize(
    ("text", "start", "nearest"),
    [
        ("every first Friday", "2026-01-01", "2026-01-02"),
        ("every 2 weeks on Thursday", "2026-01-02", "2026-01-01"),
        ("every last Monday", "2026-02-02", "2026-01-26"),
        ("every week on Monday and Friday", "2026-01-07", "2026-01-09"),
        ("FREQ=YEARLY;BYMONTH=5", "2026-06-09", "2026-05-09"),
        ("FREQ=MONTHLY;BYMONTH=2", "2026-01-31", None),
        ("FREQ=WEEKLY;BYMONTH=5", "2026-06-09", "2026-05-26"),
        ("FREQ=MONTHLY;BYMONTHDAY=15;COUNT=3", "2026-01-31", "2026-02-15"),
    ],
)
def test_the_nearest_day_that_fits_is_known(text: str, start: str, nearest: str | None) -> None:
    found = parse_rule(text).nearest(wall(start))

    assert (found and found.isoformat()) == nearest


@pytest.mark.parametrize(
    "text", ["FREQ=WEEKLY", "FREQ=MONTHLY", "FREQ=YEARLY", "every Saturday", "FREQ=WEEKLY;INTERVAL=3"]
)
def test_a_start_of_any_second_matches(text: str) -> None:
    assert parse_rule(text).matches(wall("2026-01-31 18:30:15.0005"))


def test_count_counts_from_the_start_whatever_is_asked_for() -> None:
    rule = parse_rule("FREQ=WEEKLY;COUNT=3")

    assert rule.dates(wall("2026-01-02 18:00"), date(2026, 1, 9), date(2026, 12, 31), LONDON) == [
        wall("2026-01-09 18:00"),
        wall("2026-01-16 18:00"),
    ]


@pytest.mark.parametrize(("until", "last"), [("20260710T173000Z", 10), ("20260710T172959Z", 9), ("20260710", 10)])
def test_until_is_compared_as_an_instant_in_the_zone(until: str, last: int) -> None:
    found = parse_rule(f"FREQ=DAILY;UNTIL={until}").dates(
        wall("2026-07-01 18:30"), date(2026, 7, 1), date(2026, 8, 1), LONDON
    )

    assert found[-1] == wall(f"2026-07-{last:02} 18:30")
