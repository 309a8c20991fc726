"""For which period an issue is, where breaks, letters for an occasion and editions' languages come in."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from hubgen.errors import HubError
from hubgen.newsletter.drafting import DraftState
from hubgen.rhythm import make_outlook
from tests.builders import config
from tests.newsletter.drafting.desk import Desk, settings
from tests.newsletter.drafting.test_kept import ISSUE

SUMMER = [{"from": "07-01", "to": "08-31"}]
NEW_YEAR = [{"from": "12-24", "to": "01-05"}]


def desk(folder: Path, breaks: list[dict[str, str]], **newsletter: object) -> Desk:
    """Make a hub with a story of each half of a year."""
    made = Desk(folder, settings(**{"cadence": "month", "breaks": breaks} | newsletter))
    made.write("story/july", date="2026-07-02")
    made.write("story/december", date="2026-12-02")
    return made


def test_a_period_that_is_all_a_break_needs_no_issue(tmp_path: Path) -> None:
    made = desk(tmp_path, SUMMER)
    made.put("newsletter/2026-06.md", ISSUE.format(date="2026-06-25", keys="since: 2026-06-01\n"))
    report = made.report("2026-07-10")
    assert report[0] == "Wrote content/newsletter/2026-09.md:"
    assert "No issue 2026-07, 2026-08: that time is all a break." in report
    assert made.issue("2026-09").items == ("story/july",)


@pytest.mark.parametrize(("file", "uid"), [("2026-06.md", "uid: midsummer\n"), ("2026-06.zh.markdown", "")])
def test_the_file_says_whose_month_an_issue_is_in_the_draft_and_in_the_rhythm(
    tmp_path: Path, file: str, uid: str
) -> None:
    made = desk(tmp_path, [])
    made.put("newsletter/2026-05.md", ISSUE.format(date="2026-05-28", keys="since: 2026-05-01\n"))
    made.put(f"newsletter/{file}", ISSUE.format(date="2026-07-01", keys=uid))
    assert made.report("2026-07-03", period="2026-06")[0].startswith("The issue 2026-06 has gone out")
    (judged,) = make_outlook(made.hub(), made.settings, datetime(2026, 7, 3, tzinfo=UTC)).plan.newsletters
    assert judged.missing == ()


def test_a_period_at_rest_that_is_named_or_begun_has_its_issue(tmp_path: Path) -> None:
    made = desk(tmp_path, SUMMER)
    assert made.plan("2026-07-10", period="2026-07").name == "2026-07"
    made.draft("2026-07-10", period="2026-07")
    assert made.draft("2026-07-11").name == "2026-07"


@pytest.mark.parametrize(
    ("as_of", "breaks", "cadence", "slot"),
    [
        ("2026-12-10", NEW_YEAR, "month", "2026-12-17 09:00"),
        ("2026-12-18", NEW_YEAR, "month", "2026-12-19 09:00"),
        ("2026-12-23", NEW_YEAR, "month", "2027-01-06 09:00"),
        ("2026-12-10", [{"from": "12-03", "to": "01-05"}], "month", "2027-01-06 09:00"),
        ("2026-12-10 07:00", [{"from": "12-17", "to": "12-17"}], "week", "2026-12-10 09:00"),
        ("2026-12-15", [{"from": "12-17", "to": "12-17"}], "week", "2026-12-20 09:00"),
    ],
)
def test_no_issue_goes_out_in_a_break(
    tmp_path: Path, as_of: str, breaks: list[dict[str, str]], cadence: str, slot: str
) -> None:
    made = desk(tmp_path, breaks, cadence=cadence)
    made.put("newsletter/old.md", ISSUE.format(date="2026-11-26", keys="since: 2026-11-01\n"))
    assert f"{made.plan(as_of).at:%Y-%m-%d %H:%M}" == slot


@pytest.mark.parametrize("day", ["2026-07-05", "2026-07-15"])
def test_a_letter_for_an_occasion_is_not_the_months(tmp_path: Path, day: str) -> None:
    made = desk(tmp_path, [])
    made.put("newsletter/2026-06.md", ISSUE.format(date="2026-06-25", keys="since: 2026-06-01\n"))
    made.put("newsletter/anniversary.md", ISSUE.format(date=day, keys=""))
    outcome = made.draft("2026-07-10")
    assert (outcome.name, outcome.gone_out, outcome.proposal.items) == ("2026-07", "", ("story/july",))


def test_an_issue_under_its_own_name_that_told_things_is_the_months(tmp_path: Path) -> None:
    made = desk(tmp_path, [])
    made.put("newsletter/july.md", ISSUE.format(date="2026-07-05", keys="since: 2026-07-01\nitems: [story/july]\n"))
    assert made.draft("2026-07-10").name == "2026-08"


@pytest.mark.parametrize(
    ("edition", "lang", "suffix"), [("pt", "pt-BR", "pt-BR"), ("zh-Hans", "zh", "zh"), ("pt-BR", "pt-BR", "pt-BR")]
)
def test_an_edition_has_what_is_in_its_language_whatever_the_country(
    tmp_path: Path, edition: str, lang: str, suffix: str
) -> None:
    editions = [{"id": "own", "lang": edition}]
    made = Desk(tmp_path, config(options={"languages": ["en", suffix], "newsletter": {"editions": editions}}))
    made.write("story/one", lang=lang, date="2026-06-05")
    made.write("story/two", date="2026-06-05")
    made.write(f"story/two.{suffix}", title="Dois", date="2026-06-05")
    made.write("story/english", date="2026-06-05")
    assert made.draft("2026-06-20", edition="own").state is DraftState.NEW
    assert set(made.issue("own-2026-06").items) == {"story/one", "story/two"}
    assert made.issue("own-2026-06").lang == suffix
    assert made.hub().problems == ()


def test_where_all_the_year_is_a_break_that_is_said(tmp_path: Path) -> None:
    made = desk(tmp_path, [{"from": "01-01", "to": "12-31"}])
    with pytest.raises(HubError, match="all of the next years is a break"):
        made.draft("2026-07-10")


@pytest.mark.parametrize("name", ["null", "true", "0x1f"])
def test_an_edition_may_have_any_name(tmp_path: Path, name: str) -> None:
    made = desk(tmp_path, [], editions=[{"id": name}])
    made.draft("2026-07-10", edition=name)
    assert made.draft("2026-07-10", edition=name).edits == ()
    assert made.issue(f"{name}-2026-07").edition == name
