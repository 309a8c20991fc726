"""Each plain phrase means one RRULE; what may mean two is refused with both."""

import pytest

from hubgen.model.rule import parse_rule

PHRASES = {
    "every first Friday": "FREQ=MONTHLY;BYDAY=1FR",
    "EVERY  First\tfriday.": "FREQ=MONTHLY;BYDAY=1FR",
    "every 1st Friday": "FREQ=MONTHLY;BYDAY=1FR",
    "every last Thursday": "FREQ=MONTHLY;BYDAY=-1TH",
    "every second Tuesday of the month": "FREQ=MONTHLY;BYDAY=2TU",
    "the third Wednesday of each month": "FREQ=MONTHLY;BYDAY=3WE",
    "on the fifth Friday in every month": "FREQ=MONTHLY;BYDAY=5FR",
    "every first and third Tuesday": "FREQ=MONTHLY;BYDAY=1TU,3TU",
    "every 1st, 3rd and 5th Monday": "FREQ=MONTHLY;BYDAY=1MO,3MO,5MO",
    "the first Friday of March": "FREQ=YEARLY;BYMONTH=3;BYDAY=1FR",
    "daily": "FREQ=DAILY",
    "every 3 days": "FREQ=DAILY;INTERVAL=3",
    "weekly": "FREQ=WEEKLY",
    "every week": "FREQ=WEEKLY",
    "every week on Monday and Thursday": "FREQ=WEEKLY;BYDAY=MO,TH",
    "every Thursday": "FREQ=WEEKLY;BYDAY=TH",
    "every Sunday, Tuesday and Tuesday": "FREQ=WEEKLY;BYDAY=TU,SU",
    "every weekday": "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
    "every other Thursday": "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH",
    "every 2 weeks on Thursday": "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH",
    "every two weeks on Thursdays": "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH",
    "every month on the 9th": "FREQ=MONTHLY;BYMONTHDAY=9",
    "every month on day 15": "FREQ=MONTHLY;BYMONTHDAY=15",
    "every month on the last day": "FREQ=MONTHLY;BYMONTHDAY=-1",
    "every month on the second Tuesday": "FREQ=MONTHLY;BYDAY=2TU",
    "every 2 months on the first Monday": "FREQ=MONTHLY;INTERVAL=2;BYDAY=1MO",
    "every year on 9 March": "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=9",
    "every year on March 9th": "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=9",
    "every two years on the last Saturday of May": "FREQ=YEARLY;INTERVAL=2;BYMONTH=5;BYDAY=-1SA",
}
UNKNOWN = [
    "",
    "every",
    "whenever we like",
    "every full moon",
    "every 0 weeks on Thursday",
    "every 1000 weeks on Thursday",
    "every month on the 32nd",
    "every week on the first Monday",
    "every month on the first Friday of March",
    "every first Friday of the",
    "every first Friday of March month",
    "every 3 days on Monday",
    "every Tuesday and",
    "jeden ersten Freitag",
    "每月第一个星期五",
]


@pytest.mark.parametrize("phrase", PHRASES)
def test_a_phrase_means_one_rule_and_is_kept_as_it_was_said(phrase: str) -> None:
    rule = parse_rule(phrase)

    assert (rule.text, rule.phrase) == (PHRASES[phrase], " ".join(phrase.split()))


@pytest.mark.parametrize("phrase", PHRASES)
def test_the_rule_of_a_phrase_is_read_as_the_same_rule(phrase: str) -> None:
    assert parse_rule(PHRASES[phrase]).text == PHRASES[phrase]


@pytest.mark.parametrize("phrase", UNKNOWN)
def test_what_is_no_phrase_is_refused_with_examples(phrase: str) -> None:
    with pytest.raises(ValueError, match="is no rule: write it as 'every first Friday'"):
        parse_rule(phrase)


@pytest.mark.parametrize(("word", "number"), [("second", 2), ("3rd", 3), ("fourth", 4), ("fifth", 5)])
def test_what_may_mean_two_rules_is_refused_with_both(word: str, number: int) -> None:
    month, weeks = f"every {word} Tuesday of the month", f"every {number} weeks on Tuesday"
    with pytest.raises(ValueError, match=f"may mean two things: write '{month}' or '{weeks}'"):
        parse_rule(f"every {word} Tuesday")
    assert parse_rule(month).text != parse_rule(weeks).text


@pytest.mark.parametrize("phrase", ["every month", "monthly", "every 2 months", "every year", "yearly"])
def test_a_month_or_year_without_its_day_is_refused_with_a_phrase_that_is_read(phrase: str) -> None:
    with pytest.raises(ValueError, match="leaves the day open") as refused:
        parse_rule(phrase)
    assert parse_rule(str(refused.value).rpartition("write it as '")[2].rstrip("'")).text


def test_a_day_that_no_year_has_is_refused() -> None:
    with pytest.raises(ValueError, match="no day ever fits"):
        parse_rule("every year on 31 February")
