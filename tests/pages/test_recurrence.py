"""A series says its rule, and how long a date lasts, in its readers' language."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from hubgen.model.rule import parse_rule
from hubgen.pages.recurrence import rule_words
from hubgen.words import words_for

START = datetime(2026, 6, 4, 18, 30, tzinfo=ZoneInfo("America/Edmonton"))


def rule(text: str, lang: str = "en") -> str:
    """Say a rule of a series that begins on Thursday, 4 June 2026."""
    return rule_words(words_for(lang), parse_rule(text), START)


@pytest.mark.parametrize(
    ("text", "en", "zh", "ar"),
    [
        ("every Thursday", "every week on Thursday", "每逢星期四", "كل أسبوع يوم الخميس"),
        ("FREQ=WEEKLY", "every week on Thursday", "每逢星期四", "كل أسبوع يوم الخميس"),
        (
            "every 2 weeks on Tuesday and Thursday",
            "every two weeks on Tuesday and Thursday",
            "每两周，在星期二和星期四",
            "كل أسبوعين يوم الثلاثاء والخميس",
        ),
        ("every first Thursday", "every month on the first Thursday", "每月第一个星期四", "كل شهر يوم الخميس الأول"),
        (
            "every first and third Friday of the month",
            "every month on the first and third Friday",
            "每月第一个和第三个星期五",
            "كل شهر يوم الجمعة الأول والثالث",
        ),
        (
            "FREQ=MONTHLY;INTERVAL=3;BYDAY=-1TU",
            "every 3 months on the last Tuesday",
            "每 3 个月，在最后一个星期二",
            "كل 3 أشهر يوم الثلاثاء الأخير",
        ),
        ("every month on the 15th", "every month on day 15", "每月15日", "كل شهر في اليوم 15"),
        ("every month on the last day", "every month on the last day", "每月最后一天", "كل شهر في آخر يوم"),
        ("every year on 4 July", "every year on 4 July", "每年7月4日", "كل سنة في 4 يوليو"),
        ("every day", "every day", "每天", "كل يوم"),
    ],
)
def test_a_common_rule_is_said_in_each_language(text: str, en: str, zh: str, ar: str) -> None:
    assert (rule(text), rule(text, "zh"), rule(text, "ar")) == (en, zh, ar)


def test_a_rule_says_when_it_ends() -> None:
    assert rule("FREQ=WEEKLY;COUNT=8") == "every week on Thursday, with 8 dates in all"
    assert [rule("FREQ=MONTHLY;COUNT=1", lang) for lang in ("en", "zh", "ar")] == ["once", "只有一次", "مرة واحدة"]
    assert rule("FREQ=DAILY;UNTIL=20270131") == "every day, until 31 January 2027"
    assert rule("FREQ=DAILY;UNTIL=20270131T020000Z") == "every day, until 30 January 2027"


def test_a_rule_without_words_is_not_said_wrongly() -> None:
    for text in ("BYDAY=MO,TU;BYSETPOS=-1", "BYMONTHDAY=-2", "BYDAY=-2FR", "BYMONTH=1,2;BYDAY=1TH"):
        assert rule(f"FREQ=MONTHLY;{text}") == ""


@pytest.mark.parametrize(
    ("lang", "said"), [("en", "1 hour and 30 minutes"), ("zh", "1小时30分钟"), ("ar", "ساعة و30 دقيقة")]
)
def test_a_length_is_said_in_each_language(lang: str, said: str) -> None:
    assert words_for(lang).length(timedelta(minutes=90)) == said


def test_one_languages_months_never_turn_up_in_another() -> None:
    day = START.date()
    languages = ("zh", "fr", "ar", "fa", "en")

    assert [words_for(lang).short_month(day) for lang in languages] == ["6月", "juin", "يونيو", "ژوئن", "Jun"]
    assert [words_for(lang).month_name(day) for lang in languages] == ["六月", "juin", "يونيو", "ژوئن", "June"]
