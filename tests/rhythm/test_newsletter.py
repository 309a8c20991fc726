"""The newsletter's cadence: what is missing, and nothing else."""

from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from hubgen.config.newsletter import NewsletterSettings
from hubgen.model.issue import Issue
from hubgen.model.kind import Kind
from hubgen.model.plan import EditionCadence
from hubgen.rhythm.cadence import check_cadence, last_reruns
from hubgen.rhythm.cadence import check_cadences as judged_all
from hubgen.zones import zone
from tests.builders import item

RESTS = [{"from": "01-01", "to": "01-31"}, {"from": "08-01", "to": "08-31"}]
MISSED = ("2018-07", "2018-09", "2019-09", "2020-09")
EDMONTON: ZoneInfo = zone("America/Edmonton")


def months(first: str, count: int, without: Iterable[str] = ("01", "08")) -> list[str]:
    """Name so many months from one on, those of rest left out."""
    year, month = int(first[:4]), int(first[5:])
    names = (f"{year + (month - 1 + n) // 12}-{(month - 1 + n) % 12 + 1:02}" for n in range(2 * count))
    return [name for name in names if name[5:] not in without][:count]


def issues(days: Iterable[str]) -> list[Issue]:
    """Make issues that came out on these days, named as anybody may name them."""
    return [_issue(f"letter-no-{number}", day) for number, day in enumerate(days)]


def drafted(days: Iterable[str]) -> list[Issue]:
    """Make issues of these days that tell something, as hubgen drafts them."""
    return [_issue(f"letter-no-{number}", day, items=[f"story/s{number}"]) for number, day in enumerate(days)]


def _issue(name: str, day: str, **keys: Any) -> Issue:
    made = item(Kind.ISSUE, name, date=day, **keys)
    assert isinstance(made, Issue)
    return made


def judged(found: list[Issue], as_of: str, **settings: Any) -> EditionCadence:
    """Judge a monthly newsletter with two months of rest, unless other settings are given."""
    options = NewsletterSettings.model_validate({"cadence": "month", "breaks": RESTS} | settings)
    newsletter = check_cadence(found, options, (), datetime.fromisoformat(as_of).replace(tzinfo=UTC), EDMONTON)
    assert newsletter
    return newsletter


def missing(newsletter: EditionCadence) -> list[str]:
    return [period.name for period in newsletter.missing]


def test_of_a_hundred_months_exactly_the_four_without_an_issue_are_missing() -> None:
    hundred = months("2016-09", 100)
    found = judged(issues(f"{name}-15" for name in hundred if name not in MISSED), "2026-08-15")
    assert found.judged == 100
    assert missing(found) == list(MISSED)
    assert found.late is None


@given(st.sets(st.sampled_from(months("2016-09", 100)[1:-1])), st.integers(1, 28))
def test_always_exactly_the_months_without_an_issue_are_missing(skipped: set[str], day: int) -> None:
    hundred = months("2016-09", 100)
    found = drafted(f"{name}-{day:02}" for name in hundred if name not in skipped)
    assert missing(judged(found, f"{hundred[-1]}-28T12:00")) == sorted(skipped)


def test_letters_that_were_brought_in_are_history_and_nobody_owes_what_lies_between() -> None:
    old = _issue("2019-03", "2019-03-15")
    for begun in ({"items": ["story/a"]}, {"since": "2026-05-01"}, {"drafted": ["story/a"]}):
        found = judged([old, _issue("2026-05", "2026-05-28", **begun)], "2026-08-02", breaks=[])
        assert (found.judged, missing(found)) == (3, ["2026-06", "2026-07"])


def test_letters_of_another_time_alone_owe_nothing() -> None:
    options = NewsletterSettings.model_validate({"cadence": "month"})
    old = issues(["2019-02-15", "2019-03-15"])
    assert check_cadence(old, options, (), datetime(2026, 5, 1, tzinfo=UTC), EDMONTON) is None


def test_letters_by_hand_are_judged_from_the_end_of_a_long_silence() -> None:
    found = issues(["2019-03-15", "2025-01-15", "2025-11-15", "2026-01-15"])
    assert missing(judged(found, "2026-02-02", breaks=[])) == [*months("2025-02", 9, ()), "2025-12"]


def test_a_newsletter_of_a_year_has_no_long_silence_after_a_year() -> None:
    found = judged(issues(["2024-01-15", "2025-03-15", "2026-02-15"]), "2027-02-02", cadence="12 months", breaks=[])
    assert (found.judged, missing(found)) == (3, [])


def test_a_letter_that_would_tell_nothing_is_missing_and_not_late() -> None:
    options = NewsletterSettings.model_validate({"cadence": "month", "editions": [{"id": "zh"}]})
    found = [*drafted(["2026-03-15"]), _issue("zh-2026-03", "2026-03-15", edition="ZH", items=["story/a"])]
    told = judged_all(
        found, options, (), datetime(2026, 5, 2, tzinfo=UTC), EDMONTON, lambda *one: one == ("zh", "2026-04")
    )
    assert [(one.edition, missing(one), one.late and one.late.name) for one in told] == [
        ("", ["2026-04"], None),
        ("zh", ["2026-04"], "2026-04"),
    ]


def test_each_rhythm_is_judged_in_its_own_time() -> None:
    cadence = [{"every": "2 months", "from": "2015-01-01"}, {"every": "month", "from": "2016-01-01"}]
    days = [*(f"2015-{month:02}-20" for month in (1, 3, 5, 7, 9, 11)), *(f"2016-{month:02}-20" for month in (1, 2, 4))]
    found = judged(issues(days), "2016-05-02", cadence=cadence, breaks=[])
    assert missing(found) == ["2016-03"]


def test_an_issue_named_after_a_month_is_that_months_also_when_it_is_sent_later() -> None:
    found = judged([_issue("2026-03", "2026-03-30"), _issue("2026-04", "2026-05-02")], "2026-06-02", breaks=[])
    assert missing(found) == ["2026-05"]


def test_an_issue_is_named_after_its_month_by_its_file_also_where_its_id_is_another() -> None:
    renamed = _issue("midsummer", "2026-07-01", path="newsletter/2026-06.md")
    assert missing(judged([_issue("2026-05", "2026-05-28"), renamed], "2026-07-02", breaks=[])) == []
    other = _issue("2026-06", "2026-07-01", path="newsletter/midsummer.md")
    assert missing(judged([_issue("2026-05", "2026-05-28"), other], "2026-07-02", breaks=[])) == ["2026-06"]


def test_a_weekly_newsletter_is_judged_in_iso_weeks_over_the_turn_of_a_year_of_53() -> None:
    days = ["2026-12-22", "2026-12-29", "2027-01-12"]
    assert missing(judged(issues(days), "2027-01-20T12:00", cadence="week", breaks=[])) == ["2027-W01"]


def test_what_is_not_sent_yet_and_other_editions_do_not_count() -> None:
    found = [*issues(["2026-03-15"]), _issue("x", "2026-04-15", edition="hosts")]
    letter = judged([*found, _issue("z", "2026-06-15")], "2026-06-10", breaks=[])
    assert missing(letter) == ["2026-04", "2026-05"]
    assert letter.late
    assert letter.late.last == date(2026, 5, 31)


def test_a_month_that_is_not_over_is_never_missing() -> None:
    assert missing(judged(issues(["2026-03-15"]), "2026-05-01T05:59", breaks=[])) == []
    assert missing(judged(issues(["2026-03-15"]), "2026-05-01T06:00", breaks=[])) == ["2026-04"]


def test_the_rhythm_that_goes_today_is_told_wherever_it_stands_in_the_list() -> None:
    cadence = [{"every": "week", "from": date(2027, 1, 1)}, {"every": "month"}]
    told = [str(judged(issues(["2026-11-10"]), at, cadence=cadence).every) for at in ("2026-12-31", "2027-01-02")]
    assert told == ["every month", "every week"]


def test_each_edition_with_a_cadence_is_judged_by_its_own_issues_once_it_has_appeared() -> None:
    editions = [
        {"id": "zh", "title": "余烬"},
        {"id": "hosts", "cadence": "week"},
        {"id": "never", "cadence": "week"},
        {"id": "loose", "cadence": []},
    ]
    options = NewsletterSettings.model_validate({"cadence": "month", "editions": editions})
    found = [*issues(["2026-03-15", "2026-04-15"]), _issue("zh-2026-03", "2026-03-20", edition="zh")]
    found += [_issue("hosts-2026-W18", "2026-04-30", edition="hosts"), _issue("loose", "2026-01-01", edition="loose")]
    told = judged_all(found, options, (), datetime(2026, 5, 11, 12, tzinfo=UTC), EDMONTON)
    assert [(one.edition, one.title, str(one.every), missing(one)) for one in told] == [
        ("", "", "every month", []),
        ("zh", "余烬", "every month", ["2026-04"]),
        ("hosts", "", "every week", ["2026-W19"]),
    ]


def test_an_issue_named_after_its_period_is_its_own_whenever_it_goes_out() -> None:
    early = _issue("2026-03", "2026-03-30")
    for day in ("2026-04-30", "2026-05-01T15:00", "2026-05-02", "2026-05-20"):
        assert missing(judged([early, _issue("2026-04", day)], "2026-05-01T12:00", breaks=[])) == []
    assert missing(judged([early, _issue("may", "2026-05-02")], "2026-05-01T12:00", breaks=[])) == ["2026-04"]


def test_the_draft_of_a_late_issue_is_named() -> None:
    settings = NewsletterSettings.model_validate({"cadence": "month"})
    known = [_issue("2026-03", "2026-03-30"), _issue("2026-04", "2026-05-20", draft=True)]
    (letter,) = judged_all(known, settings, (), datetime(2026, 5, 2, tzinfo=UTC), EDMONTON)
    assert letter.late
    assert (letter.late.name, letter.begun) == ("2026-04", "2026-04")


def test_an_issue_for_the_day_after_counts_for_that_day_when_its_name_says_no_period() -> None:
    found = [_issue("2026-03", "2026-03-30"), _issue("spring", "2026-05-01T15:00")]
    assert missing(judged(found, "2026-05-01T12:00", breaks=[])) == ["2026-04"]


def test_what_any_edition_shows_again_counts_but_for_dates() -> None:
    found = [
        _issue("2026-03", "2026-03-30", again=["story/a", "event/may", "series/circle"]),
        _issue("zh-2026-04", "2026-04-30", again=["story/a", "story/b#lost"], edition="zh"),
    ]
    assert last_reruns(found, EDMONTON) == {"story/a": date(2026, 4, 30), "story/b#lost": date(2026, 4, 30)}
