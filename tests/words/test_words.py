import string
from datetime import UTC, date, datetime

import pytest

from hubgen.model.event import EventStatus, Gathering
from hubgen.model.kind import FOLDERS, Kind
from hubgen.model.moment import Moment
from hubgen.model.resource import ResourceFormat
from hubgen.words import _read, languages, words_for
from hubgen.words.english import counted

ENGLISH = _read("en")
OTHERS = [lang for lang in languages() if lang != "en"]


def gaps(phrase: str) -> set[str]:
    """Name the gaps of a phrase."""
    return {name for _, name, _, _ in string.Formatter().parse(phrase) if name}


@pytest.mark.parametrize("lang", OTHERS)
def test_no_word_is_missing_and_none_is_left_over(lang: str) -> None:
    assert _read(lang).keys() == ENGLISH.keys()


@pytest.mark.parametrize("lang", OTHERS)
def test_phrases_have_the_same_gaps(lang: str) -> None:
    theirs = _read(lang)

    assert {key: gaps(theirs[key]) for key in ENGLISH} == {key: gaps(phrase) for key, phrase in ENGLISH.items()}


@pytest.mark.parametrize("lang", languages())
def test_no_word_is_empty(lang: str) -> None:
    assert all(phrase.strip() for phrase in _read(lang).values())


def test_everything_that_has_a_name_has_one_in_words() -> None:
    wanted = [f"{group}.{kind}" for kind in Kind for group in ("kind", "kinds")]
    wanted += [f"format.{form}" for form in ResourceFormat] + [f"gathering.{sort}" for sort in Gathering]
    wanted += [f"status.{status}" for status in EventStatus if status is not EventStatus.SCHEDULED]
    wanted += [f"door.{folder}" for folder in FOLDERS.values()]

    assert set(wanted) <= ENGLISH.keys()


def test_a_language_without_a_file_speaks_english() -> None:
    assert words_for("fr")["kind.story"] == "Story"


@pytest.mark.parametrize(
    ("lang", "written"),
    [
        ("en", "Thursday, 5 November 2026, 06:30 UTC"),
        ("zh", "2026年11月5日星期四 06:30 UTC"),
        ("ar", "الخميس، 5 نوفمبر 2026، 6:30 ص UTC"),
    ],
)
def test_an_hour_stands_behind_its_day_as_the_language_has_it(lang: str, written: str) -> None:
    moment = Moment(datetime(2026, 11, 5, 6, 30, tzinfo=UTC))
    assert words_for(lang).moment(moment).replace("\N{NARROW NO-BREAK SPACE}", " ") == written


@pytest.mark.parametrize(
    ("lang", "two", "turn"),
    [
        ("en", "June – July 2026", "December 2026 – January 2027"),
        ("zh", "2026年6月至7月", "2026年12月至2027年1月"),
        ("ar", "يونيو – يوليو 2026", "ديسمبر 2026 – يناير 2027"),
    ],
)
def test_several_months_say_once_what_they_share(lang: str, two: str, turn: str) -> None:
    words = words_for(lang)
    assert words.months(date(2026, 6, 1), date(2026, 7, 31)) == two
    assert words.months(date(2026, 12, 1), date(2027, 1, 31)) == turn
    assert words.months(date(2026, 6, 1), date(2026, 6, 30)) == words.month(date(2026, 6, 1))


def test_one_is_counted_otherwise_than_many() -> None:
    assert [counted(number, "feed") for number in (0, 1, 2)] == ["0 feeds", "1 feed", "2 feeds"]
    assert counted(2, "story", "stories") == "2 stories"
